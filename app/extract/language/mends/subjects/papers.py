"""Papers told with the day they came out, which the parser takes for two clauses.

"A report released Monday says three people died": here Monday says nothing. The participle belongs to
the paper, the day to the participle, and the paper is what says.
"""

from app.extract.language.mends.filing import looks_at
from app.extract.language.mends.kinds import FINITE, NOUNS
from app.extract.language.mends.paragraph import Paragraph
from app.extract.language.times import is_time
from app.extract.language.tokens import Token
from app.extract.language.trees import hang, move, subjects_of
from app.extract.lexicon import word_set

_RELEASING = word_set("rules/language", "papers", "releasing")
_INSIDE = frozenset({"nmod", "nmod:poss", "conj", "appos", "flat"})
_TIMED = frozenset({"NOUN", "PROPN", "ADJ", "ADV", "ADP", "DET", "NUM"})
"""Parts of speech of what tells when: "earlier this month"."""
_SAYING = word_set("rules/language", "interrupted", "saying")
_BEFORE_NOUN = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PART"})
_MARKS = frozenset({",", '"', "”", "’", "''"})
_LONGEST_TIME = 4


@looks_at(words=_RELEASING)
def _release(tokens: Paragraph, participle: Token) -> bool:
    """Mend the tree around a word like "released"; whether anything was changed."""
    if participle is tokens[0]:
        return False
    day = _day_behind(tokens, participle)
    if day is None:
        return False
    verb = _verb_behind(tokens, day)
    paper = _whole(tokens[tokens.place(participle) - 1])
    if verb is None:
        return _close(tokens, paper, participle)
    if paper.pos_ not in NOUNS or (participle.head is paper and day.head is participle):
        return False
    if not (participle.head is participle or participle.head is verb or day.head is verb):
        return False
    _set(paper, participle, day, verb)
    return True


def _close(tokens: Paragraph, paper: Token, participle: Token) -> bool:
    """ "Nine were hurt, said the statement | released late Monday.": behind what is said, the paper with
    its day is who says it, and not what is said."""
    at = tokens.place(paper) - 1
    while at > 1 and tokens[at].pos_ in _BEFORE_NOUN:
        at -= 1
    saying = tokens[at]
    if paper.pos_ not in NOUNS or at < 2 or saying.lower_ not in _SAYING or saying.tag_ not in FINITE:
        return False
    if tokens[at - 1].text not in _MARKS or subjects_of(saying) not in ([], [paper]):
        return False
    if participle.head is paper and paper.head is saying and participle.tag_ == "VBN":
        return False
    hang(paper, saying, "nsubj")
    hang(participle, paper, "acl")
    participle.tag_ = "VBN"
    return True


def _set(paper: Token, participle: Token, day: Token, verb: Token) -> None:
    """Hang the day on the participle, that on the paper, and the paper on its verb."""
    before = [one for one in day.children if one.i < paper.i]
    loose = [one for one in participle.children if one not in (paper, verb) and not paper.i < one.i < verb.i]
    if participle.head is participle:
        hang(verb, verb, "ROOT")
    move(loose, verb)
    hang(paper, verb, "nsubj")
    hang(participle, paper, "acl")
    if day.head is not participle:
        hang(day, participle, "obl:unmarked")
    move(before, paper)
    participle.tag_ = "VBN"


def _whole(last: Token) -> Token:
    """The noun of a phrase by its last word: of "a tape by the rebels" the tape."""
    while last.dep_ in _INSIDE and last.head.i < last.i and last.head.pos_ in NOUNS:
        last = last.head
    return last


def _day_behind(tokens: Paragraph, participle: Token) -> Token | None:
    """The day of a phrase right behind a participle: "released Monday", "on | Friday", "last | week"."""
    at = tokens.place(participle) + 1
    for token in tokens[at : at + _LONGEST_TIME]:
        if token.pos_ not in _TIMED:
            return None
        if is_time(token) and not is_time(tokens[min(tokens.place(token) + 1, len(tokens) - 1)]):
            return token
    return None


def _verb_behind(tokens: Paragraph, day: Token) -> Token | None:
    at = tokens.place(day) + 1
    if at >= len(tokens) or tokens[at].tag_ not in FINITE or tokens[at].pos_ != "VERB":
        return None
    return tokens[at]


MENDS = (_release,)
