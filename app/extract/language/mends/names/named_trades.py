"""Names that stand right behind what their bearer is: "The retailer Acme Stores said"."""

from app.extract.language.mends.filing import looks_at
from app.extract.language.mends.kinds import SUBJECTS
from app.extract.language.mends.paragraph import Paragraph
from app.extract.language.tokens import Token
from app.extract.language.trees import below, hang, move, take_place
from app.extract.lexicon.function_words import AGENT, DEFINITE

_PARTS = frozenset({"compound", "flat", "amod"})


@looks_at(relations=SUBJECTS)
def _name_trade(_: Paragraph, name: Token) -> bool:
    """ "The retailer | Acme Stores said": a verb has one subject, and a name right behind a noun with "the"
    says which; whether the tree changed."""
    if not name.text[:1].isupper():
        return False
    first = min([name.i, *(one.i for one in name.children if one.i < name.i)])
    parts = [one for one in name.children if one.i < name.i]
    if any(one.dep_ not in _PARTS or not one.text[:1].isupper() for one in parts):
        return False
    noun = next((one for one in name.head.children if one.i == first - 1 and one.dep_ in SUBJECTS), None)
    if noun is None or noun.tag_ != "NN" or name.i > name.head.i:
        return False
    if not any(one.dep_ == "det" and one.lower_ in DEFINITE for one in noun.children):
        return False
    hang(name, noun, "appos")
    return True


@looks_at(relations={"obj", "iobj"})
def _name_agent(_: Paragraph, name: Token) -> bool:
    """ "was told by aid worker | Ann Lee that …": a passive has no object, and the name is that of the noun
    right before it."""
    if name.ent_type_ != "PERSON" or name.head.i > name.i:
        return False
    leads = (one for one in below(name) if one.i < name.i and one.dep_ == "case")
    by = next((one for one in leads if one.lower_ in AGENT), None)
    if by is not None:
        hang(by, name, "case")
        name.dep_ = "obl:agent"
        return True
    noun = next((one for one in name.head.children if one.i + 1 == name.i and one.dep_ == "obl:agent"), None)
    if noun is None or noun.pos_ != "NOUN":
        return False
    hang(name, noun, "appos")
    return True


@looks_at(relations={"obl:agent", "ccomp"}, parts={"PROPN"})
def _join_surname(_: Paragraph, surname: Token) -> bool:
    """ "was told by Mayor Ann | Quist that …": a name has no subject and is no clause, and behind another in
    the passive it is that one's surname."""
    first = next((one for one in surname.children if one.i + 1 == surname.i), None)
    if surname.dep_ == "ccomp":
        agents = (one for one in surname.head.children if one.dep_ == "obl:agent")
        first = next((one for one in agents if one.i + 1 == surname.i), None)
    if first is None or first.pos_ != "PROPN" or first.dep_ not in ("nsubj", "obl:agent"):
        return False
    loose = [one for one in surname.children if one is not first]
    if surname.dep_ == "ccomp":
        move(loose, surname.head)
    else:
        take_place(first, surname)
        for one in loose:
            hang(one, first, "case" if one.dep_ == "mark" else one.dep_)
    hang(surname, first, "flat")
    return True


MENDS = (_name_agent, _join_surname, _name_trade)
