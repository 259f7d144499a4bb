"""Lines that belong to the page and not to the article."""

import re

from app.read.paragraphs import paragraphs

_POINTERS = (
    r"read (?:more|also|next|the full story)",
    r"also read",
    r"see also",
    r"more on this(?: story)?",
    r"more from [\w .]{2,40}",
    r"related(?: (?:articles?|stories|story|links|topics|coverage|content))?",
    r"you may also like",
    r"recommended(?: for you)?",
    r"further reading",
    r"don['’]t miss",
    r"most (?:read|popular)",
    r"trending(?: now)?",
    r"watch(?: now| live)?",
    r"listen(?: now)?",
    r"in pictures",
    r"newsletter",
    r"subscribe(?: (?:now|here|to [\w ’']{2,60}))?",
)
"""Words that point elsewhere, alone in a line or before a colon or dash and what they point to."""
_NOTICES = (
    r"advert(?:isement)?",
    r"(?:story|article) continues below(?: advertisement)?",
    r"share(?: this)?(?: article| story| page)?",
    r"share on \w+",
    r"print(?: this)?",
    r"comments?(?: \(\d+\))?",
    r"leave a comment",
    r"follow us on [\w ,&]{2,60}",
    r"click here to .{2,80}",
    r"sign up (?:here|(?:for|to) .{2,120})",
    r"skip (?:to|past) [\w ]{2,40}",
    r"(?:(?:copyright|©) .{0,120})?all rights reserved\.?",
    r"image (?:source|caption|credit):? ?.{0,120}",
    r"getty images",
)
"""Controls and notices that fill a line of their own."""
_POINTER = re.compile(rf"(?:{'|'.join(_POINTERS)})\s*(?:[:|»>→–—-]\s*.{{0,250}})?", re.I)
_NOTICE = re.compile(rf"(?:{'|'.join(_NOTICES)})", re.I)
_AROUND = re.compile(r"^[\s*•·–—>»\[(|-]+|[\s*•·–—>»\])|-]+$")
LONGEST = 280
"""Characters; no furniture is longer, and no pattern is tried on more."""


def without_furniture(text: str) -> str:
    """The text without paragraphs, or lines of paragraphs, that are furniture.

    >>> without_furniture("Ferry sinks\\n\\nTwelve died.\\n\\nREAD MORE: Five ferries lost in 2020")
    'Ferry sinks\\n\\nTwelve died.'
    """
    blocks = paragraphs(text)
    # What stands first is a headline, even one that begins with "Watch:".
    kept = [rest for block in blocks[1:] if (rest := _without_furniture_lines(block))]
    return "\n\n".join(blocks[:1] + kept)


def _without_furniture_lines(block: str) -> str:
    return "\n".join(line for line in block.split("\n") if not _is_furniture(line))


def _is_furniture(line: str) -> bool:
    if len(line) > LONGEST:
        return False
    words = _AROUND.sub("", line)
    return bool(_POINTER.fullmatch(words) or _NOTICE.fullmatch(words))
