"""What is only meant for those who are counted, or what they do not do: "a plot to blow up 10 airliners",
"300 families refused to leave"."""

from app.extract.found import FoundFigure
from app.extract.language import Parsed
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import COPULA, INFINITIVE, NEGATORS
from app.extract.measures.measure_words import listed

_REFUSING = word_set("rules/measures", "meant", "refusing")
_HELPING = frozenset({"AUX", "ADV"})
_BETWEEN = frozenset({"DET", "ADJ", "ADV", "ADP", "NUM"})
_MEANT = 7
"""Most tokens between what was meant and its "to"."""


def is_only_meant(parsed: Parsed, found: FoundFigure) -> bool:
    """ "Threatened to kill the 22 hostages", "a plot to blow up 10 airliners"."""
    start = max(parsed.sentence_of(found.first).start + 1, found.first - _MEANT)
    for at in range(found.first - 1, start - 1, -1):
        token = parsed.doc[at]
        if token.is_punct or token.pos_ not in _BETWEEN:
            if token.pos_ == "VERB":
                return token.nbor(-1).lower_ in INFINITIVE and _is_meant(token)
            break
    return _is_joined_to_meant(parsed.doc[found.core if found.head is None else found.head])


def _is_joined_to_meant(counted: Token) -> bool:
    """ "Attempting to kill the senator and two aides": those joined to who was meant."""
    if counted.dep_ != "conj":
        return False
    verb = counted.head.head
    return (
        counted.head.dep_ == "obj"
        and verb.i > verb.sent.start + 1
        and verb.nbor(-1).lower_ in INFINITIVE
        and _is_meant(verb)
    )


def _is_meant(verb: Token) -> bool:
    """Whether a verb behind "to" is what somebody only means to do."""
    return verb.i - 2 >= verb.sent.start and verb.nbor(-2).lower_ in listed("meaning")


def is_not_done(parsed: Parsed, found: FoundFigure, words: str) -> bool:
    """Whether those counted do not do what the words of their measure tell: "7,000 have refused to | leave
    their homes", "90 people did not | flee"."""
    end = parsed.sentence_of(found.first).end
    at = behind = found.last if found.head is None else max(found.last, found.head + 1)
    while at + 1 < end and parsed.doc[at].pos_ in _HELPING and parsed.doc[at].lower_ not in NEGATORS:
        at += 1
    if at + 2 >= end:
        return False
    if parsed.doc[at].lemma_ in _REFUSING and parsed.doc[at + 1].lower_ in INFINITIVE:
        at += 2
        at += parsed.doc[at].lemma_ in COPULA and at + 1 < end
    elif parsed.doc[at].lower_ in NEGATORS and at > behind:
        at += 1
    else:
        return False
    return parsed.doc[at].lower_ in words.split()[:1]
