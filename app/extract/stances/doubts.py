"""Doubt in words rather than in a cue: "unconfirmed reports", "sceptical of the figure"."""

from app.domain.stance import Stance
from app.extract.found import Attribution, TakenStance
from app.extract.language import Parsed
from app.extract.language.clauses import has_no_reason, is_negated, own_subject
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import COMPLEMENTIZER, INFINITIVE, NEGATIVE_DETERMINER
from app.extract.stances.judgements import is_run_of
from app.extract.stances.judging_runs import find_runs
from app.extract.stances.stance_words import Run, stance_words
from app.extract.stances.themes import is_thing, reaches, theme_of
from app.extract.words.cues import load_cues

_CONFLICTING = word_set("rules/stances", "doubts", "conflicting")
_RAISING = word_set("rules/stances", "doubts", "raising")
_SELF = word_set("rules/stances", "doubts", "self")
_ASKED = word_set("rules/stances", "doubts", "asked")
_DOUBT_LEADS = word_set("rules/stances", "doubts", "doubt_leads")

_NEAR = 8
"""Tokens before and behind the first word of a distrust among which the report stands."""
_FAR = 14
"""Tokens behind "doubts over" in which the figure that they are of stands."""
_NAMING = frozenset({"nsubj", "nsubj:pass", "obj", "obl", "nmod"})
"""Relations of a noun that names somebody or something: "the suspect is believed to have fled"."""


def doubt(
    parsed: Parsed, attribution: Attribution | None, first: int, last: int, figure: int | None
) -> TakenStance | None:
    """The doubt that words in tokens ``first`` up to ``last``, or in the name of a source, cast on
    the figure at token ``figure`` or on what others said."""
    if attribution is not None and attribution.source is not None:
        source = attribution.source
        for token in parsed.doc[source.first : source.last]:
            doubted = token.lower_ in stance_words().doubt and token.lower_ not in _CONFLICTING
            if doubted and token.dep_ == "amod":
                return _doubts(token)
    said = attribution is not None
    for token in parsed.doc.by_word.among(stance_words().doubting, first, last):
        if has_no_reason(token) or _tells_of_givers(parsed, attribution, token):
            continue
        if (
            _casts_doubt(token, figure)
            or _is_doubted(token, figure)
            or (said and _is_disbelief(token, figure))
        ):
            return _doubts(token)
    for start, run in find_runs(parsed, first, last, stance_words().doubt_runs):
        if is_run_of(parsed, start, figure):
            return _doubts_by(run)
    for start, run in find_runs(parsed, first, last, stance_words().distrust_runs):
        around = parsed.doc[max(first, start - _NEAR) : min(last, start + _NEAR)]
        if any(one.pos_ == "NOUN" and is_thing(one) for one in around) and is_run_of(parsed, start, figure):
            return _doubts_by(run)
    return None


def _tells_of_givers(parsed: Parsed, attribution: Attribution | None, token: Token) -> bool:
    """Whether it is the article that calls reports doubtful, and not who gave them: "amid | conflicting tolls
    given by the army and the rebels"."""
    cue = None if attribution is None or attribution.cue_token is None else parsed.doc[attribution.cue_token]
    return cue is not None and token.dep_ == "amod" and cue.dep_ == "acl" and cue.head == token.head


def _doubts_by(run: Run) -> TakenStance:
    return TakenStance(Stance.DOUBTS, None, f"‘{' '.join(run)}’")


def _doubts(token: Token) -> TakenStance:
    return TakenStance(Stance.DOUBTS, None, f"‘{token.text}’")


def _is_doubted(token: Token, figure: int | None) -> bool:
    """Whether a word leaves a report open: "the claim remains unverified"."""
    words = stance_words()
    predicate = token.lower_ in words.doubt_predicates and token.dep_ not in ("amod", "obj", "compound")
    if token.lower_ in words.left_open:
        predicate = token.i > 0 and token.nbor(-1).lower_ in _DOUBT_LEADS
    if (token.lower_ not in words.doubt and not predicate) or is_negated(token):
        return False
    if token.pos_ == "NOUN" and token.dep_ in _NAMING:
        return False
    if any(child.dep_ in ("nsubj", "obj") for child in token.children if token.pos_ == "VERB"):
        return False  # "relatives who disputed the account" are told of
    if figure is None and predicate and _is_forecast(token):
        return False
    theme = theme_of(token)
    if theme is None or not is_thing(theme):
        return False
    return figure is None or reaches(token, theme, figure)


def _is_forecast(token: Token) -> bool:
    """Whether a predicate tells what somebody will hardly do: "they were unlikely to find survivors"."""
    return token.i + 1 < len(token.doc) and token.nbor(1).lower_ in INFINITIVE


def _is_disbelief(token: Token, figure: int | None) -> bool:
    """Whether a speaker is of two minds: "he was sceptical of the report", "was not convinced that"."""
    words = stance_words()
    if token.lower_ not in words.doubters | words.unlike or token.dep_ == "amod":
        return False
    if is_negated(token) is (token.lower_ in words.doubters):
        return False
    if any(other.tag_ in ("WP", "WRB", "WDT") for other in token.doc[token.i + 1 : token.i + 4]):
        return False  # "not sure what happened"
    if figure is None:
        told = [child for child in token.children if child.i > token.i]
        return any(is_thing(child) or (child.dep_ == "ccomp" and not _is_own_lot(child)) for child in told)
    behind = token.doc[token.i + 1 : figure]
    reports = stance_words().reports | stance_words().numeric
    reported = behind[:1] and (
        behind[0].lower_ in COMPLEMENTIZER or any(other.lemma_ in reports for other in behind)
    )
    return bool(reported) and token.i < figure <= token.right_edge.i


def _is_own_lot(clause: Token) -> bool:
    """Whether somebody is unsure of what will become of itself: "not sure if we can ever go back"."""
    subject = own_subject(clause)
    able = any(child.lower_ in load_cues().modals for child in clause.children)
    return able and subject is not None and subject.lower_ in _SELF


def _is_raised(noun: Token) -> bool:
    """Whether there is doubt of a report, or something raises it: "serious doubts about the result"; not
    "questions about the report", which are only asked."""
    if any(child.lower_ in NEGATIVE_DETERMINER for child in noun.children):
        return False
    raised = noun.dep_ == "obj" and noun.head.lemma_ in _RAISING
    if noun.lower_ in _ASKED and not raised:
        return False
    over = (
        child for one in (noun, noun.head) for child in one.children if child.i > noun.i and _is_over(child)
    )
    return any(is_thing(child) or any(map(is_thing, child.children)) for child in over)


def _is_over(noun: Token) -> bool:
    """Whether a noun is what a doubt is of: "about the result"."""
    return any(child.dep_ == "case" and child.lower_ in stance_words().doubt_over for child in noun.children)


def _casts_doubt(token: Token, figure: int | None) -> bool:
    """Whether a noun of doubt stands before a figure: "Doubts over report of 300 dead"."""
    words = stance_words()
    if figure is None:
        return token.lower_ in words.doubt_nouns and _is_raised(token)
    if token.lower_ not in words.doubt_nouns or not token.i < figure <= token.i + _FAR:
        return False
    following = token.doc[token.i + 1]
    between = token.doc[token.i + 1 : figure]
    return following.lower_ in words.doubt_over and not any(other.is_punct for other in between)
