"""What belongs to a verb, and the parser hangs on another word: "revised down | the toll"."""

from app.extract.language.mends.filing import looks_at
from app.extract.language.mends.kinds import NOUNS
from app.extract.language.mends.paragraph import Paragraph
from app.extract.language.times import is_time
from app.extract.language.tokens import Token
from app.extract.language.trees import hang, move, subjects_of, take_place
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import ADVERSATIVE, BETWEEN, INFINITIVE, ORIGIN

_WAYS = word_set("revisions", "changing", "ways")
_REVISING = word_set("revisions", "changing", "revising")
_ESTIMATING = word_set("rules/language", "verb_complements", "estimating")
_FOLDS = word_set("rules/language", "verb_complements", "folds")
_ANSWERING = word_set("rules/language", "verb_complements", "answering")
_WHAT = word_set("rules/language", "verb_complements", "what")


@looks_at(relations={"obl"})
def _join_particle(_: Paragraph, noun: Token) -> bool:
    """ "revised down | the toll": the word behind a verb of change tells which way, and is no preposition."""
    verb = noun.head
    way = next((one for one in noun.children if one.dep_ == "case" and one.i == verb.i + 1), None)
    if way is None or way.lower_ not in _WAYS or verb.lemma_ not in _REVISING:
        return False
    hang(way, verb, "compound:prt")
    noun.dep_ = "obj"
    return True


@looks_at(relations={"advcl", "acl"}, tags={"VBN"})
def _claim_to_have(_: Paragraph, verb: Token) -> bool:
    """ "claimed late on Monday | to have killed 12": what is done already is nobody's aim, so that it is what
    the verb before says, whatever stands between."""
    if verb.head.i > verb.i:
        return False
    to = next((one for one in verb.children if one.dep_ == "mark" and one.lower_ in INFINITIVE), None)
    if to is None or not any(one.dep_ == "aux" and one.i == to.i + 1 for one in verb.children):
        return False
    timed = verb.dep_ == "acl" and verb.head.dep_.startswith("obl") and is_time(verb.head)
    said = verb.head.head if timed else verb.head
    if said.pos_ != "VERB" or any(one.dep_ in ("obj", "ccomp", "xcomp") for one in said.children):
        return False
    hang(verb, said, "xcomp")
    return True


@looks_at(tags={"WP"}, words=_WHAT)
def _say_of_clause(_: Paragraph, what: Token) -> bool:
    """ "What the union says | is a lie": what is said of a clause with "what" is no content of its verb."""
    verb = next((one for one in what.children if one.dep_ == "acl:relcl" and one.i > what.i), None)
    said = None if verb is None else next((one for one in verb.children if one.dep_ == "ccomp"), None)
    if verb is None or said is None or subjects_of(said) or said.left_edge.i != verb.i + 1:
        return False
    if not any(child.dep_ == "cop" and child.i == verb.i + 1 for child in said.children):
        return False
    behind = [one for one in what.children if one.i > verb.i]
    take_place(said, what)
    hang(what, said, "nsubj")
    move(behind, said)
    return True


@looks_at(relations={"nmod"})
def _take_estimate(_: Paragraph, counted: Token) -> bool:
    """ "Estimated by police | between 4,000 and 6,000": the number behind who estimates is their estimate."""
    agent = counted.head
    verb = agent.head
    if agent.dep_ != "obl:agent" or counted.i < agent.i or verb.lemma_ not in _ESTIMATING:
        return False
    if counted.tag_ != "CD" and not any(one.dep_ == "nummod" for one in counted.children):
        return False
    if not any(one.dep_ == "case" and one.lower_ in BETWEEN | ORIGIN for one in counted.children):
        return False
    hang(counted, verb, "obl")
    return True


@looks_at(parts={"NOUN"}, words=_FOLDS)
def _tell_times(tokens: Paragraph, fold: Token) -> bool:
    """ "The toll was exaggerated | tenfold": how many times is no object of what is done, nor is it done to
    that."""
    verb = next(iter(tokens.before(fold)[-1:]), None)
    if verb is None or not any(child.dep_ == "aux:pass" for child in verb.children):
        return False
    if verb.head is fold:
        take_place(verb, fold)
        verb.dep_ = "ccomp" if verb.dep_ == "obj" else verb.dep_
    elif fold.head is not verb:
        return False
    hang(fold, verb, "advmod")
    return True


@looks_at(relations={"conj"}, tags={"VBD", "VBZ"}, words=_ANSWERING)
def _say_on_its_own(_: Paragraph, verb: Token) -> bool:
    """ "The front said it had killed 12, but the army | said nobody died": who is set against a speaker is
    none of what that says."""
    said, saying = verb.head, verb.head.head
    if said.dep_ != "ccomp" or saying.lower_ not in _ANSWERING or not saying.i < said.i < verb.i:
        return False
    set_against = any(one.dep_ == "cc" and one.lower_ in ADVERSATIVE for one in verb.children)
    if not set_against or not any(one.pos_ in NOUNS for one in subjects_of(verb)):
        return False
    hang(verb, saying, "conj")
    return True


MENDS = (_say_on_its_own, _tell_times, _take_estimate, _join_particle, _say_of_clause, _claim_to_have)
