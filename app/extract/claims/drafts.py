"""Claims in the making: each figure, and each attributed statement, with source and stance."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from app.domain.reason import Part, Reason
from app.domain.stance import Stance
from app.extract.attributions.cues import load_cues
from app.extract.attributions.governing import Governing, is_unowned_report
from app.extract.claims.go_betweens import via_of
from app.extract.claims.source_reasons import SourceReasons
from app.extract.claims.stating import openings_of, states, trimmed
from app.extract.found import Attribution, Draft, FoundSource, MeasuredFigure, NamedSource, TakenStance
from app.extract.language import Parsed
from app.extract.stances import take_stance


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
    turned_down = [attribution for attribution in attributions if attribution.turned_down]
    for figure in figures:
        if figure.found.core in in_sources:
            continue
        draft = _of_figure(parsed, figure, governing, names, reasons)
        drafts.append(draft)
        given = _given(draft, turned_down, names)
        if given is not None and draft.attribution is None:
            drafts[-1] = given
        elif given is not None:
            drafts.append(given)
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


def _given(
    draft: Draft,
    turned_down: Sequence[Attribution],
    names: Mapping[FoundSource, NamedSource],
) -> Draft | None:
    """The figure that a draft denies, as its giver gave it: of "denied the rebels' claim that 40 died"
    the rebels' 40. One that nobody takes a stance on, as in "would not comment on the rebels' claim that
    40 died", is only its giver's."""
    if draft.attribution is not None and (draft.stance.stance.supports or draft.stance.own):
        return None
    for given in turned_down:
        source = _named(given, names)
        if given.content_first <= draft.token < given.content_last and source != draft.source:
            stance = TakenStance(Stance.ASSERTS, None, "its own claim, which is turned down")
            return replace(
                draft,
                attribution=given,
                source=source,
                source_reason=Reason(Part.SOURCE, given.reason),
                stance=stance,
                via=(),
            )
    return None


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
    openings = openings_of(attributions)
    for attribution in attributions:
        if attribution.carried or attribution.turned_down or _key(attribution) in spent:
            continue
        stance = take_stance(parsed, attribution)
        if (
            attribution.source is None
            and stance.stance is Stance.CONFIRMS
            and _is_said(parsed, attribution, governing)
        ):
            continue
        if not states(parsed, attribution, openings, stance) or _is_judged(parsed, attribution, governing):
            continue
        if attribution.source is None and stance.stance is Stance.ASSERTS:
            continue
        token = attribution.cue_token if attribution.cue_token is not None else attribution.content_first
        first, last = trimmed(parsed, attribution)
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
