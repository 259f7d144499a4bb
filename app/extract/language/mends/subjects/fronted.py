"""What stands before a sentence's subject and is taken for it.

"A month after the attack on the camp, a lawmaker, Ann Lee, said …": the attack says nothing.
"""

from app.extract.language.mends.filing import looks_at
from app.extract.language.mends.kinds import FINITE, NOUNS, PAST
from app.extract.language.mends.paragraph import Paragraph
from app.extract.language.tokens import Token
from app.extract.language.trees import below, hang, is_above, move, set_above, subjects_of
from app.extract.lexicon import word_set

_ASKING = word_set("rules/language", "fronted", "asking")
_CONCEDING = word_set("rules/links", "conceded", "conceding")
_OF_VERB = frozenset({"aux", "aux:pass", "nsubj", "nsubj:pass", "obj"})
"""Relations below a verb that is no mere participle."""
_CLAUSES = frozenset({"ccomp", "parataxis", "conj"})
_DASHES = frozenset({"-", "–", "—", "--"})


@looks_at(relations={"nsubj"}, parts={"NOUN"})
def _give_verb(tokens: Paragraph, token: Token) -> bool:
    """Make what follows a fronted phrase's comma the subject; whether anything was changed."""
    if token.head.i < token.i:
        return False
    if not any(
        child.dep_ == "case" and child.pos_ == "ADP" and child.i < token.i for child in token.children
    ):
        return False
    verb = token.head
    subject = next((one for one in _appositions(token) if _follows_comma(tokens, one)), None)
    if subject is None or subject.i > verb.i:
        return False
    hang(subject, verb, "nsubj")
    hang(token, verb, "obl")
    return True


@looks_at(relations={"nsubj"}, parts={"PROPN"})
def _give_office(tokens: Paragraph, name: Token) -> bool:
    """ "After a meeting with the minister, harbour master | Ann Lee said …": what stands right before a name,
    behind a comma, tells who that is, and explains nobody before the comma."""
    at = tokens.place(name.left_edge) - 1
    if at < 1 or name.left_edge.is_punct:
        return False  # "the harbour master, | Ann Lee, said"
    office = tokens[at]
    if office.pos_ != "NOUN" or office.dep_ not in ("appos", "conj", "nmod") or office.head.i > office.i:
        return False
    if not _follows_comma(tokens, office) or is_above(office, name):
        return False
    if office.head is name.head or any(one.dep_ in ("cc", "case") for one in office.children):
        return False
    hang(office, name, "nmod:desc")
    return True


@looks_at(relations={"conj"}, parts=NOUNS)
def _part_from_place(tokens: Paragraph, token: Token) -> bool:
    """ "In London, | police and organisers say": those behind the comma speak, and are no further places."""
    place = token.head
    verb = place.head
    if not place.dep_.startswith("obl") or verb.pos_ != "VERB" or verb.i < token.i or subjects_of(verb):
        return False
    joined = [child for child in place.children if child.dep_ == "conj"]
    if joined[0] is not token or not _follows_comma(tokens, token):
        return False
    hang(token, verb, "nsubj")
    for other in joined[1:]:
        hang(other, token, "conj")
    return True


@looks_at(relations={"nsubj"})
def _part_from_participle(tokens: Paragraph, token: Token) -> bool:
    """ "A spokesman, Ann Lee, | speaking in Lomeda, said …": a subject that a comma parts from a participle
    is that of the verb behind it; whether anything was changed."""
    aside = token.head
    if aside.tag_ != "VBG" or aside.dep_ != "advcl" or not token.i < aside.i < aside.head.i:
        return False
    if tokens[tokens.place(aside) - 1].text != "," or any(one.dep_ == "aux" for one in aside.children):
        return False
    verb = aside.head
    if verb.pos_ != "VERB" or verb.tag_ not in FINITE or subjects_of(verb):
        return False
    hang(token, verb, "nsubj")
    return True


@looks_at(relations={"mark"}, words=_CONCEDING)
def _set_against(tokens: Paragraph, token: Token) -> bool:
    """ "Although | lawmaker Otto Lahm denied it, witnesses said …": what opens a sentence with "although" is
    set against what is said behind it, and no part of that; whether anything was changed."""
    if not token.is_sent_start:
        return False
    clause, above = token.head, token.head.head
    while clause.dep_ != "ccomp" and above is not clause and clause.pos_ != "VERB":
        clause, above = above, above.head
    inside = tokens[tokens.place(token) : tokens.place(clause)]
    if clause is token.head or clause.dep_ != "ccomp" or any(one.text == "," for one in inside):
        return False
    subject = next(iter(subjects_of(above)), None)
    if subject is None or not clause.i < subject.i < above.i:
        return False
    hang(token, clause, "mark")
    clause.dep_ = "advcl"
    return True


@looks_at(relations={"ROOT", "obl"}, parts=NOUNS)
def _cite(tokens: Paragraph, cited: Token) -> bool:
    """ "According to clerk Ann Lee, | the closure will cost 90 jobs": who is cited before a comma is not the
    top of a sentence that has a verb, nor explained by its subject; whether anything was changed."""
    top = cited.head is cited
    if cited is tokens[0]:
        return False
    verb = next((one for one in cited.children if one.dep_ in _CLAUSES), None) if top else cited.head
    if verb is None or verb.pos_ != "VERB" or verb.i < cited.i or not cited.left_edge.is_sent_start:
        return False
    if cited.left_edge.dep_ != "case":
        return False
    subject = next(
        (one for one in cited.children if one.dep_ == "appos" and _follows_comma(tokens, one)), None
    )
    if subject is None or not cited.i < subject.i < verb.i or subject.pos_ not in NOUNS:
        return False
    if any(one.pos_ != "PROPN" or one.i < subject.i for one in subjects_of(verb)):
        return False  # all but the end of a name that was torn: "in Bel | Tesso"
    last = max((subject, *below(subject)), key=lambda one: one.i)
    between = tokens.between(last, verb)
    helped = verb.tag_ in FINITE or any(one.dep_ == "aux" for one in verb.children)
    if not helped or any(one.head is not verb or one.is_punct for one in between):
        return False
    if top:
        set_above(verb, cited, "obl")
    hang(subject, verb, "nsubj")
    move([one for one in cited.children if one.i > verb.i], verb)
    return True


@looks_at(relations={"nsubj"})
def _leave_label(tokens: Paragraph, token: Token) -> bool:
    """ "UPDATE (3 pm): | Ostravan media report …", "Lomeda – | The ministry says …": before a colon, or as a
    dateline, stands no subject of a verb that has one behind it; whether anything was changed."""
    verb = token.head
    if token.i > verb.i or not _opens(tokens, token):
        return False
    second = next((one for one in subjects_of(verb) if token.i < one.i < verb.i), None)
    if second is None:
        return False
    between = tokens.between(token, second)
    dashes = [one for one in between if one.text in _DASHES and one.whitespace_]
    dateline = len(dashes) == 1 and token.pos_ == "PROPN" and second.left_edge.i == dashes[0].i + 1
    if not (dateline or any(one.text.endswith(":") for one in between)):
        return False
    token.dep_ = "dislocated"
    return True


@looks_at(relations={"nsubj"}, parts={"PROPN"})
def _base(tokens: Paragraph, seat: Token) -> bool:
    """ "Lomeda-based | Olmar News said": the seat before the hyphen of what a name is qualified by is no
    subject; whether anything was changed."""
    verb = seat.head
    second = next((one for one in subjects_of(verb) if seat.i < one.i < verb.i), None)
    based = None if second is None else next((one for one in second.children if one.tag_ == "VBN"), None)
    if based is None or not seat.i < based.i - 1 or tokens.before(based)[-1].text != "-":
        return False
    if any(one.head is not seat for one in tokens.between(seat, based) if not one.is_punct):
        return False
    hang(seat, based, "obl")
    return True


@looks_at(relations={"ROOT"}, tags=PAST, words=_ASKING)
def _ask(tokens: Paragraph, asked: Token) -> bool:
    """ "Asked about the toll, | Mayor Ann Lee refused to comment": what opens a sentence tells of
    the one whose verb stands behind its comma; whether anything was changed."""
    if not asked.is_sent_start or any(one.dep_ in _OF_VERB for one in asked.children):
        return False
    verb = next((one for one in asked.children if one.dep_ in _CLAUSES and one.i > asked.i), None)
    if verb is None or verb.pos_ != "VERB" or any(one.dep_ == "mark" for one in verb.children):
        return False
    subject = next(iter(subjects_of(verb)), None)
    if subject is None:
        subject = next((one for one in _appositions(asked) if _follows_comma(tokens, one)), None)
    if subject is None or subject.i > verb.i or not _follows_comma(tokens, subject):
        return False
    relation = subject.dep_ if subject in subjects_of(verb) else "nsubj"
    set_above(verb, asked, "advcl")
    hang(subject, verb, relation)
    asked.tag_ = "VBN"
    return True


def _opens(tokens: Paragraph, token: Token) -> bool:
    """Whether a word opens its line, or only words of its own stand before it there."""
    return all(one.head is token for one in tokens.before(token))


def _appositions(top: Token) -> list[Token]:
    """The names that hang in a phrase as if they explained it, those that come first at first."""
    found = (one for one in below(top) if one.dep_ in ("appos", "conj") and one.pos_ in NOUNS)
    return sorted(found, key=lambda one: one.i)


def _follows_comma(tokens: Paragraph, name: Token) -> bool:
    before = (one for one in below(name) if one.i < name.i and one.dep_ != "punct")
    first = min([name, *before], key=lambda one: one.i)
    return first is not tokens[0] and tokens.before(first)[-1].text == ","


MENDS = (
    _part_from_place,
    _give_office,
    _give_verb,
    _ask,
    _cite,
    _leave_label,
    _base,
    _set_against,
    _part_from_participle,
)
