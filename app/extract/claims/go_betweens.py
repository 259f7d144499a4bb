"""Go-betweens: those who tell of what a source says, "state TV quoted the governor as saying"."""

from collections.abc import Mapping, Sequence

from app.domain.claim import SourceKind
from app.domain.span import Span
from app.domain.stance import Stance
from app.extract.attributions.go_betweens.channels import channels_of
from app.extract.attributions.governing import ACCORDING, is_agency, is_unowned_report
from app.extract.found import Attribution, FoundSource, NamedSource
from app.extract.language import Parsed
from app.extract.language.clauses import RELATIVE, SUBJECTS, inside_relative
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import COMPLEMENTIZER
from app.extract.sources.pronouns import is_pronoun
from app.extract.words.cues import load_cues
from app.extract.words.speakers import PRONOUNS

_BESIDE = frozenset({"conj", "advcl", "parataxis", "list"})
_OPENING = frozenset({"mark", "case"})
_SUBORDINATING = frozenset({"mark", "advmod"})
_JOINING = word_set("rules/claims", "go_betweens", "joining")
_ALONG = word_set("rules/claims", "go_betweens", "along")
_GROUNDS = word_set("rules/attributions", "according", "grounds")
_CLIMBS = 12


def via_of(
    parsed: Parsed,
    attribution: Attribution | None,
    chain: Sequence[Attribution],
    names: Mapping[FoundSource, NamedSource],
) -> tuple[Span, ...]:
    """The go-betweens around the innermost source, outermost first, and the channel it used."""
    if attribution is None or attribution.source is None:
        return ()
    seen = {names[attribution.source].name}
    relays: list[Span] = []
    for outer in reversed(chain):
        if outer.source is None or outer.silent or is_unowned_report(outer):
            continue
        if not _tells_of(parsed, outer, attribution):
            continue
        name = names[outer.source].name
        if name not in seen:
            seen.add(name)
            relays.append(_written(outer.source, names))
    passed_on = (_named_outlet(span, attribution, names) for span in attribution.via)
    own = [*(span for span in passed_on if span is not None), *relays]
    channels = channels_of(parsed, attribution)
    return (*own, *(span for span in channels if not any(_overlap(span, one) for one in own)))


def _named_outlet(
    span: Span, attribution: Attribution, names: Mapping[FoundSource, NamedSource]
) -> Span | None:
    """A go-between; of a pronoun, the outlet cited last before it: "the radio said … It quoted a guard"."""
    if span.text.lower() not in PRONOUNS:
        return span
    cue = attribution.cue_token or 0
    earlier = (
        one
        for one, named in names.items()
        if one.first < cue and named.kind is SourceKind.OUTLET and not is_pronoun(one)
    )
    outlet = max(earlier, key=lambda one: one.first, default=None)
    return None if outlet is None else outlet.span


def _written(source: FoundSource, names: Mapping[FoundSource, NamedSource]) -> Span:
    """A go-between where the article names it, and not by a pronoun."""
    if not is_pronoun(source):
        return source.span
    same = (one for one, named in names.items() if named == names[source] and not is_pronoun(one))
    return next((one.span for one in same), source.span)


def _tells_of(parsed: Parsed, outer: Attribution, inner: Attribution) -> bool:
    """Whether one attribution is what another says, and does not stand beside it: not in "the army
    said four died, not 16 as the rebels claim", nor in "…, while police say"."""
    if (
        inner.behind
        or outer is inner
        or outer.cue_token is None
        or inner.cue_token is None
        or inner.source is None
    ):
        return False
    if outer.cue_token == inner.cue_token or outer.source == inner.source:
        return False
    if outer.lemma in load_cues().counting:
        return False  # "police counted 900, a record by the ministry's reckoning"
    verb = load_cues().verb(outer.lemma)
    if verb is not None and verb.stance not in (Stance.ASSERTS, Stance.CONFIRMS):
        return False  # who rejects a report does not carry it
    if inner.lemma == ACCORDING and inner.content_first <= outer.cue_token < inner.content_last:
        # "the agency said 12 had died, according to the ministry", and not the other way round
        return outer.source is not None and is_agency(parsed, outer.source)
    if not outer.content_first <= inner.cue_token < outer.content_last:
        return False
    if inner.silent and (
        outer.lemma in load_cues().numbering
        or inside_relative(parsed.doc[inner.cue_token], parsed.doc[outer.cue_token])
    ):
        return False  # "a statement said, giving a toll that the agency could not verify"
    if outer.source is not None and outer.cue_token > inner.cue_token and is_agency(parsed, outer.source):
        return True  # "the union said 12 drowned, while police put it at 40, the agency reports": all of it
    if _is_told_besides(parsed.doc[inner.cue_token], inner.source, outer.cue_token):
        return False
    if inner.lemma == ACCORDING and parsed.doc[inner.content_first - 1].lower_ in _GROUNDS:
        return False  # "Lee doubted that, since 40 had fled, according to police"
    if parsed.sentence_number(outer.cue_token) != parsed.sentence_number(inner.cue_token):
        return True  # speech that is carried on
    if _speaks_along(parsed.doc[inner.cue_token]):
        return outer.source is not None and is_agency(parsed, outer.source)
    return not _stands_beside(parsed.doc[inner.cue_token], parsed.doc[outer.cue_token])


def _stands_beside(inner: Token, outer: Token) -> bool:
    """Whether a clause of its own, joined to the outer cue, holds the inner one, or the outer one is
    joined to that: "the village counted 40, and the firm accepted it"."""
    if outer.dep_ == "conj" and outer.head == inner:
        return True
    if _opens_beside(inner) and outer in (inner.head, *inner.children):
        return True  # "12 dead, police say, as the governor counts 40 hurt"
    if inner.head.dep_ == "conj" and any(child.dep_ == "expl" for child in inner.head.children):
        return True  # "said 12 had died, but there was no comment from the rebels"
    if _is_fronted(inner) and inner.i < outer.i:
        return True  # "When police announced 40, Lee, the host, declared …", whatever the tree made of it
    current = inner
    for _ in range(_CLIMBS):
        if current == outer or current.head == current:
            return False
        if current.dep_ == "advcl" or (current.head == outer and current.dep_ in _BESIDE):
            return any(child.lower_ in _JOINING for child in current.children) or current.dep_ == "conj"
        if current.head == outer and _is_fronted(outer) and _begins_behind_comma(current):
            return True  # "After the army said 12 had died, the council answered …"
        current = current.head
    return False


def _speaks_along(verb: Token) -> bool:
    """Whether a saying is joined to what another source says: "police put it at 300, with organisers
    saying 2,000"."""
    if verb.tag_ != "VBG":
        return False
    opened = [verb, *(child for child in verb.children if child.dep_ in SUBJECTS)]
    opened += [verb.head] if verb.dep_ == "acl" else []
    return any(
        child.i < verb.i and child.lower_ in _ALONG and child.dep_ in _OPENING
        for one in opened
        for child in one.children
    )


def _is_told_besides(verb: Token, source: FoundSource, outer: int) -> bool:
    """Whether a relative clause with a speaker of its own only says more of what another tells of, outside
    it: "police said 40 were hurt at a match which organisers | said drew 9,000". Who is meant by "who" tells
    it to the other: "quoted a guard who said 40 were hurt"."""
    if verb.head.i < outer < verb.i:
        return False  # "a law which, according to the agency, the unions reject"
    return verb.dep_ == "acl:relcl" and any(
        child.dep_ in SUBJECTS and child.i == source.head and child.lower_ not in RELATIVE
        for child in verb.children
    )


def _is_fronted(verb: Token) -> bool:
    """Whether a verb that the tree puts at the top opens a clause before the main one: "When police
    announced …, the host declared"."""
    return verb.head == verb and any(
        child.i < verb.i and child.dep_ in _SUBORDINATING and child.lower_ in _JOINING
        for child in verb.children
    )


def _begins_behind_comma(verb: Token) -> bool:
    """Whether a comma parts a clause from what is before it, and no "that" ties it to that."""
    first = verb.left_edge
    parted = first.text == "," or (first.i > verb.sent.start and first.nbor(-1).text == ",")
    return parted and not any(child.lower_ in COMPLEMENTIZER for child in verb.children)


def _opens_beside(verb: Token) -> bool:
    """Whether a word that parts one speaker from another opens the clause of a verb."""
    return any(child.dep_ == "mark" and child.lower_ in _JOINING for child in verb.children)


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
