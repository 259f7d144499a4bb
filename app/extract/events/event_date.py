"""When an event happened: the day its sentences stand with, not the day somebody spoke of it."""

from collections import defaultdict
from collections.abc import Callable

from spacy.tokens import Token

from app.domain.dates import PartialDate
from app.extract.attributions.cues import load_cues
from app.extract.events.calendar import published_day
from app.extract.events.dates import FoundDate
from app.extract.events.scene import Scene
from app.extract.language import Parsed
from app.extract.lexicon import words as lexicon_words

OF_STATEMENT = 0.1
"""What a date is worth that tells when somebody spoke."""

AFTERMATH = 0.2
"""The same of what came after: "on Monday he visited"."""

HISTORY = 0.3
HISTORY_DAYS = 400
"""A day so long before publication is more often looked back to than told of."""

WITHOUT_DAY = 0.5
RECENT_DAYS = 7
ENOUGH = 0.35

_EXCLUDED_LEADS = frozenset({"as of", "since", "until", "till", "by", "before", "after", "of"})


def choose_date(scene: Scene, weight_of: Callable[[int], float]) -> tuple[PartialDate, str] | None:
    """The date of an event and the reason for it, None where the text gives none."""
    scores: dict[PartialDate, float] = defaultdict(float)
    words: dict[PartialDate, tuple[float, str]] = {}
    sure: set[PartialDate] = set()
    for one in scene.dates:
        if one.date is None:
            continue
        worth = date_worth(scene, one)
        if worth > AFTERMATH:
            sure.add(one.date)
        score = weight_of(one.first) * worth
        scores[one.date] += score
        if score > words.get(one.date, (-1.0, ""))[0]:
            words[one.date] = (score, scene.parsed.span(one.first, one.last).text)
    merged = {day: score + _support(day, scores) for day, score in scores.items() if day in sure}
    best = max(merged, key=lambda day: (merged[day], str(day)), default=None)
    if best is not None and merged[best] < ENOUGH:
        best = _only_day(scene, sure)
    return None if best is None else (best, f"date: {words[best][1]}")


def _only_day(scene: Scene, sure: set[PartialDate]) -> PartialDate | None:
    """The one recent day that an article tells anything of, though no event word stands by it."""
    published = published_day(scene.published)
    days = [(day, whole) for day in sure if (whole := day.as_date()) is not None]
    if published is None or len(days) != 1:
        return None
    day, whole = days[0]
    return day if 0 <= (published - whole).days <= RECENT_DAYS else None


def _support(day: PartialDate, scores: dict[PartialDate, float]) -> float:
    """What vaguer dates that agree add to an exact one: 'in March' to '5 March'."""
    if day.day is None:
        return 0.0
    return sum(score for other, score in scores.items() if other.day is None and other.agrees(day))


def date_worth(scene: Scene, one: FoundDate) -> float:
    """How surely a date tells when something happened, from 0 to 1."""
    published = published_day(scene.published)
    whole = None if one.date is None else one.date.as_date()
    if published is not None and whole is not None and whole > published:
        return 0.0
    if lead_of(scene.parsed, one) in _EXCLUDED_LEADS and not _is_genitive(scene, one):
        return 0.05
    if one.kind == "year" or _is_season(scene, one):
        return 0.15
    if published is not None and whole is not None and (published - whole).days > HISTORY_DAYS:
        return HISTORY
    exact = 1.0 if one.date is not None and one.date.day is not None else WITHOUT_DAY
    return exact * _tie(scene, one)


def _tie(scene: Scene, one: FoundDate) -> float:
    """What the word that a date stands with says: an event word, a deed, a statement, a plan."""
    governor = governor_of(scene, one)
    if one.kind == "after" or governor is None or _is_genitive(scene, one) or governor.i in scene.cue_tokens:
        return 1.0
    if _is_to_come(governor):
        return 0.0
    if _speaks(governor):
        return OF_STATEMENT
    return AFTERMATH if governor.lemma_.lower() in lexicon_words("event_dates", "aftermath") else 1.0


def _is_genitive(scene: Scene, one: FoundDate) -> bool:
    """ "Sunday's attack", "a Sunday attack"."""
    doc = scene.parsed.doc
    if one.last >= len(doc):
        return False
    return doc[one.last].text in ("'s", "’s") or one.last in scene.cue_tokens


def _is_season(scene: Scene, one: FoundDate) -> bool:
    name = scene.parsed.doc[one.first : one.last].text
    return name in lexicon_words("event_dates", "seasons") and lead_of(scene.parsed, one) != "on"


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


def is_of_statement(scene: Scene, one: FoundDate) -> bool:
    """Whether a date tells when somebody spoke: "said on Monday", "officials on Monday raised"."""
    governor = governor_of(scene, one)
    return governor is not None and not _is_genitive(scene, one) and _speaks(governor)


def governor_of(scene: Scene, one: FoundDate) -> Token | None:
    """The word a date stands with: the last event word or verb before it within its commas, else
    the first verb after it. Dates hang wrong in the tree too often to be read off it."""
    doc = scene.parsed.doc
    sentence = scene.parsed.sentence_of(one.first)
    # ", on Tuesday, the agency said": between commas a date goes with what stands before them.
    apart = one.last < sentence.end and doc[one.last].text in _BREAKS
    for index in range(one.first - 1, sentence.start - 1, -1):
        if doc[index].text in _BREAKS and index < one.first - 1 and not apart:
            break
        if index in scene.cue_tokens or _is_governor(doc[index]):
            return doc[index]
    for index in range(one.last, sentence.end):
        if _is_governor(doc[index]):
            return doc[index]
        if doc[index].text in _BREAKS and index > one.last:
            break
    return None


def _is_governor(token: Token) -> bool:
    if token.lemma_.lower() in lexicon_words("event_dates", "statements"):
        return True
    return token.pos_ == "VERB" and token.dep_ not in ("amod", "compound", "case")


def _is_to_come(verb: Token) -> bool:
    """Whether a verb tells of what will be: "will be buried"."""
    before = verb.doc[max(verb.i - 4, verb.sent.start) : verb.i]
    return any(word.lower_ in ("will", "shall", "'ll", "’ll") for word in before) or (
        verb.i > 0 and verb.nbor(-1).lower_ == "to" and verb.tag_ == "VB"
    )


def _speaks(token: Token) -> bool:
    verb = load_cues().forms.get(token.lower_)
    if verb is not None and token.pos_ in ("VERB", "AUX"):
        return verb.lemma not in ("find", "show", "release", "register", "record")
    return token.lemma_.lower() in lexicon_words("event_dates", "statements")


_BREAKS = frozenset({",", ";", ":", "—", "–", "--", "(", ")", "“", "”", '"'})
_ALL_LEADS = frozenset(
    {"on", "in", "at", "since", "until", "till", "by", "before", "after", "from", "of", "during", "between"}
)
_BETWEEN = frozenset(
    {"the", "late", "early", "night", "evening", "morning", "afternoon", "of", "start", "end", "beginning"}
    | {"later", "earlier", "again", "only", "local", "time", "mid", "-", "a", "day"}
)
