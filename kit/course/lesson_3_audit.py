"""Lesson 3, exercises 3.3 to 3.5: how far a sample and a table carry, and the first words after meeting."""

from kit.exercise import Choose, Exercise, Part, Parts, Several, Table

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
                        "a": "Ren has met exactly 40% of all the 386 contacts, and that comes to 154 people.",
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
    evidence=("familiar-faces", "liking-gap"),
)
