"""Names that are ordinary words, behind what their bearer is: "the rights group Action Now said"."""

from collections.abc import Sequence
from itertools import takewhile

from app.extract.language.mends.filing import looks_at
from app.extract.language.mends.kinds import FINITE, NOUNS
from app.extract.language.mends.paragraph import Paragraph
from app.extract.language.times import is_time
from app.extract.language.tokens import Token
from app.extract.language.trees import hang, is_above, subjects_of, take_place
from app.extract.lexicon import word_set

_BODIES = word_set("institutions", "companies", "called") | word_set("institutions", "companies", "trading")
_OFFICES = word_set("roles", "words") | word_set("roles", "titles")
_OF_NOUN = frozenset({"det", "compound", "amod", "nmod:poss", "nummod", "case"})
_LONGEST = 5
"""Most words of a name."""


@looks_at(parts={"NOUN"}, words=_BODIES)
def _name_body(tokens: Paragraph, noun: Token) -> bool:
    """Make the capitalised words behind a body one name of it, where the tree has torn them: of "the group
    | Stop Hunger said" nobody stops; whether the tree changed."""
    if noun.text != noun.lower_:
        return False
    behind = tokens.behind(noun)[: _LONGEST + 1]
    name = list(takewhile(_is_of_name, behind))
    if not 1 < len(name) <= _LONGEST or name[0].lower_ in _OFFICES or _is_whole(name):
        return False
    after = behind[len(name)] if len(behind) > len(name) else None
    verb = after if after is not None and after.text.islower() and after.tag_ in FINITE else None
    if verb is None or (verb.head is not verb and verb.pos_ != "VERB"):
        return False
    _gather(name, noun, verb)
    _give_subject(noun, verb)
    return True


def _is_of_name(token: Token) -> bool:
    day = is_time(token) and token.pos_ in NOUNS
    return token.is_alpha and token.text[:1].isupper() and not day


def _is_whole(name: Sequence[Token]) -> bool:
    """Whether the tree has a name in one piece already."""
    if name[-1].pos_ == "ADV":
        return False
    tops = [one for one in name if one.head is one or one.head not in name]
    return len(tops) == 1 and tops[0].pos_ in NOUNS


def _gather(name: Sequence[Token], noun: Token, verb: Token) -> None:
    """Hang a name on the noun, and what had been hung on its words where it belongs."""
    above = next((one for one in name if is_above(one, noun)), None)
    if above is not None:
        if is_above(above, verb):
            take_place(verb, above)
        if above.pos_ in NOUNS:
            take_place(noun, above)
        else:
            hang(noun, verb, "nsubj")
    for word in name:
        for child in [one for one in word.children if one not in name and one is not noun]:
            near = child.i < noun.i and child.dep_ in _OF_NOUN
            hang(child, noun if near else verb, child.dep_)
    for place, word in enumerate(name):
        word.pos_, word.tag_ = "PROPN", "NNP"
        hang(word, name[0] if place else noun, "flat" if place else "appos")


def _give_subject(noun: Token, verb: Token) -> None:
    """Make a noun the subject of the verb behind its name, where it has no other."""
    if any(child.dep_ == "case" for child in noun.children) or noun.head is verb:
        return
    if any(one.i < noun.i for one in subjects_of(verb)):
        return
    top = noun.head
    if is_above(noun, verb):
        if top is noun or not is_time(top):
            return
        take_place(verb, top)
        hang(top, verb, "obl:unmarked")
        for child in [one for one in top.children if one is not noun]:
            hang(child, verb, "ccomp" if child.dep_ in ("acl", "acl:relcl") else child.dep_)
        for child in [one for one in noun.children if one.i > verb.i]:
            hang(child, verb, child.dep_)
    hang(noun, verb, "nsubj")


MENDS = (_name_body,)
