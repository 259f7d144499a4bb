"""Claims in the making: each figure, and each attributed statement, with source and stance."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from app.domain.reason import Part, Reason
from app.domain.stance import Stance
from app.extract.attributions.cue_verbs.accused import accusations
from app.extract.attributions.governing import Governing, is_of_deed, is_unowned_report
from app.extract.attributions.silences.inner_refusals import with_inner_refusals
from app.extract.claims.go_betweens import via_of
from app.extract.claims.source_reasons import SourceReasons
from app.extract.claims.stating import openings_of, states, trimmed, turns_on
from app.extract.claims.unsaid import without_unsaid
from app.extract.found import Attribution, Draft, FoundSource, MeasuredFigure, NamedSource, TakenStance
from app.extract.language import Parsed
from app.extract.lexicon.function_words import POINTING
from app.extract.stances import take_stance
from app.extract.stances.negated import denied_in
from app.extract.words.cues import load_cues

_TURNED_DOWN = "its own claim, which is turned down"
_ACCUSED = "the article tells of what somebody is accused"


def draft_claims(
    parsed: Parsed,
    figures: Iterable[MeasuredFigure],
    attributions: Sequence[Attribution],
    names: Mapping[FoundSource, NamedSource],
) -> tuple[Draft, ...]:
    """A draft for each figure and for each attribution without one, in the order of the text."""
    drafting = _Drafting(parsed, without_unsaid(parsed, attributions, names), names)
    drafts = list(drafting.figures(figures))
    drafts.extend(drafting.statements())
    drafts.extend(drafting.accusations())
    drafts.extend(drafting.with_counts())
    drafts.extend(drafting.judgements(drafts))
    return tuple(sorted(drafts, key=lambda draft: (draft.token, draft.figure is None)))


class _Drafting:
    """What the drafts of one article are made from. Figures are drafted first: an attribution that
    stands behind one of them is ``spent``, and makes no statement of its own. One whose quotation only goes
    on with a figure may turn down what others said: "“That is a lie,” he said. “Ten fled.”"
    """

    def __init__(
        self, parsed: Parsed, attributions: Sequence[Attribution], names: Mapping[FoundSource, NamedSource]
    ) -> None:
        self._parsed = parsed
        self._attributions = attributions
        self._names = names
        self._governing = Governing(parsed, attributions)
        self._reasons = SourceReasons(parsed, attributions, names)
        self._spent: set[tuple[int, int]] = set()
        self._carried_on: set[tuple[int, int]] = set()
        self._counted: list[int] = []
        self._giving: dict[tuple[int, int], tuple[Attribution, list[MeasuredFigure]]] = {}
        self._wholes: dict[tuple[int, int], TakenStance] = {}

    def figures(self, figures: Iterable[MeasuredFigure]) -> Iterator[Draft]:
        """A draft for each figure, but for those that count who speaks."""
        in_sources = _inside_sources(self._parsed, self._attributions)
        for figure in figures:
            core = figure.found.core
            none = figure.found.figure.value.high == 0
            if core in in_sources or (none and self._governing.is_withheld(core)):
                continue
            self._counted.append(core)
            draft = self._of_figure(figure)
            given = self._given(draft)
            if given is None or draft.attribution is not None:
                yield draft
            if given is not None:
                yield given

    def statements(self) -> Iterator[Draft]:
        """A draft for each attribution that states something and stands behind no figure."""
        openings = openings_of(self._attributions)
        for attribution in self._attributions:
            if attribution.carried or _key(attribution) in self._spent:
                continue
            if attribution.turned_down:
                yield from self._turned_down(attribution)
                continue
            stance = take_stance(self._parsed, attribution)
            if attribution.source is None and self._is_unowned(attribution, stance.stance):
                continue
            if _key(attribution) in self._carried_on and not stance.stance.opposes:
                continue  # "“It was a bad night,” he said. “Ten died.”": its figure says it
            if not states(self._parsed, attribution, openings, stance) or self._is_judged(attribution):
                continue
            token = attribution.cue_token if attribution.cue_token is not None else attribution.content_first
            content = trimmed(self._parsed, attribution)
            yield self._draft(token, attribution, stance, content, self._governing.chain(token))
            self._spent.add(_key(attribution))

    def _turned_down(self, attribution: Attribution) -> Iterator[Draft]:
        """What somebody claims, where it is turned down and tells of no figure: of "denied claims by the
        union that the doors were locked" the union's."""
        first, last = attribution.content_first, attribution.content_last
        if attribution.cue_token is None or any(first <= core < last for core in self._counted):
            return
        stance = TakenStance(Stance.ASSERTS, None, _TURNED_DOWN)
        yield self._draft(attribution.cue_token, attribution, stance, trimmed(self._parsed, attribution))

    def judgements(self, drafts: Sequence[Draft]) -> Iterator[Draft]:
        """Sentences of a longer quotation, beside that of its cue, which turn down what others said, or may
        do so: "“This toll is false. We lost nobody,” the mayor said"."""
        told = {self._parsed.sentence_number(draft.token) for draft in drafts}
        for attribution in self._attributions:
            verb = load_cues().verb(attribution.lemma)
            if not attribution.carried or verb is None or verb.stance is not Stance.ASSERTS:
                continue
            for part in _by_sentence(self._parsed, attribution):
                first, last = part.content_first, part.content_last
                if self._parsed.sentence_number(first) in told:
                    continue
                for spoken in with_inner_refusals(self._parsed, [part]):
                    stance = take_stance(self._parsed, spoken)
                    if stance.stance.opposes or spoken.silent:
                        said = (spoken.content_first, spoken.content_last) if spoken.silent else (first, last)
                        yield self._draft(first, spoken, stance, said)
                    elif denied_in(self._parsed, first, last):
                        yield replace(self._draft(first, spoken, stance, (first, last)), tentative=True)

    def accusations(self) -> Iterator[Draft]:
        """What the article itself tells that somebody is accused of, for whoever answers it."""
        for accusation in accusations(self._parsed):
            token = accusation.cue_token
            if token is None or any(around.source is not None for around in self._governing.chain(token)):
                continue
            stance = TakenStance(Stance.ASSERTS, None, _ACCUSED)
            said = (accusation.content_first, accusation.content_last)
            yield replace(self._draft(token, accusation, stance, said), if_answered=True)

    def with_counts(self) -> Iterator[Draft]:
        """What is said beside a count that it does not turn on, for whoever answers it: "said the guards
        had pushed | three other boys | into the canal"."""
        for attribution, figures in self._giving.values():
            token = attribution.cue_token
            if token is None or any(turns_on(self._parsed, attribution, figure) for figure in figures):
                continue
            stance = take_stance(self._parsed, attribution)
            if stance.stance is Stance.ASSERTS:
                said = trimmed(self._parsed, attribution)
                chain = self._governing.chain(token)
                yield replace(self._draft(token, attribution, stance, said, chain), if_answered=True)

    def _of_figure(self, figure: MeasuredFigure) -> Draft:
        token, governing = figure.found.core, self._governing
        attribution, stance = self._taken(figure)
        answered = governing.answered(token, attribution)
        chain = [around for around in governing.chain(token) if around not in answered]
        sentence = self._parsed.sentence_of(token)
        first, last = sentence.start, sentence.end
        if attribution is not None:
            first, last = max(first, attribution.content_first), min(last, attribution.content_last)
            spent = answered if self._also_quarrels(attribution, stance, token) else (attribution, *answered)
            self._spent.update(_key(one) for one in spent if not one.carried)
            self._carried_on.update(_key(one) for one in spent if one.carried)
            if attribution.source is not None and attribution in spent and stance.stance is Stance.ASSERTS:
                self._giving.setdefault(_key(attribution), (attribution, []))[1].append(figure)
        return self._draft(token, attribution, stance, (first, max(last, first + 1)), chain, figure)

    def _also_quarrels(self, attribution: Attribution, stance: TakenStance, token: int) -> bool:
        """Whether a source turns down what others said beside a figure of its own, which it stands behind:
        "said that this was false and that 12 men were safe", "was not behind the raid that killed 12". A
        toll is called too low before the source gives its own."""
        verb = load_cues().verb(attribution.lemma)
        plain = verb is not None and verb.stance is Stance.ASSERTS and verb.takes != "blame"
        if not plain or attribution.source is None or not stance.stance.supports or stance.own:
            return False
        key = _key(attribution)
        if key not in self._wholes:  # asked for each of its figures
            self._wholes[key] = take_stance(self._parsed, attribution)
        whole = self._wholes[key]
        if whole.direction is None or not whole.stance.opposes:
            return whole.stance.opposes
        if not any(
            one.pos_ in ("VERB", "AUX") for one in self._parsed.doc[attribution.content_first : token]
        ):
            return False  # "gave a higher toll | of 92"
        return take_stance(self._parsed, replace(attribution, content_last=token)).stance.opposes

    def _given(self, draft: Draft) -> Draft | None:
        """The figure that a draft denies, as its giver gave it: of "denied the rebels' claim that 40 died"
        the rebels' 40. One that nobody takes a stance on, as in "would not comment on the rebels' claim
        that 40 died", is only its giver's."""
        if draft.attribution is not None and (draft.stance.stance.supports or draft.stance.own):
            return None
        for given in self._attributions:
            if not given.turned_down or not given.content_first <= draft.token < given.content_last:
                continue
            source = None if given.source is None else self._names[given.source]
            cue = None if given.cue_token is None else self._parsed.doc[given.cue_token]
            if cue is not None and is_of_deed(cue, self._parsed.doc[draft.token]):
                continue
            if source != draft.source:
                return replace(
                    draft,
                    attribution=given,
                    source=source,
                    source_reason=Reason(Part.SOURCE, given.reason),
                    stance=TakenStance(Stance.ASSERTS, None, _TURNED_DOWN),
                    via=(),
                )
        return None

    def _taken(self, figure: MeasuredFigure) -> tuple[Attribution | None, TakenStance]:
        """The attribution that governs a figure, with its stance: the innermost one, unless one around
        it judges the very report that the figure stands in ("called the estimate of 700 absurd")."""
        token = figure.found.core
        attribution = self._governing.innermost(token)
        for judging in self._governing.judging(token, attribution):
            stance = take_stance(self._parsed, judging, figure)
            if stance.stance.opposes or stance.stance is Stance.DOUBTS:
                return judging, stance
        return attribution, take_stance(self._parsed, attribution, figure)

    def _draft(
        self,
        token: int,
        attribution: Attribution | None,
        stance: TakenStance,
        content: tuple[int, int],
        chain: Sequence[Attribution] = (),
        figure: MeasuredFigure | None = None,
    ) -> Draft:
        """A draft at a token; ``chain`` are the attributions around its own."""
        source = None if attribution is None else attribution.source
        around = 0 if figure is None else len(chain) - 1
        return Draft(
            token=token,
            figure=figure,
            attribution=attribution,
            source=None if source is None else self._names[source],
            source_reason=self._reasons.reason(token, attribution, around),
            stance=stance,
            content_first=content[0],
            content_last=content[1],
            via=via_of(self._parsed, attribution, chain, self._names),
        )

    def _is_unowned(self, attribution: Attribution, stance: Stance) -> bool:
        """Whether what nobody in particular says is nobody's statement, or is said by somebody around it:
        "“12 were confirmed dead,” he said"."""
        if stance is not Stance.CONFIRMS:
            return stance is Stance.ASSERTS
        around = self._governing.chain(attribution.cue_token or 0)
        return any(outer.source is not None and outer is not attribution for outer in around)

    def _is_judged(self, attribution: Attribution) -> bool:
        """Whether reports that nobody owns, or figures without a number, stand only to be turned down:
        "say reports that … are false", "dismissed the figures reported by …"."""
        if attribution.cue_token is None or not (
            is_unowned_report(attribution) or _gives_figures(self._parsed, attribution)
        ):
            return False
        return any(
            outer is not attribution
            and outer.source is not None
            and take_stance(self._parsed, outer).stance.opposes
            for outer in self._governing.chain(attribution.cue_token)
        )


def _key(attribution: Attribution) -> tuple[int, int]:
    return attribution.cue_token or 0, -1 if attribution.source is None else attribution.source.first


def _inside_sources(parsed: Parsed, attributions: Sequence[Attribution]) -> frozenset[int]:
    """The tokens whose numbers count who speaks: before the head of a source ("five aid workers said"), and
    the head itself that tells how many of those just named ("the two said")."""
    inside: set[int] = set()
    for source in (a.source for a in attributions):
        if source is not None:
            spoken_of = parsed.doc[source.first].lower_ in POINTING and source.head > source.first
            inside.update(range(source.first, min(source.last, source.head + spoken_of)))
    return frozenset(inside)


def _by_sentence(parsed: Parsed, attribution: Attribution) -> Iterator[Attribution]:
    """An attribution sentence by sentence of what it holds."""
    first = parsed.sentence_number(attribution.content_first)
    last = parsed.sentence_number(attribution.content_last - 1)
    for sentence in parsed.sentences[first : last + 1]:
        yield replace(
            attribution,
            content_first=max(sentence.start, attribution.content_first),
            content_last=min(sentence.end, attribution.content_last),
        )


def _gives_figures(parsed: Parsed, attribution: Attribution) -> bool:
    """Whether an attribution only tells whose some figures are: "the figures | reported by the site"."""
    cue = parsed.doc[attribution.cue_token or 0]
    said = parsed.doc[attribution.content_first : attribution.content_last]
    return cue.dep_ == "acl" and cue.tag_ == "VBN" and not any(token.like_num for token in said)
