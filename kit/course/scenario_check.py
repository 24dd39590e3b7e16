"""The scenario check: five new stories, one for each idea that is easiest to lose. Scored, optional, not numbered."""

from collections.abc import Mapping
from typing import Any

from kit.exercise import Choose, Exercise, Match, NumberBox, Numbers, Outcome, Row, read_number

# Each is another 2.1 p6, 3.1 Gus, 4.2 last click, 5.5 expectation or 6.4 f: the same idea in other people's lives.
A_THOUSAND_FOLLOWERS = Exercise(
    name="a-thousand-followers",
    title="A thousand followers",
    minutes=1,
    tier="practice",
    objective="Classify",
    task="A hairdresser posts: “A thousand of you follow us now. We can't thank you enough! Celebrate with 20% off every cut. Book today.”",
    question=Choose(
        options={"me": "About me", "sell": "About me, asking for a sale", "you": "About you", "world": "Neutral"},
        key="sell",
        replies={
            "me": "It begins with them. Now look at how it ends: what is the reader asked to do?",
            "you": "It thanks a thousand people, so nobody in particular. Then it asks for a booking.",
            "world": "There is no town, no weather and no football in it. Who gains when somebody taps?",
        },
        codes={"you": "M2"},
        text="Which box does it go in?",
    ),
    model="sell",
    why="A thank-you in front doesn't change what a post asks for. Thank one person by name, and leave the offer for another day.",
)

FORTY_EPISODES = Exercise(
    name="forty-episodes",
    title="Forty episodes",
    minutes=1,
    tier="practice",
    objective="Classify",
    task="You and Bea make a podcast. Forty episodes so far, each of you in your own kitchen, a hundred kilometres apart.",
    question=Choose(
        options={
            "met": "Met first, then connected",
            "online": "Connected first, then met",
            "never": "Not met yet",
            "unsure": "Not sure",
        },
        key="never",
        replies={
            "met": "You talk for hours. Have you two ever stood in one room?",
            "online": "That would take one talk face to face. Forty recordings are not one.",
            "unsure": "You know it well: two kitchens, never one.",
        },
        codes={"met": "M7", "online": "M7"},
        text="How do you mark Bea?",
    ),
    model="never",
    why="“Met” means talked in person. Bea may be the best person on your list to meet next: you'll have plenty to say.",
)

THE_NUMBER_ON_THE_MAP = Exercise(
    name="the-number-on-the-map",
    title="The number on the map",
    minutes=1,
    tier="practice",
    objective="Trace",
    task="You fix bikes. In March you chat with Teo, a barber, at a street fair. In May Teo tells Abel about you. In June Abel tells his cousin Noor. In July Noor looks you up on a map app and books. Who led to whom?",
    question=Match(
        choices={"fair": "The street fair", "teo": "Teo", "abel": "Abel", "map": "The map app"},
        rows=(
            Row(
                "noor",
                "Noor came from…",
                key="abel",
                replies={
                    "map": "The map gave her a number. Who gave her a reason to look?",
                    "teo": "Teo spoke to Abel. Who spoke to Noor?",
                    "fair": "Noor wasn't at the fair. Look at June.",
                },
                codes={"map": "M14"},
            ),
            Row(
                "teo",
                "Teo came from…",
                key="fair",
                replies={
                    "map": "No app was needed: you stood in front of him.",
                    "teo": "He can't have sent himself. Look at March.",
                    "abel": "Abel comes later in the story.",
                },
            ),
            Row(
                "abel",
                "Abel came from…",
                key="teo",
                replies={
                    "map": "Somebody told him in person. Look at May.",
                    "fair": "Abel wasn't there. Who told him in May?",
                    "abel": "He can't have told himself about you. Look at May.",
                },
                codes={"map": "M14"},
            ),
        ),
    ),
    model={"noor": "abel", "teo": "fair", "abel": "teo"},
    why="The last click is only the door. Two people and four months led Noor to it. Thank Abel, and Teo too.",
)

A_WALK_ON_SUNDAY = Exercise(
    name="a-walk-on-sunday",
    title="A walk on Sunday",
    minutes=1,
    tier="practice",
    objective="Estimate",
    task="You plan a Sunday walk for shop owners. 6 clicked yes, 8 said maybe, 25 were asked and haven't answered. Starting guesses for who turns up: yes 50%, maybe 25%, no answer 8%. How many should you expect?",
    question=Numbers(
        boxes=(
            NumberBox(
                "walkers",
                "Others to expect, on average",
                key=7,
                within=0.4,
                replies={
                    39: "That's everybody you asked. Most of those who don't answer stay at home.",
                    14: "That takes every yes and every maybe as sure. About half of the clicks turn up.",
                    6: "Close, but by luck: it takes each yes as sure and all the others as no.",
                    5: "The 25 who haven't answered are missing. Eight in a hundred of them is two people.",
                    3: "That's the yes clicks alone. Add the maybes, and those who haven't answered.",
                    19.5: "Half of everybody is too many. Maybes come less often, and the silent ones least.",
                },
                nudge="6 × 50% + 8 × 25% + 25 × 8%.",
                codes={39: "M15", 14: "M15", 6: "M15"},
            ),
        ),
    ),
    model={"walkers": 7},
    why="3 + 2 + 2 is seven, on average. A yes is a good sign and not a head; ask three of them yourself and the picture changes most.",
)

SIXTY_LUNCH_BOXES = Exercise(
    name="sixty-lunch-boxes",
    title="Sixty lunch boxes",
    minutes=1,
    tier="practice",
    objective="Judge",
    task="You cater. At a neighbour's barbecue you talk with Ola, who runs a summer camp. She asks: “We need sixty lunch boxes in July. What would that cost a head?”",
    question=Choose(
        options={
            "soc": "Say that you never talk shop at a barbecue.",
            "off": "Give a short answer now, and offer a day to talk it through.",
            "pitch": "Open the price list on your phone and go through it with her.",
            "ref": "Send her to another caterer, so that nobody thinks you came to sell.",
        },
        key="off",
        replies={
            "soc": "She asked, with a number and a month. Leaving her without an answer isn't social.",
            "pitch": "She asked one thing, among friends. A sentence will do; the rest can wait for a weekday.",
            "ref": "It's your trade and your size, and she asked you. Passing on is for what you can't do.",
        },
        codes={"soc": "M6", "ref": "M6"},
        text="What now?",
    ),
    model="off",
    why="Social first doesn't mean never. She knows what she needs, she can decide, and she asked: a short answer now, a proper talk later.",
)

SCENARIOS = (A_THOUSAND_FOLLOWERS, FORTY_EPISODES, THE_NUMBER_ON_THE_MAP, A_WALK_ON_SUNDAY, SIXTY_LUNCH_BOXES)
LARGEST = 999  # no walk is larger; a longer number is not an answer, and might be a telephone's
NAMED: Mapping[str, Exercise] = {one.name: one for one in SCENARIOS}


def kept_of(name: str, answer: object) -> Any:
    """Give a scenario's answer with known choices and numbers only, None where it is not a whole one.

    What a number box held is read as a number, so that no typed text is left. Takes anything; never raises.
    """
    if name not in NAMED:
        return None
    question = NAMED[name].question
    given = question.tidy(answer)
    if isinstance(question, Numbers):
        read = {id: read_number(typed) for id, typed in given.items()}
        given = {id: round(number, 2) for id, number in read.items() if number is not None and abs(number) <= LARGEST}
        return given if len(given) == len(question.boxes) else None
    progress = question.progress(given)
    return given if progress.done == progress.asked else None


def is_right(name: str, answer: object) -> bool:
    """Does an answer to one scenario pass? Checked by the same engine as every exercise."""
    return name in NAMED and NAMED[name].check(answer).outcome is Outcome.CORRECT


def score(answers: Mapping[str, Any]) -> int:
    """Count the scenarios that were right.

    Parameters
    ----------
    answers
        What was answered at the first Check, by the scenario's name.
    """
    return sum(is_right(name, answer) for name, answer in answers.items())
