"""Lesson 2, Me, you, the world: see your own balance and change one thing about it."""

from kit.course.lesson import Lesson, Step, WorkedExample, WorkedItem
from kit.course.lesson_2_feed import COUNT_THE_BALANCE, FOUR_BOXES, POSTS_THAT_DO_TWO_THINGS, SORT_THE_FEED
from kit.course.lesson_2_judge import ANSWER_LIKE_A_NEIGHBOUR, LAW_RULE_OF_THUMB_OR_MYTH
from kit.course.lesson_2_week import A_LATECOMERS_FIRST_TEN, REPAIR_THE_BLAST_WEEK
from kit.exercise import Choose, Exercise, Match, Row, Sort

WHY_PEOPLE_LEFT_CASEY = Exercise(
    name="recall-why-people-left-casey",
    title="Do you remember?",
    minutes=2,
    tier="practice",
    objective="Recall",
    task="At the mixer, Casey asked every guest good questions. Why did people still walk away?",
    question=Choose(
        options={
            "shared": "Casey shared nothing about Casey.",
            "rude": "The questions were too private for a first chat.",
            "sold": "Casey was selling something all along.",
        },
        key="shared",
        replies={
            "rude": "“What do you do?” is a fine way to begin. Think of what the guests learned about Casey.",
            "sold": "That was Avery. Casey offered nothing for sale. What did Casey give, after all that asking?",
        },
    ),
    model="shared",
    why="People want to know who you are, too. Balance has three parts: a bit about me, a bit about you, and something we share.",
)

FOUR_POSTS = WorkedExample(
    name="worked-four-posts",
    title="Four posts, each in its box",
    business="Thistle & Crumb",
    lead="One question sorts them all: who gets the attention?",
    items=(
        WorkedItem(
            "@demo_mira how did your first class go?",
            "About you",
            "It names someone and asks. Mira gets the attention.",
        ),
        WorkedItem(
            "Our oven turns forty this month. It still has moods.",
            "About me",
            "It tells people about the shop, and asks for nothing.",
        ),
        WorkedItem(
            "Thunder by supper, says the forecast. Bring the chairs in.",
            "Neutral",
            "It is weather. Everyone on the street shares it.",
        ),
        WorkedItem(
            "Pies for the long weekend, $22. Order by Thursday.",
            "Asking for a sale",
            "It has a price and asks for an order.",
        ),
    ),
    takeaway="Two of the four are about the bakery, and only one of those sells. Telling is not selling.",
    minutes=2,
)

PICK_THE_REASON = Exercise(
    name="faded-pick-the-reason",
    title="The label is there. Pick the reason.",
    minutes=2,
    tier="practice",
    objective="Explain",
    task="These four posts already have their label. Match each one to the reason.",
    question=Match(
        choices={
            "tells": "Tells about the shop, asks for nothing",
            "offers": "Makes an offer, hopes for an order",
            "asks": "Asks about the reader's own life",
            "shares": "Gives news that everyone shares",
        },
        rows=(
            Row(
                "buns",
                "“We burned the first batch of buns. The birds are happy.” (About me)",
                key="tells",
                replies={
                    "offers": "Look for a price or an order. Burned buns aren't for sale.",
                    "asks": "Look for a question. This one has none.",
                    "shares": "It is news, but only the bakery's. Not everyone had buns in the oven.",
                },
            ),
            Row(
                "coffee",
                "“Two coffees for the price of one until noon.” (Asking for a sale)",
                key="offers",
                replies={
                    "tells": "It does more than tell. What should the reader do before noon?",
                    "asks": "Nobody is asked anything here. Look at the word “price”.",
                    "shares": "Only the bakery gains from this one. Look at the word “price”.",
                },
            ),
            Row(
                "weekend",
                "“What are you cooking on the long weekend?” (About you)",
                key="asks",
                replies={
                    "tells": "The shop isn't in it. Who is asked to talk?",
                    "offers": "Nothing is for sale here. Who is asked to talk?",
                    "shares": "The long weekend is for everyone, but this post hands the floor to the reader.",
                },
            ),
            Row(
                "ferry",
                "“The ferry is an hour late today.” (Neutral)",
                key="shares",
                replies={
                    "tells": "The ferry isn't the bakery's. Who else does it touch?",
                    "offers": "Nobody gains a sale from a late ferry.",
                    "asks": "It asks nothing. It simply says what's going on.",
                },
            ),
        ),
    ),
    model={"buns": "tells", "coffee": "offers", "weekend": "asks", "ferry": "shares"},
    why="The reason is the useful part. With it you can sort a post that you have never seen before.",
)

PICK_THE_LABEL = Exercise(
    name="faded-pick-the-label",
    title="Now pick the label yourself.",
    minutes=2,
    tier="practice",
    objective="Classify",
    task="Four more posts. Find the reason in your head, then pick the box.",
    question=Sort(
        choices=FOUR_BOXES,
        rows=(
            Row(
                "ramp",
                "Well done @demo_cedarbikes on the new ramp. What gave you the idea?",
                key="you",
                replies={
                    "me": "The bakery isn't in it. Who is praised, and who is asked?",
                    "sell": "Nothing is for sale. Praise with no offer is just praise.",
                    "world": "It is local news, but one neighbour gets the attention.",
                },
            ),
            Row(
                "dates",
                "Book your wedding cake now. Only three dates left.",
                key="sell",
                replies={
                    "me": "It is about the bakery's cakes, but what does it ask the reader to do?",
                    "you": "It says “your”, but it wants a booking.",
                    "world": "A free date for a cake is the bakery's business, not the street's.",
                },
            ),
            Row(
                "list",
                "The library's summer reading list is up.",
                key="world",
                replies={
                    "me": "The bakery has no part in it.",
                    "sell": "Library books are free, and the bakery gains nothing.",
                    "you": "Useful to readers, but it isn't about any one of them.",
                },
            ),
            Row(
                "dollar",
                "I still have the first dollar we ever earned. It lives in an empty flour bin.",
                key="me",
                replies={
                    "sell": "There is a dollar in it, but nothing to buy. It tells who you are.",
                    "you": "Look for the reader, or a neighbour's name. Neither is there.",
                    "world": "Only one person on the street has that dollar.",
                },
                codes={"sell": "M1"},
            ),
        ),
    ),
    model={"ramp": "you", "dates": "sell", "list": "world", "dollar": "me"},
    why="Same question each time: who gets the attention? Next comes a whole feed, and one or two of its posts are sly.",
)

LESSON = Lesson(
    number=2,
    title="Me, you, the world",
    minutes=40,
    room={"90 minutes": 13, "half-day": 45, "3 × 60 minutes": 42},
    questions=("How do I see my own balance?", "What do I change first?"),
    objectives=(
        "Classify posts as about me (a story or a sale), about you, or neutral.",
        "Split posts that do two things.",
        "Calculate shares.",
        "Revise a week.",
        "Select replies that give.",
        "Evaluate how sure a rule is.",
        "Plan a first ten.",
    ),
    gives="Your own balance in one bar, one post rewritten, and one real reply sent.",
    article=("S5", "S8", "S9", "S10"),
    flow=(
        WHY_PEOPLE_LEFT_CASEY,
        FOUR_POSTS,
        PICK_THE_REASON,
        PICK_THE_LABEL,
        SORT_THE_FEED,
        POSTS_THAT_DO_TWO_THINGS,
        COUNT_THE_BALANCE,
        REPAIR_THE_BLAST_WEEK,
        Step("Pairs: explain one swap to a neighbour", 4),
        ANSWER_LIKE_A_NEIGHBOUR,
        LAW_RULE_OF_THUMB_OR_MYTH,
        A_LATECOMERS_FIRST_TEN,
        Step("Your own feed: load it, check each box, watch the bar", 14),
        Step("Key points, how sure we are, and one small step", 3),
    ),
    talk="Show a neighbour one post you swapped in the blast week. Why that one? On your own? Write one private line.",
    key_points=(
        "Three boxes: me, you, the world.",
        "Selling is a flag, not a box.",
        "Bands are rules of thumb.",
    ),
    next_step="Send one real reply to one real person today. No offer in it.",
    evidence=("mixes", "meformers", "nonprofit-tweets", "follow-up-questions"),
)
