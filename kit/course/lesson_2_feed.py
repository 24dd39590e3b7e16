"""Lesson 2, exercises 2.1 to 2.3: look at a feed. Sort it, split what does two things, count it."""

from kit.exercise import Exercise, NumberBox, Numbers, Part, Parts, Pattern, Row, Several, Sort, Table

FOUR_BOXES = {
    "me": "About me: who I am, what I do",
    "sell": "About me: asking for a sale",
    "you": "About you: another person",
    "world": "Neutral: news, weather, what's on",
}

SORT_THE_FEED = Exercise(
    name="sort-the-feed",
    number="2.1",
    title="Sort the feed",
    minutes=5,
    tier="core",
    objective="Classify",
    sentences=("S8", "S9"),
    task="Put each post in one box. Ask: who gets the attention?",
    question=Sort(
        choices=FOUR_BOXES,
        rows=(
            Row(
                "p1",
                "I started baking at 14 in my aunt's garage in Kilnbridge. Still use her rolling pin.",
                key="me",
                replies={
                    "sell": "Nothing is for sale here. It tells people who you are, which they like to know.",
                    "*": "The attention is on the writer.",
                },
                codes={"sell": "M1"},
            ),
            Row(
                "p2",
                "Saturday only: two-for-one butter tarts. Order before noon!",
                key="sell",
                replies={
                    "me": "It is about you, but what does it ask the reader to do?",
                    "*": "It asks for an order.",
                },
            ),
            Row(
                "p3",
                "Congratulations @demo_cedarbikes on ten years. Here's to ten more.",
                key="you",
                replies={
                    "world": "It is news, but it is one person's news, and you are giving them the attention.",
                    "*": "Who gets the attention?",
                },
            ),
            Row(
                "p4",
                "Mill Street is closed for paving on Tuesday. Park behind the library.",
                key="world",
                replies={
                    "you": "It helps readers, but it is not about any one of them.",
                    "*": "Nobody in particular gets the attention. It is news everyone shares.",
                },
            ),
            Row(
                "p5",
                "What is the first thing you make when local strawberries arrive?",
                key="you",
                replies={
                    "world": "Strawberries are a neutral topic, but the post hands the floor to the reader.",
                    "*": "The writer says nothing about themselves. Who is asked to talk?",
                },
            ),
            Row(
                "p6",
                "New review! “Best scones in the region.” Thank you! Now come and try them, link below.",
                key="sell",
                replies={
                    "you": "It says thank you, but to nobody in particular, and it ends with “come and try them”.",
                    "me": "True, but read the last five words.",
                    "*": "Read the last five words.",
                },
                codes={"you": "M2"},
            ),
            Row(
                "p7",
                "@demo_ledgerwood that invoice tip saved me an hour. How did you learn it?",
                key="you",
                replies={
                    "me": "One clause is about you. The thanks and the question go to them.",
                    "*": "Who gets the thanks and the question?",
                },
            ),
            Row(
                "p8",
                "Fireworks moved to 9:45 tonight because of the wind.",
                key="world",
                replies={"*": "It is local news. Nobody is selling and nobody is singled out."},
            ),
            Row(
                "p9",
                "Our new apprentice Jo burned the first tray and nailed the second.",
                key="me",
                replies={
                    "sell": "Nothing is for sale.",
                    "you": "Jo is on your team, so this is a story about your shop. It still earns a smile.",
                    "*": "It tells people about your shop.",
                },
                codes={"sell": "M1"},
            ),
            Row(
                "p10",
                "Last chance!! Gift boxes almost gone. DM to buy.",
                key="sell",
                replies={"*": "It asks for a sale in the last three words."},
            ),
            Row(
                "p11",
                "The library's small-business book club meets Thursday. All welcome.",
                key="world",
                replies={
                    "you": "Helpful to readers, yes. But it is news about what's on, not about one of them.",
                    "*": "You gain nothing from this one. It is simply what's on.",
                },
            ),
            Row(
                "p12",
                "Welcome to the street, @demo_northlight! If you need a ladder, ours is yours.",
                key="you",
                replies={
                    "sell": "A ladder for free is not a sale.",
                    "me": "You are mentioned, but the welcome is for them.",
                    "*": "Who is being welcomed?",
                },
            ),
        ),
    ),
    hints=(
        "Ask of each post: who gets the attention?",
        "If it is about you, ask one more thing: does it ask for an order or money? If so it is “asking for a sale”.",
        "There are three sales posts (tarts, scones, gift boxes), two about the shop, four about someone else, three neutral.",
    ),
    model={
        "p1": "me",
        "p2": "sell",
        "p3": "you",
        "p4": "world",
        "p5": "you",
        "p6": "sell",
        "p7": "you",
        "p8": "world",
        "p9": "me",
        "p10": "sell",
        "p11": "world",
        "p12": "you",
    },
    why="The three boxes come from the article: yourself, the other person, neutral topics. The fourth, asking for a sale, is split off from “me” because telling people who you are and asking for their money feel very different to the reader.",
    own="The same four boxes, now with your own last posts (or last messages). The kit suggests a box and says why; you decide.",
)

THREE_BOXES = {"me": "Me", "you": "You", "world": "Neutral"}


def _two_boxes(id: str, post: str, boxes: tuple[str, str], split: str) -> Part:
    """Ask for the two boxes of one post. Any other pair gets the line that says where the post splits."""
    every = dict.fromkeys(THREE_BOXES, split)
    too_many = "Three halves make more than one post. Which one is only a passing mention?"
    question = Several(THREE_BOXES, boxes, extra=every, left_out=every, everything=too_many, pick=2, shuffle=False)
    return Part(id, post, question)


POSTS_THAT_DO_TWO_THINGS = Exercise(
    name="posts-that-do-two-things",
    number="2.2",
    title="Posts that do two things",
    minutes=4,
    tier="plus",
    objective="Analyse",
    sentences=("S8",),
    task="Real posts often do two things. Tick the TWO boxes each post fills (me, you, neutral). Each box gets half a token.",
    question=Parts(
        (
            _two_boxes(
                "q1",
                "Thank you @demo_mira for the sourdough starter. Here is my first loaf from it.",
                ("me", "you"),
                "The thanks is for Mira; the loaf is yours.",
            ),
            _two_boxes(
                "q2",
                "The night market is back on Thursday. Who are you most excited to see there?",
                ("world", "you"),
                "First sentence: what's on. Second: it asks the reader.",
            ),
            _two_boxes(
                "q3",
                "First frost tonight, says the forecast. We pulled the last tomatoes from our window boxes.",
                ("me", "world"),
                "The frost belongs to everyone; the tomatoes are yours.",
            ),
            _two_boxes(
                "q4",
                "Our Jo just earned her Red Seal. If you train apprentices, what helped yours most?",
                ("me", "you"),
                "Jo is your news; the question is for the reader.",
            ),
            _two_boxes(
                "q5",
                "Road work ends on Friday. @demo_cedarbikes, you made it through: how was it for you?",
                ("world", "you"),
                "Road work is local news; the question is for one person.",
            ),
            _two_boxes(
                "q6",
                "The storm knocked out power on King Street, so we baked by headlamp.",
                ("me", "world"),
                "The storm is shared; the headlamps are your story.",
            ),
        )
    ),
    hints=(
        "Split each post where the subject changes.",
        "Every post here has two halves. A question or a thank-you is always about the other person.",
        "The starter and the Red Seal are me + you. The night market and the road work are neutral + you. Frost and storm are neutral + me.",
    ),
    model={
        "q1": ["me", "you"],
        "q2": ["world", "you"],
        "q3": ["me", "world"],
        "q4": ["me", "you"],
        "q5": ["world", "you"],
        "q6": ["me", "world"],
    },
    why="One post, one token; if it does two things, break the token in half. (Researchers who coded 3,000 tweets allowed more than one label too: 1.3 labels per message on average.) A post with a sale in it keeps its “asks for a sale” flag whatever else it does.",
    own="When you label your own posts you may tick one or two boxes.",
    evidence=("meformers",),
)

TEN_LABELS = ("me",) * 4 + ("you",) * 2 + ("neutral",) * 2 + ("me + you", "you + neutral")

COUNT_THE_BALANCE = Exercise(
    name="count-the-balance",
    number="2.3",
    title="Count the balance",
    minutes=4,
    tier="plus",
    objective="Calculate",
    sentences=("S8", "S10"),
    task="Ten posts are already labelled: 4 me only, 2 you only, 2 neutral only, 1 me + you, 1 you + neutral. What percent of the attention went to each? (A post that does two things gives half to each.)",
    material=(
        Table(
            "Ten labelled posts",
            ("Post", "What it is about"),
            rows=tuple((str(number), label) for number, label in enumerate(TEN_LABELS, 1)),
        ),
    ),
    question=Numbers(
        boxes=(
            NumberBox("me", "Me", key=45, within=0.5, percent=True, nudge="4 whole posts and one half, out of 10."),
            NumberBox("you", "You", key=30, within=0.5, percent=True, nudge="2 whole posts and two halves, out of 10."),
            NumberBox(
                "world", "Neutral", key=25, within=0.5, percent=True, nudge="2 whole posts and one half, out of 10."
            ),
        ),
        patterns=(
            Pattern(
                {"me": 50, "you": 40, "world": 30},
                "These add up to 120%. You counted the two-way posts twice. Break each of those tokens in half.",
                code="M4",
            ),
            Pattern(
                {"me": 50, "you": 30, "world": 20},
                "You gave each two-way post to its first label only. Give half to each.",
            ),
            Pattern(
                {"me": 40, "you": 20, "world": 20},
                "These add up to 80%. You left out the two posts that do two things.",
            ),
            Pattern(
                {"me": 4.5, "you": 3, "world": 2.5},
                "Those are posts, and they are right. Now turn them into percent: out of 10 posts, each post is 10%.",
                within=0.05,
            ),
            Pattern(
                {"me": 42, "you": 33, "world": 25},
                "You divided by 12 labels. Divide by the 10 posts: a post never counts for more than one.",
                within=0.6,
                code="M4",
            ),
            Pattern({"me": 33, "you": 33, "world": 33}, "That is the rule-of-thirds target, not the count.", within=1),
        ),
    ),
    hints=(
        "Start with whole posts. Then share out the two that do two things.",
        "Me: 4 whole posts + half of one. You: 2 whole posts + two halves.",
        "Me 4.5 posts, you 3 posts, neutral 2.5 posts. Out of ten.",
    ),
    model={"me": 45, "you": 30, "world": 25},
    why="The three shares always add to 100%. With ten posts, one post is worth ten points, so small differences mean little. The kit says “one post away” when changing a single post would change the verdict.",
    own="Your own three shares, your sales share, and how many posts they rest on.",
    evidence=("mixes",),
)
