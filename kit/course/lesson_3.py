"""Lesson 3, Whom have you actually met?: its exercises, 3.1 to 3.5."""

from kit.exercise import Choose, Exercise, NumberBox, Numbers, Part, Parts, Row, Several, Sort, Table

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

THIRTY_CARDS_NOT_FOUR_HUNDRED = Exercise(
    name="thirty-cards-not-four-hundred",
    number="3.3",
    title="Thirty cards, not four hundred",
    minutes=4,
    tier="plus",
    objective="Interpret",
    sentences=("S12",),
    task="Ren has 386 LinkedIn contacts and twenty minutes. Ren labels 30.",
    question=Parts(
        (
            Part(
                "which",
                "Which 30?",
                Choose(
                    options={
                        "a": "The 30 newest: they're on top of the file anyway",
                        "b": "The 30 Ren remembers best",
                        "c": "30 drawn at random by the kit",
                    },
                    key="c",
                    replies={
                        "a": "The newest may be different: fewer had time to become friends. That tilts the answer.",
                        "b": "You remember people you met. That tilts the answer up.",
                    },
                    codes={"a": "M10", "b": "M10"},
                ),
            ),
            Part(
                "read",
                "12 of the 30 have been met. What is the fair sentence?",
                Choose(
                    options={
                        "a": "Ren has met exactly 40% of the 386 contacts, which is 154 people.",
                        "b": "Probably around 40%; it could be anywhere from a quarter to just over half.",
                        "c": "Thirty cards out of 386 are too few to say anything about the rest.",
                        "d": "Ren has met 12 people.",
                    },
                    key="b",
                    replies={
                        "a": "40% of the sample, yes. Another 30 cards would give a slightly different number.",
                        "c": "Thirty is enough to say “not a strong majority”. It isn't enough to argue over five points.",
                        "d": "Twelve in the sample. The sample stands for 386.",
                    },
                    codes={"a": "M10"},
                ),
            ),
            Part(
                "more",
                "Which next step narrows the range most?",
                Choose(
                    options={
                        "a": "Label 30 more, drawn at random",
                        "b": "Label the same 30 again, carefully",
                        "c": "Leave out the people Ren isn't sure about and round up",
                    },
                    key="a",
                    replies={
                        "b": "Doing the same cards again can fix slips, but it adds no new people.",
                        "c": "Rounding up makes the number look better, not surer.",
                    },
                ),
            ),
        )
    ),
    hints=(
        "A fair sample gives every contact the same chance.",
        "A sample gives a “probably about”, with a range.",
        "Random; “around 40%, a quarter to just over half”; more random cards.",
    ),
    model={"which": "c", "read": "b", "more": "a"},
    why="With 12 of 30 the 90% range is 27% to 55%. It already answers the question that matters: this is not a strong majority yet. Labelling 30 more narrows it to about ±10 points.",
    own="The kit draws your 30 at random across networks and years, and shows your range shrink as you label.",
)

READ_THE_AUDIT = Exercise(
    name="read-the-audit",
    number="3.4",
    title="Read the audit",
    minutes=4,
    tier="plus",
    objective="Analyse",
    sentences=("S12", "S13", "S14"),
    task="Contacts and how many were met. LinkedIn 61 of 180; X 12 of 40; Instagram 3 of 4; phone 85 of 92. Connected in 2019 or earlier: 91 of 130; 2020-21: 19 of 88; 2022 on: 51 of 98. Tick every statement the table supports.",
    material=(
        Table(
            "By network",
            ("Network", "Contacts", "Met"),
            (
                ("LinkedIn", "180", "61"),
                ("X", "40", "12"),
                ("Instagram", "4", "3"),
                ("Phone", "92", "85"),
            ),
        ),
        Table(
            "By the year you connected",
            ("Connected", "Contacts", "Met"),
            (
                ("2019 or earlier", "130", "91"),
                ("2020-21", "88", "19"),
                ("2022 on", "98", "51"),
            ),
        ),
    ),
    question=Several(
        options={
            "a": "Nearly everyone in the phone has been met.",
            "b": "LinkedIn holds the biggest group of people not met yet.",
            "c": "Instagram is the best network for meeting people.",
            "d": "Most connections made in 2020-21 have not been met.",
            "e": "LinkedIn stops people from meeting.",
            "f": "Overall it is a slim majority, not a strong one.",
        },
        key=("a", "b", "d", "f"),
        extra={
            "c": "“Best” rests on four people. Say “3 of 4”, not 75%.",
            "e": "The table shows where people haven't met, not why.",
        },
        left_out={
            "a": "85 of 92 in the phone: that one holds.",
            "b": "180 less 61 is 119 people, more than all the others together.",
            "d": "19 of 88 met, so 69 not.",
            "f": "Add up: 161 of 316 is 51%.",
        },
        everything="Not all six. One rests on four people, and one says why, which a table can't.",
        codes={"c": "M11", "e": "M12"},
    ),
    hints=(
        "Check how many people stand behind each percentage.",
        "A table can show where and when. It can't show why.",
        "Four hold. The two that don't: the one about Instagram, and the one that says “stops”.",
    ),
    model=["a", "b", "d", "f"],
    why="Under five people the kit shows “3 of 4” and no percentage. The useful finding here is a to-do list: 119 LinkedIn contacts and a lot of 2020-21 connections nobody has sat down with.",
    own="The same two tables for your contacts. Pick the one row that surprises you.",
)

AT_THE_EVENT_AND_THE_FAMILIAR_FACE = Exercise(
    name="at-the-event-and-the-familiar-face",
    number="3.5",
    title="At the event, and the familiar face",
    minutes=3,
    tier="plus",
    objective="Choose",
    sentences=("S13", "S14"),
    task="Two moments from the article: connecting right after an event, and running into a username you know.",
    question=Parts(
        (
            Part(
                "after",
                "You met Noor an hour ago. What do you write with the LinkedIn request?",
                Choose(
                    options={
                        "a": "(no note)",
                        "b": "Great to meet you today! Let me tell you about our spring package, perfect for firms like yours…",
                        "c": "Noor, good to meet you over that terrible coffee. That landlord's name is…",
                        "d": "Hi, nice to see you and everyone else today; I always connect with all the people from events.",
                    },
                    key="c",
                    replies={
                        "a": "In a month neither of you will know why you are connected. One line fixes that.",
                        "b": "You met an hour ago. Selling can wait.",
                        "d": "“Everyone” is the opposite of “you”.",
                    },
                    codes={"b": "M19"},
                ),
            ),
            Part(
                "face",
                "You spot Theo's name badge. You know his username, he may know yours.",
                Choose(
                    options={
                        "a": "Wait and hope he says hello",
                        "b": "“You're @demo_theowood! I've followed the chair series all winter. Did the steam-bending ever work?”",
                        "c": "“Theo from Birch Lane! I saw your daughter started at the new school, how is she?”",
                        "d": "“Hi! Do you need bread for your events? We do trays, boxes and cakes.”",
                    },
                    key="b",
                    replies={
                        "a": "He may be doing the same. Somebody has to go first.",
                        "c": "Stay with what he shares in public about his work. Family and address feel like being watched.",
                        "d": "Your first words in person are a pitch.",
                    },
                ),
            ),
        )
    ),
    hints=(
        "Use something you truly share: the event, or their work.",
        "A good first line gives something or asks something.",
        "After: remind and keep a promise. Face: name the account, ask about the work.",
    ),
    model={"after": "c", "face": "b"},
    why="Both directions turn a name into a person. A familiar face is easier to like, and people tend to underestimate how much a new acquaintance enjoyed talking to them.",
    own="Open the last event on your calendar. Type three names. For each: connected yet? One line you remember?",
)

EXERCISES = (
    MET_OR_JUST_CONNECTED,
    WHAT_SHARE_HAVE_YOU_MET,
    THIRTY_CARDS_NOT_FOUR_HUNDRED,
    READ_THE_AUDIT,
    AT_THE_EVENT_AND_THE_FAMILIAR_FACE,
)
