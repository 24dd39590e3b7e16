"""Lesson 5, exercises 5.4 to 5.7: plan for any turnout, and for a place people can reach."""

from kit.exercise import Before, Choose, Exercise, Match, NumberBox, Numbers, Order, Part, Parts, Row, Several

GOOD_FOR_TWO_GOOD_FOR_TEN = Exercise(
    name="good-for-two-good-for-ten",
    number="5.4",
    title="Good for two, good for ten",
    minutes=4,
    tier="core",
    objective="Plan",
    sentences=("S19",),
    task="It's an open invitation, so you don't know who will come. Decide now what you will do for each turnout.",
    question=Parts(
        (
            Part(
                "plan",
                "",
                Match(
                    choices={
                        "stay": "Stay to the posted end, send one friendly message, name next week's place anyway",
                        "talk": "Phone away. One real conversation at a table for two",
                        "circ": "Greet each one, make circles of three or four, swap after 20 minutes",
                        "over": "Open the second table inside and ask a regular to host it",
                        "cancel": "Delete the post and stop doing this",
                        "pitch": "Since you have a crowd, give a short talk about your product",
                    },
                    rows=(
                        Row(
                            "n0",
                            "5:30 and nobody has come",
                            key="stay",
                            replies={
                                "cancel": "One quiet Friday says very little. Regular beats perfect.",
                                "*": "Nobody is there yet. What keeps next week alive?",
                            },
                            codes={"cancel": "M16"},
                        ),
                        Row(
                            "n1",
                            "One person has come",
                            key="talk",
                            replies={
                                "pitch": "Alone with one guest, a pitch has nowhere to hide.",
                                "cancel": "Someone came! That's a conversation at a table for two.",
                                "*": "There are two of you. What is two good for?",
                            },
                            codes={"pitch": "M17", "cancel": "M16"},
                        ),
                        Row(
                            "n9",
                            "Nine others have come (ten with you)",
                            key="circ",
                            replies={
                                "pitch": "They came to meet each other. A talk turns ten people into an audience.",
                                "*": "Ten people can't share one conversation.",
                            },
                            codes={"pitch": "M17"},
                        ),
                        Row(
                            "n20",
                            "Twenty have come and the patio is full",
                            key="over",
                            replies={
                                "circ": "Circles, yes, but where? The patio is full.",
                                "pitch": "They came to meet each other.",
                                "*": "You need room and a second host.",
                            },
                            codes={"pitch": "M17"},
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
                            "c",
                            "Ten people, at most four in a circle: how many circles at least?",
                            key=3,
                            within=0,
                            replies={
                                2: "Two circles would be five each. Past four, a conversation tends to split by itself.",
                                2.5: "You can't have half a circle. Round up.",
                                4: "That works too, but three is enough: 4 + 3 + 3.",
                                5: "Pairs are cosy, but the least is fewer.",
                            },
                            nudge="10 ÷ 4, rounded up.",
                        ),
                    ),
                ),
            ),
        )
    ),
    hints=(
        "For each turnout: what would make the people who came glad they did?",
        "Two is a conversation. Ten is several conversations. Nobody came for a talk.",
        "Nobody: stay. One: talk. Nine: circles of three or four. Twenty: a second table.",
    ),
    model={"plan": {"n0": "stay", "n1": "talk", "n9": "circ", "n20": "over"}, "n": {"c": 3}},
    why="If ten come you have a networking event, if two come a conversation. Deciding beforehand means no turnout is a failure. Studies of free conversation find groups rarely hold more than four talkers, so ten people need about three circles.",
    own="Your plan keeps these four lines. The host card prints them on one page.",
    evidence=("four-talkers",),
)

HOW_MANY_WILL_COME = Exercise(
    name="how-many-will-come",
    number="5.5",
    title="How many will come?",
    minutes=4,
    tier="plus",
    objective="Estimate",
    sentences=("S19",),
    task="Replies so far: 4 clicked yes, 6 said maybe, 20 were asked and have not answered. Starting guesses for who turns up: yes 50%, maybe 25%, no answer 8%. (Guesses, until you have your own numbers.)",
    question=Parts(
        (
            Part(
                "exp",
                "",
                Numbers(
                    boxes=(
                        NumberBox(
                            "e",
                            "How many others should you expect, on average?",
                            key=5.1,
                            within=0.5,
                            replies={
                                30: "That's everyone you asked. Most people who don't answer don't come.",
                                10: "That takes every yes and maybe as sure. For free events, about half of the yes clicks turn up.",
                                4: "That takes every yes as sure and nobody else. It's close by luck.",
                                3.5: "You left out the 20 who didn't answer. Eight in a hundred of them is between one and two people.",
                                2: "That's only the yes clicks.",
                                24.9: "You added the people before using the percentages.",
                                15: "Half of everyone is too many: maybes and no-answers come less often.",
                            },
                            nudge="4 × 50% + 6 × 25% + 20 × 8%.",
                            codes={30: "M15", 10: "M15", 4: "M15"},
                        ),
                    ),
                ),
            ),
            Part(
                "table",
                "Which booking fits?",
                Choose(
                    options={
                        "a": "A private room for 30 people with a set menu, to be on the safe side",
                        "b": "A corner that seats four, next to tables you can push together",
                        "c": "A table for five, exactly",
                        "d": "No table at all",
                    },
                    key="b",
                    replies={
                        "a": "You would rattle around, and pay for it.",
                        "c": "Five is the middle of a wide range, not a promise.",
                        "d": "If six come you will be standing in the doorway.",
                    },
                ),
            ),
            Part(
                "range",
                "Which sentence is fair?",
                Choose(
                    options={
                        "a": "Five people will come, so tell the kitchen five.",
                        "b": "Anything from none to thirty; there is no way to know.",
                        "c": "Most likely about five; 2 to 9 would be no surprise.",
                        "d": "Four or more are certain: four said yes.",
                    },
                    key="c",
                    replies={
                        "a": "Five is the average of many such Fridays. This Friday will differ.",
                        "b": "True but useless. None at all is rare here, and thirty hardly possible.",
                        "d": "A yes click isn't a promise.",
                    },
                ),
            ),
        )
    ),
    hints=(
        "Work out each group by itself, then add.",
        "4 × 0.50 = 2. Do the same for the other two.",
        "2 + 1.5 + 1.6 = 5.1 people. The range is wide because everybody shares the same weather.",
    ),
    model={"exp": {"e": 5.1}, "table": "b", "range": "c"},
    why="About five, and 2 to 9 eight times out of ten. The range is wider than coin-flips alone would give, because rain or a big game moves everybody the same way. Asking three people in person changes the picture most: with our starting guesses, a post alone leaves you alone about one Friday in two; a post plus three firm yeses, about one in fifty.",
    own="Your own list gives your own forecast. After each Friday type how many came; the kit slowly swaps our guesses for your numbers.",
    evidence=("no-shows",),
)

SAFE_DRY_AND_REACHABLE = Exercise(
    name="safe-dry-and-reachable",
    number="5.6",
    title="Safe, dry and reachable",
    minutes=3,
    tier="plus",
    objective="Inspect",
    sentences=("S18",),
    task="Someone suggests this spot. Tick the five things you would fix before inviting people you only know online.",
    question=Several(
        options={
            "a": "Three steps at the door, no ramp",
            "b": "It is the host's own back garden",
            "c": "Half the seats are under cover",
            "d": "Live band from 5:30",
            "e": "Alcohol-free drinks and food on the menu",
            "f": "Two bus routes stop outside",
            "g": "Nowhere indoors if there is a storm",
            "h": "The only washroom is up a flight of stairs",
            "i": "Everyone pays at the counter",
        },
        key=("a", "b", "d", "g", "h"),
        extra={
            "c": "Shade and cover are good news.",
            "e": "Good: not everyone drinks.",
            "f": "Good: people can come and go on their own.",
            "i": "Good: nobody is stuck with the bill.",
        },
        left_out={
            "a": "Someone using a wheelchair or a walker can't get in.",
            "b": "Meet people you only know online in a public place. It's safer for you and for them.",
            "d": "With a band nobody can hear, least of all people with hearing loss.",
            "g": "Cover helps in a shower, not in a thunderstorm. Name an indoor place.",
            "h": "A washroom some guests can't reach shortens their evening.",
        },
        everything="Four of these are good points. Keep them.",
    ),
    hints=(
        "Imagine three guests: one with a walker, one with hearing aids, one who has never met you.",
        "Check the door, the washroom, the noise, the weather, and whose place it is.",
        "The good points are cover, menu, buses and paying at the counter. Fix the rest.",
    ),
    model=["a", "b", "d", "g", "h"],
    why="Public place, own way home, step-free, quiet enough to talk, somewhere to go in the rain. It takes one phone call to the venue.",
    own="Ten-line venue check for your place. Unknown is an allowed answer; it becomes “phone and ask”.",
    evidence=("meeting-safely", "access-ontario"),
)

ASK_IN_PERSON = Exercise(
    name="ask-in-person",
    number="5.7",
    title="Ask in person",
    minutes=3,
    tier="core",
    objective="Predict",
    sentences=("S11", "S16"),
    task="You posted the patio's name. You'd also like to be sure of some company.",
    question=Parts(
        (
            Part(
                "ord",
                "",
                Order(
                    items={
                        "group": "One message to thirty people at once",
                        "face": "Ask a friend face to face",
                        "one": "A message to one person, by name",
                    },
                    before=(
                        Before(
                            "face",
                            "one",
                            "Being asked in person is harder to overlook: in one study about 4 of 5 friends said yes face to face, fewer than 3 of 5 by phone, video or voice message.",
                        ),
                        Before("face", "group", "In person beats a group message by a long way.", code="M15"),
                        Before(
                            "one",
                            "group",
                            "When thirty people are asked at once, each thinks another will answer.",
                            code="M15",
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
                            "ask",
                            "Suppose 4 in 5 say yes to you in person, and 3 in 4 of those turn up. What is the least number to ask so that you can expect two?",
                            key=4,
                            within=0,
                            replies={
                                2: "That needs everyone to say yes and everyone to come.",
                                3: "Three gives 1.8 people on average: just short of two.",
                                5: "Five is safer. The least is one fewer.",
                                1: "One gives 0.6 of a person on average.",
                            },
                            nudge="Each person you ask is worth 0.8 × 0.75 = 0.6.",
                        ),
                    ),
                ),
            ),
        )
    ),
    hints=(
        "Which of the three would be hardest for you to ignore?",
        "In person, then one to one, then the group. Each ask is worth 0.8 × 0.75.",
        "0.6 each: three asks make 1.8, four make 2.4.",
    ),
    model={"ord": ["face", "one", "group"], "n": {"ask": 4}},
    why="In-person interactions matter even for arranging in-person interactions. People expect e-mail and in-person requests to work about equally well; they don't. (The famous “34 times” is about strangers and a survey. Don't quote it for friends.)",
    own="Name three people you will ask yourself this week. The kit makes a line for each; you send or say it.",
    evidence=("asking-friends", "asking-many"),
)
