"""Claims in the making: each figure, and each attributed statement, with source and stance."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from app.domain.stance import Stance
from app.extract.attributions.cues import load_cues
from app.extract.attributions.governing import Governing, is_unowned_report
from app.extract.claims.go_betweens import via_of
from app.extract.claims.source_reasons import SourceReasons
from app.extract.found import Attribution, Draft, FoundSource, MeasuredFigure, NamedSource, TakenStance
from app.extract.language import Parsed
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import COMPLEMENTIZER
from app.extract.stances import take_stance

_PUBLISHING = word_set("rules/claims", "drafts", "publishing")
_ALTERNATIVES = word_set("rules/claims", "drafts", "alternatives")

_SHORTEST_STATEMENT = 2
"""Fewest tokens of a statement: "said so" states nothing."""
_OPENING = 6
"""Tokens at the start of a content in which another begins that it only introduces."""
_INTRODUCED = 8
"""The same for a refusal, which may take longer to say: "it was not in a position to confirm"."""
_TAIL = word_set("rules/claims", "drafts", "tail")


def draft_claims(
    parsed: Parsed,
    figures: Iterable[MeasuredFigure],
    attributions: Sequence[Attribution],
    names: Mapping[FoundSource, NamedSource],
) -> tuple[Draft, ...]:
    """A draft for each figure and for each attribution without one, in the order of the text."""
    governing = Governing(parsed, attributions)
    reasons = SourceReasons(parsed, attributions, names)
    drafts: list[Draft] = []
    spent: set[tuple[int, int]] = set()
    in_sources = _inside_sources(attributions)
    for figure in figures:
        if figure.found.core in in_sources:
            continue
        draft = _of_figure(parsed, figure, governing, names, reasons)
        drafts.append(draft)
        if draft.attribution is not None:
            spent.add(_key(draft.attribution))
            spent.update(_key(inner) for inner in governing.answered(figure.found.core, draft.attribution))
    drafts.extend(_statements(parsed, attributions, names, governing, reasons, spent))
    drafts.extend(_judgements(parsed, attributions, names, reasons, drafts))
    return tuple(sorted(drafts, key=lambda draft: (draft.token, draft.figure is None)))


def _key(attribution: Attribution) -> tuple[int, int]:
    return attribution.cue_token or 0, -1 if attribution.source is None else attribution.source.first


def _inside_sources(attributions: Sequence[Attribution]) -> frozenset[int]:
    """The tokens before the head of a source: their numbers count those who speak ("five aid workers
    said")."""
    return frozenset(
        token
        for source in (a.source for a in attributions)
        if source is not None
        for token in range(source.first, min(source.last, source.head))
    )


def _of_figure(
    parsed: Parsed,
    figure: MeasuredFigure,
    governing: Governing,
    names: Mapping[FoundSource, NamedSource],
    reasons: SourceReasons,
) -> Draft:
    token = figure.found.core
    attribution, stance = _taken(parsed, figure, governing)
    answered = governing.answered(token, attribution)
    chain = [around for around in governing.chain(token) if around not in answered]
    sentence = parsed.sentence_of(token)
    first, last = sentence.start, sentence.end
    if attribution is not None:
        first, last = max(first, attribution.content_first), min(last, attribution.content_last)
    return Draft(
        token=token,
        figure=figure,
        attribution=attribution,
        source=_named(attribution, names),
        source_reason=reasons.reason(token, attribution, around=len(chain) - 1),
        stance=stance,
        content_first=first,
        content_last=max(last, first + 1),
        via=via_of(parsed, attribution, chain, names),
    )


def _taken(
    parsed: Parsed, figure: MeasuredFigure, governing: Governing
) -> tuple[Attribution | None, TakenStance]:
    """The attribution that governs a figure, with its stance: the innermost one, unless one around
    it judges the very report that the figure stands in ("called the estimate of 700 absurd")."""
    token = figure.found.core
    attribution = governing.innermost(token)
    for judging in governing.judging(token, attribution):
        stance = take_stance(parsed, judging, figure)
        if stance.stance.opposes or stance.stance is Stance.DOUBTS:
            return judging, stance
    return attribution, take_stance(parsed, attribution, figure)


def _named(attribution: Attribution | None, names: Mapping[FoundSource, NamedSource]) -> NamedSource | None:
    if attribution is None or attribution.source is None:
        return None
    return names[attribution.source]


def _statements(
    parsed: Parsed,
    attributions: Sequence[Attribution],
    names: Mapping[FoundSource, NamedSource],
    governing: Governing,
    reasons: SourceReasons,
    spent: set[tuple[int, int]],
) -> Iterable[Draft]:
    openings = _openings(attributions)
    for attribution in attributions:
        if attribution.carried or _key(attribution) in spent:
            continue
        stance = take_stance(parsed, attribution)
        if (
            attribution.source is None
            and stance.stance is Stance.CONFIRMS
            and _is_said(parsed, attribution, governing)
        ):
            continue
        if not _states(parsed, attribution, openings, stance) or _is_judged(parsed, attribution, governing):
            continue
        if attribution.source is None and stance.stance is Stance.ASSERTS:
            continue
        token = attribution.cue_token if attribution.cue_token is not None else attribution.content_first
        first, last = _trimmed(parsed, attribution)
        yield Draft(
            token=token,
            figure=None,
            attribution=attribution,
            source=_named(attribution, names),
            source_reason=reasons.reason(token, attribution),
            stance=stance,
            content_first=first,
            content_last=last,
            via=via_of(parsed, attribution, governing.chain(token), names),
        )
        spent.add(_key(attribution))


def _is_said(parsed: Parsed, attribution: Attribution, governing: Governing) -> bool:
    """Whether what nobody in particular confirms is said by somebody: "“12 were confirmed dead,” he said"."""
    cue = parsed.doc[attribution.cue_token or 0]
    return any(around.source is not None and around is not attribution for around in governing.chain(cue.i))


def _judgements(
    parsed: Parsed,
    attributions: Sequence[Attribution],
    names: Mapping[FoundSource, NamedSource],
    reasons: SourceReasons,
    drafts: Sequence[Draft],
) -> Iterable[Draft]:
    """Sentences of a longer quotation, beside that of its cue, which turn down what others said: "“This
    toll is false. We lost nobody,” the mayor said"."""
    told = {parsed.sentence_number(draft.token) for draft in drafts}
    for attribution in attributions:
        verb = load_cues().verb(attribution.lemma)
        if not attribution.carried or verb is None or verb.stance is not Stance.ASSERTS:
            continue
        opening, closing = parsed.doc[attribution.content_first], parsed.doc[attribution.content_last - 1]
        for number in range(opening.sent.number, closing.sent.number + 1):
            sentence = parsed.sentences[number]
            first = max(sentence.start, attribution.content_first)
            last = min(sentence.end, attribution.content_last)
            part = replace(attribution, content_first=first, content_last=last)
            stance = None if number in told else take_stance(parsed, part)
            if stance is None or not stance.stance.opposes:
                continue
            yield Draft(
                token=first,
                figure=None,
                attribution=part,
                source=_named(attribution, names),
                source_reason=reasons.reason(first, attribution),
                stance=stance,
                content_first=first,
                content_last=last,
                via=(),
            )


def _is_judged(parsed: Parsed, attribution: Attribution, governing: Governing) -> bool:
    """Whether reports that nobody owns, or figures without a number, stand only to be turned down: "say
    reports that … are false", "dismissed the figures reported by …"."""
    if attribution.cue_token is None or not (
        is_unowned_report(attribution) or _gives_figures(parsed, attribution)
    ):
        return False
    around = governing.chain(attribution.cue_token)
    return any(
        outer is not attribution and outer.source is not None and take_stance(parsed, outer).stance.opposes
        for outer in around
    )


def _gives_figures(parsed: Parsed, attribution: Attribution) -> bool:
    """Whether an attribution only tells whose some figures are: "the figures | reported by the site"."""
    cue = parsed.doc[attribution.cue_token or 0]
    said = parsed.doc[attribution.content_first : attribution.content_last]
    return cue.dep_ == "acl" and cue.tag_ == "VBN" and not any(token.like_num for token in said)


def _states(
    parsed: Parsed,
    attribution: Attribution,
    openings: Mapping[int, Sequence[Attribution]],
    stance: TakenStance,
) -> bool:
    """Whether an attribution says something of its own, and does not only introduce another."""
    first, last = _trimmed(parsed, attribution)
    if attribution.lemma in _PUBLISHING and not _has_verb(parsed, first, last):
        return False
    numbers = attribution.lemma in load_cues().numbering and stance.stance is Stance.ASSERTS
    if numbers and not any(token.like_num for token in parsed.doc[first:last]):
        return False  # "the numbers given by both sides" gives none
    if last - first <= 1 and any(token.lower_ in _ALTERNATIVES for token in parsed.doc[first : first + 1]):
        return False  # "neither confirm nor deny": the second verb has the content
    if last - first < _SHORTEST_STATEMENT and not attribution.silent:
        verb = load_cues().verb(attribution.lemma)
        return verb is not None and not verb.stance is stance.stance is Stance.ASSERTS
    others = (other for token in range(first, first + _INTRODUCED + 1) for other in openings.get(token, ()))
    for other in others:
        if other is attribution or other.source is None or other.cue_token is None:
            continue
        if stance.stance.opposes and (
            is_unowned_report(other) or _is_turned_down(parsed, attribution, other)
        ):
            continue
        inner = other.content_last - other.content_first
        carries = other.silent and not attribution.silent
        opens = first <= other.source.first <= first + 3 or (
            other.source is attribution.source
            and first <= other.cue_token <= first + (_INTRODUCED if carries else _OPENING - 1)
        )
        cue = attribution.cue_token or 0
        closes = first <= other.cue_token < last <= cue and (
            stance.stance is Stance.ASSERTS or _quarrels(parsed, other)
        )
        covers = opens and other.content_last <= (attribution.content_last if carries or closes else last)
        if covers and inner < last - first and (carries or closes or other.cue_token > cue):
            return False
    return True


def _quarrels(parsed: Parsed, inner: Attribution) -> bool:
    """Whether a source quarrels in what another passes on: "the party accused the army of inflating the
    toll, the agency reported"."""
    verb = load_cues().verb(inner.lemma)
    cue = parsed.doc[inner.cue_token or 0]
    quarrels = verb is not None and (verb.takes == "blame" or verb.stance is not Stance.ASSERTS)
    return quarrels and cue.dep_ == "ccomp"


def _is_turned_down(parsed: Parsed, outer: Attribution, inner: Attribution) -> bool:
    """Whether one source is what another turns down: "dismissed a newspaper report that says …"."""
    assert inner.source is not None
    head = parsed.doc[inner.source.head]
    return head.dep_ == "obj" and head.head.i == outer.cue_token


def _openings(attributions: Sequence[Attribution]) -> Mapping[int, Sequence[Attribution]]:
    """The attributions with a source by its first token, and by their cue."""
    found: dict[int, list[Attribution]] = defaultdict(list)
    for attribution in attributions:
        if attribution.source is not None and attribution.cue_token is not None:
            for token in {attribution.source.first, attribution.cue_token}:
                found[token].append(attribution)
    return found


def _has_verb(parsed: Parsed, first: int, last: int) -> bool:
    return any(token.pos_ in ("VERB", "AUX") for token in parsed.doc[first:last])


def _trimmed(parsed: Parsed, attribution: Attribution) -> tuple[int, int]:
    """The content without the marks and the "that" at its edges."""
    first, last = attribution.content_first, attribution.content_last
    source = attribution.source
    if source is not None and attribution.lemma == "according to":
        cue = attribution.cue_token or 0
        if cue - first <= 1:
            first = max(first, source.last)
        elif source.last >= last - 2:
            last = cue
    while first < last - 1 and (parsed.doc[first].is_punct or parsed.doc[first].lower_ in COMPLEMENTIZER):
        if parsed.doc[first].is_quote:
            break
        first += 1
    while last - 1 > first and parsed.doc[last - 1].text in _TAIL:
        last -= 1
    return first, last
