"""Figures under a negation: "had not killed 14", "I don't think 500 died", "never counted 2,700"."""

from functools import cache

from app.domain.measure import Measure
from app.domain.stance import Stance
from app.extract.attributions.answers.verdicts import labelled_false
from app.extract.attributions.nouns.givers import giver_of
from app.extract.found import MeasuredFigure, TakenStance
from app.extract.language import Parsed
from app.extract.language.clauses import SUBJECTS
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import ALL_NEGATORS, NEGATIVE_DETERMINER
from app.extract.stances.themes import is_thing

_KNOWING = word_set("rules/stances", "denied_figures", "knowing")

_PHRASE = frozenset("nummod nmod compound amod appos flat det advmod conj nmod:poss fixed case".split())
"""Relations inside a noun phrase, on the way from a number up to the verb of its clause."""
_DEFINITE = word_set("rules/stances", "denied_figures", "definite")
_OPINIONS = word_set("rules/stances", "denied_figures", "opinions")
_NOT_ALL = word_set("rules/stances", "denied_figures", "not_all")
_VAGUE = frozenset({Measure.OTHER, Measure.COST, Measure.SHARE})
"""Measures whose verbs tell of withholding as often as of doing: "had not paid 300 workers"."""
_DYING = word_set("rules/stances", "denied_figures", "dying")
_OTHERS = word_set("rules/stances", "denied_figures", "others")
_RELATIVE = frozenset({"acl:relcl", "acl", "advcl"})
_STEPS = 10


def denies_figure(parsed: Parsed, figure: MeasuredFigure) -> TakenStance | None:
    """The denial of a figure by a negation in what is said; None where the negation is of something
    else: "the 30 workers had not been paid", "no more than 200"."""
    found = figure.found
    if found.figure.value.high == 0:
        return None
    before = parsed.doc[found.first - 1] if found.first > 0 else None
    if (
        before is not None
        and before.lower_ in NEGATIVE_DETERMINER
        and parsed.doc[found.core].text[0].isdigit()
    ):
        return TakenStance(Stance.DENIES, None, f"‘no {parsed.doc[found.core].text}’")
    phrase, verb = _clause_of(parsed.doc[found.core])
    if verb is None:
        return None
    ungrounded = _ungrounded(verb) or _untrusted(phrase, verb, figure)
    if ungrounded is not None or _is_definite(parsed, figure):
        return ungrounded
    negation = _negation(verb, found.first, found.last)
    counts = figure.measure not in _VAGUE and not is_thing(phrase) and verb.lemma_ not in _KNOWING
    if negation is not None and counts and _is_under(phrase, verb):
        return TakenStance(Stance.DENIES, None, f"‘{negation.text} {verb.text}’")
    if negation is not None and _did_not_die(parsed, figure, phrase, verb):
        return TakenStance(Stance.DENIES, None, f"‘{negation.text} {verb.text}’")
    if verb.dep_ == "ccomp" and verb.head.lemma_ in _OPINIONS:
        outer = _negation(verb.head, found.first, found.last)
        if outer is not None and verb.head.lemma_ not in _KNOWING:
            return TakenStance(Stance.DENIES, None, f"‘{outer.text} {verb.head.text}’")
    return _refused(parsed, figure, verb)


def denied_by_article(parsed: Parsed, figure: MeasuredFigure) -> TakenStance | None:
    """The denial of a figure in the article's own voice: "No, a million people did not march"; or what it
    labels as false: "FALSE: 45,000 people died"."""
    if (label := labelled_false(parsed.sentence_of(figure.found.core))) is not None:
        return TakenStance(Stance.DISPUTES, None, f"‘{label.text}’")
    phrase, verb = _clause_of(parsed.doc[figure.found.core])
    if verb is None or _is_definite(parsed, figure) or figure.found.figure.value.high == 0:
        return None
    negation = _negation(verb, figure.found.first, figure.found.last)
    if negation is None:
        return None
    if _did_not_die(parsed, figure, phrase, verb):
        return TakenStance(Stance.DENIES, None, f"‘{negation.text} {verb.text}’")
    return _refused(parsed, figure, verb)


def _did_not_die(parsed: Parsed, figure: MeasuredFigure, phrase: Token, verb: Token) -> bool:
    """Whether a number is the subject of dying that is negated: "3,000 people did not die" counts nobody who
    lived, as "12 others were not killed" and "12 of them did not die" do."""
    if figure.measure is not Measure.KILLED or verb.lemma_ not in _DYING or phrase.dep_ not in SUBJECTS:
        return False
    behind = parsed.doc[figure.found.last : min(figure.found.last + 2, verb.i)]
    return verb.dep_ not in _RELATIVE and not any(token.lower_ in _OTHERS for token in behind)


def _ungrounded(verb: Token) -> TakenStance | None:
    """What "no evidence that", "no reason to believe" and the like do to the figure in their clause."""
    for above in (verb, verb.head):
        if above is not verb and above.pos_ == "NOUN" and giver_of(above, above.sent) is not None:
            break  # "no confirmation of the claim by the rebels that 30 died": they do not doubt it
        noun = above.head if above.dep_ in ("acl", "ccomp", "nmod", "acl:relcl") else above
        if noun.pos_ != "NOUN" or not any(child.lower_ in NEGATIVE_DETERMINER for child in noun.children):
            continue
        for key, stance in (("groundless", Stance.DISPUTES), ("unknown", Stance.DOUBTS)):
            if noun.lemma_ in _listed(key):
                return TakenStance(stance, None, f"‘no {noun.text}’")
    return None


def _untrusted(phrase: Token, verb: Token, figure: MeasuredFigure) -> TakenStance | None:
    """What "would not trust the 250 figure", "does not accept the number 300" do to it."""
    lemma = verb.lemma_
    if lemma not in _listed("trusting") | _listed("accepting") or not is_thing(phrase):
        return None
    negation = _negation(verb, figure.found.first, figure.found.last)
    if negation is None:
        return None
    stance = Stance.DOUBTS if lemma in _listed("trusting") else Stance.DISPUTES
    return TakenStance(stance, None, f"‘{negation.text} {verb.text}’")


@cache
def _listed(key: str) -> frozenset[str]:
    return word_set("stances", "negated", key)


def _clause_of(token: Token) -> tuple[Token, Token | None]:
    """The noun phrase that a number stands in, by its top, and the verb or predicate it hangs on."""
    current = token
    for _ in range(_STEPS):
        if current.dep_ not in _PHRASE or current.head == current or current.head.pos_ in ("VERB", "AUX"):
            break
        current = current.head
    if current.pos_ in ("VERB", "AUX"):
        return current, current
    head = current.head
    return current, head if head != current and head.pos_ in ("VERB", "AUX", "ADJ") else None


def _negation(verb: Token, first: int, last: int) -> Token | None:
    """The "not" or "never" of a verb, but for one inside the figure ("not more than 200")."""
    for child in verb.children:
        if child.lower_ in ALL_NEGATORS and child.i < verb.i and not first <= child.i < last:
            following = child.doc[child.i + 1]
            return None if following.lower_ in _NOT_ALL else child
    return None


def _is_under(phrase: Token, verb: Token) -> bool:
    """Whether a figure stands where the negation of its verb reaches: behind it, and not as its subject."""
    return phrase.i > verb.i and phrase.dep_ not in SUBJECTS


def _is_definite(parsed: Parsed, figure: MeasuredFigure) -> bool:
    start = max(parsed.sentence_of(figure.found.core).start, figure.found.first - 2)
    return any(token.lower_ in _DEFINITE for token in parsed.doc[start : figure.found.core])


def _refused(parsed: Parsed, figure: MeasuredFigure, verb: Token) -> TakenStance | None:
    """ "No, 200 people were not evacuated": a "no" that answers, before a negated clause."""
    sentence = parsed.sentence_of(figure.found.core)
    opening = [token for token in sentence[:3] if not token.is_quote]
    if len(opening) < 2 or opening[0].lower_ not in NEGATIVE_DETERMINER or opening[1].text != ",":
        return None
    negation = _negation(verb, figure.found.first, figure.found.last)
    return None if negation is None else TakenStance(Stance.DENIES, None, f"‘No, … {negation.text}’")
