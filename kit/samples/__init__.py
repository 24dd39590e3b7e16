"""The invented businesses, as the very files their owners would download."""

from kit.samples.business import BANNER, Business
from kit.samples.catalogue import business, businesses
from kit.samples.shift import shifted_to
from kit.samples.truth import (
    FIRST_DAY,
    LAST_DAY,
    ContactTruth,
    FollowUpTruth,
    OccasionTruth,
    PostTruth,
    ReferralTruth,
    Truth,
)

__all__ = [
    "BANNER",
    "FIRST_DAY",
    "LAST_DAY",
    "Business",
    "ContactTruth",
    "FollowUpTruth",
    "OccasionTruth",
    "PostTruth",
    "ReferralTruth",
    "Truth",
    "business",
    "businesses",
    "shifted_to",
]
