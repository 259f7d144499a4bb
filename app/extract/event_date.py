"""When an event happened: the day its sentences stand with, not the day somebody spoke of it."""

from collections import defaultdict
from collections.abc import Callable, Iterable

from spacy.tokens import Token

from app.domain.dates import PartialDate
from app.extract.cues import load_cues
from app.extract.dates import FoundDate
from app.extract.language import Parsed

OF_STATEMENT = 0.1
"""What a date is worth that tells when somebody spoke."""

WITHOUT_DAY = 0.4
ENOUGH = 0.35

_EXCLUDED_LEADS = frozenset({"since", "until", "till", "by", "before", "after", "of"})


def choose_date(
    parsed: Parsed, dates: Iterable[FoundDate], weight_of: Callable[[int], float]
) -> tuple[PartialDate, str] | None:
    """The date of an event and the reason for it, None where the text gives none."""
    scores: dict[PartialDate, float] = defaultdict(float)
    words: dict[PartialDate, tuple[float, str]] = {}
    sure: set[PartialDate] = set()
    for one in dates:
        if one.date is None:
            continue
        worth = date_worth(parsed, one)
        if worth > OF_STATEMENT:
            sure.add(one.date)
        score = weight_of(one.first) * worth
        scores[one.date] += score
        if score > words.get(one.date, (0.0, ""))[0]:
            words[one.date] = (score, parsed.span(one.first, one.last).text)
    merged = {day: score + _support(day, scores) for day, score in scores.items() if day in sure}
    best = max(merged, key=lambda day: (merged[day], str(day)), default=None)
    if best is None or merged[best] < ENOUGH or best not in words:
        return None
    return best, f"date: {words[best][1]}"


def _support(day: PartialDate, scores: dict[PartialDate, float]) -> float:
    """What vaguer dates that agree add to an exact one: 'in March' to '5 March'."""
    if day.day is None:
        return 0.0
    return sum(score for other, score in scores.items() if other.day is None and other.agrees(day))


def date_worth(parsed: Parsed, one: FoundDate) -> float:
    """How surely a date tells when something happened, from 0 to 1."""
    if lead_of(parsed, one) in _EXCLUDED_LEADS:
        return 0.05
    if one.kind == "year":
        return 0.15
    exact = 1.0 if one.date is not None and one.date.day is not None else WITHOUT_DAY
    return exact * (OF_STATEMENT if is_of_statement(parsed, one) else 1.0)


def lead_of(parsed: Parsed, one: FoundDate) -> str:
    """The preposition before a date, over 'late', 'the night of': 'since' of 'since early March'."""
    doc = parsed.doc
    if doc[one.first].lower_ in _ALL_LEADS:
        return doc[one.first].lower_
    for index in range(one.first - 1, max(one.first - 4, -1), -1):
        lower = doc[index].lower_
        if lower in _ALL_LEADS:
            return "as of" if lower == "of" and index and doc[index - 1].lower_ == "as" else lower
        if lower not in _BETWEEN:
            return ""
    return ""


def is_of_statement(parsed: Parsed, one: FoundDate) -> bool:
    """Whether a date tells when somebody spoke: "said on Monday", "officials on Monday raised"."""
    doc = parsed.doc
    sentence = parsed.sentence_of(one.first)
    if one.last < len(doc) and doc[one.last].text in ("'s", "’s"):
        return False
    before = _word_before(doc[one.first], sentence.start)
    if before is not None and _speaks(before):
        return True
    after = doc[one.last] if one.last < sentence.end else None
    if after is not None and _speaks(after) and after.pos_ == "VERB":
        return True
    head = _head_outside(parsed, one)
    return head is not None and _speaks(head) and head.pos_ in ("VERB", "AUX")


def _word_before(token: Token, start: int) -> Token | None:
    for index in range(token.i - 1, max(token.i - 6, start - 1), -1):
        before = token.doc[index]
        if before.lower_ not in _BETWEEN and before.lower_ not in _ALL_LEADS and before.text != ",":
            return before
    return None


def _head_outside(parsed: Parsed, one: FoundDate) -> Token | None:
    """The word that the date hangs on."""
    for token in parsed.doc[one.first : one.last]:
        if not one.first <= token.head.i < one.last:
            return token.head
    return None


def _speaks(token: Token) -> bool:
    verb = load_cues().forms.get(token.lower_)
    return (verb is not None and verb.lemma not in ("find", "show", "release", "register", "record")) or (
        token.lower_
        in ("statement", "interview", "conference", "reporters", "parliament", "comment", "briefing")
    )


_ALL_LEADS = frozenset(
    {"on", "in", "at", "since", "until", "till", "by", "before", "after", "from", "of", "during", "between"}
)
_BETWEEN = frozenset(
    {"the", "late", "early", "night", "evening", "morning", "afternoon", "of", "start", "end", "beginning"}
    | {"later", "earlier", "again", "only", "local", "time", "mid", "-", "a", "day"}
)
