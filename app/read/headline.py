"""The headline of a text: found in it, or put before it."""

import re
import unicodedata

from app.read.paragraphs import paragraphs

LONGEST = 200
"""Characters of a line that is still taken for a headline."""
_ABBREVIATION_END = re.compile(r"(?:\b[A-Z]\.){2,}$|\b(?:Gov|Sen|Jr|Sr|Inc|Ltd|Co|No|St)\.$")
_QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "«": '"', "»": '"'})


def find_headline(text: str) -> str | None:
    """The first paragraph, where it is one short line without a full stop and a text follows it.

    >>> find_headline("Ferry sinks off Port Vell\\n\\nTwelve people died.")
    'Ferry sinks off Port Vell'
    """
    blocks = paragraphs(text)
    first = blocks[0] if blocks else ""
    if len(blocks) < 2 or "\n" in first or len(first) > LONGEST:
        return None
    if first.endswith((".", ",", ";", ":")) and not _ABBREVIATION_END.search(first):
        return None
    return first.strip() if re.search(r"[^\W\d_]{2}", first) else None


def with_headline(title: str | None, text: str) -> str:
    """The text, beginning with its headline: ``title`` is put before it unless it stands there."""
    if title is None:
        return text
    first = text.partition("\n")[0]
    if _plain(first) == _plain(title) or (
        title.endswith((".", "!", "?")) and _plain(first).startswith(_plain(title))
    ):
        return text
    return f"{title}\n\n{text}" if text else title


def _plain(words: str) -> str:
    """Words by which two spellings of one headline are known to be the same."""
    return " ".join(unicodedata.normalize("NFKC", words).translate(_QUOTES).casefold().split())
