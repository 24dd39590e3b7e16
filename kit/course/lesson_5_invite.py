"""Lesson 5, exercises 5.1 to 5.3: choose an occasion and word the invitation."""

from kit.exercise import Exercise, Line, Match, Part, Parts, Row, Several, Slot, Slots, right_line

THE_RIGHT_OCCASION = Exercise(
    name="the-right-occasion",
    number="5.1",
    title="The right occasion",
    minutes=3,
    tier="plus",
    objective="Select",
    sentences=("S17",),
    task="Formal or casual, both are fine. Match each aim to the occasion that fits.",
    question=Match(
        choices={
            "patio": "Open table: same time every week",
            "two": "Coffee for two",
            "formal": "Breakfast with a sign-up list and a speaker",
            "join": "Go together to someone else's event",
        },
        rows=(
            Row(
                "a",
                "Meet a few online contacts this Friday, no budget, nobody has to commit.",
                key="patio",
                replies={
                    "formal": "A speaker and a sign-up list can't be ready by Friday, and it costs money.",
                    "*": "You want it open and easy: no commitment.",
                },
            ),
            Row(
                "b",
                "Meet Dana, who says crowds wear her out.",
                key="two",
                replies={"*": "One quiet person: keep it to two."},
            ),
            Row(
                "c",
                "Bring 40 members together with three suppliers; some need interpreters booked.",
                key="formal",
                replies={
                    "patio": "Forty people and interpreters need a list and a plan.",
                    "*": "Numbers and bookings ask for structure.",
                },
            ),
            Row(
                "d",
                "You're new, you don't want to host, but you want to meet people this month.",
                key="join",
                replies={
                    "patio": "That would make you the host.",
                    "*": "Use a gathering that already exists, and take someone along.",
                },
            ),
        ),
    ),
    hints=(
        "Think about how many, how soon, and who does the work.",
        "Only one of these needs bookings. Only one is for a single person.",
        "Friday with no commitment: open table. New and not hosting: join.",
    ),
    model={"a": "patio", "b": "two", "c": "formal", "d": "join"},
    why="Opportunities can be formal and structured or casual and simple. The best one is the one you will actually do in the next two weeks.",
    own="Choose one occasion of your own that you can do within 14 days. Everything in this lesson fills in that one.",
)

TAKE_THE_PITCH_OUT = Exercise(
    name="take-the-pitch-out",
    number="5.2",
    title="Take the pitch out",
    minutes=4,
    tier="plus",
    objective="Edit",
    sentences=("S18", "S19", "S20"),
    task="Here is an invitation. (1) Click every sentence you would cut. (2) Tick the three things still missing.",
    question=Parts(
        (
            Part(
                "cut",
                "",
                Several(
                    options={
                        "s1": "Friday patio!",
                        "s2": "Quay Deck, 4 Harbour Lane, Port Ambrose.",
                        "s3": "This Friday, from 5:00.",
                        "s4": "Open to anyone local who runs something, or wants to.",
                        "s5": "I'll have our new gift boxes with me, $25 each.",
                        "s6": "Come alone or bring a friend. Pay your own way.",
                        "s7": "First ten to arrive get my price list.",
                        "s8": "Look for the yellow plant on the table.",
                        "s9": "Let me show you how we can grow your business.",
                    },
                    key=("s5", "s7", "s9"),
                    extra={
                        "s1": "Keep it: it says what this is.",
                        "s2": "Keep it: people need the place.",
                        "s3": "Keep it: people need the day and time.",
                        "s4": "Keep it: that's what makes it open.",
                        "s6": "Keep it: it takes away two worries, coming alone and who pays.",
                        "s8": "Keep it: that's how a stranger finds you.",
                    },
                    left_out={
                        "s5": "There is still something for sale, with a price.",
                        "s7": "A price list turns guests into leads.",
                        "s9": "That promises a sales talk.",
                    },
                    everything="Not everything. Keep what a guest needs.",
                    shuffle=False,  # the sentences of one invitation
                ),
            ),
            Part(
                "add",
                "",
                Several(
                    options={
                        "end": "When it ends",
                        "acc": "Step-free access and a number to text",
                        "rain": "What happens if it rains",
                        "prod": "Your product list",
                        "cap": "“Limited to ten people”",
                        "dress": "A dress code",
                    },
                    key=("end", "acc", "rain"),
                    extra={
                        "prod": "That's the pitch coming back.",
                        "cap": "It is an open invitation: ten is fine, two is fine.",
                        "dress": "A dress code makes a casual thing formal.",
                    },
                    left_out={
                        "end": "Say when it ends: people with children or a bus to catch need to know.",
                        "acc": "Say whether there are steps, and how to ask.",
                        "rain": "It's a patio. Say where you'll be if it rains.",
                    },
                    everything="Three are missing, three would spoil it.",
                ),
            ),
        )
    ),
    hints=(
        "Which sentences are there for the guest, and which for you?",
        "Three sentences sell. What would a stranger with a wheelchair, a bus to catch, or an umbrella ask?",
        "Cut the gift boxes, the price list and “grow your business”. Add the end time, access, and rain.",
    ),
    model={"cut": ["s5", "s7", "s9"], "add": ["end", "acc", "rain"]},
    why="An open invitation has one job: make it easy to walk up. Every selling line gives people a reason to stay away.",
    own="Paste an invitation you once sent. The kit underlines words that sound like a pitch and lists what a guest still needs. You decide.",
)

NAME_THE_PATIO = Exercise(
    name="name-the-patio",
    number="5.3",
    title="Name the patio",
    minutes=5,
    tier="core",
    objective="Compose",
    sentences=("S18", "S19"),
    task="Build one post, 280 characters at most, that a stranger could act on.",
    question=Slots(
        slots=(
            Slot(
                "who",
                label="Who is it for?",
                options={
                    "a": Line("Local makers & owners, all welcome:"),
                    "b": Line("VIP clients and invited partners only, please:"),
                    "c": Line("Hey everybody!!!"),
                },
            ),
            Slot(
                "where",
                label="Where?",
                options={
                    "a": Line("Quay Deck patio, 4 Harbour Ln, Port Ambrose."),
                    "b": Line("The usual place."),
                    "c": Line("My back yard, DM for the address."),
                },
            ),
            Slot(
                "when",
                label="When?",
                options={
                    "a": Line("Fri 5-6:30 pm."),
                    "b": Line("Fri after work."),
                    "c": Line("Sometime Friday."),
                },
            ),
            Slot(
                "find",
                label="How do they find you?",
                options={
                    "a": Line("Look for the yellow plant."),
                    "b": Line("You'll spot us, we're hard to miss!"),
                },
            ),
            Slot(
                "easy",
                label="What does it cost them?",
                options={
                    "a": Line("No RSVP, come alone, pay your own way."),
                    "b": Line("$20 at the door, RSVP by Tuesday so I can plan."),
                },
            ),
            Slot(
                "acc",
                label="Access and rain",
                options={
                    "a": Line("Step-free. Rain: inside. Text 555-0142."),
                    "b": Line("(leave it out)"),
                    "c": Line("It never rains on a Friday, so just come along!"),
                },
            ),
            Slot(
                "tone",
                label="Last line",
                options={
                    "a": Line("Just good company."),
                    "b": Line("Hear about our new gift boxes!"),
                    "c": Line("Bring your wallet ;)"),
                },
            ),
        ),
        rules=(
            *right_line(
                "who", "a", "Say who is welcome. “Open” has to be said, or people think it's for somebody else."
            ),
            *right_line(
                "where",
                "a",
                "Name a public place with an address. Not “the usual place” (newcomers don't know it) and not a home.",
                b="M18",
            ),
            *right_line(
                "when", "a", "Give a start and an end. “After work” is 3:30 for some and 7 for others.", b="M18"
            ),
            *right_line("find", "a", "A stranger needs a sign to look for."),
            *right_line(
                "easy",
                "a",
                "A fee and an RSVP make it a formal event. That's fine another day, but it isn't an open table.",
            ),
            *right_line("acc", "a", "Say if there are steps, what happens in rain, and how to reach you."),
            *right_line("tone", "a", "That last line sells. Tonight is social."),
        ),
        limit=280,
    ),
    hints=(
        "Read it as somebody who has never met you.",
        "Who, where, when it starts and ends, how to find you, what it costs, access and rain.",
        "Makers and owners; Quay Deck with its address; 5 to 6:30; the yellow plant; no RSVP; step-free and a number to text; good company.",
    ),
    model={"who": "a", "where": "a", "when": "a", "find": "a", "easy": "a", "acc": "a", "tone": "a"},
    why="The young entrepreneurs in the article did this with the name of a patio, every Friday. All a stranger needs is in one line they can act on.",
    own="The same builder with your place and time. It gives you the post, a longer e-mail version, and a calendar file (.ics). You copy; nothing is sent.",
)
