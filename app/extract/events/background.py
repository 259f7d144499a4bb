"""Figures that are not of the event: habits, totals of years, other times, sizes of things that are.

Each rule gives its reason in words, or nothing. A date or a phrase counts for a figure only where
the two stand in one clause, so that "12 died, the worst toll since 2004" stays on the board.
"""

from collections.abc import Callable
from datetime import date

from spacy.tokens import Token

from app.domain.dates import PartialDate
from app.domain.event import FoundEvent
from app.domain.measure import Measure
from app.extract.events.calendar import published_day
from app.extract.events.clause_bounds import clause_head, same_clause
from app.extract.events.dates import FoundDate
from app.extract.events.event_cues import related_kinds
from app.extract.events.event_date import is_of_statement, lead_of
from app.extract.events.scene import OPENING, Scene
from app.extract.lexicon import words

SAME_EVENT_DAYS = 3
"""Days before the event's date that may still be of it (a night, a slow storm)."""

LONG_AGO_DAYS = 45
"""Days before publication from which on a month or year is another time."""

_NEAR = 8
_RECKONS = frozenset({"before", "after", "earlier", "later", "ago"})
"""Words that make a day of "a day": "a day after the blast" is no rate."""


def background_reason(scene: Scene, event: FoundEvent | None, token: int) -> str | None:
    """Why a figure (its token) or a statement is not of the event, None where it may be."""
    if scene.parsed.in_headline(token):
        return None
    rules: tuple[Callable[[Scene, FoundEvent | None, Token], str | None], ...] = (
        _habit,
        _total,
        _other_time,
        _when_it_was,
        _other_event,
        _size,
    )
    here = scene.parsed.doc[token]
    return next((reason for rule in rules if (reason := rule(scene, event, here)) is not None), None)


def _habit(scene: Scene, _: FoundEvent | None, token: Token) -> str | None:
    """ "usually claims dozens", "a dozen lives a year"."""
    sentence = scene.parsed.sentence_of(token.i)
    rate = _phrase_after(scene, token, "rates")
    if rate is not None:
        return f"a habit: {rate}"
    for other in sentence:
        if other.lower_ in words("background", "habits") and other.i < token.i and _is_present(other):
            return f"a habit: {other.lower_}"
    return None


def _is_present(adverb: Token) -> bool:
    """Whether the first finite verb beside an adverb of habit is in the present."""
    doc = adverb.doc
    for index in range(adverb.i, min(adverb.i + 5, len(doc))):
        if doc[index].tag_ in ("VBZ", "VBP") or (doc[index].tag_ == "NNS" and index > adverb.i):
            return True
        if doc[index].tag_ in ("VBD", "MD") or doc[index].is_sent_end:
            return False
    before = doc[adverb.i - 1] if adverb.i else None
    return before is not None and before.tag_ in ("VBZ", "VBP")


def _total(scene: Scene, event: FoundEvent | None, token: Token) -> str | None:
    """ "since the war began", "over the past three years", "so far this year"."""
    told = f" {scene.parsed.sentence_of(token.i).text.lower()} "
    whole = next((phrase for phrase in words("background", "totals") if phrase in told), None)
    if whole is not None:
        return f"a total: {whole}"
    if scene.weights[scene.parsed.sentence_number(token.i)] >= OPENING[0] and (
        event is None or event.date is None
    ):
        return None  # an article that opens with a total tells of it
    span = _phrase_in_clause(scene, token, "spans") or _long_span(scene, token)
    if span is not None:
        return f"another time: {span}"
    for since in scene.parsed.sentence_of(token.i):
        if since.lower_ == "since" and same_clause(since, token) and not _follows_superlative(since):
            reason = _since_reason(scene, event, since)
            if reason is not None:
                return reason
    return None


def _long_span(scene: Scene, token: Token) -> str | None:
    """ "over the past ten years", "in the last month"."""
    sentence = scene.parsed.sentence_of(token.i)
    for word in sentence[1:]:
        if word.lower_ not in ("past", "last") or word.nbor(-1).lower_ != "the":
            continue
        for unit in sentence.doc[word.i + 1 : min(word.i + 4, sentence.end)]:
            if unit.lower_ in words("background", "long_units") and same_clause(unit, token):
                return f"the {word.lower_} … {unit.lower_}"
    return None


def _since_reason(scene: Scene, event: FoundEvent | None, since: Token) -> str | None:
    following = since.doc[since.i + 1 : since.i + _NEAR]
    kinds = frozenset() if event is None else related_kinds(event.kind)
    sentence = scene.parsed.sentence_number(since.i)
    own = {cue.token for cue in scene.cues_in(sentence) if cue.kind in kinds}
    for word in following:
        if word.lemma_.lower() in words("background", "wars"):
            return f"a total since the {word.lower_} began"
        if word.i in own:
            return None
        if word.is_sent_end or word.text in (",", ";"):
            break
    for one in scene.dates_in(sentence):
        if since.i <= one.first <= since.i + 4 and _is_long_before(scene, event, one.date):
            return f"a total since {scene.parsed.span(one.first, one.last).text.removeprefix('since ')}"
    return None


def _follows_superlative(token: Token) -> bool:
    """ "the deadliest attack since 2004" tells nothing of the figure's time."""
    before = token.doc[max(token.i - 7, token.sent.start) : token.i]
    return any(word.tag_ in ("JJS", "RBS") or word.lower_ in ("worst", "first", "only") for word in before)


def _other_time(scene: Scene, event: FoundEvent | None, token: Token) -> str | None:
    """ "in 2011 an earthquake killed", "the march of 19 January"."""
    for one in scene.dates_in(scene.parsed.sentence_number(token.i)):
        if is_of_statement(scene, one) or lead_of(scene.parsed, one) in (
            "since",
            "by",
            "until",
            "as of",
            "before",
        ):
            continue
        first = scene.parsed.doc[one.last - 1]
        if same_clause(first, token) and not _follows_superlative(first) and _is_before(scene, event, one):
            return f"another time: {scene.parsed.span(one.first, one.last).text}"
    return None


def _when_it_was(scene: Scene, event: FoundEvent | None, token: Token) -> str | None:
    """ "the deadliest since 2017, when 500 died"."""
    clause = clause_head(token)
    when = next((child for child in clause.children if child.lower_ == "when" and child.i < token.i), None)
    for one in scene.dates_in(scene.parsed.sentence_number(token.i)):
        if when is not None and 0 <= when.i - one.last <= 2 and _is_before(scene, event, one):
            return f"another time: {scene.parsed.span(one.first, one.last).text}"
    return None


def _is_before(scene: Scene, event: FoundEvent | None, one: FoundDate) -> bool:
    """Whether a date is before the event and not of it."""
    if one.date is None:
        return False
    when = None if event is None else event.date
    if when is not None and when.agrees(one.date):
        return False
    if when is not None and when.as_date() is not None and one.date.as_date() is not None:
        return _days_between(one.date, when) > SAME_EVENT_DAYS
    return _is_long_before(scene, event, one.date)


def _is_long_before(scene: Scene, event: FoundEvent | None, day: PartialDate | None) -> bool:
    """Whether a date, however vague, lies well before the event or the publication."""
    when = None if event is None else event.date
    if day is None or (when is not None and when.agrees(day)):
        return False
    anchor = (None if when is None else when.as_date()) or published_day(scene.published)
    if anchor is None:
        return day.year is not None and (when is None or when.year is None or day.year < when.year)
    return day.year is not None and (anchor - _latest(day)).days > LONG_AGO_DAYS - 30 * (day.day is None)


def _latest(day: PartialDate) -> date:
    """The last day that a partial date of a known year may mean."""
    year = day.year or date.min.year
    if day.month is None:
        return date(year, 12, 31)
    return date(year, day.month, day.day or 28)


def _days_between(earlier: PartialDate, later: PartialDate) -> int:
    first, second = earlier.as_date(), later.as_date()
    return 0 if first is None or second is None else (second - first).days


def _other_event(scene: Scene, event: FoundEvent | None, token: Token) -> str | None:
    """ "a gas explosion had killed 14 in the morning", "a similar attack killed 30"."""
    if event is None:
        return None
    opens = scene.weights[scene.parsed.sentence_number(token.i)] >= 2.5
    for subject in scene.parsed.sentence_of(token.i):
        if subject.i not in scene.cue_tokens or subject.pos_ != "NOUN" or not same_clause(subject, token):
            continue
        left = [word.lower_ for word in subject.doc[max(subject.i - 4, subject.sent.start) : subject.i]]
        if any(word in words("background", "others")[:6] for word in left):
            return f"another event: {subject.lower_}"
        if (
            not opens
            and ("a" in left or "an" in left)
            and subject.dep_ == "nsubj"
            and _is_pluperfect(subject.head)
        ):
            return f"another event: a {subject.lower_} before"
    return None


def _is_pluperfect(verb: Token) -> bool:
    return verb.tag_ == "VBN" and any(
        child.lower_ == "had" and child.dep_ == "aux" for child in verb.children
    )


def _size(scene: Scene, _: FoundEvent | None, token: Token) -> str | None:
    """ "has about 90,000 inhabitants", "where 2,500 troops are stationed"."""
    one = scene.measured_at.get(token.i)
    if one is None:
        return None
    head = None if one.found.head is None else scene.parsed.doc[one.found.head]
    if one.measure is not Measure.OTHER:
        return _are_posted(head)
    beside = scene.parsed.doc[max(token.i - 4, token.sent.start) : token.i]
    if any(word.lemma_.lower() == "population" for word in beside):
        return "a size: population"
    if head is not None and head.lemma_.lower() in words("background", "inhabitants")[:2]:
        return "a size: who lives there"
    if [word.lower_ for word in beside][-3:-1] == ["home", "to"] or "home to" in beside.text.lower():
        return "a size: who lives there"
    return _posted(head)


def _are_posted(head: Token | None) -> str | None:
    """ "where 2,500 troops are stationed", but not "killed 5 troops stationed there"."""
    if head is None or head.dep_ != "nsubj:pass" or head.lemma_.lower() not in words("background", "forces"):
        return None
    is_post = head.head.lemma_.lower() in words("background", "posted")
    return f"a size: {head.lower_} {head.head.lower_} there" if is_post else None


def _posted(head: Token | None) -> str | None:
    """Troops that are only there: 'where 2,500 troops are stationed', 'has 9,000 soldiers in'."""
    if head is None or head.lemma_.lower() not in words("background", "forces"):
        return None
    around = head.doc[max(head.i - 8, head.sent.start) : min(head.i + 6, head.sent.end)]
    for word in around:
        if word.lemma_.lower() in words("background", "posted") and word.pos_ == "VERB" and word.i > head.i:
            return f"a size: {head.lower_} {word.lower_} there"
        if (
            word.tag_ in ("VBZ", "VBP")
            and word.lemma_.lower() in ("have", "keep", "maintain")
            and word.dep_ != "aux"
        ):
            return f"a size: {head.lower_} kept there"
    return None


def _phrase_after(scene: Scene, token: Token, key: str) -> str | None:
    """A phrase of the lexicon within the clause, close behind a figure."""
    sentence = scene.parsed.sentence_of(token.i)
    after = [word.lower_ for word in token.doc[token.i + 1 : min(token.i + 10, sentence.end)]]
    for phrase in words("background", key):
        parts = phrase.split()
        for start in range(len(after) - len(parts) + 1):
            following = after[start + len(parts)] if start + len(parts) < len(after) else ""
            if after[start : start + len(parts)] == parts and following not in _RECKONS:
                return phrase
    return None


def _phrase_in_clause(scene: Scene, token: Token, key: str) -> str | None:
    """A phrase of the lexicon in the sentence of a figure, in its clause."""
    sentence = scene.parsed.sentence_of(token.i)
    lower = [word.lower_ for word in sentence]
    for phrase in words("background", key):
        parts = phrase.split()
        for start in range(len(lower) - len(parts) + 1):
            if lower[start : start + len(parts)] == parts:
                last = sentence[start + len(parts) - 1]
                if same_clause(last, token) and not _follows_superlative(sentence[start]):
                    return phrase
    return None
