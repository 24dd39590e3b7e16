"""The certificate: a name typed here, what was done, and the pledge. And the season on one page. No score."""

from typing import Any

from kit.cards.before_after_card import change_of
from kit.cards.handing_over import Printing
from kit.cards.planning import PlanningCard, people_kept, season_of, today_at
from kit.cards.tracking import season_so_far
from kit.course import course
from kit.meetups import day_words, missing, season
from kit.meetups.handouts import certificate, season_page
from kit.workbook import Workbook

LEAD = "Your name, what you did, and your pledge. There is no score on it. You type your name here, and it stays here."
FIELDS = {"name": "Your name", "centre": "Centre", "facilitator": "Facilitator"}
PAGES = {
    "certificate": ("Certificate", "For the wall, on its side."),
    "season-page": ("The season on one page", "Tables held, promises kept, then and now, three people."),
}
LONGEST = 80


class CertificateCard(PlanningCard):
    """Certificate and season page, ready to print."""

    kind = "certificate"
    name = "certificate"
    about = ("note", "attempt", "occasion", "pledge", "minute", "promise", "before", "mark")

    def __init__(self, workbook: Workbook) -> None:
        super().__init__(workbook)
        self._printing = Printing(self.tell)

    def do_write(self, field: str, text: str) -> None:
        """Save the name, the centre or the facilitator."""
        if field not in FIELDS:
            raise ValueError(f"'field' must be one of {list(FIELDS)}, got {field!r}")
        self._saved = self.workbook.set_note(f"{self.name}/{field}", text[:LONGEST])

    def do_size(self, size: str) -> None:
        """Choose the paper."""
        self._printing.choose(size)

    def do_page(self, page: str, take: bool) -> None:
        """Show a page, or hand it over as a file."""
        if page not in PAGES:
            raise ValueError(f"'page' must be one of {list(PAGES)}, got {page!r}")
        html = self._certificate() if page == "certificate" else self._season()
        self._printing.give(page, PAGES[page][0], html, take)

    def _certificate(self) -> str:
        told = {field: self.workbook.note(f"{self.name}/{field}").text for field in FIELDS}
        return certificate(
            told["name"],
            self.workbook.pledge(self.slug),
            self._printing.size,
            day=today_at(self.plan),
            centre=told["centre"],
            facilitator=told["facilitator"],
        )

    def _season(self) -> str:
        stretch = season_of(self.workbook, today_at(self.plan))
        before = self.workbook.before(self.slug)
        after = season(stretch.ends, weekday=self.plan.weekday).chances(self.plan.weekday)
        customers = self.workbook.customers(self.slug)
        led = [link for link in self.workbook.links(self.slug) if link.through]
        return season_page(
            season_so_far(self.workbook),
            self._printing.size,
            title="What a summer" if stretch.summer else "What a season",
            change=change_of(self.workbook, before)[0] if before.taken else None,
            people=[name for name, _ in people_kept(self.workbook)],
            thread=f"{led[0].through} led {led[0].person} to me." if led else next(iter(customers), ""),
            next_date=day_words(after[0]) if after else "",
        )

    def state(self) -> dict[str, Any]:
        """The name, the three things done, and the pages."""
        progress = self.workbook.progress()
        core = [one.name for lesson in course() for one in lesson.exercises if one.tier == "core" and not lesson.coming]
        done = sum(bool((one := progress.get(name)) and one.finished_at) for name in core)
        plan_ready = not any(missing(self.plan))
        return self.shared() | {
            "lead": LEAD,
            "fields": [
                {"id": field, "label": label, "text": self.workbook.note(f"{self.name}/{field}").text}
                for field, label in FIELDS.items()
            ],
            "done": [
                {"words": f"Core exercises: {done} of {len(core)}", "done": done == len(core)},
                {"words": "A plan that is ready" if plan_ready else "A plan, begun", "done": plan_ready},
                {"words": "A pledge with all four lines", "done": self.workbook.pledge(self.slug).whole},
            ],
            "pages": [{"id": id, "title": title, "about": about} for id, (title, about) in PAGES.items()],
            **self._printing.state(),
        }
