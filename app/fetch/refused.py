"""Why a page was not fetched."""

from app.read.errors import UnreadableUpload


class FetchRefused(UnreadableUpload):
    """An address that is not asked, or an answer that is not taken."""

    code = "not_fetched"
