"""Small own-data cards: the own sentence, one real reply, the last twenty posts, the first ten."""

from collections.abc import Sequence
from typing import Any

from kit.cards.balance_view import bar
from kit.cards.card import Card, moment
from kit.cards.feed_view import SHORT, strip
from kit.course import exercise
from kit.exercise import read_number
from kit.samples import business
from kit.settings import section
from kit.talk import Label, first_ten, suggest, tally
from kit.workbook import OWN, Workbook
from kit.workbook.store import Record

FIRST_TEN = "a-latecomers-first-ten"


class _Noting(Card):
    """A card that keeps private notes under its own name."""

    asks = True
    kind = "note"

    def __init__(self, workbook: Workbook) -> None:
        super().__init__(workbook)
        self._saved = ""

    def do_write(self, id: str, text: str) -> None:
        """Save one line."""
        self._saved = moment(self.workbook.set_note(f"{self.name}/{id}", text))

    def do_tick(self, on: bool) -> None:
        """Tick something done in the real world."""
        self._saved = moment(self.workbook.set_note(f"{self.name}/done", "yes" if on else ""))

    def _field(self, id: str, label: str, placeholder: str = "") -> dict[str, str]:
        text = self.workbook.note(f"{self.name}/{id}").text
        return {"id": id, "label": label, "text": text, "placeholder": placeholder}


class SentenceCard(_Noting):
    """ "I'd like people to know that I …", and one post that shows it."""

    name = "own-sentence"

    def do_write(self, id: str, text: str) -> None:
        """Save the sentence where lesson 6 finds it again, or the post that shows it."""
        super().do_write(id, text)
        if id == "sentence":
            self.workbook.prefer(own_sentence=text)

    def state(self) -> dict[str, Any]:
        """The two fields."""
        return {
            "eyebrow": "Your own data",
            "title": "What should people know about you?",
            "task": "Finish the sentence. Then find, or plan, one post that shows it instead of saying it.",
            "fields": [
                self._field(
                    "sentence", "I'd like people to know that I…", "open at five so the night shift gets fresh bread"
                ),
                self._field("post", "A post that shows it", "a photo of the street at five, and who comes in first"),
            ],
            "tick": "",
            "ticked": False,
            "said": "Saved as you type. You will meet this sentence again in lesson 6.",
            "saved": self._saved,
        }


class ReplyCard(_Noting):
    """One real reply to one real person. The kit sends nothing."""

    name = "one-real-reply"

    def state(self) -> dict[str, Any]:
        """Draft and tick."""
        done = self.workbook.note(f"{self.name}/done").text == "yes"
        return {
            "eyebrow": "In the real world",
            "title": "One real reply",
            "task": "Open one network now. Answer one person as you would want to be answered: "
            "help, ask, or connect two people.",
            "fields": [self._field("draft", "Try your words here first, if you like")],
            "tick": "I sent it. (The kit sends nothing.)",
            "ticked": done,
            "said": "That is give and take. One a day is plenty." if done else "",
            "saved": self._saved,
        }


class TwentyCard(Card):
    """The last twenty posts: how many sell, and the longest run. Loaded, or counted by hand."""

    asks = True
    kind = "twenty"
    name = "last-twenty"

    def __init__(self, workbook: Workbook) -> None:
        super().__init__(workbook)
        self._saved = ""

    def do_count(self, id: str, text: str) -> None:
        """Save a number counted by hand."""
        self._saved = moment(self.workbook.set_note(f"{self.name}/{id}", text))

    def do_note(self, text: str) -> None:
        """Save the private note."""
        self.workbook.set_note(f"{self.name}/note", text)

    def state(self) -> dict[str, Any]:
        """The strip when posts are loaded, else two boxes to type in."""
        slug = self.workbook.preferences().business
        newest = list(self.workbook.posts(slug).items())[: section("balance")["last_posts"]]
        posts = dict(reversed(newest))
        shared = {"note": self.workbook.note(f"{self.name}/note").text, "saved": self._saved, "madeUp": slug != OWN}
        if posts:
            kept = self.workbook.labels(slug)
            labels = {id: kept.get(id) or _guess(post.text, post.reply) for id, post in posts.items()}
            whose = "Your" if slug == OWN else f"{business(slug).name}'s"
            return shared | {
                "task": f"{whose} newest {len(posts)} posts in a row. "
                "Where nobody has put a post in a box yet, this is the kit's guess.",
                "strip": strip(posts, labels),
                "boxes": [],
                "words": "Lesson 2 goes through them one by one. You decide there.",
            }
        boxes = [
            {"id": "sell", "label": "How many of the 20 sell?", "text": self.workbook.note(f"{self.name}/sell").text},
            {"id": "run", "label": "Longest run back to back", "text": self.workbook.note(f"{self.name}/run").text},
        ]
        return shared | {
            "task": "Scroll through your last twenty posts and count. No posts? Skip this one. "
            "Loading a file comes in lesson 2.",
            "strip": None,
            "boxes": boxes,
            "words": _counted(boxes[0]["text"], boxes[1]["text"]),
        }


def _guess(text: str, reply: bool) -> Label:
    said = suggest(text, reply=reply)
    return Label((said.box,), said.sells)


def _counted(sell: str, run: str) -> str:
    selling, longest = read_number(sell), read_number(run)
    if selling is None:
        return ""
    if longest is not None and longest > selling:
        return f"A run of {longest:g} needs at least {longest:g} sales posts. Count once more?"
    most = section("balance")["last_posts"]
    if selling > most:
        return f"{selling:g} of {most} is more than there are. Count once more?"
    return f"{selling:g} of {most} sell. The common rule of thumb is one in five: {most // 5} of {most}."


class TenCard(_Noting):
    """The dials of a latecomer's first ten posts, as ten lines with a prompt each."""

    kind = "ten"
    name = "first-ten"

    def shows(self, records: Sequence[Record]) -> bool:
        """The dials of the exercise above."""
        return any(record.kind in ("answer", "attempt") and record.key == FIRST_TEN for record in records)

    def state(self) -> dict[str, Any]:
        """Ten lines once the dials are set; before that, where to set them."""
        planned = exercise(FIRST_TEN)
        answer = self.workbook.attempt(FIRST_TEN).answer
        dials = planned.question.tidy(answer)
        if not planned.is_done(answer):
            task = "Set the four dials of “A latecomer's first ten” above and check them. Your ten lines appear here."
            return {"task": task, "lines": [], "balance": None, "said": "", "saved": ""}
        prompts = first_ten(dials)
        lines = [
            {
                "id": f"line-{n}",
                "box": "sale" if one.part == "sell" else one.part,
                "word": SHORT[one.part],
                "prompt": one.words,
                "text": self.workbook.note(f"{self.name}/line-{n}").text,
            }
            for n, one in enumerate(prompts, 1)
        ]
        written = sum(bool(line["text"].strip()) for line in lines)
        return {
            "task": "One line a post. Fill in what you like; it saves as you type.",
            "lines": lines,
            "balance": bar(tally(one.label for one in prompts)),
            "said": f"{written} of {len(lines)} written.",
            "saved": self._saved,
        }
