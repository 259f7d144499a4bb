"""Numbers of codes, lists, marks and scores, and in compounds: no figures."""

from itertools import pairwise

from app.extract.figures.number import Notation, scale_words
from app.extract.figures.rows import is_of_row
from app.extract.figures.surroundings import Surroundings, listed
from app.extract.figures.units import PERCENT, currency
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import (
    AGENT,
    ALTERNATIVE,
    COMPLEMENTIZER,
    COORDINATOR,
    DEFINITE,
    GENITIVE,
    INDEFINITE,
    INSIDE,
    LIMIT,
    MORE,
    NEGATIVE_DETERMINER,
    ONE,
    OUT,
    THERE,
)

_BELONGING = word_set("rules/figures", "not_counts", "belonging")
_GLUED_EFFECTS = word_set("rules/figures", "not_counts", "glued_effects")
_GLUED_BEFORE = word_set("rules/figures", "not_counts", "glued_before")
_TEXT_LENGTHS = word_set("rules/figures", "not_counts", "text_lengths")
_NO_MORE = word_set("rules/figures", "not_counts", "no_more")
_BEHIND_PRONOUN = word_set("rules/figures", "not_counts", "behind_pronoun")
_BEHIND_HARM = word_set("rules/figures", "not_counts", "behind_harm")
_NEWLY = word_set("rules/figures", "not_counts", "newly")
_FURTHER_COMPOUND = word_set("rules/figures", "not_counts", "further_compound")
_SECONDS = word_set("rules/figures", "not_counts", "seconds")

_IN_ROW = word_set("rules/measures", "series", "joining")
_ROW = 10
"""Most pieces of such a row that are looked back over."""

_QUOTES = frozenset({"'", "’"})
_HYPHENS = frozenset("-‐‑")
_DASHES = _HYPHENS | {"–"}
_BRACKET = 10
"""Most pieces from one sum to either bracket around several."""
_PARTING = word_set("rules/figures", "not_counts", "parting")
_DIMENSIONS = word_set("rules/figures", "not_counts", "dimensions")
_SHARING = 20
"""Most that share a cell or a bed."""
_LONGEST_LIST = 100
_ALL = 100
"""Percent of all there is."""
_LONGEST_COUNT = 9
"""Most digits that are read without a mark between the thousands; longer rows are telephone numbers
and the like."""
_EVENTS = word_set("identifying", "events")
_KIN = word_set("rules/figures", "not_counts", "kin")
_NOUNS = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})


def is_code(at: Surroundings) -> bool:
    """Numbers of addresses and codes: "?id=4503", "0832", "VA 22301", "33.7831° N"."""
    piece = at.text[at.found.inner_first]
    token = at.parsed.doc[piece.token]
    if any(mark in token.text for mark in ("://", "www.", "@", "?", "_")) or token.like_url:
        return True
    if at.found.number.notation is not Notation.DIGITS or at.found.value.unit is not None:
        return False
    digits = piece.word
    if digits.isdecimal() and (len(digits) > _LONGEST_COUNT or (digits[0] == "0" and len(digits) > 1)):
        return True
    if "." in digits and len(digits.partition(".")[2]) > 3:
        return True
    if digits in listed("emergency_numbers") and at.after() in listed("called_numbers"):
        return True  # "names from 911 calls"
    front = at.token_before()
    postal = front is not None and front.text.isupper() and len(front.text) == 2
    return postal and digits.isdecimal() and len(digits) == 5


def is_glued(at: Surroundings) -> bool:
    """ "H5N1", "G20", "9/11", "12:30", "Covid-19", "96th", "155mm", "F-16"."""
    behind = at.after()
    if at.glued_after() and at.found.last == at.found.inner_last:
        if behind[:1].isalpha() and not at.parsed.doc[at.text[at.found.last].token].lower_.startswith("'"):
            return True
        if behind == ":" and at.after(1)[:1].isdigit():
            return True  # "12:30"; "toll rises to 14: army" ends its count there
        if behind in ("/", "°", "′", "″", "º", "@") or (behind == "'" and at.after(1) in _SECONDS):
            return True
    if not at.glued_before():
        return False
    front, further = at.just_before(), at.just_before(1)
    if front in _QUOTES and _is_quoted(at):
        return False
    if front in ("/", ":", "[", "§", "°", "′", "#", "№", "@", "_", "&", "'", "’", "."):
        return True
    if front in _HYPHENS and not _is_vote(at):
        hyphen = at.text[at.found.inner_first - 1]
        return not hyphen.gap and further != "" and further not in _FURTHER_COMPOUND
    return front[:1].isalnum()


def _is_quoted(at: Surroundings) -> bool:
    """Whether the mark before a number opens a quotation that its sentence closes, "'26 killed' in blast",
    and shortens no year: "the summer of '26"."""
    mark = at.parsed.doc[at.text[at.found.inner_first - 1].token]
    behind = at.parsed.doc[mark.i + 1 : mark.sent.end]
    return sum(one.text == mark.text and one.tag_ != "POS" for one in behind) % 2 == 1


def is_compound(at: Surroundings) -> bool:
    """ "16-party alliance", "six-month-old", "$100-million scheme"."""
    if at.after() in _HYPHENS and at.found.last == at.found.inner_last and at.glued_after():
        following = at.text[at.found.last + 1 : at.found.last + 2]
        if following and following[0].is_word and not following[0].gap:
            return following[0].word not in listed("counting_compounds") and following[0].word not in LIMIT
        return False
    if at.text[at.found.last - 1].word in _GLUED_EFFECTS:
        token = at.token_after()
        return token is not None and token.tag_ == "NN"
    if _is_open_compound(at):
        return True
    inner = at.text[at.found.inner_first : at.found.inner_last]
    hyphenated = any(piece.word in _HYPHENS for piece in inner) and not at.found.is_range
    money = at.found.value.unit not in (None, PERCENT)
    token = at.token_after()
    return hyphenated and money and token is not None and token.pos_ in _NOUNS


def _is_open_compound(at: Surroundings) -> bool:
    """ "The 110 seat lower house": a compound written without its hyphen."""
    noun, behind = at.token_after(), at.token_after(1)
    if noun is None or behind is None or noun.lower_ not in listed("compounding"):
        return False
    if noun.lower_ in _BELONGING and behind.tag_ in ("NNS", "NNPS"):
        return False  # "185 member nations", against "a 15 member council"
    if at.found.number.low == 1 and (noun.head is not behind or behind.pos_ == "ADJ"):
        return False  # "left one person dead", against "a one party state"
    return behind.pos_ in ("NOUN", "ADJ", "PROPN") and behind.sent == noun.sent


def is_bracketed(at: Surroundings) -> bool:
    """A conversion, a footnote or a bare number in brackets: "£1bn ($1.9bn)", "(0.55)", "[12]"; no share:
    "70,242 votes (3.85 percent)"."""
    if at.found.value.unit == PERCENT:
        return False
    if at.before() in ("(", "[") and at.after() in (")", "]"):
        return not is_of_row(at.parsed, at.text[at.found.first].token)
    if _is_one_conversion(at):
        return True
    if at.before() != "(":
        return False
    step = 1 if at.after() in _DIMENSIONS else 0  # "(425 square kilometers)"
    return at.after(step + 1) == ")" and at.after(step) in listed("units")


def _is_one_conversion(at: Surroundings) -> bool:
    """Whether a bracket right behind a sum holds nothing but sums: "9bn euros ($10bn; | £8bn)"."""
    if at.found.value.unit is None:
        return False
    opening = next((step for step in range(_BRACKET) if at.before(step) == "("), None)
    closing = next((step for step in range(_BRACKET) if at.after(step) == ")"), None)
    if opening is None or closing is None:
        return False
    inside = [at.before(step) for step in range(opening)] + [at.after(step) for step in range(closing)]
    return _is_of_sum(at.before(opening + 1)) and all(word in _PARTING or _is_of_sum(word) for word in inside)


def _is_of_sum(word: str) -> bool:
    """Whether a word may belong to a sum of money: "$", "9", "bn", "euros"."""
    spelt = scale_words("scales").keys() | currency("signs").keys() | currency("prefixes").keys()
    return word[:1].isdigit() or word in spelt or word in currency("words") or word in currency("weights")


def is_list_number(at: Surroundings) -> bool:
    """ "1. First item", "2) second"."""
    token = at.parsed.doc[at.text[at.found.first].token]
    if at.before() in ("*", "•", "#") and at.after() == ".":
        return True
    if at.found.number.notation is not Notation.DIGITS:
        return False
    ended = at.before() in (".", "!", "?", "", "”", '"')
    if token.is_sent_start and ended and at.after() in (".", ")") and at.found.number.low < _LONGEST_LIST:
        return True
    if token.i not in at.parsed.paragraph_starts:
        return False
    return at.after() in (".", ")") or "." in at.text[at.found.first].word


def is_mark(at: Surroundings) -> bool:
    """ "Scored 8.5 out of 10": both numbers of a mark."""
    if at.after() in OUT and at.after(1) in GENITIVE:
        return at.before() in listed("marking") or "." in at.text[at.found.inner_last - 1].word
    return (
        at.before() in GENITIVE
        and at.before(1) in OUT
        and (at.before(3) in listed("marking") or "." in at.before(2)[1:])
    )


def is_factor(at: Surroundings) -> bool:
    """ "Multiplied by three"."""
    return at.before() in AGENT and at.before(1) in listed("multiplying")


def is_size_of_text(at: Surroundings) -> bool:
    """ "A report of 14 pages"."""
    return at.before() in GENITIVE and at.after() in _TEXT_LENGTHS


def is_phone_number(at: Surroundings) -> bool:
    """ "555-432-3383", "555-0199": groups of digits, glued, as no range or score has them."""
    if at.after() in _HYPHENS and at.glued_after() and at.after(1)[:1] == "0" and len(at.after(1)) > 2:
        return True
    groups = 1 if at.found.is_range else 2
    return all(
        at.after(2 * group) in _HYPHENS and at.after(2 * group + 1)[:1].isdigit() for group in range(groups)
    )


def is_score(at: Surroundings) -> bool:
    """ "won 3-1", "6-4 6-3": two small numbers, the first not below the second."""
    number = at.found.number
    small = number.low < 100 and number.notation is Notation.DIGITS and at.found.value.unit is None
    dash_after = at.after() in _DASHES and at.after(1)[:1].isdigit()
    dash_before = at.just_before() in _DASHES and at.just_before(1)[:1].isdigit()
    return small and (dash_after or dash_before) and not _is_vote(at)


def _is_vote(at: Surroundings) -> bool:
    """Whether two numbers with a dash between are the sides of a vote: "passed 212-206"."""
    return at.near(listed("voting"), 6, 4)


def is_idiom(at: Surroundings) -> bool:
    """ "A notch or two", "the next day or two": an idiom for a few; "100 percent fair": one for wholly."""
    if at.found.value.unit == PERCENT:
        return at.found.number.low == _ALL and at.after() in listed("wholly")
    small = at.found.number.low in (2, 3) and not at.found.effects and at.found.value.unit is None
    if not small or at.before() not in ALTERNATIVE:
        return False
    return at.before(2) in INDEFINITE or at.before(1) in listed("units")


def is_arrangement(at: Surroundings) -> bool:
    """ "Two to a cell", "15 people deep", "10 abreast": how things stand, and not how many."""
    if at.found.value.unit is not None:
        return False
    if at.after() in listed("arranged") or at.after(1) in listed("arranged"):
        return at.after() not in listed("units")
    small = at.found.number.low <= _SHARING and not at.found.is_range
    return small and at.after() in LIMIT and at.after(1) in INDEFINITE and at.after(2) in listed("shared")


def is_pronoun_one(at: Surroundings) -> bool:
    """ "one of the leaders", "one day", "no one", "the one who"."""
    piece = at.text[at.found.inner_first]
    if piece.word not in ONE or at.found.inner_last - at.found.inner_first > 1 or at.found.value.unit:
        return False
    if at.after() in GENITIVE or at.after() in _BEHIND_PRONOUN:
        counted = at.text[at.found.first].word in _NO_MORE and at.before() not in DEFINITE
        return not (counted and at.after() in GENITIVE)  # "only one of their men died"
    if at.text[at.found.first].word in _GLUED_BEFORE:
        return True  # "around one city", "under one roof" is where, and not how many
    if at.found.effects or _is_counted_one(at):
        return False
    if at.before() in INSIDE and at.after() in _EVENTS:
        return True  # "wounded in one attack"
    if at.before() in GENITIVE and (at.after() in _KIN or _is_of_counted(at)):
        return True
    front = at.token_before()
    if at.before(1) in INDEFINITE and front is not None and front.tag_ == "JJ":
        return True  # "an elite one"
    if at.before() in COMPLEMENTIZER and front is not None and front.dep_ == "mark":
        return at.after() in listed("not_counting_one")
    return at.before() in listed("before_pronoun_one") or at.after() in listed("not_counting_one")


def _is_of_counted(at: Surroundings) -> bool:
    """ "12 carriages of | one train": of which all those are that have been counted."""
    counted = at.token_before()
    noun = None if counted is None or counted.head.i <= counted.i else counted.head.head
    return noun is not None and any(child.dep_ == "nummod" for child in noun.children)


def _is_counted_one(at: Surroundings) -> bool:
    """ "Killing one on the spot", "there was one death", "there is one new case", "one more body"."""
    if at.before() in listed("harming") and at.after() not in _BEHIND_HARM:
        return True
    if _ends_row_of_places(at) or _shares_predicate(at):
        return True
    noun = at.token_after(1 if at.after() in MORE | _NEWLY else 0)
    common = noun is not None and noun.tag_ == "NN" and noun.is_lower
    return common and (at.after() in MORE or at.before(1) in THERE) and at.before() not in NEGATIVE_DETERMINER


def _shares_predicate(at: Surroundings) -> bool:
    """ "Two were farmers and one | a member of the police": what the last of those counted was, too."""
    noun = at.token_after(1 if at.after() in INDEFINITE else 0)
    if noun is None or at.before() not in COORDINATOR or noun.tag_ != "NN" or noun.dep_ != "conj":
        return False
    return any(child.dep_ == "nsubj" and child.like_num for child in noun.head.children)


def _ends_row_of_places(at: Surroundings) -> bool:
    """ "Four in Sarel and one in Wendel": the last of a row of counts, each with its place."""
    place = at.token_after(1)
    if at.after() not in INSIDE or place is None or place.pos_ != "PROPN" or at.before() not in _IN_ROW:
        return False
    row = at.text[max(0, at.found.first - _ROW) : at.found.first]
    return any(
        there.word in INSIDE and at.parsed.doc[number.token].like_num for number, there in pairwise(row)
    )
