"""Names that stand right behind what their bearer is: "The retailer Acme Stores said"."""

from app.extract.language.tokens import Token
from app.extract.language.trees import hang
from app.extract.lexicon.function_words import DEFINITE

_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_PARTS = frozenset({"compound", "flat", "amod"})


def mend_named_trade(name: Token) -> bool:
    """ "The retailer | Acme Stores said": a verb has one subject, and a name right behind a noun with "the"
    says which; whether the tree changed."""
    if name.dep_ not in _SUBJECTS or not name.text[:1].isupper():
        return False
    first = min([name.i, *(one.i for one in name.children if one.i < name.i)])
    parts = [one for one in name.children if one.i < name.i]
    if any(one.dep_ not in _PARTS or not one.text[:1].isupper() for one in parts):
        return False
    noun = next((one for one in name.head.children if one.i == first - 1 and one.dep_ in _SUBJECTS), None)
    if noun is None or noun.tag_ != "NN" or name.i > name.head.i:
        return False
    if not any(one.dep_ == "det" and one.lower_ in DEFINITE for one in noun.children):
        return False
    hang(name, noun, "appos")
    return True
