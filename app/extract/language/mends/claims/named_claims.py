"""Claims that the parser takes for verbs, with whose they are right before them, and who turns them down.

"The army dismissed a rebel group claim that 40 died": the group is not what is dismissed. "The embassy
denied US claims that it sells arms": it is not denied that the US claims so. "The airline dismissed reports
that 40 were hurt": they are no reports that an airline has dismissed. "Nine died, in contrast to rebel claims
that 40 did": no contrast claims anything.
"""

from app.extract.language.mends.filing import looks_at
from app.extract.language.mends.kinds import PAST
from app.extract.language.mends.paragraph import Paragraph
from app.extract.language.tokens import Token
from app.extract.language.trees import hang, move, subjects_of
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import COMPLEMENTIZER

_CLAIMS = word_set("rules/language", "named_claims", "claims")
_REPORTS = word_set("rules/language", "named_claims", "reports")
_CLAIMED = frozenset({"obj", "ccomp", "xcomp", "iobj"})
_OF_NOUN = frozenset({"amod", "acl"})
_SPEECHLESS = word_set("rules/language", "named_claims", "speechless")
_POSSESSIVE = "POS"
_FEWEST = 4
"""Fewest tokens of a paragraph before a claim that hangs on others."""
_TURNING_DOWN = word_set("rules/language", "named_claims", "turning_down")


@looks_at(parts={"VERB"}, words=_CLAIMS)
def _be_denied(_: Paragraph, claim: Token) -> bool:
    """Make a claim the object that the word before it was taken for; whether the tree changed."""
    verb, owner = claim.head, _owner(claim)
    clause = _clause_of(claim)
    if owner is None or verb.i > owner.i:
        return False
    if clause is None:
        return _turn_down(claim, verb, owner)
    if clause.left_edge.i != claim.i + 1:
        return False
    if owner.dep_ == "obj" and clause.left_edge.lower_ not in COMPLEMENTIZER:
        return False
    _make_object(claim, verb, owner)
    hang(clause, claim, "acl")
    return True


def _make_noun(claim: Token) -> None:
    claim.pos_, claim.tag_ = "NOUN", "NNS" if claim.lower_.endswith("s") else "NN"


def _clause_of(claim: Token) -> Token | None:
    """What is claimed, behind the claim."""
    return next((one for one in claim.children if one.dep_ == "ccomp" and one.i > claim.i), None)


def _make_object(claim: Token, verb: Token, owner: Token) -> None:
    """Make a claim the object of a verb, with whose it is before it."""
    _make_noun(claim)
    hang(claim, verb, "obj")
    for child in [child for child in owner.children if child.dep_ == "det"]:
        hang(child, claim, "det")
    hang(owner, claim, "compound")


def _turn_down(claim: Token, verb: Token, owner: Token) -> bool:
    """ "The army denied the rebel | claims, calling them lies": where nothing tells what is claimed."""
    behind = [one for one in claim.children if one.i > claim.i]
    if verb.lemma_ not in _TURNING_DOWN or any(one.dep_ in _CLAIMED for one in behind):
        return False
    _make_object(claim, verb, owner)
    move(behind, verb)
    return True


@looks_at(parts={"VERB"}, words=_CLAIMS)
def _be_about(tokens: Paragraph, claim: Token) -> bool:
    """Make a claim a noun below what it was taken for the deed of: "a contrast with villagers' | claims
    that 140 died"; whether the tree changed."""
    clause = _told_behind(tokens, claim)
    if clause is None:
        return False
    owned = tokens[tokens.place(claim) - 1].tag_ == _POSSESSIVE
    owner = tokens[tokens.place(claim) - (2 if owned else 1)]
    top = owner.head
    if top is claim or top.head is not claim or not any(one.dep_ == "case" for one in owner.children):
        return False
    if not owned and (top.lower_ not in _SPEECHLESS or subjects_of(claim) not in ([], [top])):
        return False
    if not owned and top.pos_ == "PROPN":
        return False  # "the Daily Light of Ostrava reports that 12 died"
    _set_under(claim, top, owner)
    clause.dep_ = "acl"
    return True


@looks_at(parts={"VERB"}, words=_CLAIMS)
def _be_denied_by_participle(tokens: Paragraph, claim: Token) -> bool:
    """Make a claim the object of the participle that turns it down: "…, rejecting rebel | claims that 140
    died"; whether the tree changed."""
    clause = _told_behind(tokens, claim)
    if clause is None:
        return False
    before = tokens[tokens.place(claim) - 4 : tokens.place(claim)]
    if before[-1].tag_ != _POSSESSIVE:
        before = before[1:]
    if before[0].text != "," or before[1].tag_ != "VBG" or before[1].lemma_ not in _TURNING_DOWN:
        return False
    deed, owner = before[1], before[2]
    verb = claim.head if claim.head is not claim else next((c for c in claim.children if c.i < deed.i), None)
    if verb is None or verb.pos_ != "VERB" or verb.i > deed.i:
        return False
    _set_below(claim, verb, deed)
    hang(owner, claim, "compound")
    clause.dep_ = "acl"
    return True


def _set_below(claim: Token, verb: Token, deed: Token) -> None:
    """Hang a claim on the participle that turns it down, and that on the verb before it."""
    if claim.head is claim:
        hang(verb, verb, "ROOT")
    hang(deed, verb, "advcl")
    move([one for one in claim.children if one.i < deed.i or one.is_punct], verb)
    hang(claim, deed, "obj")
    _make_noun(claim)


def _told_behind(tokens: Paragraph, claim: Token) -> Token | None:
    """The clause behind "claims that", taken for a verb, where a few words stand before it."""
    if tokens.place(claim) < _FEWEST:
        return None
    clause = _clause_of(claim)
    opens = clause is not None and clause.left_edge.i == claim.i + 1
    return clause if opens and tokens[tokens.place(claim) + 1].lower_ in COMPLEMENTIZER else None


def _set_under(claim: Token, top: Token, owner: Token) -> None:
    """Hang a claim where its owner hangs, with the preposition before both, and its owner on it."""
    behind = [one for one in claim.children if one is not top and one.i < top.i]
    hang(claim, top, owner.dep_)
    if top.head is not top:
        top.dep_ = "obl"
    move(behind, top)
    for one in [one for one in owner.children if one.dep_ in ("case", "det") and one.i < owner.i]:
        hang(one, claim, one.dep_)
    hang(owner, claim, "compound")
    _make_noun(claim)


@looks_at(relations=_OF_NOUN, tags=PAST)
def _deny_reports(tokens: Paragraph, verb: Token) -> bool:
    """Make who turns down a report the subject, and the report the object, where the parser takes all of it
    for one noun; whether the tree changed."""
    behind = tokens.behind(verb)[:2]
    if len(behind) < 2 or behind[0].lower_ not in _REPORTS or behind[1].lower_ not in COMPLEMENTIZER:
        return False
    report = behind[0]
    if report.head is not report or verb.lemma_ not in _TURNING_DOWN:
        return False
    source = verb.head if verb.dep_ == "acl" else next(iter(subjects_of(verb)), None)
    if source is None or source.dep_ != "nsubj" or source.i > verb.i:
        return False
    hang(report, verb, "obj")
    hang(source, verb, "nsubj")
    verb.pos_, verb.tag_ = "VERB", "VBD"
    report.pos_, report.tag_ = "NOUN", "NNS"
    for clause in [child for child in report.children if child.dep_ == "ccomp"]:
        clause.dep_ = "acl"
    return True


def _owner(claim: Token) -> Token | None:
    """Whose a claim is, where the parser takes it for what is turned down or for who claims."""
    subjects, verb = subjects_of(claim), claim.head
    if not subjects:
        return next((one for one in verb.children if one.i == claim.i - 1 and one.dep_ == "obj"), None)
    owner = subjects[0]
    named = owner.i == claim.i - 1 and owner.left_edge.i == verb.i + 1
    turned_down = claim.dep_ == "ccomp" and verb.lemma_ in _TURNING_DOWN
    return owner if named and turned_down and len(subjects) == 1 else None


MENDS = (_be_denied, _be_about, _be_denied_by_participle, _deny_reports)
