"""Bytes to text for files that say nothing about their encoding."""

import codecs
import re
import unicodedata

# Byte order marks, longest first: UTF-32-LE begins with the two bytes of UTF-16-LE.
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
SURROGATE = re.compile("[\ud800-\udfff]")
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")


def decode(data: bytes) -> str:
    """Turn a whole file into text: byte order mark, else strict UTF-8, else Windows (or old Mac) letters.

    Encoding detectors are left out on purpose: they named the wrong encoding for 7 of 8 short French files. cp1252 and
    Mac Roman cannot be told apart by looking, but only a Mac of that age ends its lines with a lone carriage return.
    NUL characters are dropped.
    """
    text = _decode(data)
    return text.replace("\0", "") if "\0" in text else text


def _decode(data: bytes) -> str:
    if encoding := marked_encoding(data):
        return data.decode(encoding, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    lone_returns = data.count(b"\r") > 2 * data.count(b"\n")
    return data.decode("mac_roman" if lone_returns else "cp1252", errors="replace")


def marked_encoding(head: bytes) -> str:
    """Name the encoding that a byte order mark announces, or "" when there is none.

    UTF-16 without a mark, as some programs save it, shows as a NUL at every second place.
    """
    for mark, encoding in MARKS:
        if head.startswith(mark):
            return encoding
    start = head[:200]
    if len(start) >= 8 and start[1::2].count(0) >= 0.4 * len(start) and start[0::2].count(0) == 0:
        return "utf-16-le"
    if len(start) >= 8 and start[0::2].count(0) >= 0.4 * len(start) and start[1::2].count(0) == 0:
        return "utf-16-be"
    return ""


def _one_windows_byte(fault: UnicodeError) -> tuple[str, int]:
    """Read what is not UTF-8 as Windows letters, byte by byte, so that a stream never has to start over."""
    if not isinstance(fault, UnicodeDecodeError):
        raise fault
    return fault.object[fault.start : fault.end].decode("cp1252", errors="replace"), fault.end


codecs.register_error("patio-windows", _one_windows_byte)


def clean(value: object) -> str:
    """Give text that can be shown and stored: half characters mended or replaced, control characters gone.

    Anything but text gives "": JSON may hold a number, a list or nothing where a text is expected.
    """
    if not isinstance(value, str):
        return ""
    if value.isprintable():
        return value.strip()
    if SURROGATE.search(value):
        value = value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return CONTROL.sub("", value).replace("\r\n", "\n").replace("\r", "\n").strip()


def folded(text: str) -> str:
    """Reduce a column name or a month to what can be compared: lower case, no accents, single blanks for `_`.

    ``folded(" Prénom_usuel ")`` is "prenom usuel".
    """
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.replace("ß", "ss"))
        text = "".join(mark for mark in text if not unicodedata.combining(mark))
    return " ".join(text.lower().replace("_", " ").replace("\ufeff", "").split())


def shown(name: str) -> str:
    """Give a file's name as it can stand in a sentence: no control characters, no half characters, not too long."""
    name = " ".join(clean(name).split())
    return name if len(name) <= 80 else f"{name[:60]}…{name[-12:]}"


def listed(names: str) -> tuple[str, ...]:
    """Write many column names as one readable text: ``listed("name, full name")`` is ``("name", "full name")``."""
    return tuple(" ".join(name.split()) for name in names.split(","))


def looks_like_text(head: bytes, text: str) -> bool:
    """Say whether a beginning, as bytes and decoded, is something a person could have written, not a program."""
    odd = len(CONTROL.findall(text)) + text.count("\ufffd") + (0 if marked_encoding(head) else head.count(0))
    return odd * 20 <= len(text)
