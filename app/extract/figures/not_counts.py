"""Numbers that name, list or identify: no figures."""

from app.extract.figures.numbers import Notation
from app.extract.figures.surroundings import Surroundings, listed
from app.extract.figures.units import PERCENT
from app.extract.language.phrases import is_time
from app.extract.language.tokens import Token

_HYPHENS = frozenset("-‐‑")
_DASHES = _HYPHENS | {"–"}
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
    if digits.startswith("0") and digits.isdecimal() and len(digits) > 1:
        return True
    if "." in digits and len(digits.partition(".")[2]) > 3:
        return True
    front = at.token_before()
    postal = front is not None and front.text.isupper() and len(front.text) == 2
    return postal and digits.isdecimal() and len(digits) == 5


def is_glued(at: Surroundings) -> bool:
    """ "H5N1", "G20", "9/11", "12:30", "Covid-19", "96th", "155mm", "F-16"."""
    behind = at.after()
    if at.glued_after() and at.found.last == at.found.inner_last:
        if behind[:1].isalpha() and not at.parsed.doc[at.text[at.found.last].token].lower_.startswith("'"):
            return True
        if behind in ("/", ":", "°", "′", "″", "º", "@") or (behind == "'" and at.after(1) == "s"):
            return True
    if not at.glued_before():
        return False
    front, further = at.just_before(), at.just_before(1)
    if front in ("/", ":", "[", "§", "°", "′", "#", "№", "@", "_", "&", "'", "’", "."):
        return True
    if front in _HYPHENS and not _is_vote(at):
        hyphen = at.text[at.found.inner_first - 1]
        return not hyphen.gap and further != "" and further not in ("to", "-")
    return front[:1].isalnum()


def is_compound(at: Surroundings) -> bool:
    """ "16-party alliance", "six-month-old", "$100-million scheme"."""
    if at.after() in _HYPHENS and at.found.last == at.found.inner_last and at.glued_after():
        following = at.text[at.found.last + 1 : at.found.last + 2]
        if following and following[0].is_word and not following[0].gap:
            return following[0].word not in listed("counting_compounds") and following[0].word != "to"
        return False
    if at.text[at.found.last - 1].word in ("plus", "odd"):
        token = at.token_after()
        return token is not None and token.tag_ == "NN"
    inner = at.text[at.found.inner_first : at.found.inner_last]
    hyphenated = any(piece.word in _HYPHENS for piece in inner) and not at.found.is_range
    money = at.found.value.unit not in (None, PERCENT)
    token = at.token_after()
    return hyphenated and money and token is not None and token.pos_ in _NOUNS


def is_identifier(at: Surroundings) -> bool:
    """ "Flight 370", "Resolution 1701", "Boeing 747", "No. 2", "Group of Eight"."""
    number = at.found.number
    if at.found.effects or at.found.value.unit is not None or number.scaled or number.high is None:
        return False
    front = at.just_before(1) if at.just_before() == "." else at.just_before()
    if at.just_before() == "." and front not in ("no", "nos", "art", "res"):
        front = ""
    token = at.token_before()
    front = _before_row(at) or front
    if front in ("number", "numbers") and _is_numbering(token):
        return False
    if front in listed("identifiers") and at.just_before() != "under":
        capital = token is not None and not token.is_lower
        return capital or number.notation is Notation.DIGITS or front in listed("numbering")
    if at.text[at.found.first].capital and not at.text[at.found.first].is_digits:
        return _is_name(at)
    return _follows_name(at)


def _before_row(at: Surroundings) -> str:
    """The word before a row of numbers that ends here: "resolutions" of "resolutions 2254, 2258 and 2118"."""
    step = 0
    while at.just_before(step) in ("and", "or", "to", ",", "&") and at.just_before(step + 1).isdecimal():
        step += 2
        step += at.just_before(step) == ","
    return at.just_before(step) if step else ""


def _is_numbering(token: Token | None) -> bool:
    """Whether "number" is a verb: "the dead number 12", "victims number 40"."""
    if token is None or token.lower_ not in ("number", "numbers") or token.i == 0:
        return False
    counted = token.nbor(-1)
    return (
        token.pos_ == "VERB"
        or counted.tag_ in ("NNS", "NNPS")
        or counted.lower_ in ("dead", "wounded", "injured")
    )


def _is_name(at: Surroundings) -> bool:
    """A capitalised number word inside a sentence: "the Big Four", "Three Gorges Dam"."""
    token = at.parsed.doc[at.text[at.found.first].token]
    if token.is_sent_start or at.parsed.in_headline(token.i) or token.i == 0:
        return False
    behind = at.token_after()
    quoted = at.before() in ('"', "“", "‘", "'", ":", "-", "–", "—", ".", ";", "…", "!", "?", ")")
    return not quoted and (behind is None or not behind.is_lower or at.before() == "of")


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
    ):
        return False
    if behind is None or at.found.is_range or behind.is_sent_start:
        return True
    if front.text.isupper() and len(front.text) > 1:
        return behind.pos_ not in ("NOUN", "PROPN")
    if behind.pos_ in ("AUX", "VERB") and _is_whole_name(front):
        return True
    return behind.pos_ not in ("NOUN", "ADJ", "PROPN", "VERB", "AUX", "ADV", "DET") and behind.lower_ != "of"


def _is_whole_name(last: Token) -> bool:
    """Whether a name of several words stands free before a number: "Apollo 11 landed", but not
    "in New York 12 were killed"."""
    first = last
    while first.i > first.sent.start and first.nbor(-1).pos_ == "PROPN":
        first = first.nbor(-1)
    free = first.i == first.sent.start or first.nbor(-1).pos_ in ("DET", "PART", "VERB", "SCONJ", "CCONJ")
    return first.i < last.i and free and not is_time(last)


def is_bracketed(at: Surroundings) -> bool:
    """A conversion, a footnote or a bare number in brackets: "£1bn ($1.9bn)", "(0.55)", "[12]"."""
    if at.before() in ("(", "[") and at.after() in (")", "]"):
        return True
    return at.before() == "(" and at.after(1) == ")" and at.after() in listed("units")


def is_list_number(at: Surroundings) -> bool:
    """ "1. First item", "2) second"."""
    token = at.parsed.doc[at.text[at.found.first].token]
    if at.before() in ("*", "•", "#") and at.after() == ".":
        return True
    if token.i not in at.parsed.paragraph_starts or at.found.number.notation is not Notation.DIGITS:
        return False
    return at.after() in (".", ")") or "." in at.text[at.found.first].word


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


def is_mark(at: Surroundings) -> bool:
    """ "Scored 8.5 out of 10": both numbers of a mark."""
    if at.after() == "out" and at.after(1) == "of":
        return at.before() in listed("marking") or "." in at.text[at.found.inner_last - 1].word
    return (
        at.before() == "of"
        and at.before(1) == "out"
        and (at.before(3) in listed("marking") or "." in at.before(2))
    )


def is_factor(at: Surroundings) -> bool:
    """ "Multiplied by three"."""
    return at.before() == "by" and at.before(1) in listed("multiplying")


def is_size_of_text(at: Surroundings) -> bool:
    """ "A report of 14 pages"."""
    return at.before() == "of" and at.after() in (
        "pages",
        "chapters",
        "volumes",
        "words",
        "paragraphs",
        "verses",
    )


def is_music(at: Surroundings) -> bool:
    """ "His film scores": no score of anything."""
    if at.text[at.found.inner_first].word != "scores" or at.after() == "of" or at.found.effects:
        return False
    front = at.token_before()
    return front is not None and front.pos_ in ("ADJ", "DET", "PRON")


def is_phone_number(at: Surroundings) -> bool:
    """ "555-432-3383", "555-0199": groups of digits, glued, as no range or score has them."""
    if at.after() in _HYPHENS and at.glued_after() and at.after(1)[:1] == "0" and len(at.after(1)) > 2:
        return True
    run, step = 0, 0
    while at.after(step) in _HYPHENS and at.after(step + 1)[:1].isdigit():
        run, step = run + 1, step + 2
    return run > (0 if at.found.is_range else 1)


def is_footnote(at: Surroundings) -> bool:
    """A bare number that stands as a sentence of its own, as footnote marks do."""
    token = at.parsed.doc[at.text[at.found.inner_first].token]
    alone = token.i == len(at.parsed.doc) - 1 or token.i + 1 in at.parsed.paragraph_starts
    return alone and at.before() in (".", "”", '"') and at.found.number.low < 1000


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


def is_pronoun_one(at: Surroundings) -> bool:
    """ "one of the leaders", "one day", "no one", "the one who"."""
    piece = at.text[at.found.inner_first]
    if piece.word not in ("one",) or at.found.inner_last - at.found.inner_first > 1 or at.found.value.unit:
        return False
    if at.after() == "of" or at.after() in ("another", "'", "’"):
        return True
    if at.found.effects:
        return False
    return at.before() in listed("before_pronoun_one") or at.after() in listed("not_counting_one")


def is_zero_name(at: Surroundings) -> bool:
    """ "zero tolerance", "ground zero"."""
    zero = at.text[at.found.inner_first].word == "zero"
    return zero and (at.after() in listed("zero_names") or at.before() == "ground")
