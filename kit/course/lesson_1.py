"""Lesson 1, The room and the feed: why people leave a conversation, in a room and online."""

from kit.course.lesson import Lesson, Step, WorkedExample, WorkedItem
from kit.exercise import Choose, Exercise, Feed, Guess, Match, NumberBox, Numbers, Row

FOUR_PEOPLE_AT_THE_MIXER = Exercise(
    name="four-people-at-the-mixer",
    number="1.1",
    title="Four people at the mixer",
    minutes=4,
    tier="core",
    objective="Distinguish",
    sentences=("S6", "S7", "S8"),
    task="You are at a business mixer. You overhear four people. Match each one to what they are doing.",
    question=Match(
        choices={
            "push": "Pushes the product from person to person",
            "self": "Talks only about themselves",
            "take": "Only takes: all questions, shares nothing",
            "bal": "Balanced: some me, some you, some what's going on",
        },
        rows=(
            Row(
                "avery",
                "Avery: “Hi, here's my card, gutters, 15% off till Sunday.” (next person) “Hi, here's my card, gutters…”",
                key="push",
                replies={
                    "self": "Close. Avery does talk about Avery's business, but look at what the words are for: every line is an offer, repeated to each person.",
                    "take": "Avery asks nothing at all. Look again at what is handed out.",
                    "bal": "There is no question and no other topic here, only an offer.",
                },
            ),
            Row(
                "blake",
                "Blake: “Let me tell you how I started. Then in 2019 I moved. Anyway, where was I? Oh yes, me.”",
                key="self",
                replies={
                    "push": "Blake never offers anything for sale. Blake just never stops talking about Blake.",
                    "take": "Taking attention, yes, but Blake asks no questions.",
                    "bal": "Count the sentences about the listener. There are none.",
                },
            ),
            Row(
                "casey",
                "Casey: “What do you do? How many staff? Who is your supplier? What rent do you pay?” (You still don't know Casey's trade.)",
                key="take",
                replies={
                    "push": "Casey sells nothing. Casey collects.",
                    "self": "Casey says nothing about Casey; that is the trouble.",
                    "bal": "Questions are good, but balance needs some “me” too. People are interested in who you are and what you do.",
                },
                codes={"bal": "M3"},
            ),
            Row(
                "devon",
                "Devon: “I fix old radios, oddly enough. What brings you out tonight? … The Mill Street closure: has that hit you too?”",
                key="bal",
                replies={
                    "push": "Devon mentions a trade but offers nothing for sale.",
                    "self": "Only one sentence is about Devon.",
                    "take": "Devon asks, but also tells you something and brings up a shared topic.",
                },
            ),
        ),
    ),
    hints=(
        "For each person, ask: are they telling, selling, asking, or taking turns at all of it?",
        "One person never tells you their trade. One never asks you anything, yet sells nothing.",
        "Avery makes the same offer to everyone. Devon is the only one who tells, asks and mentions something happening in town. That leaves the talker and the questioner.",
    ),
    model={"avery": "push", "blake": "self", "casey": "take", "devon": "bal"},
    why="People leave all of the first three, for different reasons. Balance is three things: a bit about me, a bit about you, and something we share. Asking with no sharing is out of balance too.",
    own="Private note (never collected): at the last event you went to, which of the four were you for most of the time?",
)

ONE_PARTY_ONE_FEED = WorkedExample(
    name="worked-one-party-one-feed",
    title="One party, one feed",
    business="Thistle & Crumb",
    lead="Joss runs a bakery. Here is Joss at a party, and beside it the bakery's feed. Read each pair, then the reason.",
    heads=("At the party", "In the feed"),
    items=(
        WorkedItem(
            "Joss tells a third guest about the tart sale. Joss has not asked anyone's name.",
            "Pushes the product",
            "The same offer goes to each person in turn, and nobody asked for it.",
            beside="Three posts about the tart sale before noon. No question in any of them.",
        ),
        WorkedItem(
            "Joss talks about the new oven for ten minutes.",
            "Talks only about themselves",
            "Nothing is for sale. Still, not one line is about anybody else.",
            beside="Oven photo. Oven photo. Oven video.",
        ),
        WorkedItem(
            "Joss asks five questions and answers none.",
            "Only takes",
            "Questions are good. But nobody learns who is asking, or why.",
            beside="“Which flour do you use? What do you pay for it?” under ten posts, and no word about the bakery.",
        ),
        WorkedItem(
            "“Your new sign looks great, Mira. Who painted it? Ours is still bare. Did the storm keep you up too?”",
            "Balanced",
            "A bit about Mira, a bit about Joss, and a storm that everyone had.",
            beside="The same words, as a comment under Mira's photo.",
        ),
    ),
    takeaway="You know at once which three you would walk away from at a party. Online, people leave just as fast.",
    minutes=3,
)

THE_VAN = Exercise(
    name="faded-the-van",
    title="Your turn: what is this one doing?",
    minutes=1,
    tier="practice",
    objective="Distinguish",
    task="At the party, Sam shows everyone photos of a new van and asks them nothing. In the feed it is post after post about the same van, and no answer to any comment. Which label fits both?",
    question=Choose(
        options={
            "push": "Pushes the product from person to person",
            "self": "Talks only about themselves",
            "take": "Only takes",
            "bal": "Balanced",
        },
        key="self",
        replies={
            "push": "Look for an offer or a price. Sam doesn't sell the van, or anything else.",
            "take": "Taking means asking and asking. Count Sam's questions: there are none.",
            "bal": "Balance needs a bit about the other person too. Look for one line that is about a guest or a reader.",
        },
    ),
    model="self",
    why="Every line is about Sam. It isn't a pitch, and Sam may be good company. One question (“And how do you get around?”) would change it.",
)

SAME_HABIT_DIFFERENT_ROOM = Exercise(
    name="same-habit-different-room",
    number="1.2",
    title="Same habit, different room",
    minutes=4,
    tier="core",
    objective="Match",
    sentences=("S6", "S9", "S10"),
    task="Each line is something people do at a party. Match it to its twin online.",
    question=Match(
        choices={
            "drop": "Leaves a “shop now” link under posts by people they don't know",
            "silent": "Posts every day, never answers a comment",
            "hijack": "Answers “We got the grant!” with “Congrats! We write grants, 10% off”",
            "ask": "Comments “How is the new shop settling in?”",
            "map": "Shares the street festival's road-closure map",
        },
        rows=(
            Row(
                "flyer",
                "Hands a flyer to everyone within reach",
                key="drop",
                replies={
                    "hijack": "Both sell. The difference: the flyer is not an answer to anything. Someone's good news is.",
                    "*": "Look for the one that sells to people who never spoke first.",
                },
            ),
            Row(
                "stage",
                "Speaks from the stage, then leaves by the side door",
                key="silent",
                replies={"*": "Look for talk that goes out with no conversation coming back."},
            ),
            Row(
                "turn",
                "Hears your news and turns it into their own offer",
                key="hijack",
                replies={
                    "drop": "Both sell. Here somebody shared news first, and the reply was an offer.",
                    "*": "Look for a reply to someone's news.",
                },
            ),
            Row(
                "move",
                "Asks how your move went",
                key="ask",
                replies={"*": "Look for attention that is about the other person and wants nothing."},
            ),
            Row(
                "fest",
                "Chats about the street festival",
                key="map",
                replies={"*": "Look for the neutral topic, something everyone on the street shares."},
            ),
        ),
    ),
    hints=(
        "Look for what each person wants from the moment: attention, a sale, or a conversation.",
        "Two of the online habits sell. One of those is a reply to somebody's news; the other is a reply to nothing.",
        "The flyer becomes the link under strangers' posts. The festival chat becomes the road-closure map.",
    ),
    model={"flyer": "drop", "stage": "silent", "turn": "hijack", "move": "ask", "fest": "map"},
    why="You already know how to do this well in a room. Nothing new is needed online; the same habits carry over, good and bad.",
    own="Tick which of the five you have done in the last month. Only you see it.",
)

# Twenty posts in a row. Marks: P asks for a sale, S tells our own story, Y is about somebody else, W is neutral.
TWENTY_POSTS = (
    ("P", "Muffins, three for $5 today only!"),
    ("S", "4 a.m. and the starter has climbed out of its tub again."),
    ("P", "Don't forget: muffins, three for $5!"),
    ("P", "Cake orders are open. Link in profile."),
    ("W", "King Street is closed for paving until noon."),
    ("P", "Cake orders are STILL open."),
    ("P", "Gift boxes: $25, order by Friday."),
    ("P", "Have you ordered your gift box?"),
    ("P", "Only 6 gift boxes left!!"),
    ("P", "LAST gift boxes. DM to buy."),
    ("S", "Meet Jo, our apprentice: burned the first tray, nailed the second."),
    ("Y", "Happy tenth birthday, @demo_cedarbikes! Here's to ten more."),
    ("P", "Weekend bread bundle, $18."),
    ("P", "Bread bundle: order before noon!"),
    ("S", "Why we mill our own rye (30-second video)."),
    ("W", "The night market moves indoors on Thursday: storm on the way."),
    ("P", "Tart sale on Saturday: two for one."),
    ("S", "My aunt's rolling pin is older than I am. Still rolls straight."),
    ("Y", "@demo_hara what's first at your stall this week? Rhubarb?"),
    ("P", "Tart sale tomorrow. Two for one!!"),
)

HOW_LONG_IS_THE_BLAST = Exercise(
    name="how-long-is-the-blast",
    number="1.3",
    title="How long is the blast?",
    minutes=4,
    tier="plus",
    objective="Detect, count",
    sentences=("S9",),
    task="Here are 20 posts in a row from Thistle & Crumb, a made-up bakery. First set the slider to your gut guess: how many of the 20 push a sale? Then count. (1) How many posts push a sale? (2) What is the longest run of sales posts back to back?",
    material=(
        Feed(
            "Thistle & Crumb",
            posts=tuple(text for _, text in TWENTY_POSTS),
            marks=tuple(mark for mark, _ in TWENTY_POSTS),
        ),
    ),
    question=Numbers(
        boxes=(
            NumberBox(
                "total",
                "Sales posts",
                key=12,
                within=0,
                replies={
                    16: "You also counted posts about the shop that sell nothing (the starter, Jo, the rye, the rolling pin). Telling people who you are is not a pitch.",
                    14: "Check the two friendly posts to @demo_cedarbikes and @demo_hara. They mention other businesses but sell nothing.",
                    8: "You counted the posts that do not sell.",
                },
                codes={16: "M1"},
                nudge="A sales post asks for money or an order: price, “order”, “buy”, “sale”, “left”.",
            ),
            NumberBox(
                "run",
                "Longest run",
                key=5,
                within=0,
                replies={
                    12: "That is all the sales posts together. A run stops as soon as a different kind of post comes between.",
                    6: "You let a story post into the run. Jo's burned tray sells nothing, so the run stops before it.",
                    7: "You carried the run across the paving notice. The run starts again after it.",
                    8: "You carried the run across the paving notice. The run starts again after it.",
                    2: "There is a longer one. Look at the gift boxes.",
                },
                nudge="Start at “Cake orders are STILL open” and count until the first post that sells nothing.",
            ),
        ),
        guess=Guess("guess", "Before you count: how many of the 20 push a sale?", least=0, most=20, about="total"),
    ),
    hints=(
        "Mark each post with one question: does it ask for an order or money?",
        "Posts about your aunt's rolling pin or your apprentice are about you, but they don't sell.",
        "There are eight posts that do not sell. The longest run starts with “STILL open” and ends with “DM to buy”.",
    ),
    model={"total": 12, "run": 5},
    why="Twelve of 20 posts sell, and five come in a row. From the inside each one feels like a small reminder. From the outside it is one long pitch.",
    own="The kit counts the longest run in your own posts, if you load them. No data? Scroll your last 20 posts and type the two numbers.",
)

SHOW_IT_DONT_CLAIM_IT = Exercise(
    name="show-it-dont-claim-it",
    number="1.4",
    title="Show it, don't claim it",
    minutes=4,
    tier="plus",
    objective="Choose, justify",
    sentences=("S1", "S2", "S3", "S4"),
    task="We all want to be seen as good, trustworthy, fun and smart. Choose the post that would SHOW each one.",
    question=Match(
        choices={
            "a": "We took back Tuesday's rye: one batch had sesame that wasn't on the label. Full refunds, and here is what we changed.",
            "b": "Our oven door fell off at 5 a.m., so today's special is “rustic”. Photo of the duct tape below.",
            "c": "Why your sourdough goes gummy in July: humidity. Try 3% less water and chill the dough.",
            "d": "Fourth Friday: 41 unsold loaves to the Cedar Locks pantry. Thank you to the drivers.",
            "e": "The most trusted bakery in town. Ask anyone!",
            "f": "Good people, smart baking, fun times. Order now!",
        },
        rows=(
            Row(
                "good",
                "Good",
                key="d",
                replies={
                    "e": "That is a claim. A reader cannot check it.",
                    "f": "That lists the words and then sells. Nothing is shown.",
                    "a": "That shows something about honesty when it costs money. Which word fits that best?",
                    "*": "Which post shows somebody being helped?",
                },
            ),
            Row(
                "trust",
                "Trustworthy",
                key="a",
                replies={
                    "e": "It says “trusted”. Nothing in it lets the reader decide.",
                    "f": "That lists the words and then sells.",
                    "d": "Kind, yes. Trust is keeping faith when it costs you something.",
                    "*": "Which post tells the truth at a cost?",
                },
            ),
            Row(
                "fun",
                "Fun",
                key="b",
                replies={
                    "f": "It says “fun times”. Did it make you smile?",
                    "*": "Which post would make a stranger smile?",
                },
            ),
            Row(
                "smart",
                "Smart",
                key="c",
                replies={
                    "f": "It says “smart baking”. What did you learn from it?",
                    "*": "Which post teaches the reader something they can use today?",
                },
            ),
        ),
    ),
    hints=(
        "Two of the six posts only say the word. Rule those out first.",
        "Fun: which one would you show a friend? Smart: which one could you use at home?",
        "The refund post costs the shop money: that is trust. The pantry post helps people: that is good.",
    ),
    model={"good": "d", "trust": "a", "fun": "b", "smart": "c"},
    why="The article lists what we want clients to think of us. They decide that from what they see us do, not from the words we choose for ourselves.",
    own="Write one sentence: “I'd like people to know that I…”. Then find (or plan) one post that shows it. Saved in your workbook, used again in Lesson 6.",
)

LESSON = Lesson(
    number=1,
    title="The room and the feed",
    minutes=20,
    room={"90 minutes": 4, "half-day": 15, "3 × 60 minutes": 8},
    questions=("What makes you leave a conversation?", "What does that look like online?"),
    objectives=(
        "Distinguish pushing, self-talk, taking and balanced talk.",
        "Match an offline habit to its online twin.",
        "Detect a run of sales posts.",
        "Choose posts that show a quality instead of claiming it.",
    ),
    gives="An eye for four kinds of talk, and one sentence about who you are.",
    article=("T", "S1", "S2", "S3", "S4", "S6", "S7", "S9"),
    flow=(
        Step("Who was the last person you walked away from at an event, and why?", 2),
        FOUR_PEOPLE_AT_THE_MIXER,
        ONE_PARTY_ONE_FEED,
        THE_VAN,
        SAME_HABIT_DIFFERENT_ROOM,
        HOW_LONG_IS_THE_BLAST,
        SHOW_IT_DONT_CLAIM_IT,
        Step("Write one sentence: “I'd like people to know that I…”", 3),
        Step("Key points, how sure we are, and one small step", 3),
    ),
    talk="Tell a neighbour which of the four people at the mixer you would leave first, and why. On your own? Write one private line.",
    key_points=(
        "You know how to do this offline.",
        "People leave for three different reasons.",
        "Telling who you are is not selling.",
    ),
    next_step="Today, ask one person a real question and tell them one true thing about your week. See how long you both stay.",
    evidence=("meformers", "mixer"),
)
