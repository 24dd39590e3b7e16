"""Lesson 3, Whom have you actually met?: an honest share of your own contacts, with its range."""

from kit.course.lesson import Lesson, Step, WorkedExample, WorkedItem
from kit.course.lesson_3_audit import (
    AT_THE_EVENT_AND_THE_FAMILIAR_FACE,
    READ_THE_AUDIT,
    THIRTY_CARDS_NOT_FOUR_HUNDRED,
)
from kit.course.lesson_3_met import MET_OR_JUST_CONNECTED, WHAT_SHARE_HAVE_YOU_MET
from kit.exercise import Choose, Exercise, Row, Sort

STORY_OR_SALE = Exercise(
    name="recall-story-or-sale",
    title="Do you remember?",
    minutes=2,
    tier="practice",
    objective="Recall",
    task="A bakery posts: “Our apprentice shaped her first perfect loaf today.” Which box is it?",
    question=Choose(
        options={
            "me": "About me: a story, with no sale in it",
            "sell": "About me, and it asks for a sale",
            "you": "About you: somebody is praised by name",
            "world": "Neutral: news for everyone on the street",
        },
        key="me",
        replies={
            "sell": "Look for a price, an order or a booking. The loaf isn't even on offer.",
            "you": "The apprentice is praised, but she is part of the shop. A neighbour's loaf would be about you.",
            "world": "Kind news, but the bakery's own. Who is it about?",
        },
        codes={"sell": "M1"},
    ),
    model="me",
    why="It tells people who you are and asks for nothing. Telling is not selling.",
)

TWO_STORIES = WorkedExample(
    name="worked-two-stories",
    title="Two stories that count, and two people who don't yet",
    business="Ledgerwood Books",
    lead="Ask two questions. Did you two talk in person? If so, which came first, the talk or the click?",
    items=(
        WorkedItem(
            "Imani: shared a table with Ren at the spring course. They connected at the weekend.",
            "Met first, then connected",
            "They talked in person. The click came just after the event.",
        ),
        WorkedItem(
            "Pavel: traded comments with Ren for two winters. In May, Ren knew his username from a name tag, and they talked.",
            "Connected first, then met",
            "They talked in person, in the end. The comments came first.",
        ),
        WorkedItem(
            "Zora: nine phone calls about one invoice. They have never been in the same place.",
            "Not met yet",
            "A phone call is a real talk, but it isn't in person. Zora is a good one to meet next.",
        ),
        WorkedItem(
            "“D. Marsh”, added in 2018. A client's cousin? A student?",
            "Not sure",
            "Ren can't tell. Saying so keeps the count honest.",
        ),
    ),
    takeaway="Both stories count as met. The order only tells you how it began.",
    minutes=3,
)

WHICH_CAME_FIRST = Exercise(
    name="faded-which-came-first",
    title="They talked, or they didn't. You give the order.",
    minutes=2,
    tier="practice",
    objective="Classify",
    sentences=("S11",),
    task="Four more of Ren's contacts. “Talked in person?” is answered for you. Now say how it began.",
    question=Sort(
        choices={
            "met": "Met first, then connected",
            "online": "Connected first, then met",
            "never": "Not met yet",
        },
        rows=(
            Row(
                "tomas",
                "Tomas sold Ren a desk in 2015. They found each other on LinkedIn in 2021. (Talked in person? Yes.)",
                key="met",
                replies={
                    "online": "Look at the two years. The desk came first.",
                    "never": "He stood in his shop and talked with Ren. That is met.",
                },
            ),
            Row(
                "aiko",
                "Aiko answered Ren's question in an online group. A month later they shared a train and talked all the way. (Talked in person? Yes.)",
                key="online",
                replies={
                    "met": "The train came a month after the answer.",
                    "never": "They did talk in person, on the train. It counts, however it began.",
                },
                codes={"never": "M8"},
            ),
            Row(
                "bill",
                "Bill has been on video calls with Ren for years. (Talked in person? No.)",
                key="never",
                replies={
                    "met": "Years of calls, and never in one room. What does the answer in brackets say?",
                    "online": "Connected, yes. But the second half, meeting in person, is still to come.",
                },
                codes={"met": "M7", "online": "M7"},
            ),
            Row(
                "shanice",
                "Shanice chatted with Ren over her shop counter. Before lunch they had added each other. (Talked in person? Yes.)",
                key="met",
                replies={
                    "online": "First the counter, then the click. The same day still counts as met first.",
                    "never": "A chat over a counter is a talk in person.",
                },
            ),
        ),
    ),
    model={"tomas": "met", "aiko": "online", "bill": "never", "shanice": "met"},
    why="First the talk, then the order. Next, you answer both questions yourself.",
)

LESSON = Lesson(
    number=3,
    title="Whom have you actually met?",
    minutes=32,
    room={"90 minutes": 12, "half-day": 33, "3 × 60 minutes": 30},
    questions=("How many of my contacts have I met?", "Where are the others?"),
    objectives=(
        "Classify contacts by the four states.",
        "Calculate and interpret a share with its range.",
        "Choose a fair sample.",
        "Read small tables without over-reading.",
        "Choose what to write right after an event, and what to say when you spot a username.",
    ),
    gives="An honest share of the people you have met, with its range, and the one row that surprises you.",
    article=("S11", "S12", "S13", "S14"),
    flow=(
        STORY_OR_SALE,
        TWO_STORIES,
        WHICH_CAME_FIRST,
        MET_OR_JUST_CONNECTED,
        THIRTY_CARDS_NOT_FOUR_HUNDRED,
        Step("Met cards: thirty of your own contacts, drawn fairly, with four keys", 10),
        WHAT_SHARE_HAVE_YOU_MET,
        READ_THE_AUDIT,
        Step(
            "Your own headline: the share, its range, the cards behind it. Names blurred, compare with a neighbour", 4
        ),
        AT_THE_EVENT_AND_THE_FAMILIAR_FACE,
        Step("Key points, how sure we are, and one small step", 3),
    ),
    talk="Tell a neighbour the one row that surprises you. No names. On your own? Write one private line.",
    key_points=(
        "Met = talked in person. Both orders count.",
        "Not sure is an answer.",
        "Thirty fair cards beat four hundred hurried ones.",
    ),
    next_step="Pick one person you know only online. Find out where they will be this month.",
    evidence=("familiar-faces", "liking-gap", "mixer"),
)
