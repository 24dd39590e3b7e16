"""The “get your file” note: one page that goes to everybody three days before the workshop."""

from kit.course.starting import CHECKED, WAYS
from kit.meetups.handouts.drawings import awning
from kit.meetups.handouts.sheet import Size, page, text

LEAD = (
    "In the workshop you look at your own posts and contacts. Ask one network for your data today: some take a day to "
    "send it. It is yours: the workshop shows it to nobody. "
    "And you never have to: a made-up business is ready."
)


def get_your_file(size: Size = "Letter") -> str:
    """Give the note as a printable HTML page; its text can be pasted into an e-mail too."""
    ways = "".join(
        f'<section class="panel"><h2>{text(one.name)}</h2><p class="time">{text(one.time)}</p><ol>'
        + "".join(f"<li>{text(step)}</li>" for step in one.steps)
        + f'</ol><p class="small">{text(one.gives)}</p></section>'
        for one in WAYS
    )
    head = '<p class="kicker">Table for two · before you come</p><h1>Get your file</h1>'
    body = f'<p class="lead">{text(LEAD)}</p><div class="ways">{ways}</div><p class="small checked">{text(CHECKED)}</p>'
    sheet = f'{awning()}<div class="inside one note">{head}{body}</div>'
    return page("Get your file", [sheet], size, kind="guide")
