"""Lesson 6, exercises 6.1, 6.2 and 6.4: what to say tonight, at a table for two, and when somebody asks."""

from kit.exercise import Exercise, Line, Match, Row, Rule, Slot, Slots, Sort

TONIGHT_LATER_OR_SOMEBODY_ELSE = Exercise(
    name="tonight-later-or-somebody-else",
    number="6.1",
    title="Tonight, later, or somebody else",
    minutes=4,
    tier="core",
    objective="Judge",
    sentences=("S20", "S21"),
    task="You're at the patio. Where does each line belong?",
    question=Sort(
        choices={
            "now": "Say it tonight",
            "later": "Keep it for later",
            "hand": "Hand it to someone else",
        },
        rows=(
            Row(
                "a",
                "“What are you working on this month?”",
                key="now",
                replies={"*": "A question about them is what tonight is for."},
            ),
            Row(
                "b",
                "“I run the bakery on Quay Road: mostly sourdough and one very tired oven.”",
                key="now",
                replies={
                    "later": "You may say who you are! That isn't selling.",
                    "*": "People are interested in who you are and what you do.",
                },
                codes={"later": "M1", "hand": "M1"},
            ),
            Row(
                "c",
                "“Shall I put you down for six dozen?”",
                key="later",
                replies={
                    "now": "Nobody asked. Social first.",
                    "*": "It is your own offer, only far too early.",
                },
            ),
            Row(
                "d",
                "“Wholesale isn't us. Marlow's in Kilnbridge does it. Shall I introduce you?”",
                key="hand",
                replies={
                    "now": "True, you can say it tonight. But what are you doing with the sale? You're passing it on.",
                    "*": "You're sending the work to somebody better placed.",
                },
            ),
            Row(
                "e",
                "Your summer price list",
                key="later",
                replies={
                    "now": "A price list ends a conversation.",
                    "*": "Keep it until somebody asks.",
                },
                codes={"now": "M17"},
            ),
            Row(
                "f",
                "“Did you see they moved the fireworks?”",
                key="now",
                replies={"*": "A neutral topic is part of good company."},
            ),
            Row(
                "g",
                "“You need a photographer? My friend Ola shoots weddings.”",
                key="hand",
                replies={
                    "now": "Yes, say it now. But notice what it is: a referral.",
                    "*": "You're connecting two people.",
                },
            ),
            Row(
                "h",
                "The follow-up quote somebody asked you for",
                key="later",
                replies={
                    "now": "They asked, so send it. Tomorrow, to them alone.",
                    "*": "It has its time and its person: later, and only to the one who asked.",
                },
            ),
        ),
    ),
    hints=(
        "Tonight has one purpose: getting to know people.",
        "If it asks for money, it's for later. If it helps someone by sending them to another person, it's a hand-over.",
        "Tonight: the question, who you are, the fireworks. Hand over: Marlow's and Ola. The rest can wait.",
    ),
    model={"a": "now", "b": "now", "c": "later", "d": "hand", "e": "later", "f": "now", "g": "hand", "h": "later"},
    why="Social is the key. Selling is sometimes for later, for a more qualified buyer, or for the contact your new friend sends you.",
    own="Write your own three lines: one about you, one question, one neutral topic. They go on your host card.",
)

# Marks: P pitches, S tells our own story, Y is about her, W is neutral, R refers, D dodges, N is nothing at all.
A_TABLE_FOR_TWO = Exercise(
    name="a-table-for-two",
    number="6.2",
    title="A table for two",
    minutes=5,
    tier="plus",
    objective="Apply",
    sentences=("S8", "S19", "S20", "S21"),
    task="One person came. Choose your side of the conversation. Keep the balance you learned in Lesson 2, and don't sell.",
    question=Slots(
        slots=(
            Slot(
                "t1",
                said="Dana, a landscape designer, sits down.",
                options={
                    "a": Line("Dana! You're @demo_danagrows. That fern wall was something.", "Y"),
                    "b": Line("Hi! Do you ever need catering?", "P"),
                    "c": Line("Hot enough for you?", "W"),
                },
            ),
            Slot(
                "t2",
                said="“Thanks! It nearly fell on a client.”",
                options={
                    "a": Line("Ours fell once. Let me tell you about our renovation.", "S"),
                    "b": Line("Oh no. What saved it?", "Y"),
                    "c": Line("Sounds like you need cake. We do boxes.", "P"),
                },
            ),
            Slot(
                "t3",
                said="“Two ladders and luck. The watering ban worries me more.”",
                options={
                    "a": Line("I read that council votes on it on Tuesday.", "W"),
                    "b": Line("We hardly use water. Our new line, though…", "P"),
                    "c": Line("Speaking of worries, mine is the oven.", "S"),
                },
            ),
            Slot(
                "t4",
                said="“And what do you do?”",
                options={
                    "a": Line(
                        "Thistle & Crumb: bread before dawn, butter tarts by ten. I fell into it by accident.", "S"
                    ),
                    "b": Line("Never mind me, tell me more about you.", "D"),
                    "c": Line("Take a card, there's a 15% code on it.", "P"),
                },
            ),
            Slot(
                "t5",
                said="“My sister needs food for a 200-person gala.”",
                options={
                    "a": Line("We can do that, easily. Sign here.", "P"),
                    "b": Line("That's bigger than us. Marlow's does galas. Shall I introduce her?", "R"),
                    "c": Line("Hm. Anyway, this heat.", "W"),
                },
            ),
            Slot(
                "t6",
                said="“I'd better run.”",
                options={
                    "a": Line("I'll send you Marlow's number tomorrow. Here next Friday?", "Y"),
                    "b": Line("So, can I count on an order?", "P"),
                    "c": Line("Bye.", "N"),
                },
            ),
        ),
        rules=(
            Rule("pitch", "There's still a pitch in there. Tonight is social.", lambda talk: not talk.marks["P"]),
            Rule(
                "answer",
                "Dana asked about you. Dodging is not modest; it leaves her doing all the sharing.",
                lambda talk: talk.picked["t4"] != "b",
                code="M3",
                slot="t4",
            ),
            Rule(
                "you",
                "Give Dana more of the floor: at least two of your lines should be about her.",
                lambda talk: talk.marks["Y"] >= 2,
            ),
            Rule("me", "Tell her one thing about you.", lambda talk: talk.marks["S"] >= 1),
            Rule(
                "mine",
                "Three stories of your own in six lines. Dana is a listener now.",
                lambda talk: talk.marks["S"] < 3,
            ),
            Rule("world", "Add a neutral topic; it gives both of you a rest.", lambda talk: talk.marks["W"] >= 1),
            Rule(
                "gala",
                "Dana brought you a need. Don't let it drop: who could help her sister?",
                lambda talk: talk.picked["t5"] == "b",
                slot="t5",
            ),
            Rule(
                "end",
                "Leave the door open: a next step, something small.",
                lambda talk: talk.picked["t6"] == "a",
                slot="t6",
            ),
        ),
        look="talk",
    ),
    hints=(
        "Answer what she says before you add your own.",
        "The gala isn't for you. Who is it for? And she did ask what you do.",
        "Greet her work, ask what saved it, mention the council vote, say what you do, pass on Marlow's, offer the number.",
    ),
    model={"t1": "a", "t2": "b", "t3": "a", "t4": "a", "t5": "b", "t6": "a"},
    why="The same three parts as a good feed: some me, some you, something neutral. The gala went to Marlow's, and both Dana and Marlow's will remember who sent it.",
    own="In pairs: eight minutes at a table for two, with your three lines. The observer ticks me / you / neutral / sell. Swap.",
)

WHEN_IS_IT_TIME_TO_SELL = Exercise(
    name="when-is-it-time-to-sell",
    number="6.4",
    title="When is it time to sell?",
    minutes=3,
    tier="plus",
    objective="Judge",
    sentences=("S21",),
    task="Selling is not forbidden; it has its moment. What now?",
    question=Match(
        choices={
            "soc": "Stay social",
            "off": "Answer, and offer a time",
            "ref": "Refer them on",
        },
        rows=(
            Row(
                "a",
                "Someone you met five minutes ago says they like cake.",
                key="soc",
                replies={
                    "off": "Liking cake isn't asking for one.",
                    "*": "No need has been named yet.",
                },
            ),
            Row(
                "b",
                "A contact of three months writes: “Lunch for 40 on the 12th: can you quote?”",
                key="off",
                replies={
                    "soc": "They asked, with a number and a date. Answer!",
                    "*": "This one is yours.",
                },
            ),
            Row(
                "c",
                "Dana's sister, sent by Dana, asks for your menu for a small dinner in May.",
                key="off",
                replies={
                    "soc": "This is the contact your new friend referred to you. Answer her.",
                    "ref": "A small dinner is your size.",
                },
            ),
            Row(
                "d",
                "A new friend needs a certified gluten-free kitchen. You don't have one.",
                key="ref",
                replies={
                    "off": "You can't do this safely. Pass it on.",
                    "*": "They named a need that you can't meet.",
                },
            ),
            Row(
                "e",
                "Mira posts that her basement flooded.",
                key="soc",
                replies={
                    "off": "Bad news is not a lead.",
                    "*": "Offer help, nothing else.",
                },
            ),
            Row(
                "f",
                "At the patio a hospital event planner asks what you charge per dozen.",
                key="off",
                replies={
                    "soc": "She knows what she needs and can decide: a qualified buyer, and she asked. A short answer now, a proper talk on Monday.",
                    "*": "She asked you, and it's your trade.",
                },
            ),
        ),
    ),
    hints=(
        "Did they ask? Do they have a need, a date, a say?",
        "Asked and yours: answer, then offer a time. Asked and not yours: pass it on. Not asked: stay social.",
        "Three of the six asked you for something you can do: the 40 lunches, the small dinner, the price per dozen. One needs someone else.",
    ),
    model={"a": "soc", "b": "off", "c": "off", "d": "ref", "e": "soc", "f": "off"},
    why="A more qualified buyer is one who has said what they need, when, and can decide. The article's point is patience, not silence.",
    own="Finish the sentence: “I'll talk about price when somebody…”",
)
