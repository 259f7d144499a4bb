"""Why an upload cannot be read. Each error knows its code, its HTTP status and what to do about it."""


class UnreadableUpload(Exception):  # noqa: N818 - named for the fault, as all here
    """An upload that is refused; nothing of it is stored.

    ``code`` is for programs, ``status`` is the HTTP status that fits, ``message`` is a sentence or
    two for the person who uploaded it: what is wrong, and what to do.
    """

    code = "unreadable"
    status = 422

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message

    def __reduce__(self) -> tuple[type["UnreadableUpload"], tuple[str]]:
        return type(self), (self.message,)


class EmptyUpload(UnreadableUpload):
    """There is nothing in the file."""

    code = "empty"


class TooLarge(UnreadableUpload):
    """The file, or the text in it, is over the limit."""

    code = "too_large"
    status = 413


class UnsupportedType(UnreadableUpload):
    """A known format that is not read, or a name that promises another format than the content is."""

    code = "unsupported_type"
    status = 415


class NotText(UnreadableUpload):
    """Bytes that are no text, whatever the name says."""

    code = "not_text"
    status = 415


class Undecodable(UnreadableUpload):
    """Text in an encoding that cannot be told, or damaged on its way."""

    code = "undecodable"


class NoWords(UnreadableUpload):
    """A file, or a page, without any words of an article."""

    code = "no_words"


class NoTextLayer(UnreadableUpload):
    """Pages that are pictures of text: a scan, a photograph."""

    code = "no_text_layer"


class Encrypted(UnreadableUpload):
    """A file that opens only with a password."""

    code = "encrypted"


class Damaged(UnreadableUpload):
    """A file that begins as its format does and then breaks its rules."""

    code = "damaged"


class TooSlow(UnreadableUpload):
    """Reading took more time or memory than one file may take."""

    code = "too_slow"


class TooNested(UnreadableUpload):
    """A page whose parts stand in each other deeper than a page that people made."""

    code = "too_nested"


class BadDate(UnreadableUpload):
    """A publication date that is no date, or that could be two."""

    code = "bad_date"


class BadUrl(UnreadableUpload):
    """A link that is no web address."""

    code = "bad_url"


class BadTitle(UnreadableUpload):
    """A title or an outlet's name that is too long to be one."""

    code = "bad_title"


class BadLanguage(UnreadableUpload):
    """A language that is not known here."""

    code = "bad_language"
