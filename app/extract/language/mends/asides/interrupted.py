"""Statements that their source interrupts: "The storm, the mayor told reporters on Monday, killed 12".

The parser hangs what stands behind the second comma on the verb of speech, or parts it from its
subject; who is told what is then lost, and what died.
"""

from collections.abc import Sequence

from app.extract.language.mends.filing import looks_at
from app.extract.language.mends.kinds import FINITE_OR_MODAL, HELPING
from app.extract.language.mends.paragraph import Paragraph
from app.extract.language.tokens import Token
from app.extract.language.trees import hang, subject_relation
from app.extract.lexicon import word_set

_SAYING = word_set("rules/language", "interrupted", "saying")
_INVERTING = word_set("rules/language", "interrupted", "inverting")
_PHRASE = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PRON", "PART", "NUM", "ADP", "ADV"})
"""Parts of speech of who speaks, and of what tells when, where and to whom."""
_NAMING = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_HUNG = frozenset({"parataxis", "ccomp", "conj", "advcl", "acl:relcl", "dep", "appos", "obl"})
"""Relations that a verb of speech may keep, if it has its speaker; between dashes the parser takes it for a
slip of the tongue."""
_MARKS = frozenset({",", "–", "—", "--", "-"})
_LONGEST = 14
"""Most tokens between the verb of speech and a mark."""


@looks_at(parts={"VERB"}, words=_SAYING)
def _set_beside_main_verb(tokens: Paragraph, verb: Token) -> bool:
    """Set a verb of speech that stands between two commas or dashes, a subject before the first and that
    subject's verb behind the second, beside what it interrupts; whether the tree changed."""
    place = tokens.place(verb)
    before, behind = _mark(tokens, place, -1), _mark(tokens, place, 1)
    if before is None or behind is None or behind + 1 >= len(tokens):
        return False
    if tokens[before].text != tokens[behind].text:
        return False
    if before + 1 == place and verb.lower_ not in _INVERTING:
        return False  # "The crowd, estimated by the police at 400, left", "The toll, announced Monday, rose"
    speaker = _top(tokens[before + 1 : place] or tokens[place + 1 : behind])
    main, subject = _main(tokens, behind + 1), _subject(tokens, before)
    if main is None or subject is None or speaker is None:
        return False
    if subject.head is main and verb.head is main and speaker.head is verb and verb.dep_ in _HUNG:
        return False
    _set_beside(verb, subject, main)
    if speaker.head is not verb:
        hang(speaker, verb, "nsubj")
    return True


def _mark(tokens: Paragraph, place: int, step: int) -> int | None:
    """The mark behind the phrase on one side of a verb; None where something else than a phrase is there."""
    for _ in range(_LONGEST):
        if step < 0 and tokens[place].is_sent_start:
            return None
        place += step
        if not 0 <= place < len(tokens) or (step > 0 and tokens[place].is_sent_start):
            return None
        if tokens[place].text in _MARKS:
            return place
        if tokens[place].pos_ not in _PHRASE or tokens[place].tag_ in FINITE_OR_MODAL:
            return None
    return None


def _main(tokens: Paragraph, place: int) -> Token | None:
    """The word that is told of the subject, by the verb behind the second comma: "killed", "were | found",
    "was | 12"."""
    token = tokens[place]
    if token.tag_ not in FINITE_OR_MODAL and not (token.tag_ == "VBN" and token.pos_ == "VERB"):
        return None
    return token.head if token.dep_ in HELPING and token.head.i > token.i else token


def _subject(tokens: Paragraph, comma: int) -> Token | None:
    """The top of the phrase that opens the sentence, up to a comma; None where it holds a verb."""
    first = comma
    while first > 0 and not tokens[first].is_sent_start:
        first -= 1
    phrase = tokens[first:comma]
    if any(one.tag_ in FINITE_OR_MODAL for one in phrase):
        return None
    return _top(phrase)


def _top(phrase: Sequence[Token]) -> Token | None:
    """The noun or number of a phrase that hangs on no other of it."""
    naming = [one for one in phrase if one.pos_ in _NAMING]
    return next((one for one in naming if one.head is one or one.head not in naming), None)


def _set_beside(verb: Token, subject: Token, main: Token) -> None:
    """Make a verb the main one of its sentence, over its subject and the verb of speech inside."""
    relation = subject_relation(main)
    if main.head is not main:
        above = verb.head if verb.head is not verb and verb.head.i not in (main.i, subject.i) else main
        hang(main, above, "ROOT" if above is main else verb.dep_)
    if main.tag_ == "VBN" and not any(one.dep_ in HELPING for one in main.children):
        main.tag_ = "VBD"
    for one in [*verb.children]:
        if one.i > main.i or (one.dep_ in HELPING and one.i > verb.i):
            hang(one, main, one.dep_)
    hang(subject, main, relation)
    hang(verb, main, "parataxis")


MENDS = (_set_beside_main_verb,)
