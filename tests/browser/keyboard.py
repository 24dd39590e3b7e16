"""A learner with a keyboard and nothing else: Tab, arrows, digits, Enter, Space; the focus is seen at every step."""

from typing import Any

from playwright.sync_api import Locator, Page, TimeoutError

from kit.exercise import Answer

from .learner import place_of

FAR = 80  # presses of Tab after which something cannot be reached
# Where the focus is: "lost" with the page itself, "unseen" without a ring, "hidden" when out of view or covered.
FOCUS = """() => {
    const here = document.activeElement;
    if (!here || here === document.body) return "lost";
    const holders = [here, here.closest("label")].filter(Boolean);
    const looks = holders.map(one => getComputedStyle(one));
    if (!looks.some(one => one.outlineStyle !== "none" && parseFloat(one.outlineWidth) >= 2)) return "unseen";
    const inside = holders.some(one => {
        const box = one.getBoundingClientRect();
        return [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5], [0.5, 0.1], [0.5, 0.9]].some(([x, y]) => {
            const on = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
            return on && (one.contains(on) || on.contains(one) && on.closest(".patio-root"));
        });
    });
    return inside ? "seen" : "hidden";
}"""
STANDS_IN = "target => target.contains(document.activeElement)"


class Keyboard:
    """Hands on a keyboard.

    Parameters
    ----------
    page
        The page they work on. There is no mouse.
    """

    def __init__(self, page: Page) -> None:
        self.page = page
        self.pressed = 0

    def press(self, *keys: str) -> None:
        """Press keys one after the other; after each the focus is somewhere, and can be seen."""
        for key in keys:
            self.page.keyboard.press(key)
            self.pressed += 1
            try:
                self.page.wait_for_function(f"({FOCUS})() === 'seen'", timeout=3000, polling=20)
            except TimeoutError as late:
                where, what = self.page.evaluate(f"[({FOCUS})(), document.activeElement?.outerHTML.slice(0, 200)]")
                raise AssertionError(f"after {key} the focus is {where}: {what}") from late

    def seek(self, target: Locator, key: str = "Tab") -> None:
        """Press Tab (or Shift+Tab) until the focus stands in `target`."""
        for _ in range(FAR):
            if target.evaluate(STANDS_IN):
                return
            self.press(key)
        raise AssertionError(f"{FAR} presses of {key} do not lead to {target}")

    def use(self, button: Locator, key: str = "Enter") -> None:
        """Go to a button and press it."""
        self.seek(button)
        self.press(key)

    def give(self, shown: Locator, question: dict[str, Any], was: Answer, answer: Answer, key: str = "Tab") -> None:
        """Change an answer from what it was to what it shall be, going from place to place with `key`."""
        kind = question["kind"]
        if kind == "parts":
            for place, part in in_order(question["parts"], key):
                if was[part["id"]] != answer[part["id"]]:
                    inside = shown.locator(".patio-part").nth(place)
                    self.give(inside, part["question"], was[part["id"]], answer[part["id"]], key)
        elif kind == "choose":
            self.seek(shown.locator(".patio-options"), key)
            self.press(str(1 + place_of(question["options"], answer)))
        elif kind == "several":
            self.seek(shown.locator(".patio-pills, .patio-options"), key)
            for place, option in enumerate(question["options"], 1):
                if (option["id"] in was) != (option["id"] in answer):
                    self.press(str(place))
        else:
            rows = {"sort": "rows", "match": "rows", "slots": "slots", "numbers": "boxes", "dials": "dials"}[kind]
            for place, row in in_order(question[rows], key):
                if was.get(row["id"]) != answer[row["id"]]:
                    self.give_row(shown, question, place, row, (was.get(row["id"]), answer[row["id"]]), key)

    def give_row(
        self,
        shown: Locator,
        question: dict[str, Any],
        place: int,
        row: dict[str, Any],
        change: tuple[Any, Any],
        key: str,
    ) -> None:
        """Change one row, line, number or dial."""
        kind, (was, wanted) = question["kind"], change
        if kind == "sort":
            self.seek(shown.locator(".patio-row").nth(place), key)
            self.press(str(1 + place_of(question["choices"], wanted)))
        elif kind in ("match", "slots"):
            item = shown.locator(".patio-item").nth(place)
            self.seek(item, key)
            if item.locator(".patio-chosen").count():
                self.press("Enter")
            self.choose(item, place_of(row.get("options") or question["choices"], wanted), with_arrows=place == 1)
        elif kind == "numbers":
            self.seek(shown.locator(".patio-number input").nth(place), key)
            self.press(*["Backspace"] * len(str(was or "")), *str(wanted))
        else:
            self.seek(shown.locator(".patio-dial input").nth(place), key)
            self.press(*["ArrowUp" if wanted > (was or 0) else "ArrowDown"] * abs(wanted - (was or 0)))

    def choose(self, item: Locator, option: int, *, with_arrows: bool) -> None:
        """Choose a line of an open row: by its digit, or looking through the lines with arrows and saying yes."""
        if not with_arrows:
            self.press(str(option + 1))
            return
        radios = item.locator("input[type=radio]")
        self.press("ArrowDown")
        while not radios.nth(option).is_checked():
            self.press("ArrowDown")
        self.press("Enter")


def in_order(rows: list[dict[str, Any]], key: str) -> list[tuple[int, dict[str, Any]]]:
    """Rows with their places, from below when one goes backwards."""
    numbered = list(enumerate(rows))
    return numbered[::-1] if key == "Shift+Tab" else numbered
