"""Answers that only point with a pronoun, or only judge: "denied this", "Nonsense"."""

from collections.abc import Sequence

from app.domain.stance import Stance
from app.extract.found import Draft
from app.extract.language import Parsed
from app.extract.language.clauses import SUBJECTS
from app.extract.language.tokens import Token
from app.extract.lexicon import runs, word_set
from app.extract.lexicon.function_words import EQUATIVE, GENITIVE, IT
from app.extract.links.aims.pointing import TOLD, pointing_nouns
from app.extract.stances.stance_words import stance_words
from app.extract.words.cues import load_cues

_SEVERAL = word_set("links", "pronouns", "several")
_POINTERS = word_set("links", "pronouns", "words")
_BEHIND_SEVERAL = word_set("rules/links", "aim_pronouns", "behind_several")
_BEHIND_PRONOUN = word_set("rules/links", "aim_pronouns", "behind_pronoun")
_DEEDS = frozenset(runs("rules/links", "aim_pronouns", "deeds"))
_NONE = word_set("rules/links", "aim_pronouns", "none")
_HAPPENING = word_set("rules/links", "aim_pronouns", "happening")
_TAKEN = word_set("rules/links", "aim_pronouns", "taken")
_OF = word_set("rules/links", "aim_pronouns", "of")
_WHOLLY = word_set("rules/links", "aim_pronouns", "wholly")
_LONGEST_SUBJECT = 5
"""Most words before what stands for a deed, and one: "that its men had"."""
_CONTENT = frozenset({"NOUN", "PROPN", "NUM", "VERB"})
_PREDICATES = frozenset({"AUX", "VERB", "ADV", "PART"})
_LONGEST_JUDGEMENT = 4
"""Most words of what is only a judgement."""


def is_pronoun(words: Sequence[Token]) -> bool:
    """Whether only a pronoun stands for what is answered: "this", "both", "it as a lie", "doing so"."""
    told = _before_happening(words)
    if _stands_for_deed(told) or _is_only(told, words):
        return True
    none = len(words) > 2 and words[0].lower_ in _NONE and words[1].lower_ in GENITIVE
    words = words[2:] if none else words
    word, rest = words[0].lower_, words[1:]
    if word in _SEVERAL and (not rest or rest[0].lower_ in _BEHIND_SEVERAL):
        return True
    if word not in _POINTERS:
        return False
    if not rest:
        return True
    after = words[0].doc[words[0].i + 1]
    if word in IT and not none:
        return after.lower_ in EQUATIVE
    if words[0].dep_ == "obj" and after.pos_ == "ADP":
        return True  # "could not confirm this | on the ground"
    return after.is_punct or after.pos_ in _PREDICATES or rest[0].lower_ in _BEHIND_PRONOUN


def said_of(parsed: Parsed, draft: Draft, words: Sequence[Token]) -> Token | None:
    """What is spoken of where a pronoun stands for it: "“These are lies,” she said of | the report"."""
    cue = None if draft.attribution is None else draft.attribution.cue_token
    if cue is None or words[0].sent is not parsed.doc[cue].sent:
        return None
    end = words[0].i if words[0].i > cue else words[0].sent.end
    for token in parsed.doc[cue + 1 : end]:
        if token.pos_ == "NOUN" and pointing_nouns().get(token.lower_) in TOLD:
            lead = next((child.lower_ for child in token.children if child.dep_ == "case"), "")
            above = token.head if token.head.i == cue else token.head.head  # "said on Monday | of the report"
            return token if lead in _OF and above.i == cue and token.head.dep_ != "advcl" else None
    return None


def _before_happening(words: Sequence[Token]) -> Sequence[Token]:
    """What is said not to have happened: of "it simply did not take place", the "it"."""
    end = len(words)
    while end and (words[end - 1].pos_ in _PREDICATES or words[end - 1].lower_ in _TAKEN):
        end -= 1
    happened = any(word.lemma_ in _HAPPENING for word in words[end:])
    return words[:end] if happened else words


def _is_only(told: Sequence[Token], words: Sequence[Token]) -> bool:
    """Whether a pronoun is all that is said not to have happened."""
    return len(told) == 1 < len(words) and told[0].lower_ in _POINTERS


def _stands_for_deed(words: Sequence[Token]) -> bool:
    """Whether the deed that was told is only meant: "having done so", "it did nothing of the kind"."""
    ends = (tuple(token.lower_ for token in words[at:]) for at in range(min(len(words), _LONGEST_SUBJECT)))
    return any(end in _DEEDS for end in ends)


def judges_pronoun(words: Sequence[Token], draft: Draft) -> bool:
    """Whether a judgement further on is of a pronoun: "we wish to state that this is false"."""
    verb = None if draft.attribution is None else load_cues().verb(draft.attribution.lemma)
    if draft.stance.stance is not Stance.DISPUTES or verb is None or verb.stance is not Stance.ASSERTS:
        return False
    return any(
        token.lower_ in _POINTERS
        and (token.lower_ not in IT or _is_told_inside(token.head, words[0]))
        and token.dep_ in SUBJECTS
        and token.head.dep_ != "acl:relcl"
        and token.head.lower_ in stance_words().judgements
        for token in words
    )


def _is_told_inside(judgement: Token, opening: Token) -> bool:
    """Whether somebody is told a judgement inside what is said: "I can tell you | that it is not true"."""
    telling = judgement.head
    ends = judgement.is_sent_end or judgement.nbor(1).is_punct
    inside = judgement.dep_ == "ccomp" and opening.i <= telling.i < judgement.i
    return ends and inside and any(child.dep_ in ("iobj", "obj") for child in telling.children)


def is_judgement(words: Sequence[Token], draft: Draft) -> bool:
    """Whether all that is said is a judgement: "Nonsense", "Not even close", "Pure propaganda"."""
    words = [token for token in words if token.lower_ not in _WHOLLY]  # "It is 100 percent fake"
    if draft.stance.stance is not Stance.DISPUTES or len(words) > _LONGEST_JUDGEMENT:
        return False
    against = stance_words().against
    if tuple(token.lower_ for token in words) in stance_words().against_runs:
        return True  # "fake news"
    return not any(token.pos_ in _CONTENT and token.lower_ not in against for token in words)
