"""Figures that are totals of more than the event: "since the war began", "so far this year"."""

from app.domain.dates import PartialDate
from app.domain.event import EventKind, FoundEvent
from app.domain.measure import Measure
from app.extract.events.background.other_times import follows_superlative, is_long_before
from app.extract.events.clause_bounds import clause_head, same_clause, same_or_joined_clause
from app.extract.events.dates.calendar import published_day
from app.extract.events.dates.date_ties import lead_of
from app.extract.events.event_cues import related_kinds
from app.extract.events.kind_groups import AT_ONE_POINT
from app.extract.events.looking_back import latest_day
from app.extract.events.phrase_search import phrases_in
from app.extract.events.scene import OPENING, Scene
from app.extract.language.tokens import Token, text_of
from app.extract.lexicon import word_set, words
from app.extract.lexicon.function_words import DEFINITE, SINCE

_YEAR_LEADS = word_set("rules/events", "totals", "year_leads")
_PAST = word_set("rules/events", "totals", "past")
_HAVING = word_set("rules/events", "totals", "having")

_WAR_WITHIN = 8
_YEAR = 366
_SINCE_WITHIN = 26
_FIRST = 6
"""Sentences of a text among which the headline and the first of the body are."""
_ASIDE = 5
"""Most tokens from the comma behind a name to "since"."""
_ONE_OF_MANY = frozenset({EventKind.STRIKE, EventKind.BOMBING, EventKind.SHOOTING, EventKind.ATTACK})
"""Kinds of which a day of war sees many: "in the past 24 hours" counts them together."""


def total_reason(scene: Scene, event: FoundEvent | None, token: Token) -> str | None:
    """Why a figure is a total of more than the event."""
    sentence = scene.parsed.sentence_of(token.i)
    told = f" {sentence.text.lower()} "
    whole = next((phrase for phrase in words("background", "totals") if phrase in told), None)
    if whole is not None:
        return f"a total: {whole}"
    if scene.weights[scene.parsed.sentence_number(token.i)] >= OPENING[0] and (
        event is None or event.date is None
    ):
        return None  # an article that opens with a total tells of it
    if (event is None or event.date is None) and _opens_with_span(scene):
        return None  # "12 have died this year. The paper counted 45 since the beginning of the year"
    span = _span(scene, event, token) or _long_span(scene, token) or _year_so_far(scene, event, token)
    if span is not None:
        return f"another time: {span}"
    if _goes_on_from_history(scene, token):
        return "a total since then"
    if event is not None and event.kind is EventKind.DISPLACEMENT and _opens_with(scene, token):
        return None  # since the war began: those whom the article tells of
    for since in sentence:
        if since.lower_ in SINCE and _runs_since(since, token):
            reason = _since_reason(scene, event, since)
            if reason is not None:
                return reason
    return None


def _opens_with_span(scene: Scene) -> bool:
    """Whether the headline or the first sentence counts over a span, so that this is what is told of."""
    weighty = [number for number, weight in enumerate(scene.weights[:_FIRST]) if weight >= OPENING[0]]
    counting = [scene.parsed.sentences[number] for number in weighty if number in scene.with_victims]
    return any(any(phrases_in(sentence, "background", "spans")) for sentence in counting)


def _opens_with(scene: Scene, token: Token) -> bool:
    """Whether a count of the displaced stands in the opening of an article."""
    one = scene.measured_at.get(token.i)
    opening = scene.weights[scene.parsed.sentence_number(token.i)] >= OPENING[-1]
    return one is not None and one.measure is Measure.DISPLACED and opening


def _span(scene: Scene, event: FoundEvent | None, token: Token) -> str | None:
    """ "in recent months"; "in the past 24 hours" beside one strike of many."""
    keys = ["spans", "day_spans"] if event is not None and event.kind in _ONE_OF_MANY else ["spans"]
    sentence = scene.parsed.sentence_of(token.i)
    for first, last in phrases_in(sentence, "background", *keys):
        if same_clause(token.doc[last - 1], token) and not follows_superlative(token.doc[first]):
            return text_of(token.doc[first:last]).lower()
    return None


def _year_so_far(scene: Scene, event: FoundEvent | None, token: Token) -> str | None:
    """ "There have been 403 shootings in 2024", beside one of a day of that year."""
    if event is None or event.date is None or event.date.day is None or event.date.year is None:
        return None
    for one in scene.dates_in(scene.parsed.sentence_number(token.i)):
        last = scene.parsed.doc[one.last - 1]
        is_year = one.kind == "year" and lead_of(scene.parsed, one) in _YEAR_LEADS
        if is_year and one.date == PartialDate(event.date.year) and same_clause(last, token):
            has = any(child.lower_ in _HAVING for child in clause_head(token).children)
            return text_of(scene.parsed.doc[one.first : one.last]).lower() if has else None
    return None


def _long_span(scene: Scene, token: Token) -> str | None:
    """ "over the past ten years", "in the last month"."""
    sentence = scene.parsed.sentence_of(token.i)
    for word in sentence[1:]:
        if word.lower_ not in _PAST or word.nbor(-1).lower_ not in DEFINITE:
            continue
        for unit in sentence.doc[word.i + 1 : min(word.i + 4, sentence.end)]:
            if unit.lower_ in words("background", "long_units") and same_clause(unit, token):
                return f"the {word.lower_} … {unit.lower_}"
    return None


def _goes_on_from_history(scene: Scene, token: Token) -> bool:
    """ "In 2014 gunmen took 276 girls. More than 1,400 have been taken since then"."""
    number = scene.parsed.sentence_number(token.i)
    sentence = scene.parsed.sentences[number]
    return number - 1 in scene.looking_back and any(phrases_in(sentence, "background", "since_then"))


def _runs_since(since: Token, token: Token) -> bool:
    beside = same_or_joined_clause(since, token) and not follows_superlative(since)
    return beside and not _is_aside(since, token)


def _is_aside(since: Token, token: Token) -> bool:
    """Whether it stands between commas behind a name, with no verb: "Maro, in power since 1986, won 5,000
    votes"."""
    front = since.doc[max(since.sent.start, since.i - _ASIDE) : since.i]
    opener = next((one for one in reversed(front) if one.text == "," or one.pos_ == "VERB"), None)
    if (
        opener is None
        or opener.text != ","
        or opener.i == since.sent.start
        or opener.nbor(-1).pos_ != "PROPN"
    ):
        return False
    return any(one.text == "," for one in since.doc[since.i : token.i])


def _since_reason(scene: Scene, event: FoundEvent | None, since: Token) -> str | None:
    sentence = scene.parsed.sentence_number(since.i)
    kinds = frozenset() if event is None else related_kinds(event.kind)
    own = {cue.token for cue in scene.cues_in(sentence) if cue.kind in kinds}
    end = scene.parsed.sentences[sentence].end
    for word in since.doc[since.i + 1 : min(since.i + _WAR_WITHIN, end)]:
        if word.lemma_ in words("background", "wars"):
            return f"a total since the {word.lower_} began"
        lasts = event is not None and event.kind in (EventKind.OUTBREAK, EventKind.DISPLACEMENT)
        if word.i in own and (lasts or word.lemma_ not in words("background", "unrest")):
            return None
        if word.text in (",", ";"):
            break
    for one in scene.dates_in(sentence):
        if since.i <= one.first <= since.i + _SINCE_WITHIN and _is_before_event(scene, event, one.date):
            return f"a total since {scene.parsed.written(one.first, one.last).removeprefix('since ')}"
    return None


def _is_before_event(scene: Scene, event: FoundEvent | None, day: PartialDate | None) -> bool:
    """Whether a total that runs since a day is of more than the event: of a blast, since any day
    before it; of what lasts, since long before."""
    if event is not None and event.kind is EventKind.OUTBREAK and _is_of_a_year(scene, day):
        return False  # an outbreak is counted since it began
    if is_long_before(scene, event, day):
        return True
    when = None if event is None or event.date is None else event.date.as_date()
    if event is None or when is None or day is None or day.day is None or day.year is None:
        return False
    return event.kind in AT_ONE_POINT and latest_day(day) < when


def _is_of_a_year(scene: Scene, day: PartialDate | None) -> bool:
    """Whether a day lies at most a year before publication."""
    published = published_day(scene.published)
    if day is None or day.year is None or published is None:
        return day is not None and day.year is None
    return (published - latest_day(day)).days <= _YEAR
