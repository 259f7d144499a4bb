"""Cues read off the words alone, for verbs whose subject the tree missed.

News says "…, replied the minister" and "the doctors, who asked not to be named, fear three …" so often
that the order of words and marks is enough to see it. Only verbs that the tree gave no source come here.
"""

from dataclasses import dataclass

from app.extract.language.times import is_time
from app.extract.language.tokens import Doc, Sentence, Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import AT_A_POINT
from app.extract.words.cues import Verb, load_cues
from app.extract.words.speakers import is_speaker

_PUTTING = word_set("rules/attributions", "surface_cues", "putting")
_WITH_OBJECTS = word_set("rules/attributions", "surface_cues", "with_objects")
_ASIDES = word_set("rules/attributions", "surface_cues", "asides")
_PERSONS = word_set("rules/attributions", "surface_cues", "persons")

_ACCUSING = word_set("rules/attributions", "surface_cues", "accusing")
_OF_DEED = word_set("rules/attributions", "governing", "of_deed")
_MARKS = frozenset(',"”’»–—-') | {"''", "--"}
_CLOSING = frozenset('.,;:"“–—-!?') | {"``", "--"}
_STARTS = frozenset(";:–—•") | {"--"}
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "ADJ", "NUM", "DET", "PART"})
_INSIDE = _NOMINAL | {"ADP", "CCONJ"}
_FATES = word_set("rules/attributions", "cue_verbs", "fates")
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_OPENERS = word_set("rules/attributions", "surface_cues", "openers")
_LONGEST = 14
"""Most tokens in a source, and in an aside behind it."""
_FAR = 14
"""Tokens behind a cue in which the verb of its clause stands."""
_JOINS = word_set("rules/attributions", "surface_cues", "joins")


@dataclass(frozen=True, slots=True)
class SurfaceSource:
    """Tokens ``first`` up to ``last`` that name a source around ``head``; ``behind`` the cue or before it."""

    head: Token
    first: int
    last: int
    behind: bool


def surface_source(token: Token, verb: Verb, sentence: Sentence) -> SurfaceSource | None:
    """The source of a verb as the words around it show it; None where they do not."""
    if not token.text.islower() or token.tag_ == "VBG":
        return None
    if verb.lemma in _PUTTING and (found := _before_number(token, sentence)):
        return found
    if token.lower_ in _ACCUSING:
        return _before_accused(token, sentence)
    if verb.takes != "clause" and verb.lemma not in _WITH_OBJECTS:
        return None
    return _behind(token, sentence) or _before(token, sentence)


def _behind(token: Token, sentence: Sentence) -> SurfaceSource | None:
    """The source of "…, replied the minister.": behind a mark and the verb, up to the next mark."""
    doc = token.doc
    if (
        token.i - 1 <= sentence.start
        or doc[token.i - 1].text not in _MARKS
        or token.tag_ not in _FINITE | {"VBN"}
    ):
        return None
    last = token.i + 1
    while (
        last < sentence.end
        and last - token.i <= _LONGEST
        and doc[last].pos_ in _INSIDE
        and not is_time(doc[last])
    ):
        last += 1
    if doc[last - 1].lower_ in _FATES:
        return None  # "…, says 200 men dead"
    closed = (
        last >= sentence.end or doc[last].text in _CLOSING or is_time(doc[last]) or doc[last].pos_ == "ADP"
    )
    head = _head(doc, token.i + 1, last)
    return SurfaceSource(head, token.i + 1, last, behind=True) if closed and head is not None else None


def _before(token: Token, sentence: Sentence) -> SurfaceSource | None:
    """The source of "the doctors, who …, fear three may …": it opens its clause, and a clause with a
    verb of its own follows the cue."""
    doc = token.doc
    if not _opens_clause(token, sentence):
        return None
    last = _before_aside(token, sentence)
    first = last
    while first > sentence.start and last - first <= _LONGEST and doc[first - 1].pos_ in _INSIDE:
        if doc[first - 1].lower_ in _JOINS:
            break
        first -= 1
    opens = (
        first == sentence.start or doc[first - 1].text in _STARTS | {","} or doc[first - 1].lower_ in _JOINS
    )
    if not opens or first == last or doc[first].pos_ == "ADP":
        return None
    head = _head(doc, first, last)
    return None if head is None else SurfaceSource(head, first, last, behind=False)


def _opens_clause(token: Token, sentence: Sentence) -> bool:
    """Whether what follows a word begins a clause: "fear | three may not survive"."""
    if token.i + 2 >= sentence.end:
        return False
    following = token.nbor(1)
    opens = (
        following.lower_ in _OPENERS
        or following.pos_ in ("DET", "NUM", "PROPN", "PRON")
        or following.tag_ == "NNS"
    )
    rest = token.doc[token.i + 2 : min(token.i + _FAR, sentence.end)]
    return opens and any(other.tag_ in _FINITE for other in rest if other.lower_ not in load_cues().forms)


def _before_aside(token: Token, sentence: Sentence) -> int:
    """The end of a source before an aside between commas: "the bishop, whose parishes keep lists, says"."""
    doc, mark = token.doc, token.i - 1
    while mark > sentence.start + 1 and doc[mark].pos_ in ("ADV", "ADJ"):
        mark -= 1  # "the bishop, whose parishes keep lists, | first put"
    if mark - 1 <= sentence.start or doc[mark].text != ",":
        return token.i
    for index in range(mark - 2, max(sentence.start, mark - 1 - 2 * _LONGEST), -1):
        if doc[index].text == "," and (doc[index + 1].lower_ in _ASIDES or doc[index + 1].tag_ == "VBN"):
            return index  # ", who …," and ", backed by …,"
    return token.i


def _before_number(token: Token, sentence: Sentence) -> SurfaceSource | None:
    """The source of "a pilots' collective | put cancellations at 90", with nothing else before it in
    its clause."""
    doc = token.doc
    rest = doc[token.i + 1 : min(token.i + 7, sentence.end)]
    at = next((place for place, other in enumerate(rest) if other.lower_ in AT_A_POINT), None)
    if not at or not any(other.like_num for other in rest[at + 1 :]):
        return None
    if any(other.pos_ not in _NOMINAL for other in rest[:at]):
        return None
    last = _before_aside(token, sentence)
    first = last
    while first > sentence.start and last - first <= _LONGEST and doc[first - 1].pos_ in _NOMINAL:
        first -= 1
    opens = (
        first == sentence.start or doc[first - 1].text in _STARTS | {","} or doc[first - 1].lower_ in _JOINS
    )
    head = _head(doc, first, last) if opens else None
    return None if head is None else SurfaceSource(head, first, last, behind=False)


def _before_accused(token: Token, sentence: Sentence) -> SurfaceSource | None:
    """The source of "Norland and its allies | accuse Tarsia of a plot", where the tree took the verb for a
    name: it opens the sentence, and who is accused stands behind, and of what."""
    doc, last = token.doc, _before_aside(token, sentence)
    rest = doc[token.i + 1 : min(token.i + _FAR, sentence.end)]
    of = next((place for place, other in enumerate(rest) if other.lower_ in _OF_DEED), 0)
    accused = bool(of) and all(other.pos_ in _NOMINAL | {"CCONJ"} for other in rest[:of])
    if not accused or last - sentence.start > _LONGEST:
        return None
    if any(other.pos_ not in _INSIDE and other.tag_ != "POS" for other in doc[sentence.start : last]):
        return None
    head = _head(doc, sentence.start, last)
    return None if head is None else SurfaceSource(head, sentence.start, last, behind=False)


def _head(doc: Doc, first: int, last: int) -> Token | None:
    """The noun that a phrase is about: the last one before a preposition or mark; None unless it names
    somebody who can speak."""
    nouns: list[Token] = []
    for token in doc[first:last]:
        if token.pos_ == "ADP" or token.text in {",", "("}:
            break
        if token.pos_ in ("NOUN", "PROPN", "PRON") and not is_time(token):
            nouns.append(token)
    if not nouns or nouns[-1].tag_ in ("WP", "WDT") or doc[last - 1].tag_ == "POS":
        return None
    head = nouns[-1]
    return head if head.pos_ == "PROPN" or head.lower_ in _PERSONS or is_speaker(head) else None
