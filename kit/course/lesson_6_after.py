"""Lesson 6, exercises 6.3, 6.5 and 6.6: what to do the day after, for others, and next week."""

from kit.exercise import Choose, Exercise, Line, Match, Part, Parts, Row, Slot, Slots, right_line

KEEP_THE_PROMISE = Exercise(
    name="keep-the-promise",
    number="6.3",
    title="Keep the promise",
    minutes=4,
    tier="core",
    objective="Compose",
    sentences=("S13", "S15", "S20"),
    task="Friday's patio ended at 7:00 pm. Follow up within 48 hours. (A habit, not a law: nobody has tested the exact hours, but promises go stale.)",
    question=Parts(
        (
            Part(
                "when",
                "What is the latest moment within 48 hours?",
                Choose(
                    options={
                        "a": "Saturday 7:00 pm",
                        "b": "Sunday noon",
                        "c": "Sunday 7:00 pm",
                        "d": "Monday 9:00 am",
                    },
                    key="c",
                    replies={
                        "a": "That's 24 hours. You have one more day.",
                        "b": "Within it, but not the latest.",
                        "d": "That's 62 hours. Weekend or not, it's past the mark.",
                    },
                ),
            ),
            Part(
                "note",
                "",
                Slots(
                    slots=(
                        Slot(
                            "open",
                            label="Start",
                            options={
                                "a": Line("Hi Dana, your two-ladder rescue still makes me laugh."),
                                "b": Line("Great to connect!"),
                                "c": Line("Following up on our conversation, our price list is attached."),
                            },
                        ),
                        Slot(
                            "give",
                            label="Middle",
                            options={
                                "a": Line(
                                    "Here is Marlow's number for your sister, as promised; I told them she might call."
                                ),
                                "b": Line("Let me know if you ever need anything at all from us, anytime!"),
                                "c": Line("We're offering 15% off to everyone from Friday."),
                            },
                        ),
                        Slot(
                            "next",
                            label="End",
                            options={
                                "a": Line("I'm at the Quay Deck again on Friday at five."),
                                "b": Line("When can I expect to hear about the order for your office?"),
                                "c": Line("Best."),
                            },
                        ),
                    ),
                    rules=(
                        *right_line("open", "a", "Start with something only the two of you would know.", c="M19"),
                        *right_line("give", "a", "You promised something. Deliver it.", c="M19"),
                        *right_line("next", "a", "End with an easy next time, with no pressure.", b="M19"),
                    ),
                ),
            ),
        )
    ),
    hints=(
        "Two days from Friday evening. And what did you promise?",
        "A good follow-up: one memory, one promise kept, one easy next time.",
        "Sunday 7:00 pm. Ladders, Marlow's number, Friday at five.",
    ),
    model={"when": "c", "note": {"open": "a", "give": "a", "next": "a"}},
    why="One memory, one promise kept, one next time. No offer. After a first chat people tend to think they were liked less than they were, so don't hold back.",
    own="For each new person the tracker sets a 48-hour reminder and asks one thing: what did you promise?",
    evidence=("liking-gap", "two-days"),
)

GIVE_ONE_FIRST = Exercise(
    name="give-one-first",
    number="6.5",
    title="Give one first",
    minutes=4,
    tier="plus",
    objective="Connect",
    sentences=("S10", "S15", "S22"),
    task="Four people mention a need; none of them needs you. Who would you connect them with? And how?",
    question=Parts(
        (
            Part(
                "m",
                "",
                Match(
                    choices={
                        "lou": "Lou Tran, printer",
                        "ola": "Ola Brandt, photographer",
                        "ren": "Ren Ledgerwood, bookkeeper",
                        "ravi": "Ravi Menon, bike repair",
                        "hara": "Hara Sato, market gardener",
                        "priya": "Priya Nair, physio",
                    },
                    rows=(
                        Row(
                            "a",
                            "“My menus are late and the fair is on Saturday.”",
                            key="lou",
                            replies={"*": "Who prints?"},
                        ),
                        Row(
                            "b",
                            "“Wrist pain from icing 300 cupcakes.”",
                            key="priya",
                            replies={"*": "Who treats wrists?"},
                        ),
                        Row(
                            "c",
                            "“First sales-tax return. I'm lost.”",
                            key="ren",
                            replies={"*": "Who does the books?"},
                        ),
                        Row(
                            "d",
                            "“I need twenty kilos of rhubarb.”",
                            key="hara",
                            replies={"*": "Who grows it?"},
                        ),
                    ),
                ),
            ),
            Part(
                "how",
                "How do you introduce them?",
                Choose(
                    options={
                        "a": "Give out Lou's mobile number",
                        "b": "Ask both first; then one message naming both and why",
                        "c": "“Mention my name when you get in touch, so that I get 10%”",
                        "d": "Tag both in a public post",
                    },
                    key="b",
                    replies={
                        "a": "Lou didn't agree to that. Ask first.",
                        "c": "A cut turns a favour into a sale.",
                        "d": "Some needs aren't for the public.",
                    },
                    codes={"c": "M20"},
                ),
            ),
        )
    ),
    hints=(
        "Match the need to the trade.",
        "Two people in the list stay unused. A good introduction starts with two questions.",
        "Printer, physio, bookkeeper, gardener. Ask both, then connect.",
    ),
    model={"m": {"a": "lou", "b": "priya", "c": "ren", "d": "hara"}, "how": "b"},
    why="Natural referrals run both ways. Each one you give shows what you know and whom you trust, and it costs nothing.",
    own="Make one real introduction this week. The tracker counts referrals given as well as received.",
)

MAKE_IT_HAPPEN_IF_THEN = Exercise(
    name="make-it-happen-if-then",
    number="6.6",
    title="Make it happen: if, then",
    minutes=4,
    tier="core",
    objective="Commit",
    sentences=("S16", "S22"),
    task="A plan with a time and a “what if” is more likely to happen than a wish. Build yours.",
    question=Slots(
        slots=(
            Slot(
                "cue",
                label="When…",
                options={
                    "a": Line("Wednesday at 10:00, when the bread is out"),
                    "b": Line("When I have time and it's quiet in the shop"),
                    "c": Line("This summer"),
                },
            ),
            Slot(
                "act",
                label="…I will…",
                options={
                    "a": Line("post Friday's patio and ask three people myself"),
                    "b": Line("be more social"),
                    "c": Line("send everyone on my list the newsletter with all our news"),
                },
            ),
            Slot(
                "rain",
                label="If it rains…",
                options={
                    "a": Line("I move us inside and say so by three o'clock"),
                    "b": Line("I see what happens and decide when I get there"),
                    "c": Line("I cancel"),
                },
            ),
            Slot(
                "none",
                label="If nobody comes…",
                options={
                    "a": Line("I stay until six, write to one person, post next week's place"),
                    "b": Line("I stop"),
                    "c": Line("I post that nobody came, and ask why"),
                },
            ),
        ),
        rules=(
            *right_line(
                "cue", "a", "“When I have time” never comes. Tie it to a day, an hour, and something you already do."
            ),
            *right_line("act", "a", "Make it something a camera could film: what you do, and how many people you ask."),
            *right_line("rain", "a", "Decide the rain plan now, with a time to announce it."),
            *right_line("none", "a", "Plan for the quiet Friday now, so that it doesn't end the habit."),
        ),
    ),
    hints=(
        "Could somebody else check whether you did it?",
        "A day and hour, a number of people, and an answer to rain and to nobody.",
        "Wednesday at ten; post and ask three; inside by three o'clock; stay, write one, post the next.",
    ),
    model={"cue": "a", "act": "a", "rain": "a", "none": "a"},
    why="Across hundreds of tests, if-then plans helped people do what they already wanted to do. Rain and an empty table are the two “what ifs” worth settling before they happen.",
    own="Your own four lines become your pledge: printed on the certificate, copied to the tracker, reminder in your calendar.",
    evidence=("if-then-plans",),
)
