"""Social balance: whom our posts talk about, and how to even it out.

The face of this folder. A post (`Post`) gets a label (`Label`: one or two boxes, and whether it asks for a sale);
labelled posts make a balance (`balance`); a balance stands somewhere beside a band (`judge`); from there a feed can be
brought back (`next_posts`, `repair_week`) or begun (`first_ten`).
"""

from kit.talk.balance import Balance, Labelled, balance, sales_runs
from kit.talk.band import Band, Part, band_in_use
from kit.talk.echo import Repeat
from kit.talk.judge import PartStanding, Standing, Word, headline, judge, number, percent
from kit.talk.label import ALL_LABELS, BOXES, Label
from kit.talk.own import Own
from kit.talk.plan import Prompt, first_ten, next_posts, posts_needed, say_plan
from kit.talk.post import Box, Post
from kit.talk.repair import Rewrite, repair_week
from kit.talk.suggest import Suggestion, suggest
from kit.talk.tally import Tally, tally

__all__ = [
    "ALL_LABELS",
    "BOXES",
    "Balance",
    "Band",
    "Box",
    "Label",
    "Labelled",
    "Own",
    "Part",
    "PartStanding",
    "Post",
    "Prompt",
    "Repeat",
    "Rewrite",
    "Standing",
    "Suggestion",
    "Tally",
    "Word",
    "balance",
    "band_in_use",
    "first_ten",
    "headline",
    "judge",
    "next_posts",
    "number",
    "percent",
    "posts_needed",
    "repair_week",
    "sales_runs",
    "say_plan",
    "suggest",
    "tally",
]
