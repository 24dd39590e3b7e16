"""No, with the words to show: what the Hub's pages understand."""

from tornado import web


class Refusal(web.HTTPError):
    """A closed door.

    Parameters
    ----------
    words
        What to show, in plain words with what to do.
    status
        403 for what does not fit, 429 when it is time to wait.
    """

    def __init__(self, words: str, status: int = 403) -> None:
        super().__init__(status)
        self.jupyterhub_message = words
