"""What people see and touch. The only folder that knows ipywidgets and anywidget."""

from collections.abc import Callable
from difflib import get_close_matches

from kit import course
from kit.cards.audit_card import AuditCard
from kit.cards.before_after_card import BeforeAfterCard
from kit.cards.came_card import CameCard
from kit.cards.card import Card, opened
from kit.cards.certificate_card import CertificateCard
from kit.cards.exercise_card import ExerciseCard
from kit.cards.feed_card import FeedCard
from kit.cards.files_card import FilesCard
from kit.cards.follow_up_card import FollowUpCard
from kit.cards.forecast_card import ForecastCard
from kit.cards.host_lines_card import HostLinesCard
from kit.cards.introductions_card import IntroductionsCard
from kit.cards.invite_card import InviteCard
from kit.cards.lesson_cards import BeginCard, EndCard, MapCard
from kit.cards.met_card import MetCard
from kit.cards.mine_cards import MyFileCard, PrivacyCard
from kit.cards.minute_card import MinuteCard
from kit.cards.note_cards import ReplyCard, SentenceCard, TenCard, TwentyCard
from kit.cards.people_card import PeopleCard
from kit.cards.plan_card import PlanCard
from kit.cards.pledge_card import PledgeCard
from kit.cards.promises_card import PromisesCard
from kit.cards.results_card import ResultsCard
from kit.cards.same_card import SameCard
from kit.cards.scenario_card import ScenarioCard
from kit.cards.season_card import SeasonCard
from kit.cards.shortlist_card import ShortlistCard
from kit.cards.starting_cards import ChooseCard, DataCard, SlidersCard
from kit.cards.survey_card import SurveyCard
from kit.cards.thirty_days_card import ThirtyDaysCard
from kit.cards.threads_card import ThreadsCard
from kit.cards.venue_card import VenueCard
from kit.cards.worked_card import SolutionCard, WorkedCard
from kit.workbook import Workbook

Make = Callable[[Workbook], Card]

_SINGLE: tuple[type[Card], ...] = (
    ChooseCard,
    PrivacyCard,
    DataCard,
    SlidersCard,
    MyFileCard,
    MapCard,
    SentenceCard,
    TwentyCard,
    FeedCard,
    TenCard,
    ReplyCard,
    PeopleCard,
    SameCard,
    MetCard,
    AuditCard,
    ShortlistCard,
    ThreadsCard,
    PlanCard,
    VenueCard,
    ForecastCard,
    InviteCard,
    FilesCard,
    FollowUpCard,
    HostLinesCard,
    IntroductionsCard,
    PledgeCard,
    BeforeAfterCard,
    CameCard,
    CertificateCard,
    MinuteCard,
    PromisesCard,
    ResultsCard,
    SeasonCard,
    SurveyCard,
    ScenarioCard,
    ThirtyDaysCard,
)


def cards() -> dict[str, Make]:
    """Every card a notebook can show by name, beside the exercises."""
    named: dict[str, Make] = {str(one.name): one for one in _SINGLE}
    for lesson in course.course():
        if lesson.coming:
            continue
        named[f"begin-{lesson.number}"] = lambda book, lesson=lesson: BeginCard(lesson, book)  # type: ignore[misc]
        named[f"end-{lesson.number}"] = lambda book, lesson=lesson: EndCard(lesson, book)  # type: ignore[misc]
        for example in lesson.worked:
            named[example.name] = lambda book, example=example: WorkedCard(example, book)  # type: ignore[misc]
    return named


def card(name: str, workbook: Workbook) -> Card:
    """Give a card by name.

    Raises
    ------
    ValueError
        When there is no such card; the message lists those there are.
    """
    known = cards()
    if name not in known:
        near = get_close_matches(name, known, 1)
        hint = f" Did you mean {near[0]!r}?" if near else ""
        raise ValueError(f"'show' must be one of {', '.join(sorted(known))}, got {name!r}.{hint}")
    return known[name](workbook)


__all__ = ["Card", "ExerciseCard", "SolutionCard", "card", "cards", "opened"]
