"""Verbs behind a clause that tells of their subject: "The union, which runs the clinic, | counted 12 dead".

The parser joins such a verb to the clause before it, and leaves the sentence none of its own.
"""

from collections.abc import Sequence

from app.extract.language.mends.filing import looks_at
from app.extract.language.mends.kinds import FINITE_OR_MODAL, NOUNS, SPOKEN, is_predicate
from app.extract.language.mends.paragraph import Paragraph
from app.extract.language.tokens import Token
from app.extract.language.trees import below, move, raise_verb, subjects_of, top_of

_LOOSE = frozenset({"conj", "acl", "acl:relcl", "parataxis", "dep"})
_RELATIVE = frozenset({"WDT", "WP", "WP$"})
_OWN = frozenset({"cc", "mark", "aux", "aux:pass", "cop"})
_FRONTED = frozenset({"obl", "obl:unmarked", "advmod", "advcl", "cc"})
_MARKS = frozenset({",", "–", "—", "--"})
_OF_TURN = frozenset({"ADP", "DET", "ADJ", "NOUN", "PRON"})
_LONGEST_TURN = 6
"""Most tokens of an aside that only turns to another view, its first comma among them."""


@looks_at(relations=_LOOSE, parts={"VERB"}, tags=SPOKEN)
def _rule_sentence(tokens: Paragraph, verb: Token) -> bool:
    """Make the verb right behind the mark that closes a relative clause that of the sentence, where it has
    no other; whether the tree changed."""
    if verb is tokens[0] or tokens.before(verb)[-1].text not in _MARKS or subjects_of(verb):
        return False
    if any(one.dep_ in _OWN for one in verb.children):
        return False
    top = top_of(verb)
    if top.pos_ not in NOUNS or top.i > verb.i or is_predicate(top):
        return False
    if not _is_aside((top, *tokens.between(top, verb))) or not _opens(tokens, top):
        return False
    fronted = [one for one in top.children if one.i < top.i and one.dep_ in _FRONTED]
    loose = [one for one in below(top) if one.i > verb.i and one.head.i < verb.i and one.head is not top]
    tag = verb.tag_
    raise_verb(top, verb)
    verb.tag_ = tag if tag in FINITE_OR_MODAL else "VBD"
    move((*fronted, *loose), verb)
    return True


@looks_at(relations={"acl", "ROOT"}, parts={"VERB"}, tags={"VBN"})
def _tell_behind_turn(tokens: Paragraph, verb: Token) -> bool:
    """ "Officials, however, | estimated 600 homes were burnt", "Police, on the other hand, | put it at 12": a
    participle with a clause below it, behind an aside without a verb, is its subject's verb."""
    place = tokens.place(verb)
    if place < 3 or tokens[place - 1].text != "," or any(one.dep_ in _OWN for one in verb.children):
        return False
    noun = verb.head if verb.dep_ == "acl" else next(iter(subjects_of(verb)), verb)
    if noun is verb or noun.pos_ not in NOUNS or noun.i > verb.i or verb.head.head is not verb.head:
        return False
    aside = tokens.between(noun, tokens[place - 1])
    if len(aside) < 2 or len(aside) > _LONGEST_TURN or aside[0].text != "," or not _turns(aside[1:]):
        return False
    told = any(one.dep_ == "ccomp" and one.i > verb.i for one in verb.children)
    if not told or is_predicate(noun) or not _opens(tokens, noun):
        return False
    if verb.dep_ == "ROOT":
        verb.tag_ = "VBD"
    else:
        raise_verb(noun, verb)
        move([one for one in noun.children if one.i > noun.i], verb)
    return True


def _turns(words: Sequence[Token]) -> bool:
    """Whether words between commas only turn to another view: "however", "by contrast", "for their part"."""
    if len(words) == 1:
        return words[0].pos_ == "ADV"
    return words[0].pos_ == "ADP" and all(one.pos_ in _OF_TURN for one in words)


def _is_aside(before: Sequence[Token]) -> bool:
    """Whether what stands between a noun and a mark ends with a relative clause that a mark opens, and has no
    other verb."""
    for at, token in enumerate(before):
        if token.tag_ in _RELATIVE:
            asides = {before[at - 1].text, before[at - 2].text} if at > 1 else {before[at - 1].text}
            return not _MARKS.isdisjoint(asides)  # "volunteers, | some of whom", "a firm, | which"
        if token.tag_ in FINITE_OR_MODAL:
            return False
    return False


def _opens(tokens: Paragraph, top: Token) -> bool:
    """Whether no verb stands before a noun in its sentence."""
    for token in reversed((*tokens.before(top), top)):
        if token.tag_ in FINITE_OR_MODAL or token.tag_ == "VBN":
            return False
        if token.is_sent_start:
            break
    return True


MENDS = (_rule_sentence, _tell_behind_turn)
