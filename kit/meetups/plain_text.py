"""Make any text safe to hand on: to a calendar, a link, or a file's name."""

import unicodedata

LINE_BREAKS = str.maketrans({"\r": "\n", "\x0b": "\n", "\x0c": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n"})
RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10))}
"""Names Windows keeps for itself."""


def several_lines(text: str) -> str:
    """Keep the words and the line breaks; leave out control characters and halves of characters."""
    text = text.replace("\r\n", "\n").translate(LINE_BREAKS).replace("\t", " ")
    kept = (letter for letter in text if letter == "\n" or unicodedata.category(letter) not in ("Cc", "Cs"))
    # The calendar library takes a typed backslash and capital N for a line break; a small n it leaves as typed.
    return "".join(kept).replace("\\N", "\\n").strip()


def one_line(text: str) -> str:
    """Do as `several_lines`, and put everything on one line."""
    return " ".join(several_lines(text).split())


def file_name(title: str, ending: str) -> str:
    """Make a file name that every system takes from any title: “Friday patio!” gives "friday-patio.ics".

    Parameters
    ----------
    title
        Anything at all.
    ending
        With its dot: ".ics".
    """
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    words = "".join(letter if letter.isalnum() else " " for letter in plain).split()
    stem = "-".join(words)[:60].strip("-")
    return (stem if stem and stem not in RESERVED else "our-table") + ending
