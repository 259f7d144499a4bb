"""What somebody's words announce with a colon: "According to the Herald:" and, below, "- Two mines killed
nine"; "The minister said:" and a paragraph without quotation marks."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from app.extract.found import Attribution
from app.extract.language import Parsed
from app.extract.language.times import is_time
from app.extract.words.cues import load_cues

_BULLETS = frozenset({"-", "--", "–", "—", "•", "*", "·", "▪", "●", "◦"})
_ENDS = frozenset(".!?")


def listed_speech(parsed: Parsed, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """What the items of a list say, or the paragraph behind "The minister said:", by whoever is cited in the
    sentence that ends above with a colon. A sentence that cites somebody itself is left to it."""
    openings = [*sorted(parsed.paragraph_starts), len(parsed.doc)]
    if not any(parsed.doc[last - 1].text == ":" for last in openings[1:-1]):
        return
    cited = {parsed.sentence_number(one.cue_token) for one in found if one.cue_token is not None}
    announcer: Attribution | None = None
    for first, last in pairwise(openings):
        item = parsed.doc[first].text in _BULLETS
        if announcer is not None and (item or (_is_bare(parsed, announcer) and _is_plain(parsed, first))):
            yield from _items(parsed, announcer, range(first, last), cited)
        if not item:
            announcer = _announcer(parsed, found, last)


def _is_bare(parsed: Parsed, announcer: Attribution) -> bool:
    """Whether nothing is said before the colon but when: "The minister said on Monday:"."""
    verb = load_cues().verb(announcer.lemma)
    if announcer.cue_token is None or verb is None or verb.takes != "clause":
        return False
    between = parsed.doc[announcer.cue_token + 1 : announcer.content_last]
    return all(token.is_punct or is_time(token) or token.pos_ in ("ADP", "DET") for token in between)


def _is_plain(parsed: Parsed, first: int) -> bool:
    """Whether a paragraph is prose without quotation marks, which tell themselves whose it is."""
    paragraph = parsed.doc[first : parsed.sentence_of(first).end]
    return paragraph[-1].text in _ENDS and not any(token.is_quote for token in paragraph)


def _announcer(parsed: Parsed, found: Sequence[Attribution], end: int) -> Attribution | None:
    """Who is cited in a sentence that ends a paragraph with a colon, and says all that it leads to."""
    colon = end - 1
    if parsed.doc[colon].text != ":" or parsed.in_headline(colon):
        return None
    start = parsed.sentence_of(colon).start
    said = (
        one
        for one in found
        if one.cue_token is not None and start <= one.cue_token < colon <= one.content_last
    )
    return next((one for one in said if one.source is not None and not one.silent), None)


def _items(parsed: Parsed, announcer: Attribution, item: range, cited: set[int]) -> Iterator[Attribution]:
    number = parsed.sentence_number(item.start)
    while number < len(parsed.sentences) and parsed.sentences[number].start < item.stop:
        sentence = parsed.sentences[number]
        if number not in cited:
            yield replace(
                announcer,
                content_first=sentence.start,
                content_last=sentence.end,
                via=(),
                reason=f"{announcer.reason}, above the list",
                carried=True,
                behind=False,
            )
        number += 1
