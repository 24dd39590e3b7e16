"""Lesson 7, The rest of the summer: chances left, a minute a week, and what changed."""

from kit.course.lesson import Lesson, Step
from kit.exercise import Choose, Exercise, NumberBox, Numbers, Several, Table

NOT_YOURS = Exercise(
    name="recall-asked-and-not-yours",
    title="Do you remember?",
    minutes=1,
    tier="practice",
    objective="Recall",
    task="Somebody at your table needs a thing that you don't do. What now?",
    question=Choose(
        options={
            "pass": "Ask both, then introduce somebody who does it.",
            "yes": "Say yes, and work out later how to do it.",
            "hush": "Change the subject: tonight is social, and work is for later.",
        },
        key="pass",
        replies={
            "yes": "They would wait for something you can't do well. Who could?",
            "hush": "They named a need. Passing it on is as social as it gets.",
        },
    ),
    model="pass",
    why="Asked and not yours: pass it on. Two people will remember who brought them together.",
)

HOW_MANY_FRIDAYS_ARE_LEFT = Exercise(
    name="how-many-fridays-are-left",
    number="7.1",
    title="How many Fridays are left?",
    minutes=2,
    tier="core",
    objective="Calculate",
    sentences=("S16", "S18"),
    task="Today is Tuesday 8 July 2025. You will host on Fridays until the Friday before Labour Day (Monday 1 September). (1) How many Fridays is that? (2) If you host every second one, starting this week?",
    question=Numbers(
        boxes=(
            NumberBox(
                "all",
                "Fridays",
                key=8,
                within=0,
                replies={
                    7: "One is missing. The first is this Friday, 11 July; the last is 29 August. Both count.",
                    9: "5 September is after Labour Day.",
                    6: "Two are missing: count this Friday and the last one too.",
                },
                nudge="11, 18, 25 July; then August.",
            ),
            NumberBox(
                "half",
                "Every second",
                key=4,
                within=0,
                replies={
                    3: "Start with 11 July, then 25 July, and so on.",
                    5: "Every second one of eight, starting with the first.",
                },
                nudge="11 July, 25 July, 8 August, …",
            ),
        ),
    ),
    hints=(
        "Write down the dates.",
        "11, 18, 25 July. How many in August?",
        "Three in July, five in August.",
    ),
    model={"all": 8, "half": 4},
    why="Eight chances, four if you take every second. The kit counts from today to the end date you choose. If summer is over where you are, it counts the next eight weeks and says “café” for “patio”.",
    own="Your end date, your weekday, your number of Fridays.",
)

READ_THE_TRACKER = Exercise(
    name="read-the-tracker",
    number="7.2",
    title="Read the tracker",
    minutes=3,
    tier="plus",
    objective="Diagnose",
    sentences=("S15", "S16", "S19", "S21"),
    task="Five weeks. Week 1: 1 came, 1 new, follow-up done. Week 2: 4 came, 3 new, 1 of 3 follow-ups done in time. Week 3: rain, cancelled. Week 4: 2 came, 1 new, 0 of 1 done, one referral received. Week 5: 6 came, 2 new, 1 of 2 done, one referral received. No referrals given so far. Tick the three things to work on.",
    material=(
        Table(
            "Five weeks",
            (
                "Week",
                "Others came",
                "New people",
                "Follow-ups due",
                "Done in 48 h",
                "Referrals given",
                "Referrals received",
            ),
            (
                ("1", "1", "1", "1", "1", "0", "0"),
                ("2", "4", "3", "3", "1", "0", "0"),
                ("3", "rain, cancelled", "0", "0", "0", "0", "0"),
                ("4", "2", "1", "1", "0", "0", "1"),
                ("5", "6", "2", "2", "1", "0", "1"),
            ),
        ),
    ),
    question=Several(
        options={
            "a": "Follow-ups slip: three of seven in time",
            "b": "Two referrals received, none given",
            "c": "One wet Friday cost a week: name an indoor place",
            "d": "Turnout is falling",
            "e": "Week 1 was a failure",
            "f": "Add a column for sales made",
        },
        key=("a", "b", "c"),
        extra={
            "d": "1, 4, 2, 6: up and down, but not falling.",
            "e": "One person came: a conversation at a table for two, and the follow-up got done.",
            "f": "Left out on purpose. Selling is for later; what you count is what you chase.",
        },
        left_out={
            "a": "Add them up: 1 + 1 + 0 + 1 of 7.",
            "b": "Look at the last two columns.",
            "c": "Look at week 3.",
        },
        everything="Three of these aren't problems.",
        codes={"e": "M16"},
    ),
    hints=(
        "Add up each column.",
        "One item isn't true, one was a success, and one column is missing on purpose.",
        "Follow-ups, referrals given, rain.",
    ),
    model=["a", "b", "c"],
    why="The tracker counts what you control: occasions, new people met, promises kept in time, referrals both ways.",
    own="Your own five numbers, every week in under a minute.",
)

WHAT_CHANGED_OVER_THE_SUMMER = Exercise(
    name="what-changed-over-the-summer",
    number="7.3",
    title="What changed over the summer?",
    minutes=3,
    tier="stretch",
    objective="Evaluate",
    sentences=("S12", "S14", "S16"),
    task="In July you had met 26 of the 36 contacts you were sure about (72%), and 4 were “not sure”. Over the summer you met 5 of the others in person, remembered that 2 of the “not sure” were old colleagues, and added 6 new contacts you met at the patio. What percent of the ones you are sure about have you met now?",
    question=Numbers(
        boxes=(
            NumberBox(
                "p",
                "Share met now",
                key=88.6,
                within=0.8,
                replies={
                    86.1: "You counted the five, but not the six new ones and the two you remembered.",
                    91.7: "You added the two to the met ones. They also join the sure ones underneath.",
                    84.8: "That's out of all 46. Two are still “not sure”, so leave them out.",
                    72.2: "That was July.",
                    108.3: "More than 100%? The new people go underneath too.",
                    76.2: "You added the six new ones but not the five you met or the two you remembered.",
                },
                nudge="Met: 26 + 5 + 2 + 6. Sure about: 36 + 2 + 6.",
                percent=True,
                codes={84.8: "M9", 91.7: "M9"},
            ),
        ),
    ),
    hints=(
        "Work out the met ones and the sure ones apart.",
        "Met: 26 + 5 + 2 + 6 = 39. New contacts and remembered ones also count as sure.",
        "39 out of 44.",
    ),
    model={"p": 88.6},
    why="From 72% to 89%, eleven of the thirteen people through real meetings. And some of it is just remembering, which the kit shows as a separate step.",
    own="Run your audit again: the before and after, with the number of people behind each.",
)

LESSON = Lesson(
    number=7,
    title="The rest of the summer",
    minutes=5,
    room={"90 minutes": 4, "half-day": 12, "3 × 60 minutes": 7},
    questions=("How many chances are left?", "What changed?"),
    objectives=(
        "Calculate the chances left.",
        "Diagnose a tracker.",
        "Evaluate a before and an after.",
    ),
    gives="Your number of chances, a tracker that takes a minute a week, and your certificate.",
    article=("S12", "S15", "S16", "S22"),
    flow=(
        NOT_YOURS,
        HOW_MANY_FRIDAYS_ARE_LEFT,
        Step("Your own season: the day it ends, your weekday, your number of chances", 1),
        READ_THE_TRACKER,
        WHAT_CHANGED_OVER_THE_SUMMER,
        Step("Key points, and the date of your first table", 1),
    ),
    talk="Tell a neighbour the date of your first table. Ask for theirs. On your own? Write it down.",
    key_points=(
        "Regular beats perfect.",
        "Count what you control.",
        "No sales column, on purpose.",
    ),
    next_step="Put your first table and your weekly minute in your own calendar, now.",
    evidence=("monthly-groups", "training-used", "then-and-now"),
)
