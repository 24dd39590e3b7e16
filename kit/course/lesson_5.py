"""Lesson 5, Name a patio: one real occasion within two weeks, the words for it, and a plan for any turnout."""

from kit.course.lesson import Lesson, Step, WorkedExample, WorkedItem
from kit.course.lesson_5_invite import NAME_THE_PATIO, TAKE_THE_PITCH_OUT, THE_RIGHT_OCCASION
from kit.course.lesson_5_turnout import (
    ASK_IN_PERSON,
    GOOD_FOR_TWO_GOOD_FOR_TEN,
    HOW_MANY_WILL_COME,
    SAFE_DRY_AND_REACHABLE,
)
from kit.exercise import Choose, Exercise, Line, Slot, Slots, Table, right_line

WHO_MAKES_THE_LIST = Exercise(
    name="recall-who-makes-the-list",
    title="Do you remember?",
    minutes=2,
    tier="practice",
    objective="Recall",
    task="Last time you chose people to meet next. What puts somebody on that list?",
    question=Choose(
        options={
            "talk": "You already talk, and they live close by.",
            "budget": "They could place a big order one day, even if they never reply.",
            "fans": "They have more followers than anybody else you know.",
        },
        key="talk",
        replies={
            "budget": "Nobody is on the list for their budget. Without a talk there is nothing to build on.",
            "fans": "Followers are reach. Do the two of you talk?",
        },
        codes={"budget": "M13"},
    ),
    model="talk",
    why="A talk that goes both ways, close enough for a coffee. Now you give those people somewhere to come.",
)

AN_INVITATION = WorkedExample(
    name="worked-an-invitation",
    title="An open invitation, part by part",
    business="Northlight Print & Web",
    lead="Seven parts. Each one answers a question that a stranger would ask.",
    items=(
        WorkedItem(
            "For anyone around Cedar Locks who runs something, or would like to.",
            "Who it is for",
            "“Open” has to be said. Now a stranger knows they are meant.",
        ),
        WorkedItem(
            "The Lock Keeper, 2 Canal Street, on the patio.",
            "Where",
            "A public place with its address. A newcomer can find it.",
        ),
        WorkedItem(
            "Friday, 4:30 to 6:00 pm.",
            "When it starts and ends",
            "People with a bus to catch or a child to collect can plan.",
        ),
        WorkedItem(
            "Look for the blue lantern.",
            "How to find us",
            "Nobody has to walk from table to table and ask.",
        ),
        WorkedItem(
            "No sign-up. Come alone or bring a friend. Everyone pays their own.",
            "What it costs",
            "It takes away two worries: coming alone, and the bill.",
        ),
        WorkedItem(
            "No steps. Rain: we're inside. Text Lou at 555-0177.",
            "Access and rain",
            "It says what to expect, and whom to ask.",
        ),
        WorkedItem(
            "Just good talk at the end of a week.",
            "Last line",
            "It promises company and nothing else.",
        ),
    ),
    takeaway="A stranger can act on it without asking you anything.",
    minutes=3,
)

TWO_PARTS_MISSING = Exercise(
    name="faded-two-parts-missing",
    title="Two parts are blank.",
    minutes=2,
    tier="practice",
    objective="Complete",
    task="Ren invites people to a breakfast table in Kilnbridge. Fill in the two blanks.",
    material=(
        Table(
            "Ren's invitation",
            ("Part", "Words"),
            (
                ("Who it is for", "Anybody in Kilnbridge who works for themselves."),
                ("Where", "…"),
                ("When it starts and ends", "Thursday, 8:00 to 9:30 am."),
                ("How to find us", "Look for the green umbrella."),
                ("What it costs", "No sign-up. Pay for your own."),
                ("Access and rain", "…"),
                ("Last line", "No agenda, just coffee."),
            ),
        ),
    ),
    question=Slots(
        slots=(
            Slot(
                "where",
                label="Where",
                options={
                    "a": Line("The Mill Café, 9 River Road."),
                    "b": Line("Our usual corner, as most of you know."),
                    "c": Line("At my house. Write to me and I'll send the street."),
                },
            ),
            Slot(
                "acc",
                label="Access and rain",
                options={
                    "a": Line("Flat entrance. Wet? We sit inside. Text 555-0163."),
                    "b": Line("We'll look at the sky on Thursday, and then we'll see."),
                    "c": Line("(leave it out)"),
                },
            ),
        ),
        rules=(
            *right_line("where", "a", "Could a stranger walk there? Give a public place with its address.", b="M18"),
            *right_line("acc", "a", "Say now whether there are steps, what rain changes, and whom to ask."),
        ),
    ),
    model={"where": "a", "acc": "a"},
    why="Place and access are the parts that hosts forget most easily: they know the way, and the door. Next, you build all of it.",
)

LESSON = Lesson(
    number=5,
    title="Name a patio",
    minutes=40,
    room={"90 minutes": 19, "half-day": 42, "3 × 60 minutes": 29},
    questions=("What will I do in the next two weeks?", "Who might come, and is any turnout fine?"),
    objectives=(
        "Select an occasion.",
        "Predict which way of asking works.",
        "Edit a pitch out.",
        "Compose an open invitation.",
        "Plan for nobody, one, nine and twenty others.",
        "Estimate turnout with a range.",
        "Inspect a venue for access, safety and weather.",
    ),
    gives="One dated occasion, the words to post, a calendar file, and three people to ask in person.",
    article=("T", "S11", "S16", "S17", "S18", "S19"),
    flow=(
        WHO_MAKES_THE_LIST,
        ASK_IN_PERSON,
        THE_RIGHT_OCCASION,
        TAKE_THE_PITCH_OUT,
        AN_INVITATION,
        TWO_PARTS_MISSING,
        NAME_THE_PATIO,
        GOOD_FOR_TWO_GOOD_FOR_TEN,
        SAFE_DRY_AND_REACHABLE,
        HOW_MANY_WILL_COME,
        Step("Your own plan: place, day, words, files, and three people you will ask yourself", 15),
        Step("Pairs: read your invitation aloud. Could a stranger act on it?", 3),
        Step("Key points, how sure we are, and one small step", 3),
    ),
    talk="Read your invitation to a neighbour. What would a stranger still have to ask? On your own? Write one private line.",
    key_points=(
        "Open means say so.",
        "Ask three people yourself.",
        "Two is a conversation, ten is three circles.",
    ),
    next_step="Ask the first of your three people today, face to face.",
    evidence=("asking-friends", "asking-many", "four-talkers", "no-shows", "chance-of-rain", "meeting-safely"),
)
