"""The name of a source, where the tree tore it from what its bearer is: "a spokesman, Ann Lee"."""

from app.extract.language.times import is_time
from app.extract.language.tokens import Doc, Sentence, Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import DEFINITE
from app.extract.words.cues import load_cues
from app.extract.words.speakers import institution_words, is_role

_PERSONS = word_set("rules/attributions", "named_sources", "persons")
_CALLED = word_set("rules/sources", "mentions", "called")
_CALLED_SO = word_set("rules/sources", "mentions", "called_so")
_SMALL = word_set("rules/sources", "mentions", "small")
_QUOTES = frozenset('"“”«»„‘’') | {"''", "``", "’’", "‘‘"}
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_CLOSING = frozenset({",", ".", ":", ";"})
_OLD = word_set("rules/attributions", "named_sources", "old")
_LONGEST_AGE = 5
_LONGEST_NAME = 6
_LONGEST_CALLED = 9
_LONGEST_RANK = 5
"""Most letters of a rank cut short: "Brig."."""


def with_name(sentence: Sentence, head: Token, first: int, last: int, cue: int | None) -> tuple[int, int]:
    """The bounds of a source with the whole of the name before, inside or behind it."""
    first = _with_opening_verb(sentence, _with_whole_name(sentence, first))
    last = _with_name_beside(sentence, first, last)
    last = _with_rest_of_name(sentence, last)
    last = _with_name_behind(sentence, head, first, last, cue)
    last = _with_name_called(sentence, last)
    return _with_name_before(sentence, first, last), last


def with_prefix(doc: Doc, first: int) -> int:
    """The first token with what a hyphen ties to it: "pro-|rebel broadcaster"."""
    tied = first > 1 and doc[first - 1].text == "-"
    if not tied or doc[first - 1].whitespace_ or doc[first - 2].whitespace_:
        return first
    first -= 2
    while first > 0 and doc[first].pos_ == "PROPN" and _is_capital(doc[first - 1]):
        first -= 1  # "Minister Lee Sang-|min"
    return first


def _with_whole_name(sentence: Sentence, first: int) -> int:
    """The start of a name that the tree cut in two: "Human Rights | Watch". Only where nothing but
    the name stands between a mark or the sentence's start and the rest."""
    doc = sentence.doc
    if doc[first].pos_ != "PROPN" or not doc[first].text[:1].isupper():
        return first
    index = first
    while index > sentence.start and first - index < _LONGEST_NAME and _is_name(doc[index - 1]):
        index -= 1
    before = doc[index - 1] if index > sentence.start else None
    opens = before is None or before.is_punct or before.lower_ in DEFINITE or is_time(before)
    if index == first or not opens:
        return first
    return index - 1 if index > sentence.start and doc[index - 1].lower_ in DEFINITE else index


def _with_opening_verb(sentence: Sentence, the: int) -> int:
    """The start of a name with the verb before "the" that it begins with: "| Save the Children"."""
    doc = sentence.doc
    if not sentence.start < the < sentence.end - 1 or doc[the].lower_ not in DEFINITE:
        return the
    verb = doc[the - 1]
    named = verb.text.istitle() and doc[the + 1].text.istitle()
    return the - 1 if named and verb.tag_ in ("VB", "VBP") else the


def _is_name(token: Token) -> bool:
    return token.text[:1].isupper() and token.pos_ in ("PROPN", "NOUN", "ADJ") and not is_time(token)


def _with_name_beside(sentence: Sentence, first: int, last: int) -> int:
    """The end of a source with the name right behind what its bearer is: "the aid group | Plain Hands,"."""
    doc = sentence.doc
    described = doc[last - 1].text in institution_words() or is_role(doc[last - 1])
    if not described or last >= sentence.end or not doc[last].text[:1].isupper():
        return last
    end = last
    while end < min(sentence.end, last + _LONGEST_NAME) and _is_capital(doc[end]):
        end += 1
    closes = end < sentence.end and (doc[end].text in _CLOSING or doc[end].tag_ in _FINITE)
    return end if closes and end > first else last


def _with_rest_of_name(sentence: Sentence, last: int) -> int:
    """The end of a source with the rest of its name, which the tree cut off: "said Omar Adel | Ruiz.",
    "said Capt | . Omar Adel."."""
    doc, end = sentence.doc, last
    if last >= sentence.end:
        return last
    if is_role(doc[last - 1]) and _goes_on(sentence, last - 1, last) and doc[last].text == ".":
        end += 1
        while end < min(sentence.end, last + _LONGEST_NAME) and _is_capital(doc[end]):
            end += 1
        return end
    if doc[last - 1].pos_ != "PROPN" or doc[last - 1].ent_type_ == "LOC":
        return last
    while end < min(sentence.end, last + 2) and _is_of_name(doc[end]):
        end += 1
    closes = last < end < sentence.end and (doc[end].text in _CLOSING or doc[end].tag_ in _FINITE)
    return end if closes else last


def _is_of_name(token: Token) -> bool:
    """Whether a capital is of a name, or, whatever the tree takes it for, of the person named before it."""
    person = token.ent_type_ == token.nbor(-1).ent_type_ == "PERSON"
    return (token.pos_ == "PROPN" or person) and _is_capital(token)


def _is_capital(token: Token) -> bool:
    return token.text[:1].isupper() and token.is_alpha and not is_time(token)


def _with_name_behind(sentence: Sentence, head: Token, first: int, last: int, cue: int | None) -> int:
    """The end of a source with the name behind a comma: "a spokesman for the union, | Javier Llorens,"."""
    doc = sentence.doc
    if last + 1 >= sentence.end or doc[last].text != "," or head.pos_ == "PROPN":
        return last
    if not any(is_role(token) or token.lower_ in _PERSONS for token in doc[first:last]) or head.i >= last:
        return last
    opening = _behind_age(sentence, last + 1)
    end = opening
    while end < sentence.end and end - opening < _LONGEST_NAME and _goes_on(sentence, opening, end):
        end += 1
    own = cue is not None and end <= cue  # in "by the head of the council, | UNN reports" it is another's
    closes = end < sentence.end and (doc[end].text in _CLOSING or (own and doc[end].tag_ in _FINITE))
    return end if end > opening and closes else last


def _with_name_called(sentence: Sentence, last: int) -> int:
    """The end of a source with the name that it goes by: "a group calling itself | Sons of the Delta"."""
    doc, end = sentence.doc, last
    if doc[last - 1].lower_ not in _CALLED | _CALLED_SO:
        return last
    if end < sentence.end and doc[end].lower_ in DEFINITE:
        end += 1
    opening = end
    while end < min(sentence.end, last + _LONGEST_CALLED) and (
        _is_capital(doc[end]) or (end > opening and doc[end].lower_ in _SMALL)
    ):
        end += 1
    while end > opening and not _is_capital(doc[end - 1]):
        end -= 1
    return end if end > opening else last


def _goes_on(sentence: Sentence, opening: int, index: int) -> bool:
    """Whether a token is inside a name, the stop of a rank too: "the chief, Brig | . Gen. Ann Lee,"."""
    doc = sentence.doc
    if _is_name(doc[index]):
        return True
    stops = doc[index].text == "." and index > opening and len(doc[index - 1]) <= _LONGEST_RANK
    return stops and index + 1 < sentence.end and _is_name(doc[index + 1])


def _behind_age(sentence: Sentence, first: int) -> int:
    """The token behind how old a person is: "a worker at the plant, 25-year-old | Ann Lee,"."""
    doc = sentence.doc
    for index in range(first, min(first + _LONGEST_AGE, sentence.end - 1)):
        if doc[index].lower_ in _OLD:
            return index + 1
    return first


def _with_name_before(sentence: Sentence, first: int, last: int) -> int:
    """The start of a source with the name that its office is told of: "…,” | Ann Lee, | the mayor, said"."""
    doc = sentence.doc
    set_off = (
        first - 2 >= sentence.start and doc[first - 1].text == "," and doc[last - 1].i + 1 < sentence.end
    )
    ended = set_off and (doc[last].text == "," or doc[last].tag_ in _FINITE)
    if not ended or not any(is_role(token) for token in doc[first:last]):
        return first
    end = first - 1
    if end - 2 > sentence.start and doc[end - 1].like_num and doc[end - 2].text == ",":
        end -= 2  # "Ann Lee, 22, a nurse, said"
    start = end
    while start > sentence.start and end - start < _LONGEST_NAME and _is_name(doc[start - 1]):
        start -= 1
    named = end - start > 1 and doc[end - 1].pos_ == "PROPN"
    if named and start > sentence.start and is_role(doc[start - 1]):
        start = _with_office(sentence, start)
    opens = start == sentence.start or doc[start - 1].text in _QUOTES | {","} or _is_cue(doc[start - 1])
    return start if named and opens else first


def _is_cue(token: Token) -> bool:
    """ "…, said | Ann Lee, a nurse, who added", but not "for the ruling | Green Union, the mayor said"."""
    return token.is_lower and token.text in load_cues().forms and token.dep_ != "amod"


def _with_office(sentence: Sentence, first: int) -> int:
    """The start of a name with its office in small letters: "…, | council deputy Ann Lee, a lawyer, said"."""
    while first > sentence.start and sentence.doc[first - 1].pos_ in ("NOUN", "PROPN", "ADJ", "DET"):
        first -= 1
    return first
