"""The misconceptions an instructor watches for, by code, as the board says them."""

# One line each, so that the board can say "7 of 14: video, or the same room, is “met”".
MISCONCEPTIONS: dict[str, str] = {
    "M1": "anything about me is bad",
    "M2": "a thank-you makes a sale friendly",
    "M3": "asking questions is all it takes",
    "M4": "two-way posts count twice",
    "M5": "a rule of thumb is a law",
    "M6": "balance means never selling",
    "M7": "video, or the same room, is “met”",
    "M8": "only “met first” counts",
    "M9": "not sure can be rounded up or down",
    "M10": "a sample is exact, and any thirty will do",
    "M11": "a percentage of four people says something",
    "M12": "tables tell why",
    "M13": "the biggest budget comes first",
    "M14": "the last click gets the credit",
    "M15": "a yes is a head, so ask everyone at once",
    "M16": "few people means it did not work",
    "M17": "a crowd is an audience",
    "M18": "“after work” is a time, “the usual place” is a place",
    "M19": "a follow-up is an offer",
    "M20": "a referral needs a cut",
}
