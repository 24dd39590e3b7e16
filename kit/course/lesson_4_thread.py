"""Lesson 4, exercises 4.1, 4.2 and 4.5: genuine contacts, the thread behind a customer, and a first note."""

from kit.exercise import Exercise, Line, Match, NumberBox, Numbers, Part, Parts, Row, Several, Slot, Slots, right_line

GENUINE_CONTACT = Exercise(
    name="genuine-contact",
    number="4.1",
    title="Genuine contact?",
    minutes=3,
    tier="plus",
    objective="Distinguish",
    sentences=("S15",),
    task="Tick the four signs that a contact is genuine.",
    question=Several(
        options={
            "a": "Each of you has asked the other for advice.",
            "b": "She introduced you to her accountant without being asked.",
            "c": "His profile says 500+ connections.",
            "d": "In a shop you would know each other and stop to talk.",
            "e": "Her title is Head of Procurement.",
            "f": "He liked one of your posts in 2021.",
            "g": "You answer each other's posts most weeks.",
            "h": "You swapped cards, and you added each other to your mailing lists.",
        },
        key=("a", "b", "d", "g"),
        extra={
            "c": "That is his reach, not your relationship.",
            "e": "That is a job title. She may be a good buyer one day, but it says nothing about the two of you.",
            "f": "One like, years ago, one way.",
            "h": "Mailing lists go one way. Has either of you answered?",
        },
        left_out={
            "a": "Advice both ways is give and take.",
            "b": "An introduction nobody asked for is a gift.",
            "d": "Recognising each other in person is the plainest test.",
            "g": "A conversation that goes both ways, week after week.",
        },
        everything="Not all eight. Four of these are about numbers or titles.",
        codes={"e": "M13"},
    ),
    hints=(
        "Look for traffic in both directions.",
        "Numbers, titles and one-off clicks don't count.",
        "The four are: advice, an introduction, stopping to talk, and answering each other.",
    ),
    model=["a", "b", "d", "g"],
    why="Genuine contacts, some of whom become friends, are the ones the article says lead to natural referrals.",
    own="Mark five contacts as genuine in your own list, by your own test.",
)

FOLLOW_THE_THREAD = Exercise(
    name="follow-the-thread",
    number="4.2",
    title="Follow the thread",
    minutes=4,
    tier="core",
    objective="Trace",
    sentences=("S15", "S21"),
    task="3 May: at the Friday patio you meet Priya, a physio. 20 May: your menus are late and Priya sends you to Lou, a printer. 14 June: Lou tells his client Marguerite, an event planner, about your lemon cake. 2 July: Marguerite sends you Mr. Okafor, who looks at your website and books a wedding cake. Hara likes the photo. Who led to whom?",
    question=Parts(
        (
            Part(
                "who",
                "",
                Match(
                    choices={
                        "patio": "The Friday patio",
                        "priya": "Priya",
                        "lou": "Lou",
                        "marg": "Marguerite",
                        "web": "The website",
                        "hara": "Hara",
                    },
                    rows=(
                        Row(
                            "priya",
                            "Priya came from…",
                            key="patio",
                            replies={"*": "Look at 3 May."},
                        ),
                        Row(
                            "lou",
                            "Lou came from…",
                            key="priya",
                            replies={
                                "patio": "Lou wasn't at the patio. Who sent you to him?",
                                "*": "Look at 20 May.",
                            },
                        ),
                        Row(
                            "marg",
                            "Marguerite came from…",
                            key="lou",
                            replies={"*": "Look at 14 June."},
                        ),
                        Row(
                            "okafor",
                            "Mr. Okafor came from…",
                            key="marg",
                            replies={
                                "web": "The website settled it, but somebody sent him there.",
                                "hara": "Hara's like came after. It led nowhere.",
                                "*": "Look at 2 July.",
                            },
                            codes={"web": "M14"},
                        ),
                    ),
                ),
            ),
            Part(
                "n",
                "",
                Numbers(
                    boxes=(
                        NumberBox(
                            "steps",
                            "Introductions between the patio and the booking",
                            key=3,
                            within=0,
                            replies={
                                4: "Meeting Priya was not an introduction; you met her yourself.",
                                1: "Only the last step. Count back to the patio.",
                                2: "One is missing. Priya to Lou, Lou to Marguerite, Marguerite to Mr. Okafor.",
                            },
                            nudge="Count each time one person sent you to, or sent you, another.",
                        ),
                    ),
                ),
            ),
        )
    ),
    hints=(
        "Start at the booking and walk backwards.",
        "The last person to click or like is not always the one who sent them.",
        "Okafor ← Marguerite ← Lou ← Priya ← patio. Count the arrows between people.",
    ),
    model={"who": {"priya": "patio", "lou": "priya", "marg": "lou", "okafor": "marg"}, "n": {"steps": 3}},
    why="Two months and three introductions. Nobody at that patio needed a wedding cake. Had you pitched Priya on 3 May, there might be no thread to follow.",
    own="Take your best three customers. Walk each one back to the first meeting. Type names or initials; they stay on this computer.",
)

THE_FIRST_NOTE_AFTER_A_REFERRAL = Exercise(
    name="the-first-note-after-a-referral",
    number="4.5",
    title="The first note after a referral",
    minutes=4,
    tier="plus",
    objective="Compose",
    sentences=("S15", "S21"),
    task="Lou Tran says you should write to Marguerite Bell. You have never been in touch. Build the first e-mail. (In Canada there are rules about first business messages. This is not legal advice.)",
    question=Slots(
        slots=(
            Slot(
                "ref",
                label="Why me?",
                options={
                    "a": Line("A mutual friend, who thinks highly of us both, mentioned that I should get in touch."),
                    "b": Line("Lou Tran suggested I write to you; he tells me you plan the library gala."),
                    "c": Line("Lou says hi."),
                    "d": Line("(leave it out)"),
                },
            ),
            Slot(
                "ask",
                label="What for?",
                options={
                    "a": Line("Could I ask how you choose suppliers, over a coffee next week?"),
                    "b": Line("Here is our full price list; book by Friday and take 10% off your first order."),
                    "c": Line("Please let me know your budget."),
                },
            ),
            Slot(
                "who",
                label="Who am I?",
                options={
                    "a": Line("Joss Arden, Thistle & Crumb, 12 Quay Road, Port Ambrose, joss@thistle.example"),
                    "b": Line("Joss, the friendly baker everybody in Port Ambrose has been talking about this year :)"),
                },
            ),
            Slot(
                "out",
                label="Way out",
                options={
                    "a": Line("If you'd rather not hear from me, just say so and I won't write again."),
                    "b": Line("I'll keep checking in every week or so until we manage to connect!"),
                    "c": Line("(leave it out)"),
                },
            ),
        ),
        rules=(
            *right_line(
                "ref",
                "b",
                "Name the person who referred you in full, and say that is why you are writing. In Canada the referral exception for a first message rests on that, and on Lou really knowing you both.",
            ),
            *right_line(
                "ask",
                "a",
                "This is a first hello from a friend of a friend. Ask for a conversation, not an order or a budget.",
            ),
            *right_line("who", "a", "Say who you are and how to reach you. A business message needs that."),
            *right_line("out", "a", "Give an easy way to say no."),
        ),
    ),
    hints=(
        "She has never heard of you. What would make her trust this?",
        "Full name of the friend, a small ask, who you are, a way out.",
        "“Lou Tran suggested I write…” + the coffee question + your full details + “just say so”.",
    ),
    model={"ref": "b", "ask": "a", "who": "a", "out": "a"},
    why="The referral is Lou's good name on loan. Use it openly and gently. Selling can come when she asks.",
    own="Draft a real one. The checklist (named in full? reason? who you are? way out? no offer?) runs on your text, on this computer.",
    evidence=("casl-referrals",),
)
