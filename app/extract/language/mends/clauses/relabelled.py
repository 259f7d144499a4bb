"""Words that hang in the right place under the wrong name."""

from app.extract.language.mends.filing import looks_at
from app.extract.language.mends.kinds import FINITE, SUBJECTS
from app.extract.language.mends.paragraph import Paragraph
from app.extract.language.tokens import Token
from app.extract.language.trees import subjects_of
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import IT

_IMPERSONAL = word_set("rules/language", "relabelled", "impersonal")


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


MENDS = (_make_subject, _make_relative, _make_noun)
