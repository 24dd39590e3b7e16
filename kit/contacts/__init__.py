"""Real people behind the contacts: who is who, whom we have met, who led to whom, whom to meet next."""

from kit.contacts.contact import Attendee, Contact, Exchange
from kit.contacts.merge import merge
from kit.contacts.merged import Merged
from kit.contacts.person import Decision, MergedRow, Person, Suggestion

__all__ = ["Attendee", "Contact", "Decision", "Exchange", "Merged", "MergedRow", "Person", "Suggestion", "merge"]
