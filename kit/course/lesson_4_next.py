"""Lesson 4, exercises 4.3 and 4.4: whom to meet next, and who brings you news."""

from kit.exercise import Choose, Exercise, Part, Parts, Rule, Several

# Nearby, in a conversation with you already, not met yet.
NEW_AND_NEARBY = {"dana", "ravi", "bo", "tess"}

WHO_SHOULD_I_MEET_NEXT = Exercise(
    name="who-should-i-meet-next",
    number="4.3",
    title="Who should I meet next?",
    minutes=5,
    tier="core",
    objective="Prioritise",
    sentences=("S14", "S15", "S16"),
    task="You have time for three coffees this month. Choose three people. The aim is the article's: turn online contacts into people you have met.",
    question=Several(
        options={
            "dana": "Dana, landscape designer, Port Ambrose. Not met. Five comments back and forth this month; asked about your planters.",
            "lee": "Lee, head of procurement at a national chain, 90 minutes away. Not met. Has never replied to you.",
            "ravi": "Ravi, bike repair, next town. Not met. Replies most weeks; looking for a bookkeeper and you know one.",
            "gwen": "Gwen, florist and friend. You had lunch last Saturday.",
            "ola": "Ola, photographer, Port Ambrose. You used to trade advice; no word since 2019.",
            "pat": "Pat, realtor, Port Ambrose. Asked you last year not to send messages.",
            "bo": "Bo, baker (like you), next town. Not met. Friendly comments every month.",
            "tess": "Tess, photographer, Port Ambrose. Not met. You answer each other's stories.",
            "marc": "Marc, business coach, Vancouver. Not met. Great talks online.",
            "skim": "“S. Kim”. You can't place the name.",
        },
        pick=3,
        rules=(
            Rule("dnc", "Pat asked you to stop writing. That settles it.", lambda trio: "pat" not in trio, slot="pat"),
            Rule(
                "near",
                "Too far for a coffee this month: Marc. Keep the talk going online.",
                lambda trio: "marc" not in trio or "lee" in trio,
                slot="marc",
            ),
            Rule(
                "near",
                "Too far for a coffee this month: Lee. Keep the talk going online. Lee may be a big buyer, but there is no conversation to build on yet.",
                lambda trio: "lee" not in trio or "marc" in trio,
                code="M13",
                slot="lee",
            ),
            Rule(
                "near",
                "Too far for a coffee this month: Lee, Marc. Keep the talk going online. Lee may be a big buyer, but there is no conversation to build on yet.",
                lambda trio: not {"lee", "marc"} <= set(trio),
                code="M13",
                slot="lee",
            ),
            Rule(
                "seen",
                "You saw Gwen last Saturday. Lovely, but not next.",
                lambda trio: "gwen" not in trio,
                slot="gwen",
            ),
            Rule(
                "known",
                "Find out who S. Kim is before you invite them anywhere.",
                lambda trio: "skim" not in trio,
                slot="skim",
            ),
            Rule(
                "field",
                "Two photographers. Different trades bring you different news.",
                lambda trio: not {"ola", "tess"} <= set(trio),
            ),
            Rule(
                "new",
                "Choose at least two nearby people you already talk with but have not met. That's the challenge.",
                lambda trio: len(NEW_AND_NEARBY & set(trio)) >= 2,
            ),
        ),
    ),
    hints=(
        "Cross out anyone you can't or shouldn't meet this month.",
        "Look for people you already talk with online, close by, not met yet. One old friend gone quiet is fine too.",
        "Dana and Ravi are strong: nearby, talking, and you can do something for them. Add one from a different trade.",
    ),
    model=["dana", "ravi", "ola"],
    why="Seven different trios are right. What they share: close enough, already talking or once close, different trades, nobody chosen for the size of their budget. If an old name like Ola makes you hesitate: people are gladder to hear from us than we expect, and executives who reconnected with old contacts got more from the less comfortable choices.",
    own="Your own top five, each with its reasons in words. Remove anyone; the next one moves up.",
    evidence=("reaching-out", "dormant-ties"),
)

WHO_BRINGS_YOU_NEWS = Exercise(
    name="who-brings-you-news",
    number="4.4",
    title="Who brings you news?",
    minutes=3,
    tier="stretch",
    objective="Explain",
    sentences=("S15", "S22"),
    task="You want to hear about things you would never hear about otherwise.",
    question=Parts(
        (
            Part(
                "who",
                "Who is most likely to bring you that?",
                Choose(
                    options={
                        "a": "Your closest friend, in the same trade (80 shared contacts)",
                        "b": "A friendly acquaintance in another trade (about ten shared contacts)",
                        "c": "A stranger who lives on another continent (with no shared contacts at all)",
                        "d": "The person with the most followers",
                    },
                    key="b",
                    replies={
                        "a": "A close friend helps you most with trust and effort. But with 80 shared contacts you hear the same news.",
                        "c": "New news, perhaps, but with nothing shared there is little reason to pass it on.",
                        "d": "Followers hear them. Do they hear you?",
                    },
                ),
            ),
            Part(
                "how",
                "The biggest study of this looked at people changing jobs on LinkedIn. What may you fairly take from it?",
                Choose(
                    options={
                        "a": "Acquaintances will double my sales",
                        "b": "Drop your close friends and spend the time on strangers",
                        "c": "Keep some coffees for people outside your circle",
                        "d": "Nothing at all: it was about LinkedIn, and I bake bread",
                    },
                    key="c",
                    replies={
                        "a": "It counted job moves, not sales.",
                        "b": "Close ties do other work: trust, honest advice, and carrying a referral.",
                        "d": "It was about jobs, so it's a nudge, not proof. A nudge is still something.",
                    },
                ),
            ),
        )
    ),
    hints=(
        "Think of the last useful thing you heard from someone you hardly knew.",
        "Too close: same news. Too far: no reason to tell you.",
        "Somewhere in between, in another trade. And take a nudge, not a promise.",
    ),
    model={"who": "b", "how": "c"},
    why="In LinkedIn experiments with 20 million people, moderately weak ties (some shared contacts, not many) led to the most job moves. Older research on referrals adds that news crosses over weak ties, while strong ties do more of the recommending.",
    own="How many of your top five are outside your trade?",
    evidence=("weak-ties", "strong-ties-carry"),
)
