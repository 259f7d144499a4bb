"""Numbers that end a name or stand for one: "Flight 370", "the Big Four", "14 Elm Street". No figures."""

from app.extract.countries import is_country_name
from app.extract.figures.number import Notation
from app.extract.figures.surroundings import Surroundings, listed
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import (
    COORDINATOR,
    DEFINITE,
    GENITIVE,
    LIMIT,
    NEGATIVE_DETERMINER,
    UNDER,
)

_DETERMINED = word_set("rules/figures", "not_names", "determined")
_ZERO = word_set("rules/figures", "not_names", "zero")
_ABBREVIATED = word_set("rules/figures", "not_names", "abbreviated")
_RANKED = word_set("rules/figures", "not_names", "ranked")
_HIGHEST_RANK = 10
_BEFORE_NOUN = frozenset({"compound", "nmod", "amod"})
_LEAST_COUNTED = 20
"""From here on a number behind a name counts what follows it: "the Taliban 40 prisoners"."""
_NUMBERING = word_set("rules/figures", "not_names", "numbering")
_CHART = word_set("rules/figures", "not_names", "chart")
_COUNTED_STATES = word_set("rules/figures", "not_names", "counted_states")
_BEFORE_ZERO = word_set("rules/figures", "not_names", "before_zero")

_HEADING = frozenset({":", "-", "–", "—", "--"})
_LONGEST_UNIT = 7
"""Most pieces of the name of a part of an army behind its number."""
_UNITS = word_set("rules/figures", "not_names", "army_units")
_ROW = word_set("rules/figures", "not_names", "row")
_LONGEST_CHART = 100
_LONGEST_ROW = 60
"""Most pieces of such a row that are looked back over."""
_SHORT = 4
_ENOUGH = 3
"""Words of more than four letters are capitalised in titles; three of them make a sentence of capitals."""


def is_identifier(at: Surroundings) -> bool:
    """ "Flight 370", "Resolution 1701", "Boeing 747", "No. 2", "Group of Eight"."""
    number = at.found.number
    if at.found.effects or at.found.value.unit is not None or number.scaled or number.high is None:
        return False
    front = at.just_before(1) if at.just_before() == "." else at.just_before()
    if at.just_before() == "." and front not in _ABBREVIATED:
        front = ""
    token = at.token_before()
    front = _before_row(at) or front
    if front in _NUMBERING and _is_numbering(token):
        return False
    if at.just_before() in LIMIT and at.just_before(1) in _RANKED and number.low <= _HIGHEST_RANK:
        return True  # "raised the alert level to four"
    if front in _CHART and number.low > _LONGEST_CHART:
        return False  # "cases top 1,000"
    if front in listed("identifiers") and at.just_before() not in UNDER:
        if token is not None and _begins_count(token, at.token_after()):
            return False
        if front in NEGATIVE_DETERMINER and token is not None and token.is_lower:
            return at.just_before() == "."  # "there are no 893 wounded" counts them
        capital = token is not None and not token.is_lower
        return capital or number.notation is Notation.DIGITS or front in listed("numbering")
    if front in listed("serials") and token is not None and (_is_title(token) or _heads_line(at, token)):
        return True
    behind = at.token_after()
    if behind is not None and behind.text[:1].isupper() and _names_unit(at):
        return True  # "81 Battalion", "164 Lake Army (North) battalion"
    if at.text[at.found.first].capital and not at.text[at.found.first].is_digits:
        return _is_name(at)
    return _follows_name(at)


def _names_unit(at: Surroundings) -> bool:
    """Whether the names behind a number end with a part of an army, and not with its people: "12 Karst
    battalion | fighters"."""
    for step in range(_LONGEST_UNIT):
        if at.after(step) in _UNITS:
            people = at.token_after(step + 1)
            return people is None or people.tag_ != "NNS"
        token = at.token_after(step)
        if token is None or not (token.text[:1].isupper() or token.text in ("(", ")")):
            return False
    return False


def _is_title(word: Token) -> bool:
    """Whether a word is written as a name, and does not only open its sentence: "Situation Report 2"."""
    return word.text[:1].isupper() and not word.is_sent_start and word.pos_ in ("NOUN", "PROPN")


def _heads_line(at: Surroundings, word: Token) -> bool:
    """Whether a numbered word heads its line, before a colon or dash: "Update 3 – Toll rises"."""
    return word.is_sent_start and word.text[:1].isupper() and at.after() in _HEADING


def _begins_count(front: Token, behind: Token | None) -> bool:
    """Whether a number behind a word like "camp" counts what follows: "in the camp 12 refugees died"."""
    if behind is None or behind.tag_ != "NNS" or not front.is_lower or front.i == front.sent.start:
        return False
    return front.nbor(-1).lower_ in _DETERMINED


def _before_row(at: Surroundings) -> str:
    """The word before a row of numbers that ends here: "resolutions" of "resolutions 2254, 2258 and 2118"."""
    step = 0
    while step < _LONGEST_ROW and at.just_before(step) in _ROW:
        further = step + 1 + (at.just_before(step + 1) == ",")
        if not at.just_before(further).isdecimal():
            break
        step = further + 1
    return at.just_before(step) if step else ""


def _is_numbering(token: Token | None) -> bool:
    """Whether "number" is a verb: "the dead number 12", "victims number 40"."""
    if token is None or token.lower_ not in _NUMBERING or token.i == 0:
        return False
    counted = token.nbor(-1)
    while counted.pos_ == "ADV" and counted.i > token.sent.start:
        counted = counted.nbor(-1)
    return token.pos_ == "VERB" or counted.tag_ in ("NNS", "NNPS") or counted.lower_ in _COUNTED_STATES


def _is_name(at: Surroundings) -> bool:
    """A capitalised number word inside a sentence: "the Big Four", "Three Gorges Dam"."""
    token = at.parsed.doc[at.text[at.found.first].token]
    if token.is_sent_start or at.parsed.in_headline(token.i) or token.i == 0 or _is_all_capitals(token):
        return False
    behind = at.token_after()
    quoted = at.before() in ('"', "“", "‘", "'", ":", "-", "–", "—", ".", ";", "…", "!", "?", ")")
    return not quoted and (behind is None or not behind.is_lower or at.before() in GENITIVE)


def _is_all_capitals(token: Token) -> bool:
    """Whether the words around are written like names too, so that capitals tell nothing: "POLICE SAID
    NINE PEOPLE DIED", "Two Killed, Nine Hurt in Raid"."""
    around = [one for one in token.sent if one.is_alpha and len(one) > _SHORT]
    return len(around) >= _ENOUGH and all(one.text[:1].isupper() for one in around)


def _follows_name(at: Surroundings) -> bool:
    """ "Apollo 13", "Channel 4 ", "World War 2": digits that end a name."""
    number = at.found.number
    if number.notation is not Notation.DIGITS or "," in at.text[at.found.inner_last - 1].word:
        return False
    front, behind = at.token_before(), at.token_after()
    if (
        front is None
        or front.i == at.text[at.found.inner_first].token
        or front.pos_ != "PROPN"
        or front.lower_.rstrip(".") in listed("months")
        or any(child.dep_ == "nsubj" for child in front.children)  # "Bandits Kill 20"
        or _goes_on_counting(front, behind)
    ):
        return False
    if behind is None or at.found.is_range or behind.is_sent_start:
        return True
    if number.low < _LEAST_COUNTED and _is_owned_name(front, behind):
        return True
    if front.text.isupper() and len(front.text) > 1:
        return behind.pos_ not in ("NOUN", "PROPN")
    number_token = front.doc[at.text[at.found.inner_first].token]
    placed = any(child.dep_ == "case" for child in front.children)  # "in Cork 700 turned out"
    part_of_name = number_token.dep_ == "flat" and number_token.head is front and not placed
    if behind.pos_ in ("AUX", "VERB") and part_of_name:
        return True
    return (
        behind.pos_ not in ("NOUN", "ADJ", "PROPN", "VERB", "AUX", "ADV", "DET")
        and behind.lower_ not in GENITIVE
    )


def _goes_on_counting(land: Token, behind: Token | None) -> bool:
    """Whether a land stands for the next count of its sentence: "Egypt lost 148 and | Indonesia 120"."""
    if not is_country_name(land.text) or land.i - 1 <= land.sent.start:
        return False
    if behind is not None and behind.pos_ in ("AUX", "VERB"):
        return False
    before = land.nbor(-1)
    joined = before.lower_ in COORDINATOR or before.text == ","
    return joined and any(token.tag_ == "CD" for token in land.doc[land.sent.start : before.i])


def _is_owned_name(front: Token, behind: Token) -> bool:
    """Whether a name with its number stands behind "the", before what is its: "the Kesta 4 | organisers"."""
    led = front.i > front.sent.start and front.nbor(-1).lower_ in DEFINITE
    return led and front.dep_ in _BEFORE_NOUN and front.head.i >= behind.i


def is_address(at: Surroundings) -> bool:
    """ "14 Elm Street", "1600 Penn Avenue"."""
    if at.found.number.notation is not Notation.DIGITS or at.found.effects:
        return False
    for step in range(1, 4):
        place = at.found.last + step - 1
        if place >= len(at.text) or not at.text[place].capital:
            return False
        if step > 1 and at.text[place].word in listed("streets"):
            return True
    return False


def is_zero_name(at: Surroundings) -> bool:
    """ "zero tolerance", "ground zero", and the digit: "they add a zero"."""
    zero = at.text[at.found.inner_first].word in _ZERO
    return zero and (at.after() in listed("zero_names") or at.before() in _BEFORE_ZERO)
