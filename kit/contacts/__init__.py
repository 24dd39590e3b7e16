"""The real people behind the contacts: who is who, whom we have met, who led to whom, whom to meet next.

The face of this folder. Contacts of several networks become people (`merge`), with questions (`Suggestion`) and the
owner's answers (`Decision`). What the owner says about people is counted (`audit`), on cards drawn fairly (`draw`),
with hints (`Hints`) from guest lists and messages. Referrals are walked back (`thread`), and `shortlist` says whom to
meet.
"""

from kit.contacts.audit import Audit, Seen, Share, State, audit, explanation, headline
from kit.contacts.contact import Attendee, Contact, Exchange
from kit.contacts.evidence import Hint, Hints
from kit.contacts.merge import merge
from kit.contacts.merged import Merged
from kit.contacts.person import Decision, MergedRow, Person, Suggestion
from kit.contacts.referral import Lineage, Link, Referral, lineage, thread
from kit.contacts.sample import draw
from kit.contacts.shortlist import Candidate, Shortlist, shortlist

__all__ = [
    "Attendee",
    "Audit",
    "Candidate",
    "Contact",
    "Decision",
    "Exchange",
    "Hint",
    "Hints",
    "Lineage",
    "Link",
    "Merged",
    "MergedRow",
    "Person",
    "Referral",
    "Seen",
    "Share",
    "Shortlist",
    "State",
    "Suggestion",
    "audit",
    "draw",
    "explanation",
    "headline",
    "lineage",
    "merge",
    "shortlist",
    "thread",
]
