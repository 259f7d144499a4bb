"""Words that hang in the right place under the wrong name."""

from app.extract.language.mends.filing import looks_at
from app.extract.language.mends.kinds import FINITE, SUBJECTS
from app.extract.language.mends.paragraph import Paragraph
from app.extract.language.tokens import Token
from app.extract.language.trees import hang, subjects_of
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import IT

_IMPERSONAL = word_set("rules/language", "relabelled", "impersonal")

_NAMING = SUBJECTS | {"nmod:desc", "flat", "compound"}


@looks_at(relations={"expl"}, words=IT)
def _make_subject(_: Paragraph, it: Token) -> bool:
    """ "The ministry spoke; | it admitted that …": before a that-clause "it" is the one who speaks."""
    if not _says(it.head):
        return False
    it.dep_ = "nsubj"
    return True


def _says(verb: Token) -> bool:
    """Whether "it" does something before a that-clause: in "it admitted that" somebody speaks, in "it
    emerged that" and "it was said that" nobody does."""
    if verb.pos_ != "VERB" or verb.tag_ not in FINITE or verb.lemma_ in _IMPERSONAL:
        return False
    relations = {child.dep_ for child in verb.children}
    return "ccomp" in relations and not relations & {"aux:pass", "cop", "nsubj", "csubj"}


@looks_at(relations={"acl"}, tags=FINITE)
def _make_relative(_: Paragraph, verb: Token) -> bool:
    """ "the report the army | dismissed": with a subject of its own a finite verb is no participle."""
    if not subjects_of(verb):
        return False
    verb.dep_ = "acl:relcl"
    return True


@looks_at(relations=SUBJECTS | {"obj", "iobj"}, parts={"ADJ"}, tags={"NN"})
def _make_noun(_: Paragraph, noun: Token) -> bool:
    """ "quoted a health ministry | official"."""
    noun.pos_ = "NOUN"
    return True


@looks_at(relations={"amod"}, parts={"ADJ"})
def _end_speech(tokens: Paragraph, judged: Token) -> bool:
    """ "“That is too | high,” governor Ann Lee said": with a subject of its own, and a closing mark behind
    it, an adjective is what is said, and tells nothing of who says it."""
    verb = judged.head
    while verb.dep_ in _NAMING and verb.head is not verb:
        verb = verb.head
    if verb.pos_ != "VERB" or not any(child.dep_ == "cop" for child in judged.children):
        return False
    if not any(one.is_quote for one in tokens.between(judged, judged.head)):
        return False
    hang(judged, verb, "ccomp")
    return True


MENDS = (_make_subject, _make_relative, _make_noun, _end_speech)
