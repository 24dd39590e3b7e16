"""Lesson 3, exercises 3.1 and 3.2: what counts as met, and what share that makes."""

from kit.exercise import Exercise, NumberBox, Numbers, Row, Sort

MET_OR_JUST_CONNECTED = Exercise(
    name="met-or-just-connected",
    number="3.1",
    title="Met, or just connected?",
    minutes=4,
    tier="core",
    objective="Classify",
    sentences=("S12", "S13", "S14"),
    task="“Met” means: you two talked, face to face, in person, at least once. Sort these eight contacts.",
    question=Sort(
        choices={
            "met": "Met first, then connected",
            "online": "Connected first, then met",
            "never": "Not met yet",
            "unsure": "Not sure",
        },
        rows=(
            Row(
                "noor",
                "Noor: shook hands and talked at the chamber breakfast, connected on LinkedIn in the car park.",
                key="met",
                replies={
                    "online": "Which came first, the handshake or the click?",
                    "*": "You talked in person.",
                },
            ),
            Row(
                "theo",
                "Theo: followed his woodworking account for a year, then bumped into him at the spring fair and talked.",
                key="online",
                replies={
                    "met": "The follow came a year before the fair.",
                    "*": "You did talk in person, in the end.",
                },
            ),
            Row(
                "gus",
                "Gus: six video calls. Never in the same room.",
                key="never",
                replies={
                    "online": "Video is a real conversation, but the article's test is in person. Gus is a fine person to meet next.",
                    "met": "You have never been in the same room.",
                    "unsure": "You know Gus well. You just haven't met.",
                },
                codes={"online": "M7", "met": "M7"},
            ),
            Row(
                "sam",
                "“Sam P.” is in your phone. You have no idea who that is.",
                key="unsure",
                replies={
                    "never": "You may have met. You can't tell, so say so.",
                    "*": "If you can't tell, choose “Not sure”.",
                },
            ),
            Row(
                "ines",
                "Ines gave a talk; you sat in row two and followed her that night. You have never spoken.",
                key="never",
                replies={
                    "met": "Same room, but did you two talk?",
                    "online": "You have not talked in person yet.",
                    "unsure": "You know who she is. You just haven't talked.",
                },
                codes={"met": "M7", "online": "M7"},
            ),
            Row(
                "ruth",
                "Ruth: your old manager. You added each other online years later.",
                key="met",
                replies={
                    "online": "You worked together before the click.",
                    "*": "You saw her every working day.",
                },
            ),
            Row(
                "kai",
                "Kai used to reply to your posts. Last week he walked in: “You're the bread account!” You had a good chat.",
                key="online",
                replies={
                    "met": "The replies came first.",
                    "*": "He walked in and you talked.",
                },
            ),
            Row(
                "omar",
                "Omar: you were both at the 2017 trade show and he is in your contacts. Did you talk? Perhaps.",
                key="unsure",
                replies={
                    "met": "You can't remember talking. Don't count what you can't recall.",
                    "*": "You don't know. “Not sure” is an honest answer.",
                },
                codes={"met": "M9", "online": "M9", "never": "M9"},
            ),
        ),
    ),
    hints=(
        "First ask: did we talk in person? Only then ask which came first.",
        "Video calls and sitting in the same audience don't count as met. Not remembering is its own answer.",
        "Two met first, two connected first, two not met yet, two not sure.",
    ),
    model={
        "noor": "met",
        "theo": "online",
        "gus": "never",
        "sam": "unsure",
        "ines": "never",
        "ruth": "met",
        "kai": "online",
        "omar": "unsure",
    },
    why="The article counts both directions: people you met and then added, and people you knew online and later ran into. Only “talked in person at least once” matters for the share.",
    own="Label 30 of your own contacts with four keys (1-4). About eight seconds each. Progress is saved after every card.",
)

WHAT_SHARE_HAVE_YOU_MET = Exercise(
    name="what-share-have-you-met",
    number="3.2",
    title="What share have you met?",
    minutes=4,
    tier="core",
    objective="Calculate, interpret",
    sentences=("S12",),
    task="Forty contacts: 17 met first, 9 connected first then met, 10 not met yet, 4 not sure. (1) Of those you are sure about, what percent have you met? (2) If none of the “not sure” were met, what percent of all 40? (3) If all of them were?",
    question=Numbers(
        boxes=(
            NumberBox(
                "share",
                "Share of the sure ones",
                key=72.2,
                within=0.8,
                percent=True,
                replies={
                    65: "That is out of all 40. Leave the four “not sure” out for this one.",
                    47.2: "You left out the nine you knew online first. They count as met too.",
                    42.5: "You left out the nine you knew online first, and kept the “not sure” in.",
                    75: "That counts the “not sure” as met.",
                },
                nudge="17 + 9 people met, out of 36 you are sure about.",
                codes={47.2: "M8", 65: "M9", 75: "M9"},
            ),
            NumberBox(
                "low",
                "Lowest it could be",
                key=65,
                within=0.8,
                percent=True,
                replies={
                    72.2: "Same as the first answer. Here all 40 go underneath.",
                    55: "That takes the “not sure” away from the met ones. Just don't add them.",
                },
                nudge="26 out of 40.",
            ),
            NumberBox(
                "high",
                "Highest it could be",
                key=75,
                within=0.8,
                percent=True,
                replies={
                    72.2: "Add the four “not sure” to the met ones, out of 40.",
                    83.3: "Add four on top, but then 40 underneath, not 36.",
                },
                nudge="30 out of 40.",
            ),
        ),
    ),
    hints=(
        "“Met” is two of the four groups. Which two?",
        "Sure ones: 17 + 9 + 10 = 36. Met: 17 + 9 = 26.",
        "26 ÷ 36, then 26 ÷ 40, then 30 ÷ 40.",
    ),
    model={"share": 72.2, "low": 65, "high": 75},
    why="About 72%, and somewhere from 65% to 75% whatever the four turn out to be. More than half is a majority. The article says “a strong majority” and gives no number; we read that as about two thirds, which is our choice, not a law.",
    own="Your own headline: share met, the range, and how many cards it rests on.",
)
