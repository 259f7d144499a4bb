"""Figures given against another's: "only 3", "closer to 18,000", "a higher toll of five", "nobody"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.domain.counted import are_other_people, fights, on_two_sides
from app.domain.measure import TOLLS, Measure
from app.domain.scope import Scope
from app.domain.stance import Direction, Stance
from app.extract.found import Draft, MeasuredFigure, TakenStance
from app.extract.language import Parsed
from app.extract.language.clauses import own_subject
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set, words
from app.extract.lexicon.function_words import GENITIVE, INDEFINITE
from app.extract.measures.measure_words import by_word
from app.extract.stances.comparisons import than_real
from app.extract.stances.contrasts import contrasted
from app.extract.stances.directions import direction_between
from app.extract.stances.earlier import is_called_earlier, is_said_before
from app.extract.stances.elsewhere import counts_others
from app.extract.stances.opposing_words import (
    CONTRARY_TO,
    belittling_word,
    compared_with,
    contrary_word,
    correcting_word,
    real_figure,
    surpassing_word,
)
from app.extract.stances.stance_words import stance_words
from app.extract.stances.themes import is_thing, than_others

_REACH = 12
"""Sentences that a statement without a figure ("far fewer had died") looks back over."""
_WINDOW = 60
"""Drafts before and behind one that it is compared with: an article's time stays in proportion."""
_CLOSE = 3
"""Sentences that a figure which counts nothing by itself ("nearer 230") reaches back over."""
_LEAD = 3
"""Sentences at the head of an article, the headline among them, that may answer what is told later."""
_BELONGS = 10
"""Tokens behind a part of the dead in which it is told whose they were."""
_HARM = frozenset({Measure.KILLED, Measure.INJURED})
_DIGITS = 4
_CENTURIES = frozenset({"19", "20"})
_EACH = word_set("rules/stances", "counterfigures", "each")
_TIMES = word_set("rules/stances", "counterfigures", "times")
_YEARS = word_set("rules/stances", "counterfigures", "years")
_BEFORE_YEARS = word_set("rules/stances", "counterfigures", "before_years")
_FORESEEING = word_set("rules/attributions", "cue_contents", "foreseeing")
_CROWDS = word_set("rules/stances", "counterfigures", "crowds")
_OURS = word_set("rules/stances", "counterfigures", "ours")
_OWNERS = word_set("rules/links", "disclaimed", "of_self")
_REPORTING = word_set("rules/stances", "counterfigures", "reporting")


def oppose_earlier_figures(parsed: Parsed, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Drafts with the stance that comparison gives them: a source that sets its own figure against
    another's of the same measure disputes it; one that says there was none denies it."""
    opposed = list(drafts)
    for number, draft in enumerate(drafts):
        if draft.stance.stance is not Stance.ASSERTS or draft.attribution is None or draft.attribution.behind:
            continue
        stance = contrasted(parsed, drafts, number) or _opposed(parsed, opposed, number)
        if stance is not None:
            opposed[number] = replace(draft, stance=stance)
    return tuple(opposed)


def _opposed(parsed: Parsed, drafts: Sequence[Draft], number: int) -> TakenStance | None:
    draft = drafts[number]
    if draft.figure is None:
        return _fewer_or_more(parsed, drafts, number)
    if number and _breaks_down(parsed, drafts[number - 1], draft):
        return None
    if draft.figure.found.figure.value.high == 0:
        return _says_none(parsed, drafts, number, draft.figure)
    if (trailing := _compared_behind(parsed, drafts, number, draft.figure)) is not None:
        return trailing
    others = list(_earlier(parsed, drafts, number, draft.figure))
    sides = [other for other in others if _is_of_one_side(parsed, draft.figure, other)]
    other = next(iter(sides if draft.figure.scope is Scope.PART and sides else others), None)
    if other is not None:
        return _against(parsed, draft, draft.figure, other)
    return _without_other(parsed, drafts, number, draft.figure)


def _breaks_down(parsed: Parsed, before: Draft, draft: Draft) -> bool:
    """Whether a source only tells who its own dead were: "of them 100 were rebels, | only 10 guards"."""
    if before.source != draft.source or before.figure is None or draft.figure is None:
        return False
    same = parsed.sentence_number(before.token) == parsed.sentence_number(draft.token)
    ends = [one.found.last for one in (before.figure, draft.figure) if one.found.head is None]
    return (
        same
        and len(ends) == 2
        and all(end < len(parsed.doc) and parsed.doc[end].dep_ == "cop" for end in ends)
    )


def _without_other(
    parsed: Parsed, drafts: Sequence[Draft], number: int, figure: MeasuredFigure
) -> TakenStance | None:
    """The stance of a figure before which no other's stands: a later one of its sentence, or none at
    all where the words are plain ("the real toll is", "contrary to")."""
    if drafts[number].source is None:
        return None
    word = contrary_word(parsed, drafts[number]) or real_figure(parsed, figure.found)
    later = next(_later(parsed, drafts, number, figure), None)
    if word is None or (later is None and word not in (CONTRARY_TO, real_figure(parsed, figure.found))):
        return None
    return _disputes(word, None if later is None else _way(figure, later))


def _compared_behind(
    parsed: Parsed, drafts: Sequence[Draft], number: int, figure: MeasuredFigure
) -> TakenStance | None:
    """ "1,400 came on Sunday, far fewer than | the 5,000 given by the union", which is set beside the figure
    whatever the tree hangs it on. What was only expected, or given earlier, is not disputed."""
    draft = drafts[number]
    other = next(_later(parsed, drafts, number, figure), None)
    if other is None or draft.source is None:
        return None
    word = compared_with(parsed, other.found, figure.found.last)
    given = None if word is None else next(one for one in drafts[number + 1 :] if one.figure is other)
    if word is None or given is None or given.attribution is None:
        return None
    if given.attribution.lemma in _FORESEEING or is_called_earlier(parsed, given):
        return None
    return _disputes(word, _way(figure, other))


def _says_none(
    parsed: Parsed, drafts: Sequence[Draft], number: int, figure: MeasuredFigure
) -> TakenStance | None:
    """ "No one was killed" against somebody's count, which a lead may deny before it is told."""
    contrary = contrary_word(parsed, drafts[number])
    if contrary is not None:
        disputed = _disputes(contrary, None)
        return disputed if contrary == CONTRARY_TO else replace(disputed, stance=Stance.DENIES)
    if figure.scope is Scope.ADDITION:
        return None  # "no more bodies were found" leaves the count as it is
    if figure.measure is Measure.OTHER or _reports_none(parsed, drafts[number], figure):
        return None
    others = [
        *_earlier(parsed, drafts, number, figure),
        *_later(parsed, drafts, number, figure, anywhere=_is_lead(parsed, drafts[number])),
    ]
    others = [other for other in others if not are_other_people(figure.counted, other.counted)]
    return TakenStance(Stance.DENIES, None, "says there were none", own=True) if others else None


def _is_lead(parsed: Parsed, draft: Draft) -> bool:
    return parsed.sentence_number(draft.token) < _LEAD


def _reports_none(parsed: Parsed, draft: Draft, figure: MeasuredFigure) -> bool:
    """Whether none are reported so far, which denies nobody's count: "the district reported no deaths",
    "no deaths were reported, it said"."""
    head = None if figure.found.head is None else parsed.doc[figure.found.head]
    if head is not None and head.dep_ == "nsubj:pass" and head.head.lemma_ in _REPORTING:
        return True
    cue = None if draft.attribution is None else draft.attribution.cue_token
    return cue is not None and parsed.doc[cue].lemma_ in _REPORTING and 0 < figure.found.core - cue <= 2


def _earlier(
    parsed: Parsed, drafts: Sequence[Draft], number: int, figure: MeasuredFigure
) -> Iterator[MeasuredFigure]:
    """The figures before a draft that another source stands behind, or that its own source speaks
    against, and that count the same; nearest first."""
    here = parsed.sentence_number(drafts[number].token)
    for other in reversed(drafts[max(0, number - _WINDOW) : number]):
        if other.figure is None:
            continue
        near = here - parsed.sentence_number(other.token) <= _CLOSE
        if not counts_the_same(figure, other.figure) and not (
            near and takes_up_count(parsed, figure, other.figure)
        ):
            continue
        own = other.source == drafts[number].source
        if other.stance.stance.opposes if own else other.stance.stance.supports:
            yield other.figure


def _later(
    parsed: Parsed, drafts: Sequence[Draft], number: int, figure: MeasuredFigure, *, anywhere: bool = False
) -> Iterator[MeasuredFigure]:
    """The same behind a draft, in its sentence; or ``anywhere``, where somebody is cited for it."""
    here = parsed.sentence_number(drafts[number].token)
    for other in drafts[number + 1 : number + 1 + _WINDOW]:
        if other.figure is None or other.source == drafts[number].source or not other.stance.stance.supports:
            continue
        near = parsed.sentence_number(other.token) == here
        if (near or (anywhere and other.source is not None)) and counts_the_same(figure, other.figure):
            yield other.figure


def sets_right(parsed: Parsed, figure: MeasuredFigure) -> bool:
    """Whether a figure that counts nothing by itself corrects the one before it, whatever that counts:
    "the true number was nearer 230"."""
    counts_itself = figure.counted or figure.measure is not Measure.OTHER
    return not counts_itself and correcting_word(parsed, figure.found) is not None


def takes_up_count(parsed: Parsed, own: MeasuredFigure, other: MeasuredFigure) -> bool:
    """Whether a figure without a noun of its own takes up what the one before it counts: "they expect
    no more than 15,000"."""
    if sets_right(parsed, own):
        return True
    untold = not own.counted and own.measure in (Measure.OTHER, Measure.SHARE)
    same = own.measure is other.measure and own.found.figure.value.unit == other.found.figure.value.unit
    return untold and same and belittling_word(parsed, own.found) is not None


def counts_the_same(own: MeasuredFigure, other: MeasuredFigure) -> bool:
    """Whether two figures that differ are of one measure and, where that tells little, one noun."""
    a, b = own.found.figure.value, other.found.figure.value
    if a.unit != b.unit or (a.low, a.high) == (b.low, b.high):
        return False
    if own.measure is Measure.CASUALTIES and a.high == 0 and other.measure in _HARM:
        return not on_two_sides(own.counted, other.counted)  # "no casualties" against "9 killed"
    if own.measure is not other.measure:
        return False
    if own.measure not in (Measure.OTHER, Measure.SHARE):
        return not on_two_sides(own.counted, other.counted)
    noun = _last_word(own)
    return noun == _last_word(other) and noun not in words("comparisons", "anybody")


def _last_word(figure: MeasuredFigure) -> str:
    words = (figure.counted or "").lower().split()
    return words[-1] if words else ""


def _against(parsed: Parsed, draft: Draft, own: MeasuredFigure, other: MeasuredFigure) -> TakenStance | None:
    if is_called_earlier(parsed, draft) or is_said_before(parsed, draft):
        return None  # what a source said before is no answer to what it heard since
    if own.scope is Scope.ADDITION or (own.scope is Scope.PART and not _is_of_one_side(parsed, own, other)):
        return None  # "found another two", "of the 25 only one" is told beside the whole
    way = _way(own, other)
    word = correcting_word(parsed, own.found)
    if word is None and way is Direction.LOWER and not counts_others(parsed, own, other):
        word = belittling_word(parsed, own.found)
    if word is None and own.found.figure.value.low in _bounds(other):
        word = surpassing_word(parsed, own.found)
    word = word or contrary_word(parsed, draft)
    if word is None or _is_of_other_year(parsed, own, other):
        return None
    if _is_rate(parsed, own) and not _is_rate(parsed, other):
        return None
    return _disputes(word, way)


def _is_rate(parsed: Parsed, figure: MeasuredFigure) -> bool:
    """Whether a number is so many each time or for each: "$500 a year", "2,000 people per day"."""
    found = figure.found
    behind = max(found.last, 0 if found.head is None else found.head + 1)
    following = [token.lower_ for token in parsed.doc[behind : behind + 2]]
    if not following or following[0] in _EACH:
        return bool(following)
    return following[0] in INDEFINITE and following[-1] in _TIMES


def _is_of_other_year(parsed: Parsed, own: MeasuredFigure, other: MeasuredFigure) -> bool:
    """Whether only times are compared: "74 have died this year; only 58 died in the whole of 2018"."""
    years, others = (
        {token.text for token in parsed.sentence_of(one.found.core) if _is_year(token)}
        for one in (own, other)
    )
    return bool(years - others)


def _is_year(token: Token) -> bool:
    """Whether a token is a year, or a word for another one: "2018", "last year"."""
    if token.lower_ in _YEARS:
        return token.i > 0 and token.nbor(-1).lower_ in _BEFORE_YEARS
    return len(token) == _DIGITS and token.text.isdecimal() and token.text[:2] in _CENTURIES


def _is_of_one_side(parsed: Parsed, own: MeasuredFigure, other: MeasuredFigure) -> bool:
    """Whether a part of the dead is all of the other's group, or of the speaker's own: "only a dozen of
    the dead were ours", "were from the rebel movement", against "100 rebels were killed"."""
    end = min(parsed.sentence_of(own.found.core).end, own.found.last + _BELONGS)
    behind = parsed.doc[own.found.last : end]
    side = _last_word(other)
    if behind[1:] and behind[0].lower_ in GENITIVE and behind[1].lower_ in _OWNERS and fights(other.counted):
        return True  # "only three of their fighters", against "22 rebels"
    return any(
        token.lower_ in _OURS or (side != "" and side in (token.lower_, f"{token.lower_}s"))
        for token in behind
    )


def _bounds(figure: MeasuredFigure) -> set[float]:
    value = figure.found.figure.value
    return {bound for bound in (value.low, value.high) if bound is not None}


def _fewer_or_more(parsed: Parsed, drafts: Sequence[Draft], number: int) -> TakenStance | None:
    """ "Far fewer people had died", behind somebody's toll, or before it."""
    draft, words = drafts[number], stance_words()
    here = parsed.sentence_number(draft.token)
    for token in parsed.doc[draft.content_first + 1 : draft.content_last]:
        if token.lower_ not in words.below | words.above or token.nbor(-1).lower_ not in words.strong:
            continue
        moved = token.i > 1 and token.nbor(-2).lemma_ in words.moving
        if than_others(token) or moved or _is_of_matter(token):
            continue  # "the toll could rise much higher" speaks against nobody
        if any(
            other.figure is not None
            and other.figure.measure in TOLLS
            and other.source != draft.source
            and abs(here - parsed.sentence_number(other.token)) <= _REACH
            for other in drafts[max(0, number - _WINDOW) : number + _WINDOW]
        ):
            lower = (token.lower_ in words.below) is not than_real(token)
            way = Direction.LOWER if lower else Direction.HIGHER
            return _disputes(f"{token.nbor(-1).text} {token.text}", way)
    return None


def _is_of_matter(comparative: Token) -> bool:
    """Whether a comparison is said of what was never counted: "morale was much | higher than before"."""
    subject = own_subject(comparative)
    if subject is None or subject.pos_ != "NOUN" or subject.i > comparative.i:
        return False
    named = (subject, *(child for child in subject.children if child.dep_ in ("nmod", "compound")))
    counts = stance_words().numeric | by_word("nouns").keys() | _CROWDS
    return not any(one.lower_ in counts or is_thing(one) for one in named)


def _way(own: MeasuredFigure, other: MeasuredFigure) -> Direction | None:
    return direction_between(own.found.figure.value, other.found.figure.value)


def _disputes(words: str, way: Direction | None) -> TakenStance:
    return TakenStance(Stance.DISPUTES, way, f"‘{words}’ sets it against another figure", own=True)
