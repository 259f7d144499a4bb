"""First names that look like verbs: "police chief Will Omar said", "the governor, Said Omar, said"."""

from collections.abc import Sequence

from app.extract.language.mends.filing import looks_at
from app.extract.language.mends.kinds import FINITE
from app.extract.language.mends.paragraph import Paragraph
from app.extract.language.tokens import Token
from app.extract.language.trees import hang, is_above, subjects_of, take_place
from app.extract.lexicon import word_set

_HELPING = frozenset({"aux", "aux:pass", "mark"})
_OFFICES = word_set("roles", "words") | word_set("roles", "titles")
_VERBS = frozenset({"VERB", "AUX"})
_NAMED = frozenset({"VBD", "VBN", "VBG", "VB", "VBP", "MD", "NNP"})
"""Tags of a name that was taken for a verb; hardly one ends like "says"."""


@looks_at(parts=_VERBS, tags=_NAMED)
def _be_named(tokens: Paragraph, first: Token) -> bool:
    """Make a capitalised word between an office and a name the first of that name, which is the subject of
    the verb behind it; whether the tree changed."""
    if not first.text.istitle():
        return False
    at = tokens.place(first)
    apart = at > 1 and tokens[at - 1].text == ","
    office = tokens[at - 2 if apart else at - 1] if at > 0 else first
    end = at + 1
    while end < len(tokens) and tokens[end].pos_ == "PROPN" and tokens[end].text[:1].isupper():
        end += 1
    surnames = tokens[at + 1 : end]
    if office.lower_ not in _OFFICES or not surnames:
        return False
    verb = _verb_behind(tokens, end, apart)
    if verb is None:
        return False
    _give_name(first, surnames, verb)
    hang(office, verb if apart else first, "nsubj" if apart else "nmod:desc")
    hang(first, office if apart else verb, "appos" if apart else "nsubj")
    return True


@looks_at(tags={"VB", "VBP"})
def _be_surname(tokens: Paragraph, last: Token) -> bool:
    """Make a capitalised word behind a first name, which the tree takes for that name's verb, the last of
    the name, and who it names the subject of the verb behind a clause on them: "Coach Ivo | Rast, who …,
    said"; whether the tree changed."""
    if not last.text.istitle() or last is tokens[0]:
        return False
    first = next((one for one in last.children if one.dep_ == "nsubj" and one.i < last.i), None)
    if first is None or any(one.dep_ in _HELPING or one.dep_ == "obj" for one in last.children):
        return False
    before = tokens.before(last)[-1]
    if not before.text.istitle() or (before is not first and before.head is not first):
        return False
    verb = last.head
    if verb.i <= last.i or verb.tag_ not in FINITE or subjects_of(verb):
        return False
    last.pos_, last.tag_ = "PROPN", "NNP"
    first.dep_ = "compound"
    for one in last.children:
        if one.dep_ == "advcl:relcl":
            one.dep_ = "acl:relcl"
    hang(last, verb, "nsubj")
    return True


def _verb_behind(tokens: Paragraph, end: int, apart: bool) -> Token | None:
    """The verb right behind a name, or behind the comma that closes what a comma opened."""
    if apart and end < len(tokens) and tokens[end].text == ",":
        end += 1
    verb = tokens[end] if end < len(tokens) else None
    return verb if verb is not None and verb.text.islower() and verb.tag_ in FINITE else None


def _give_name(first: Token, surnames: Sequence[Token], verb: Token) -> None:
    """Hang a name together, and on its verb what had been hung on its first word."""
    if is_above(first, verb):
        take_place(verb, first)
    for word in surnames:
        hang(word, first, "flat")
    for child in [one for one in first.children if one not in surnames]:
        hang(child, verb, child.dep_)
    first.pos_, first.tag_ = "PROPN", "NNP"


MENDS = (_be_named, _be_surname)
