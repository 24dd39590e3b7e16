"""Lesson 2, exercises 2.4 and 2.7: change a feed. Repair a week, plan a first ten."""

from kit.exercise import Dials, Exercise, Line, Rule, Slot, Slots

MOST_CHANGES = 6

# Marks: P asks for a sale, S tells our own story, Y is about somebody else, W is neutral.
REPAIR_THE_BLAST_WEEK = Exercise(
    name="repair-the-blast-week",
    number="2.4",
    title="Repair the blast week",
    minutes=6,
    tier="core",
    objective="Revise, create",
    sentences=("S8", "S9", "S10"),
    task="This week has ten posts and eight of them sell. Make it a week people would stay for. You have time to change at most six posts, and the Saturday tart sale is real, so it stays.",
    question=Slots(
        slots=(
            Slot(
                "mon1",
                label="Monday",
                options={
                    "keep": Line("Muffins, three for $5 today!", "P"),
                    "a": Line(
                        "Good luck to everyone opening at the market today. @demo_hara, what are you bringing?", "Y"
                    ),
                    "b": Line("Why we mill our own rye (30-second video).", "S"),
                },
            ),
            Slot(
                "mon2",
                label="Monday again",
                options={
                    "keep": Line("Don't forget: muffins, three for $5!", "P"),
                    "a": Line("Transit detour on King all week. Map here.", "W"),
                    "b": Line("@demo_cedarbikes fixed our cart and wouldn't take a cent. Heroes.", "Y"),
                },
            ),
            Slot(
                "tue",
                label="Tuesday",
                options={
                    "keep": Line("Cake orders are open.", "P"),
                    "a": Line("The cake I ruined before I got it right (photos, sorry).", "S"),
                    "b": Line("Library seed swap is on Wednesday.", "W"),
                },
            ),
            Slot(
                "wed1",
                label="Wednesday",
                options={
                    "keep": Line("Cake orders are STILL open.", "P"),
                    "a": Line("What matters most in a birthday cake: looks, taste, or no raisins?", "Y"),
                    "b": Line("Heat warning until Thursday. Cooling centre at the arena.", "W"),
                },
            ),
            Slot(
                "wed2",
                label="Wednesday again",
                options={
                    "keep": Line("Meet Jo, our apprentice.", "S"),
                    "a": Line("Jo's cookies: buy now!", "P"),
                    "b": Line("Jo's cookies, now in a gift tin, $12.", "P"),
                },
            ),
            Slot(
                "thu",
                label="Thursday",
                options={
                    "keep": Line("Order by Friday!!", "P"),
                    "a": Line("@demo_ledgerwood congratulations on the new office! How was the move?", "Y"),
                    "b": Line("Proofing baskets: the one tool I'd save in a fire.", "S"),
                },
            ),
            Slot(
                "fri1",
                label="Friday",
                options={
                    "keep": Line("The patio season bylaw passed last night.", "W"),
                    "a": Line("Weekend box, $25.", "P"),
                    "b": Line("Friday mood: order a box.", "P"),
                },
            ),
            Slot(
                "fri2",
                label="Friday again",
                options={
                    "keep": Line("Weekend box, $25.", "P"),
                    "a": Line("@demo_mira hope the basement is drying out. Need our fan?", "Y"),
                    "b": Line("Tonight's sunset is at 8:58. Go and look at it.", "W"),
                },
            ),
            Slot(
                "sat",
                label="Saturday",
                options={
                    "keep": Line("Tart sale today, two for one.", "P"),
                    "a": Line("Saturday is for sharpening knives.", "S"),
                    "b": Line("Street piano is back at Harbour Lane.", "W"),
                },
            ),
            Slot(
                "sun",
                label="Sunday",
                options={
                    "keep": Line("Sunday: order for Monday.", "P"),
                    "a": Line("Day off: calling my mum, feeding the starter.", "S"),
                    "b": Line("@demo_hara your beets won the fair! How big was the biggest?", "Y"),
                },
            ),
        ),
        rules=(
            Rule(
                "six",
                "You changed more than six posts. You have a shop to run: put one back.",
                lambda week: week.changed <= MOST_CHANGES,
            ),
            Rule(
                "sat",
                "The Saturday sale is real. Keep it; balance does not mean never selling.",
                lambda week: week.picked["sat"] == "keep",
                code="M6",
                slot="sat",
            ),
            Rule(
                "sell",
                "Still more than two sales posts out of ten. A common rule of thumb is one in five at most.",
                lambda week: week.marks["P"] <= 2,
            ),
            Rule(
                "you",
                "Fewer than three posts give somebody else the attention. Look for posts that name or ask a person.",
                lambda week: week.marks["Y"] >= 3,
            ),
            Rule(
                "world",
                "Only one neutral post. Add something everyone on the street shares.",
                lambda week: week.marks["W"] >= 2,
            ),
            Rule(
                "me",
                "Nearly nothing about you. People are interested in who you are.",
                lambda week: week.marks["S"] >= 1,
            ),
        ),
        start=dict.fromkeys(("mon1", "mon2", "tue", "wed1", "wed2", "thu", "fri1", "fri2", "sat", "sun"), "keep"),
        look="week",
        most_changes=MOST_CHANGES,
    ),
    hints=(
        "Start with the repeats: the second muffin post, the second cake post.",
        "You need at least three posts about someone else and two neutral ones. One neutral post is there already.",
        "Keep Saturday, Jo, the bylaw and one other sale. Change the six other sales posts: take the three or more that name a person, and at least one neutral one.",
    ),
    model={
        "mon1": "a",
        "mon2": "b",
        "tue": "keep",
        "wed1": "a",
        "wed2": "keep",
        "thu": "a",
        "fri1": "keep",
        "fri2": "b",
        "sat": "keep",
        "sun": "a",
    },
    why="Two sales in ten, with people and street news around them, is a week others might answer. The sale on Saturday now stands out, because it isn't the seventh one.",
    own="Pick your own most “salesy” run of posts and rewrite one. Latecomer with no posts? Plan your first ten posts with the same dials.",
    evidence=("mixes",),
)

A_LATECOMERS_FIRST_TEN = Exercise(
    name="a-latecomers-first-ten",
    number="2.7",
    title="A latecomer's first ten",
    minutes=3,
    tier="plus",
    objective="Plan",
    sentences=("S5", "S8", "S9"),
    task="New to this? Good: no bad habits yet. Plan your first ten posts with the four dials. Make it a feed you would follow.",
    question=Dials(
        dials={
            "me": "About me: who I am, what I do",
            "sell": "About me: asking for a sale",
            "you": "About someone else",
            "world": "Neutral: news, what's on",
        },
        total=10,
        start={"me": 0, "sell": 10, "you": 0, "world": 0},
        rules=(
            Rule(
                "sell",
                "More than two of ten ask for a sale. Common advice is one in five at most.",
                lambda feed: feed["sell"] <= 2,
                slot="sell",
            ),
            Rule(
                "me0",
                "Nothing about who you are! People are interested in that.",
                lambda feed: feed["me"] > 0,
                slot="me",
            ),
            Rule("me", "More than half is about you.", lambda feed: feed["me"] + feed["sell"] <= 5),
            Rule("you", "Fewer than three give attention to someone else.", lambda feed: feed["you"] >= 3, slot="you"),
            Rule(
                "world",
                "Add a little of what everyone shares: weather, roads, what's on.",
                lambda feed: feed["world"] >= 2,
                slot="world",
            ),
        ),
    ),
    hints=(
        "Think of a good ten-minute chat at a party.",
        "At most two sales, at least three about others, at least two neutral.",
        "Try 3 about you, 1 sale, 4 about others, 2 neutral.",
    ),
    model={"me": 3, "sell": 1, "you": 4, "world": 2},
    why="Several mixes are right. They leave room for all three parts of a conversation, and the sale is noticed because it is rare. (You need not use all your sales posts. None in the first ten is fine.)",
    own="The dials become a ten-line list with a prompt for each line. Fill in what you like; it saves as you type.",
    evidence=("mixes",),
)
