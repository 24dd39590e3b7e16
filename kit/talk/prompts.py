"""Things to write about: a few prompts for each box, so that nobody faces an empty line."""

from collections.abc import Mapping

from kit.talk.band import Part

PROMPTS: Mapping[Part, tuple[str, ...]] = {
    "me": (
        "Tell one small thing that happened at work this week.",
        "Introduce somebody on your team: what are they good at?",
        "Show how you do one thing, in one photo or three steps.",
        "Say why you started, in two sentences.",
        "Tell a slip you made, and what you do differently now.",
        "Show the tool you would save in a fire.",
    ),
    "sell": (
        "Make one clear offer: what it is, until when, and how to get it.",
        "Name one thing people can order this week, and what it costs.",
    ),
    "you": (
        "Congratulate a person or a shop by name. Ask one thing about their news.",
        "Thank somebody by name for something they did. Leave your own news out.",
        "Ask your readers a question about their own week.",
        "Answer somebody's post, and end with a question.",
        "Recommend a neighbour's work, and say what you liked.",
        "Welcome somebody new to the street, or to your network.",
        "Ask for advice, and say whose advice helped you last time.",
        "Share somebody's post, with one line on why it is worth reading.",
    ),
    "world": (
        "Say what everyone is talking about: the weather, a road, a match.",
        "Say what's on this week, somewhere that is not yours.",
        "Pass on a public notice that helps your street.",
        "Give a tip anybody can use today, with nothing to buy.",
        "Share a line on the season: first frost, long evenings, local berries.",
        "Point to a piece of local history or news you found interesting.",
    ),
}
