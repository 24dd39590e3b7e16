"""A sample owner's own answers, so that a learner without contacts of their own sees a whole audit and shortlist."""

from datetime import timedelta

from kit.cards.crowd import Crowd
from kit.contacts import Person
from kit.samples import LAST_DAY, Business
from kit.samples.truth import ContactTruth
from kit.workbook import Mark, Tie

SEASON, YEAR, LATELY = timedelta(days=90), timedelta(days=365), timedelta(days=60)
NEAR, SHORT = 15, 45  # minutes, as in `settings.toml` [shortlist]


def owner_answers(sample: Business, crowd: Crowd) -> tuple[dict[str, Mark], dict[str, Tie]]:
    """What the owner of a sample business would say about everybody, by contact key: marks, and taps."""
    marks, ties = {}, {}
    by_name = {truth.name: truth for truth in sample.truth.contacts} | {
        truth.key: truth for truth in sample.truth.contacts
    }
    for person in crowd.merged.people:
        truth = _truth(person, sample.truth.people, by_name)
        if truth is None:
            continue
        year = str(truth.met.year) if truth.met else ""
        for key in person.keys:
            marks[key] = Mark(truth.state, "", year)
            ties[key] = _tie(truth)
    return marks, ties


def _truth(
    person: Person, people: dict[tuple[str, str], ContactTruth], by_name: dict[str, ContactTruth]
) -> ContactTruth | None:
    for row in person.rows:
        for shown in (row.name, row.handle, row.handle.lstrip("@")):
            if found := people.get((row.network, shown)) or by_name.get(shown):
                return found
    return None


def _tie(truth: ContactTruth) -> Tie:
    ago = LAST_DAY - truth.last_exchange if truth.last_exchange else None
    talk = "no"
    if ago is not None and ago <= YEAR:
        talk = "within a year" if ago > SEASON else "both ways" if truth.two_way else "one way"
    seen = ""
    if truth.met:
        since = LAST_DAY - truth.met
        seen = "lately" if since <= LATELY else "this year" if since <= YEAR else "longer ago"
    near = "same town" if truth.minutes <= NEAR else "short drive" if truth.minutes <= SHORT else "further"
    return Tie(
        talk=talk,
        help=truth.can_help,
        seen=seen,
        near=near,
        trade=truth.trade,
        shared=truth.shared,
        no_contact="contact" in truth.leave_out,
    )
