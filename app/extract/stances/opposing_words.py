"""Words beside a figure that set it against another's: "only", "closer to", "the real number"."""

from functools import cache

from app.extract.found import Draft, FoundFigure
from app.extract.language import Parsed
from app.extract.language.clauses import agent_of, is_passive, own_subject
from app.extract.language.tokens import Token, text_of
from app.extract.language.word_index import in_order
from app.extract.lexicon import runs, word_set
from app.extract.lexicon.function_words import COMPARED, COORDINATOR, JOINS, LIMIT, POINTING, TOO
from app.extract.stances.comparisons import compared
from app.extract.stances.stance_words import stance_words
from app.extract.stances.themes import is_thing, theme_of

_CONTRADICTING_ANYTHING = word_set("rules/stances", "opposing_words", "contradicting_anything")

_SETTING_OFF = frozenset({",", "—", "–", "-", "("})
"""Marks before what is set beside a figure."""
_ROUND = 3
"""Tokens before a number in which a correcting word counts."""
_LED = 8
"""Tokens between "a higher figure" or "the real toll" and the number."""
CONTRARY_TO = "contrary to"
"""What tells that a figure is set against another, in a reason."""
_CONTRARY = word_set("rules/stances", "opposing_words", "contrary")
_STANDS = word_set("rules/stances", "opposing_words", "stands")


def correcting_word(parsed: Parsed, found: FoundFigure) -> str | None:
    """The word that corrects another figure, whichever way: "closer to", "a higher toll of", "the real
    number is", "far more than"."""
    start = max(parsed.sentence_of(found.core).start, found.first - _ROUND)
    around = parsed.doc[start : found.last]
    near = next((token.text for token in around if token.lower_ in _listed("corrective")), None)
    return (
        near
        or _strongly_compared(parsed, found, stance_words().below)
        or _leading_adjective(parsed, found)
        or real_figure(parsed, found)
    )


def belittling_word(parsed: Parsed, found: FoundFigure) -> str | None:
    """The word that makes a number small: "only", "no more than", "at best"."""
    start = max(parsed.sentence_of(found.core).start, found.first - _ROUND)
    for token in parsed.doc[start : found.last]:
        if token.lower_ in _listed("belittling"):
            return token.text
    end = min(parsed.sentence_of(found.core).end, found.last + _ROUND + 1)
    forms = f" {' '.join(token.lower_ for token in parsed.doc[start:end])} "
    return next((run for run in _belittling_runs() if f" {run} " in forms), None)


def surpassing_word(parsed: Parsed, found: FoundFigure) -> str | None:
    """ "far more than 700": against another's 700 only, for anybody may count "well over 700"."""
    return _strongly_compared(parsed, found, stance_words().above)


def _strongly_compared(parsed: Parsed, found: FoundFigure, listed: frozenset[str]) -> str | None:
    """ "far fewer than 700", "well below 700"."""
    words = stance_words()
    start = max(parsed.sentence_of(found.core).start, found.first - _ROUND)
    for token in parsed.doc[start : found.core]:
        if token.lower_ in listed and token.i > start:
            before = parsed.doc[token.i - 1]
            if before.lower_ in words.strong:
                return f"{before.text} {token.text}"
    return None


def compared_with(parsed: Parsed, found: FoundFigure, behind: int) -> str | None:
    """The words behind a comma, and behind the token ``behind``, that set another figure beside a known one:
    ", fewer than | the 700", ", well below | those 700". "Fewer than 700" bounds a number."""
    doc, words = parsed.doc, stance_words()
    at = found.first - 1
    if at - 2 <= behind or doc[at].lower_ not in POINTING:
        return None
    at -= 2 if doc[at - 1].lower_ in COMPARED else 1
    word = doc[at]
    if word.lower_ not in words.below | words.above:
        return None
    start = at - 1 if doc[at - 1].pos_ in ("ADV", "ADJ") or doc[at - 1].lower_ in words.strong else at
    return (
        text_of(doc[start : at + 1]) if start - 1 >= behind and doc[start - 1].text in _SETTING_OFF else None
    )


def _leading_adjective(parsed: Parsed, found: FoundFigure) -> str | None:
    """The comparative that leads to a number: "a higher toll of five", "a far lower 300"."""
    words = stance_words()
    for token in parsed.doc[max(parsed.sentence_of(found.core).start, found.first - _LED) : found.first]:
        if token.dep_ != "amod" or token.lower_ not in words.fewer | words.more:
            continue
        if token.i + 3 >= found.first or _leads(parsed, token.i, found.first):
            return token.text
    return None


def real_figure(parsed: Parsed, found: FoundFigure) -> str | None:
    """The words that call a number the right one: "the real toll is 290"."""
    for token in parsed.doc[max(parsed.sentence_of(found.core).start, found.first - _LED) : found.first]:
        if token.lower_ in _listed("real") and _leads(parsed, token.i, found.first):
            return f"{token.text} {parsed.doc[token.i + 1].text}"
    return None


def _leads(parsed: Parsed, adjective: int, figure: int) -> bool:
    """Whether a word for a figure stands behind an adjective, and is said to be the number."""
    rest = parsed.doc[adjective + 1 : figure]
    named = any(token.lower_ in stance_words().numeric for token in rest[:2])
    return named and any(token.lower_ in _STANDS for token in rest[1:])


def contrary_word(parsed: Parsed, draft: Draft) -> str | None:
    """The word by which the source of a figure speaks against another: "contrary to the mayor’s claim",
    "contradicting the ministry". Not for figures inside what is contradicted."""
    assert draft.figure is not None
    core = draft.figure.found.core
    sentence = parsed.sentence_of(core)
    contrary = parsed.doc.by_word.among(_CONTRARY, sentence.start, sentence.end)
    verbs = parsed.doc.by_lemma.among(_listed("contradicting"), sentence.start, sentence.end)
    for token in in_order(contrary, verbs):
        following = text_of(token.doc[token.i + 1 : token.i + 2]).lower()
        if token.lower_ in _CONTRARY and following in LIMIT and _beside(parsed, token.i, core):
            return CONTRARY_TO
        if token.lemma_ in _listed("contradicting") and _contradicts(parsed, draft, token):
            return token.text
    return _judged_beside(parsed, draft, core)


def _judged_beside(parsed: Parsed, draft: Draft, core: int) -> str | None:
    """The judgement of another figure that a source joins its own to: "said the count was too low and
    that 52 had died"."""
    for token in parsed.doc[draft.content_first : core]:
        theme = theme_of(token) if compared(token) is not None else None
        if theme is None or theme.lower_ not in stance_words().numeric:
            continue
        if any(other.lower_ in JOINS for other in parsed.doc[token.i + 1 : core]):
            return " ".join(
                other.text
                for other in (*token.children, token)
                if other.lower_ in TOO or other.lower_ == token.lower_
            )
    return None


def _contradicts(parsed: Parsed, draft: Draft, verb: Token) -> bool:
    if verb.pos_ != "VERB" or not (_speaks(draft, verb.i, parsed) or _is_agent(draft, verb)):
        return False
    objects = [child for child in verb.children if child.dep_ in ("obj", "ccomp", "nsubj:pass")]
    return verb.lemma_ in _CONTRADICTING_ANYTHING or any(map(is_thing, objects))


def _beside(parsed: Parsed, contrary: int, core: int) -> bool:
    """Whether a figure stands in the clause that "contrary to …" is set before or after: no other
    number nearer to it."""
    if core < contrary:
        return not any(token.lower_ in COORDINATOR for token in parsed.doc[core:contrary])
    return any(token.text == "," for token in parsed.doc[contrary:core])


def _is_agent(draft: Draft, verb: Token) -> bool:
    """Whether the source of a draft contradicts in the passive: "was dismissed by the governor, who said"."""
    source = None if draft.attribution is None else draft.attribution.source
    agent = agent_of(verb) if source is not None and is_passive(verb) else None
    return agent is not None and source is not None and source.first <= agent.i < source.last


def _speaks(draft: Draft, verb: int, parsed: Parsed) -> bool:
    """Whether the source of a draft is who contradicts: its subject, or that of the verb above it."""
    source = None if draft.attribution is None else draft.attribution.source
    if source is None:
        return False
    current = parsed.doc[verb]
    for _ in range(4):
        subject = own_subject(current)
        if subject is not None:
            return source.first <= subject.i < source.last
        if current.dep_ == "acl" and source.first <= current.head.i < source.last:
            return True
        if current.head == current:
            return False
        current = current.head
    return False


@cache
def _belittling_runs() -> tuple[str, ...]:
    return tuple(" ".join(run) for run in runs("stances", "comparisons", "belittling_runs"))


@cache
def _listed(key: str) -> frozenset[str]:
    return word_set("stances", "comparisons", key)
