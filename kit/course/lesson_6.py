"""Lesson 6, Social is the key: what to say tonight, what to keep for later, and a pledge for the next weeks."""

from kit.course.lesson import Lesson, Step, WorkedExample, WorkedItem
from kit.course.lesson_6_after import GIVE_ONE_FIRST, KEEP_THE_PROMISE, MAKE_IT_HAPPEN_IF_THEN
from kit.course.lesson_6_talk import A_TABLE_FOR_TWO, TONIGHT_LATER_OR_SOMEBODY_ELSE, WHEN_IS_IT_TIME_TO_SELL
from kit.exercise import Choose, Exercise

AN_EMPTY_TABLE = Exercise(
    name="recall-an-empty-table",
    title="Do you remember?",
    minutes=2,
    tier="practice",
    objective="Recall",
    task="Your table has stood empty for half an hour. What did you decide to do, back when you made your plan?",
    question=Choose(
        options={
            "stay": "Stay to the posted end, and write to one person.",
            "leave": "Go home early, before anybody sees the empty chairs.",
            "deal": "Post a picture of the table, with a discount for whoever comes.",
        },
        key="stay",
        replies={
            "leave": "Somebody may still be on the way. And one quiet Friday says very little.",
            "deal": "A discount turns the table into a shop. What did you promise people?",
        },
        codes={"leave": "M16", "deal": "M17"},
    ),
    model="stay",
    why="Stay, write to one person, and post next week's place. Regular beats perfect.",
)

A_FOLLOW_UP = WorkedExample(
    name="worked-a-follow-up",
    title="A follow-up in three parts",
    business="Northlight Print & Web",
    lead="Lou writes to Imke on the morning after. Each line does one thing.",
    items=(
        WorkedItem(
            "Hi Imke, I can still see that runaway kite over the canal.",
            "A memory",
            "Only somebody who sat there would know about the kite.",
        ),
        WorkedItem(
            "The paper you asked about is called Old Mill. Jo at the mill shop keeps it.",
            "A promise kept",
            "“I'll find out the name,” Lou had said. Here it is, with no strings.",
        ),
        WorkedItem(
            "I'm at the Lock Keeper again on Friday at half past four.",
            "A next time",
            "Easy to take up, and easy to let pass.",
        ),
    ),
    takeaway="There is no offer in it, and nobody misses one.",
    minutes=1,
)

THE_MIDDLE = Exercise(
    name="faded-the-middle",
    title="The middle is missing.",
    minutes=1,
    tier="practice",
    objective="Complete",
    task="At breakfast, Ren said to Jonas: “I'll send you the name of that form.” The note begins “Jonas, your shoebox of receipts made my week.” It ends “I'm there again on Thursday.” What goes between?",
    question=Choose(
        options={
            "form": "You need the short form, the one for small firms. Here is the link.",
            "offer": "If you'd like that shoebox sorted, new clients pay half this month.",
            "vague": "It was great to connect, and we should do something together some time.",
        },
        key="form",
        replies={
            "offer": "Jonas asked for the name of a form. This answers with a price.",
            "vague": "Friendly, but it could go to anybody. What did Ren promise?",
        },
        codes={"offer": "M19"},
    ),
    model="form",
    why="The middle is the promise. Keep it, in one line, and tie nothing to it.",
)

LESSON = Lesson(
    number=6,
    title="Social is the key",
    minutes=30,
    room={"90 minutes": 24, "half-day": 36, "3 × 60 minutes": 24},
    questions=("What do I say?", "When may I sell?", "What keeps it going?"),
    objectives=(
        "Judge what to say now, what later, and what to hand on.",
        "Apply the balance to a talk for two.",
        "Compose a follow-up within 48 hours.",
        "Judge when an answer is due.",
        "Connect two other people.",
        "Commit to an if-then plan.",
    ),
    gives="Three lines for your host card, one follow-up, one introduction to make, and your pledge.",
    article=("S8", "S15", "S20", "S21", "S22"),
    flow=(
        AN_EMPTY_TABLE,
        TONIGHT_LATER_OR_SOMEBODY_ELSE,
        WHEN_IS_IT_TIME_TO_SELL,
        A_TABLE_FOR_TWO,
        A_FOLLOW_UP,
        THE_MIDDLE,
        KEEP_THE_PROMISE,
        GIVE_ONE_FIRST,
        MAKE_IT_HAPPEN_IF_THEN,
        Step("Circles of four: talk as you would at your own table. In pairs, one listens and ticks the boxes", 12),
        Step("Key points, how sure we are, and your pledge", 2),
    ),
    talk="Say your pledge aloud to a neighbour: when, what, and what if. On your own? Write one private line.",
    key_points=(
        "Social first.",
        "Asked and yours: answer. Asked and not yours: pass on.",
        "Promises within 48 hours.",
    ),
    next_step="Send the one follow-up that has been waiting. No offer in it.",
    evidence=("social-skills", "liking-gap", "two-days", "if-then-plans", "casl-social-media"),
)
