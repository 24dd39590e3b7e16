"""Lesson 0, Before you come: a business to work with, data on its way, and where I am now."""

from kit.course.lesson import Lesson, Step

LESSON = Lesson(
    number=0,
    title="Before you come",
    minutes=10,
    room={"90 minutes": 5, "half-day": 10, "3 × 60 minutes": 6},
    questions=("What do I bring with me?", "Where am I now?"),
    objectives=(
        "Choose a business to work with: yours, or one we made up.",
        "Ask a network for a copy of your own posts or contacts.",
        "Say where you are now, for your own eyes only.",
    ),
    gives="Your data on its way, a business chosen, and three answers to “where am I now?”.",
    article=("S5",),
    flow=(
        Step("Choose: my own business, or a made-up one. And where do you post?", 2),
        Step("What stays on this computer, and what your instructor sees", 2),
        Step("Ask for your data: one short path for each network, or a list on paper", 4),
        Step("Where am I now? Three quick sliders, private", 2),
    ),
    talk="Write one private line: what would make this worth your time?",
    key_points=(
        "Your posts and contacts stay on your computer.",
        "No data yet? The made-up bakery works in every lesson.",
        "Late is fine. Start from where you are.",
    ),
    next_step="Ask one network for your data today. Some take a day to send it.",
    evidence=("linkedin-export", "rules-of-thumb-training", "personal-initiative"),
)
