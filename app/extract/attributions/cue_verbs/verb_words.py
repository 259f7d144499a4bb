"""Whether a word that may be a verb of saying is one where it stands."""

from app.extract.attributions.cue_verbs.answering import answers_a_claim
from app.extract.language.tokens import Sentence, Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import AT_A_POINT, COORDINATOR
from app.extract.words.cues import Verb, load_cues

_NEARER = word_set("rules/attributions", "cue_contents", "nearer")
_OF_NOUNS = frozenset({"obl", "obj", "nmod"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_PREFIXES = word_set("rules/attributions", "verb_words", "prefixes")
_LABORATORIES = word_set("rules/attributions", "verb_words", "laboratories")


def has_modal(verb: Token) -> bool:
    """Whether a modal verb helps a verb: "must act", "may have sold"."""
    return any(child.dep_ == "aux" and child.lower_ in load_cues().modals for child in verb.children)


def is_part_of_word(token: Token) -> bool:
    """Whether a hyphen joins a verb to the word before it: "baton-charge"; or none has to: "were laboratory
    confirmed"; or it joins what tells who is counted: "64 anti-coalition | suspects"."""
    if token.i > 0 and token.nbor(-1).lower_ in _LABORATORIES:
        return True
    if token.i > 2 and token.nbor(-2).text == "-" and token.nbor(-3).lower_ in _PREFIXES:
        return not token.nbor(-2).whitespace_
    if token.i < 2 or token.nbor(-1).text != "-":
        return False
    return not token.nbor(-1).whitespace_ and not token.nbor(-2).whitespace_


def is_first_name(token: Token, sentence: Sentence) -> bool:
    """Whether a verb is written like a name inside a sentence that writes its verbs small: "said a nurse,
    | Said Adel", "Mariam | Said was held"."""
    if not token.text[:1].isupper() or token.i == sentence.start or token.i + 1 >= sentence.end:
        return False
    if token.text.istitle() and token.nbor(-1).text.istitle() and token.nbor(1).is_lower:
        return token.nbor(1).tag_ in _FINITE or token.nbor(1).lower_ in COORDINATOR
    forms = load_cues().forms
    return token.nbor(1).text[:1].isupper() and any(one.is_lower and one.text in forms for one in sentence)


def is_phrasal(token: Token, verb: Verb) -> bool:
    """Whether a verb says nothing together with the particle behind it: "showed up"."""
    behind = token.nbor(1).lower_ if token.i + 1 < token.sent.end else ""
    return behind in load_cues().phrasal.get(verb.lemma, frozenset())


def is_verb(token: Token) -> bool:
    """Whether a word is a verb here, or rules its sentence as one: "Police blame the drivers"."""
    if answers_a_claim(token):
        return True
    if token.dep_ in ("amod", "compound", "det", "advmod"):
        return False
    if token.dep_ in _OF_NOUNS and token.text[:1].isupper():
        return False  # "wrote in the Lomeda Post that"
    if any(child.dep_ == "cop" for child in token.children):
        return False  # "is almost double the estimate"
    if token.pos_ in ("VERB", "AUX") or token.lower_ in load_cues().sure_forms:
        return True
    return _rules(token)


def _rules(token: Token) -> bool:
    """Whether a word taken for a noun rules a sentence all the same: "Police blame the drivers"."""
    return (
        token.dep_ == "ROOT"
        and any(child.dep_ == "nsubj" and child.i < token.i for child in token.children)
        and any(child.dep_ in ("obj", "ccomp") and child.i > token.i for child in token.children)
    )


def takes_number(verb: Verb) -> bool:
    """Whether a verb is a cue only with a number behind it, and so never closes what is said."""
    return verb.lemma in load_cues().counting or verb.lemma in load_cues().numbering


def counts_later(token: Token, sentence: Sentence) -> bool:
    """Whether "put … at" goes on with a number: "put its own losses at 25"."""
    rest = token.doc[token.i + 1 : min(token.i + 12, sentence.end)]
    points = AT_A_POINT | _NEARER
    return any(a.lower_ in points and any(b.like_num for b in token.doc[a.i + 1 : a.i + 5]) for a in rest)
