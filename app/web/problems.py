"""What can be wrong with a request, as exceptions that ``errors`` turns into pages or JSON."""

from dataclasses import dataclass

from starlette.exceptions import HTTPException


@dataclass(frozen=True, slots=True)
class WayOn:
    """A link that an error page offers: where to go from here."""

    words: str
    path: str


class Problem(HTTPException):
    """A request that cannot be answered as asked. ``message`` is a sentence that says what to do."""

    def __init__(
        self, status: int, code: str, message: str, *, title: str | None = None, way_on: WayOn | None = None
    ) -> None:
        super().__init__(status, message)
        self.code = code
        self.message = message
        self.title = title
        self.way_on = way_on


class NotHere(Problem):
    """404: nothing of that name, and nothing that was."""

    def __init__(self, noun: str) -> None:
        message = f"There is no {noun} under this link. Check that it was copied whole."
        super().__init__(404, "not_found", message, title=f"No such {noun}")


class Gone(Problem):
    """410: it was here, and an editor took it away."""

    def __init__(self, noun: str) -> None:
        message = (
            f"This {noun} was removed by an editor. Its link is kept, so that it never means anything else."
        )
        super().__init__(410, "gone", message, title=f"This {noun} was removed")


class NotAnEditor(Problem):
    """401 without a key, 403 with a wrong one."""

    def __init__(self, *, wrong_key: bool = False) -> None:
        message = (
            "This key is not the key of this server. Open the link that the server printed when it started."
            if wrong_key
            else "Reading is open to all; changing is for editors. To become one, open in this browser the "
            "link that the server printed when it started: it ends in ?key=… A program sends the key as "
            "“Authorization: Bearer KEY”."
        )
        status, code = (403, "wrong_key") if wrong_key else (401, "key_needed")
        super().__init__(status, code, message, title="Only editors can do this")


class Moved(Exception):  # noqa: N818 - not a fault
    """The thing is under another link: a new slug, or what it was merged into."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path
