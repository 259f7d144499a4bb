"""The stance that a cue takes by itself: "denied", "neither confirmed nor denied", "could not verify"."""

from itertools import pairwise

from app.domain.stance import Stance
from app.extract.attributions.answers.verdicts import VERDICT
from app.extract.attributions.beliefs.disbelief import DISBELIEVES
from app.extract.attributions.cue_verbs.answering import blames
from app.extract.attributions.silences import EXAGGERATES, NO_COMMENT, NO_CONFIRMATION
from app.extract.attributions.silences.pictures import FINDING_OUT, leaves_picture_open
from app.extract.found import Attribution, TakenStance
from app.extract.language import Parsed
from app.extract.language.clauses import is_negated
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import CONDITION, EQUATIVE, GENITIVE, INFINITIVE, NEGATIVE_DETERMINER
from app.extract.stances.answered import claims_deed, is_answered
from app.extract.stances.stance_words import stance_words
from app.extract.words.cues import Verb, load_cues

_CLAIMING = word_set("rules/stances", "cue_stances", "claiming")
_CONFIRMING = word_set("rules/stances", "cue_stances", "confirming")

_REFUSED = word_set("rules/stances", "cue_stances", "refused")
_OR = word_set("rules/stances", "cue_stances", "or")
_BACKING = word_set("rules/stances", "cue_stances", "backing")
_OFF = word_set("rules/stances", "cue_stances", "off")
_OPINIONS = word_set("rules/stances", "cue_stances", "opinions")
_CHANGING = word_set("rules/stances", "cue_stances", "changing")
_ACCEPTING = word_set("rules/stances", "cue_stances", "accepting")
_REFUSERS = word_set("rules/stances", "cue_stances", "refusers")
_COMES_TO = word_set("rules/stances", "cue_stances", "comes_to")
_UNREAL = word_set("rules/stances", "cue_stances", "unreal")
_ACCUSING = word_set("rules/stances", "cue_stances", "accusing")
_LYING = word_set("rules/stances", "cue_stances", "lying")
_MAKING = word_set("rules/stances", "cue_stances", "making")
_UP = word_set("rules/stances", "cue_stances", "up")
_COMMENT = word_set("rules/stances", "cue_stances", "comment")
_UTTERING = word_set("rules/stances", "cue_stances", "uttering")
_SUCH = word_set("rules/stances", "cue_stances", "such")
_ACCUSED = 12
"""Tokens behind a cue that name the accused and open what they are accused of."""
_MORE = frozenset({"JJR", "RBR"})
_SHORT = 6
"""Tokens of a refusal in so many words, marks among them."""


def cue_stance(parsed: Parsed, attribution: Attribution) -> TakenStance | None:
    """The stance of an attribution's cue; None for one that only says."""
    lemma = attribution.lemma
    if lemma == NO_COMMENT:
        return TakenStance(Stance.NO_COMMENT, None, "‘no comment’")
    if lemma in (NO_CONFIRMATION, EXAGGERATES, DISBELIEVES):
        return TakenStance(Stance.DOUBTS, None, f"‘{lemma}’")
    cue = None if attribution.cue_token is None else parsed.doc[attribution.cue_token]
    if cue is None:
        return None
    if lemma == VERDICT:
        return TakenStance(Stance.DISPUTES, None, f"‘{cue.text}’")
    if attribution.silent:
        return _silence(cue, lemma)
    if _says_nothing(parsed, attribution):
        return TakenStance(Stance.NO_COMMENT, None, "‘no comment’")
    verb = _with_particle(cue) or load_cues().verb(lemma)
    return None if verb is None else _of_verb(cue, verb)


def _says_nothing(parsed: Parsed, attribution: Attribution) -> bool:
    """Whether all that is said is that nothing is said: "“No comment,” the mayor said"."""
    if attribution.content_last - attribution.content_first > _SHORT:
        return False
    words = [
        token for token in parsed.doc[attribution.content_first : attribution.content_last] if token.is_alpha
    ]
    return len(words) > 1 and words[0].lower_ in NEGATIVE_DETERMINER and words[1].lower_ in _COMMENT


def _with_particle(cue: Token) -> Verb | None:
    """A verb in the sense that the particle behind it gives: "ruled out"."""
    bound = load_cues().bound.get(cue.lower_)
    particles = frozenset() if bound is None else load_cues().particles.get(bound.lemma, frozenset())
    return bound if cue.i + 1 < cue.sent.end and cue.nbor(1).lower_ in particles else None


def _silence(cue: Token, lemma: str) -> TakenStance:
    before = {
        token.lower_
        for token in cue.doc[max(cue.sent.start, cue.i - 4) : cue.i]
        if token.dep_ != "det"  # "neither claim could be verified" refuses nothing
    }
    governed = cue.dep_ == "xcomp" and cue.head.lemma_ in load_cues().silence_governors
    if lemma in _UTTERING and not governed and _was_never_said(cue):
        return TakenStance(Stance.DENIES, None, f"did not {lemma} such a thing")
    unsure = lemma in load_cues().doubting or (lemma in FINDING_OUT and leaves_picture_open(cue))
    if unsure and not (governed or before & _REFUSED or _nor_denied(cue)):
        return TakenStance(Stance.DOUBTS, None, f"could not {lemma}")
    return TakenStance(Stance.NO_COMMENT, None, f"did not {lemma}")


def _nor_denied(verb: Token) -> bool:
    """Whether what is not confirmed is not denied either: "was not confirmed or | denied by the army"."""
    return any(
        (also := load_cues().verb(child.lemma_)) is not None and also.stance is Stance.DENIES
        for child in verb.children
        if child.dep_ == "conj" and any(one.lower_ in _OR for one in child.children)
    )


def _was_never_said(verb: Token) -> bool:
    """Whether what a speaker did not utter is what others say that it did: "it had issued no such number",
    and not "it does not issue such numbers"."""
    helpers = [child for child in verb.children if child.dep_ == "aux"]
    past = verb.tag_ in ("VBD", "VBN") or any(one.tag_ == "VBD" for one in helpers)
    return past and any(
        not _SUCH.isdisjoint(own.lower_ for own in child.children)
        for child in verb.children
        if child.dep_ == "obj"
    )


def _of_verb(cue: Token, verb: Verb) -> TakenStance | None:
    idiom = _idiom(cue, verb.lemma)
    if idiom is not None:
        return idiom
    if verb.lemma in _CLAIMING and claims_deed(cue):
        return TakenStance(Stance.CONFIRMS, None, "‘claimed’ a deed")
    if verb.lemma in _ACCUSING and (lying := _lying(cue)) is not None and not is_negated(cue):
        return TakenStance(Stance.DISPUTES, None, f"accused of ‘{lying.text}’")
    if verb.lemma in _OPINIONS and is_negated(cue):
        if _foresees_no_change(cue):
            return None
        return TakenStance(Stance.DISPUTES, None, f"does not {verb.lemma}")
    if verb.lemma in _BACKING and not cue.is_sent_end and cue.nbor(1).lower_ in _OFF:
        return TakenStance(Stance.DISPUTES, None, f"‘{cue.text} {cue.nbor(1).text}’")
    if verb.stance is Stance.ASSERTS or not is_answered(cue, verb):
        return None
    if verb.lemma in load_cues().attacking and blames(cue):
        return None  # "slammed the ministry for hiding the toll" accuses
    if verb.lemma in _ACCEPTING and (is_negated(cue) or _is_refused(cue)):
        return TakenStance(Stance.DISPUTES, None, f"does not {verb.lemma}")
    if is_negated(cue) or _is_refused(cue):
        return TakenStance(Stance.NO_COMMENT, None, f"did not {verb.lemma}")
    if verb.stance is Stance.CONFIRMS and (_is_unreal(cue) or _is_appointed(cue)):
        return None
    return TakenStance(verb.stance, None, f"‘{cue.text}’")


def _foresees_no_change(cue: Token) -> bool:
    """Whether a number is only expected to stay as it is: "do not expect the toll to | rise", "it to | go
    much higher"."""
    changes = [child for child in cue.children if child.dep_ in ("xcomp", "ccomp", "advcl")]
    return any(
        verb.lemma_ in _CHANGING
        or (verb.lemma_ in stance_words().moving and any(one.tag_ in _MORE for one in verb.children))
        for verb in changes
    )


def _idiom(cue: Token, lemma: str) -> TakenStance | None:
    """What a verb does with its noun: "cast doubt on", "raised questions about"."""
    nouns = load_cues().idioms.get(lemma, {})
    for child in cue.children:
        if child.lemma_ in nouns and is_negated(child) and child.pos_ == "ADJ":
            return TakenStance(Stance.DENIES, None, f"‘{cue.text} not {child.text}’")
        if child.lemma_ in nouns:
            return TakenStance(nouns[child.lemma_], None, f"‘{cue.text} {child.text}’")
    return None


def _lying(cue: Token) -> Token | None:
    """The word by which somebody is accused of saying what is not so: "accused the rebels of | inventing"."""
    behind = cue.doc[cue.i + 1 : min(cue.sent.end, cue.i + _ACCUSED)]
    return next(
        (word for of, word in pairwise(behind) if of.lower_ in GENITIVE and _is_to_lie(word)),
        None,
    )


def _is_to_lie(word: Token) -> bool:
    """ "inventing" and the like; "making" only with "up"."""
    return word.lower_ in _LYING or (
        word.lower_ in _MAKING and any(child.lower_ in _UP for child in word.children)
    )


def _is_refused(cue: Token) -> bool:
    if cue.dep_ == "conj" and any(child.lower_ in _OR for child in cue.children if child.dep_ == "cc"):
        return is_negated(cue.head) or _is_refused(cue.head)  # "could not confirm or deny"
    return cue.dep_ == "xcomp" and cue.head.lemma_ in _REFUSERS


def _is_appointed(cue: Token) -> bool:
    """Whether somebody is confirmed in an office: "was confirmed as secretary"."""
    return cue.lemma_ in _CONFIRMING and any(
        child.dep_.startswith("obl") and any(case.lower_ in EQUATIVE for case in child.children)
        for child in cue.children
    )


def _is_unreal(cue: Token) -> bool:
    """Whether nothing is confirmed yet: "tests to confirm the toll", "would confirm"."""
    lead = [child.lower_ for child in cue.children if child.i < cue.i and child.dep_ in ("aux", "mark")]
    if not INFINITIVE.isdisjoint(lead):
        return cue.dep_ in ("advcl", "acl") or (
            cue.dep_ == "xcomp" and cue.head.lemma_ not in _COMES_TO and cue.head.pos_ == "VERB"
        )
    return bool(_UNREAL.intersection(lead)) or not CONDITION.isdisjoint(lead)
