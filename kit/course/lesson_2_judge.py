"""Lesson 2, exercises 2.5 and 2.6: judge a reply, judge a piece of advice."""

from kit.exercise import Choose, Exercise, Part, Parts, Row, Sort

ANSWER_LIKE_A_NEIGHBOUR = Exercise(
    name="answer-like-a-neighbour",
    number="2.5",
    title="Answer like a neighbour",
    minutes=4,
    tier="plus",
    objective="Select",
    sentences=("S8", "S10"),
    task="Four people you follow posted today. Choose the reply you would want to get.",
    question=Parts(
        (
            Part(
                "r1",
                "@demo_hara: “We got the farmers' market stall!!”",
                Choose(
                    options={
                        "a": "Congratulations, that's huge! We do stall signs too: 10% off if you order this week.",
                        "b": "Nice 👍",
                        "c": "Brilliant news! Which Saturday do you start? Need a hand setting up?",
                    },
                    key="c",
                    replies={
                        "a": "Their news became your advert.",
                        "b": "Kind, but it leaves them nothing to answer. Ask one thing.",
                    },
                ),
            ),
            Part(
                "r2",
                "@demo_ledgerwood: “Anyone know a good sign painter in Port Ambrose?”",
                Choose(
                    options={
                        "a": "Not me, but Lou at @demo_northlight might. Lou, meet Ren.",
                        "b": "Signs? We make edible ones for cakes and cookies! Have a look and order here.",
                        "c": "Following! I'd love to know too, so please share it here when you find one.",
                    },
                    key="a",
                    replies={
                        "b": "They asked for a sign painter. This answers a different question.",
                        "c": "“Following” helps you, not them.",
                    },
                ),
            ),
            Part(
                "r3",
                "@demo_mira: “Rough week. Flooded basement, two days' stock gone.”",
                Choose(
                    options={
                        "a": "So sorry to hear it, Mira. If it helps, our flash sale ends tonight and might cheer you up!",
                        "b": "That's awful, Mira. We have a spare chest freezer until Monday.",
                        "c": "That happened to us in 2019. First the pump failed, then the insurance said no, then the…",
                    },
                    key="b",
                    replies={
                        "a": "A sale is never the answer to bad news.",
                        "c": "Sharing can be kind, but here it takes the floor from Mira. Offer first, story later.",
                    },
                ),
            ),
            Part(
                "r4",
                "@demo_cedarbikes: “New post: how to true a wheel at home.”",
                Choose(
                    options={
                        "a": "The spoke trick worked on our cargo bike. Would it work on a tandem?",
                        "b": "Great stuff! You should check out OUR blog too, we post weekly.",
                        "c": "🔥🔥🔥",
                    },
                    key="a",
                    replies={
                        "b": "That asks for attention instead of giving it.",
                        "c": "Cheerful, but there is nothing to reply to.",
                    },
                ),
            ),
        )
    ),
    hints=(
        "Read each reply as if you had written the post. Would you write back?",
        "Good replies here do one of three things: help, ask, or connect two people.",
        "The sign painter: connect two people. The flood: offer something useful. The stall and the wheel: respond, then ask one question.",
    ),
    model={"r1": "c", "r2": "a", "r3": "b", "r4": "a"},
    why="Give a little attention to get a little. In studies of live conversations, people who asked more follow-up questions were liked more.",
    own="Open one network now. Write one real reply to one real person. Tick when sent (the kit sends nothing).",
    evidence=("follow-up-questions",),
)

LAW_RULE_OF_THUMB_OR_MYTH = Exercise(
    name="law-rule-of-thumb-or-myth",
    number="2.6",
    title="Law, rule of thumb, or myth?",
    minutes=3,
    tier="stretch",
    objective="Evaluate",
    sentences=("S8",),
    task="How sure should you be? Sort each statement.",
    question=Sort(
        choices={
            "found": "Found in research (in the people studied)",
            "rule": "Rule of thumb: handy, not proven",
            "no": "Not so",
        },
        rows=(
            Row(
                "a",
                "In a study of about 350 Twitter users, roughly 8 in 10 mostly posted about themselves.",
                key="found",
                replies={"*": "This one was counted by researchers in 2009. It describes those users, then."},
            ),
            Row(
                "b",
                "One third me, one third others, one third shared news.",
                key="rule",
                replies={
                    "found": "Nobody has shown that thirds beat quarters. It is easy to remember, which is its job.",
                    "no": "It isn't wrong, just not proven.",
                },
                codes={"found": "M5"},
            ),
            Row(
                "c",
                "No more than one post in five should sell.",
                key="rule",
                replies={
                    "found": "The 80/20 split is marketing advice. We found no trial behind it.",
                    "no": "Useful advice, just not a finding.",
                },
                codes={"found": "M5"},
            ),
            Row(
                "d",
                "The best feed never mentions your own business.",
                key="no",
                replies={"*": "The article says the opposite: people are interested in who you are and what you do."},
                codes={"found": "M1", "rule": "M1"},
            ),
            Row(
                "e",
                "People who ask more follow-up questions tend to be liked more.",
                key="found",
                replies={"*": "Several experiments with live conversations found this."},
            ),
            Row(
                "f",
                "An 80/20 feed has been proven to double your sales.",
                key="no",
                replies={
                    "found": "We know of no such proof, and would be wary of anyone who sells one.",
                    "rule": "The split is a rule of thumb. The “proven to double” part is made up.",
                },
                codes={"found": "M5"},
            ),
        ),
    ),
    hints=(
        "Ask: did somebody count or test this, or is it advice?",
        "Number tricks that are easy to remember are usually advice.",
        "The Twitter count and the follow-up questions were studied. Thirds and one in five are advice. The other two are not so.",
    ),
    model={"a": "found", "b": "rule", "c": "rule", "d": "no", "e": "found", "f": "no"},
    why="This kit shows bands, not grades. The band comes from rules of thumb and the article's word “balance”. Use it to notice, not to obey.",
    own="Move the band's edges in your settings if your trade is different. The kit then uses yours, and says so.",
    evidence=(
        "meformers",
        "mixes",
        "follow-up-questions",
    ),
)
