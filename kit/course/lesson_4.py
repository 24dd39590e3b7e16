"""Lesson 4, Who should I meet next?: genuine contacts, the thread behind a customer, and a shortlist with reasons."""

from kit.course.lesson import Lesson, Step, WorkedExample, WorkedItem
from kit.course.lesson_4_next import WHO_BRINGS_YOU_NEWS, WHO_SHOULD_I_MEET_NEXT
from kit.course.lesson_4_thread import FOLLOW_THE_THREAD, GENUINE_CONTACT, THE_FIRST_NOTE_AFTER_A_REFERRAL
from kit.exercise import Choose, Exercise, Table

CANT_REMEMBER = Exercise(
    name="recall-cant-remember",
    title="Do you remember?",
    minutes=2,
    tier="practice",
    objective="Recall",
    task="Petra is in your contacts. You can't remember whether you two ever talked. What do you do with her card?",
    question=Choose(
        options={
            "unsure": "Put it under “Not sure”, and leave it there.",
            "met": "Count her as met: you probably did.",
            "never": "Count her as not met, to be on the safe side.",
        },
        key="unsure",
        replies={
            "met": "Perhaps you did. A count that guesses upward flatters you.",
            "never": "Safe for whom? You may well have met. The count would be too low.",
        },
        codes={"met": "M9", "never": "M9"},
    ),
    model="unsure",
    why="Not sure is an answer. It makes the range a little wider, and the sentence honest.",
)

A_THREAD = WorkedExample(
    name="worked-a-thread",
    title="A thread, walked back",
    business="Northlight Print & Web",
    lead="Lou starts at the order and asks: who led to you? Then he asks it again, until nobody is left.",
    items=(
        WorkedItem(
            "The ferry company orders new timetables.",
            "Sent by Nadia",
            "The manager had asked her who printed her trail maps.",
        ),
        WorkedItem(
            "↳ Nadia, who runs the trail office",
            "Sent by Ben",
            "He told her that his menus were ready a day early.",
        ),
        WorkedItem(
            "↳ Ben, cook at the canal café",
            "Sent by Hetty",
            "He needed menus, and she said: “Ask Lou.”",
        ),
        WorkedItem(
            "↳ Hetty, a potter",
            "Met at a Friday table",
            "Nobody sent her. She sat down, and they talked about glaze. This is the root.",
        ),
    ),
    takeaway="Three introductions, and a Friday table at the root. Hetty has never bought a thing from Lou.",
    minutes=3,
)

THE_MISSING_LINK = Exercise(
    name="faded-the-missing-link",
    title="One link is missing.",
    minutes=2,
    tier="practice",
    objective="Trace",
    task="Mrs. Lind writes to the bakery: “Cal fixed our sink and talked of nothing but your rye. I looked at your photos, and here I am.” Who belongs in the gap?",
    material=(
        Table(
            "A thread with a gap",
            ("Who", "Came from"),
            (
                ("Mrs. Lind orders a birthday cake", "… ?"),
                ("… ?", "Farah, who told him where she buys her bread"),
                ("Farah, a teacher", "you: a talk at the seed swap"),
            ),
        ),
    ),
    question=Choose(
        options={
            "cal": "Cal, the plumber",
            "photos": "The photos on the bakery's page",
            "farah": "Farah, from the seed swap",
            "none": "Nobody: Mrs. Lind found the bakery herself",
        },
        key="cal",
        replies={
            "photos": "They helped her decide. But why did she look at them at all?",
            "farah": "Farah is there already, one step further back. Whom did Mrs. Lind talk with?",
            "none": "Read her first sentence again. Somebody stood in her kitchen.",
        },
        codes={"photos": "M14"},
    ),
    model="cal",
    why="Cal sent Mrs. Lind, and Farah sent Cal. The thread begins with a talk at the seed swap.",
)

LESSON = Lesson(
    number=4,
    title="Who should I meet next?",
    minutes=34,
    room={"90 minutes": 9, "half-day": 25, "3 × 60 minutes": 25},
    questions=("Which contacts are genuine?", "Where did my best customers come from?", "Who next?"),
    objectives=(
        "Distinguish genuine contact from reach.",
        "Trace a referral thread.",
        "Prioritise three people, and justify it.",
        "Compose a first note after a referral.",
        "Explain why mixed circles matter.",
    ),
    gives="Three people to meet next, each with a reason, and one good customer walked back to the root.",
    article=("S14", "S15", "S16", "S21", "S22"),
    flow=(
        CANT_REMEMBER,
        GENUINE_CONTACT,
        A_THREAD,
        THE_MISSING_LINK,
        FOLLOW_THE_THREAD,
        WHO_SHOULD_I_MEET_NEXT,
        Step("Your own shortlist with its reasons, and one customer walked back to the root", 10),
        Step("Pairs: whom will you meet, and what could you do for them?", 5),
        THE_FIRST_NOTE_AFTER_A_REFERRAL,
        WHO_BRINGS_YOU_NEWS,
        Step("Key points, how sure we are, and one small step", 3),
    ),
    talk="Tell a neighbour about one person on your list. What could you do for them? On your own? Write one private line.",
    key_points=(
        "Genuine means both ways.",
        "Last click is not the source.",
        "Nobody is on the list for their budget.",
    ),
    next_step="Ask one of the three for a coffee. In person, if you can.",
    evidence=("weak-ties", "dormant-ties", "reaching-out", "referred-customers", "casl-referrals"),
)
