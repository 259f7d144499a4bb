"""The name of the person a source is, read off capital letters, titles and the names stage."""

from itertools import pairwise

from app.extract import countries
from app.extract.gazetteer import find_place
from app.extract.language.tokens import Token, text_of
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import (
    ARTICLES,
    COORDINATOR,
    GENITIVE,
    INFINITIVE,
    OWNER_SIGNS,
    PERSON_RELATIVE,
)
from app.extract.sources.companies import company_tails
from app.extract.words.speakers import agencies, institution_words, is_role, names_trade

_PARTICLES = word_set("rules/sources", "person_names", "particles")
_BELONGING = word_set("rules/sources", "person_names", "belonging")
_OLD = word_set("rules/attributions", "named_sources", "old")
_PLACES = word_set("places", "words", "dwellings") | word_set("places", "words", "lands")
_BEFORE_NOUN = frozenset({"ADJ", "NOUN", "ADV", "PUNCT", "VERB", "PROPN", "NUM"})
_GOING_ON = frozenset({"NOUN", "PROPN", "PART", "NUM"})
_SET_OFF = frozenset({",", ")"})
_DESCRIBING = frozenset({"VBG", "VB", "VBP"})
"""Tags of a verb that says what the source does to whoever is named behind it."""


def person_in(tokens: list[Token]) -> str | None:
    """The proper name of the person a source is: a run of capitalised words that the names stage
    calls a person, or that stands beside what persons are called. Two of them are none."""
    runs = [_own_part(_behind_office(run), tokens) for run in proper_runs(tokens)]
    persons = [run for run in runs if run and _is_person(run, tokens)]
    if persons and persons[0][0] == tokens[0] and _is_set_off(persons[0], tokens):
        return _name(persons[0])  # "Ann Sheriff, an officer at the Lee hospital"
    persons = [
        run for run in persons if not is_role(run[-1])
    ] or persons  # "County Sheriff and Coroner Ann Lee"
    if not persons or _are_joined(persons, tokens):
        return None
    first = persons[0]
    if first[0] == tokens[0] and len(first) < len(tokens) and tokens[len(first)].text == ",":
        return _name(first)  # "Ann Lee, a resident of the Old Quarter"
    return _name(persons[-1])


def _is_set_off(run: list[Token], tokens: list[Token]) -> bool:
    """Whether a name of several words stands before a comma, and is one to the names stage."""
    named = len(run) > 1 and all(token.ent_type_ == "PERSON" for token in run)
    return named and len(run) < len(tokens) and tokens[len(run)].text == ","


def proper_runs(tokens: list[Token]) -> list[list[Token]]:
    """The runs of capitalised words among some tokens: names of persons, places and bodies."""
    runs: list[list[Token]] = []
    for token in tokens:
        joined = bool(runs) and runs[-1][-1].i == token.i - 1
        if _is_proper(token, joined):
            runs[-1].append(token) if joined else runs.append([token])
        elif joined and (token.lower_ in _PARTICLES or _is_hyphen(token) or _ends_name(runs[-1][-1], token)):
            runs[-1].append(token)
    return [run for run in map(_without_tail, runs) if run]


def _is_proper(token: Token, joined: bool) -> bool:
    if token.pos_ == "PROPN" or token.tag_ in ("NNP", "NNPS"):
        return True
    return token.text[:1].isupper() and (token.ent_type_ == "PERSON" or joined or _is_rare_name(token))


def _ends_name(mark: Token, behind: Token) -> bool:
    """Whether a small word behind a hyphen belongs to a name: "Sang-|min", not "Tarsian-|backed"."""
    return _is_hyphen(mark) and behind.tag_ not in ("VBN", "VBD")


def _is_hyphen(token: Token) -> bool:
    return token.text == "-" and not token.whitespace_


def _without_tail(run: list[Token]) -> list[Token]:
    """A run without the full stop before it, and the hyphen that nothing followed."""
    while run and not run[0].text[0].isalnum():
        run = run[1:]
    while len(run) > 1 and run[-1].text == "-":
        run = run[:-1]
    return run


def _own_part(run: list[Token], tokens: list[Token]) -> list[Token]:
    """The part of a run that can name the source: none of it after a preposition or a participle ("a
    cousin of Ann Lee", "loyal to former president Ann Lee", "militias backing Ann Lee"), its person
    after an office ("Minister of Defence | Ann Lee")."""
    index = _before_places(run, tokens)
    if index > 0 and tokens[index].dep_ == "compound" and tokens[index].pos_ == "NOUN":
        index -= 1  # "officials for rebel President Ann Lee"
    while index > 0 and (tokens[index].pos_ in ("DET", "ADJ") or is_role(tokens[index])):
        index -= 1
    if index > 0 and tokens[index].tag_ in _DESCRIBING:
        return []
    if index <= 0 or tokens[index].lower_ not in _BELONGING:
        return run
    if not is_role(tokens[index - 1]) or (is_role(run[0]) and tokens[index].lower_ not in GENITIVE):
        return []  # "a spokesman for President Ann Lee"
    persons = (
        _behind_body(run) or _behind_land(run) or [token for token in run if token.ent_type_ == "PERSON"]
    )
    return persons if 1 < len(persons) < len(run) and persons[-1] == run[-1] else []


def _before_places(run: list[Token], tokens: list[Token]) -> int:
    """The place before a run, and before another name that "and" joins it to: "aides in | Sur and Lom"."""
    index = run[0].i - tokens[0].i - 1
    placed = len(run) == 1 or (run[-1].dep_ == "conj" and run[-1].head.ent_type_ == "LOC")
    if index < 1 or tokens[index].lower_ not in COORDINATOR or not placed:
        return index
    before = index - 1
    while before > 0 and tokens[before].pos_ == "PROPN":
        before -= 1
    return before if before < index - 1 and tokens[before].lower_ in _BELONGING else index


def _behind_body(run: list[Token]) -> list[Token]:
    """The person behind a body, in a run with it: "head of the Lomeda Council | Ann Lee"."""
    for place in range(len(run) - 1, 0, -1):
        word = run[place - 1]
        if (word.text.isupper() and len(word) > 1) or word.lower_ in institution_words():
            return run[place:]
    return []


def _behind_land(run: list[Token]) -> list[Token]:
    """The person behind the land or town of an office, in a run with it: "envoy to Tarsia | Ann Lee",
    "mayor of Sarel | Ann Lee"."""
    for place in range(min(3, len(run) - 2), 0, -1):
        land = " ".join(token.text for token in run[:place])
        if countries.country_of(land) is not None or find_place(land) is not None:
            return run[place:]
    return []


def _behind_office(run: list[Token]) -> list[Token]:
    """The person behind a body and an office in one run: "Interior Ministry Spokeswoman | Ann Lee"."""
    for place in range(len(run) - 2, 0, -1):
        behind = _without_tail(run[place + 1 :])
        if not behind or _is_institution(behind) or is_role(behind[0]):
            return run
        if is_role(run[place]) and _is_institution(run[:place]):
            return behind
    return run


def _are_joined(persons: list[list[Token]], tokens: list[Token]) -> bool:
    """Whether "and" stands between two persons: then the source is neither of them."""
    if len(persons) < 2:
        return _are_two_names(tokens)
    first, last = persons[0][-1].i, persons[-1][0].i
    return any(token.lower_ in COORDINATOR and first < token.i < last for token in tokens)


def _are_two_names(tokens: list[Token]) -> bool:
    """Whether nothing but two single names stands around "and", only one of which the names stage calls
    a person: "Hasan and Ibrahim"."""
    names = [token for token in tokens if token.pos_ not in ("DET", "CCONJ")]
    return (
        len(names) == 2
        and tokens[-2].lower_ in COORDINATOR
        and all(token.pos_ == "PROPN" and not is_role(token) for token in names)
    )


def _is_rare_name(token: Token) -> bool:
    """Whether a capitalised word before a name is one too, though the tagger did not know it."""
    following = token.i + 1
    return (
        following < len(token.doc)
        and token.doc[following].pos_ == "PROPN"
        and token.pos_ not in ("DET", "ADP", "PRON", "CCONJ", "SCONJ", "PUNCT", "NUM")
        and not is_role(token)
        and countries.country_of(token.text) is None
        and token.dep_ != "amod"
    )


def _is_person(run: list[Token], tokens: list[Token]) -> bool:
    name = [token for token in run if not is_role(token)]
    if not name or _means_country(run) or _is_possessor(run[-1], tokens) or _is_called_body(run, tokens):
        return False
    if _is_called_place(run[-1], tokens):
        return False
    if " ".join(token.lower_ for token in run) in agencies() or _is_company(run):
        return False
    titled = (
        any(is_role(token) for token in run)
        or _role_before(run[0], tokens)
        or _is_apposed_to_role(run, tokens)
        or _holds_office(run, tokens)
    )
    if (titled or _who_follows(run[-1])) and not _is_institution(run):
        return True
    if len(run) == 1 and _are_initials(run[0]):
        return False
    called = sum(token.ent_type_ == "PERSON" for token in name)
    if called * 2 > len(name) and len(tokens) <= 2 * len(run) + 12 and not _is_institution(run):
        return run[-1].i == tokens[-1].i or _apposition_after(run[-1], tokens) or len(name) > 1
    if len(name) < 2 or _is_institution(run):
        return False
    return _apposition_after(run[-1], tokens) or _stands_alone(run, tokens)


def _are_initials(word: Token) -> bool:
    """Whether a word is in capitals that its sentence is not: "OCHA said" tells of no person."""
    return word.text.isupper() and len(word) > 2 and any(token.text.islower() for token in word.sent)


def _is_company(run: list[Token]) -> bool:
    """Whether a rank before it only begins a company's name: "General Motors"."""
    return len(run) == 2 and is_role(run[0]) and run[1].lower_ in company_tails()


def _stands_alone(run: list[Token], tokens: list[Token]) -> bool:
    """Whether two or three capitalised words are the whole source and name no known body: unless
    the names stage calls them one, that is how news writes a person."""
    if len(run) != len(tokens) or len(tokens) > 3:
        return False
    if run[-1].lower_ in company_tails():
        return False
    return not any(token.ent_type_ in ("ORG", "LOC", "NORP") for token in run)


def _who_follows(last: Token) -> bool:
    """Whether ", who" goes on outside the source: "Ann Lee | , who lives there, said"."""
    behind = last.doc[last.i + 1 : last.i + 3]
    return len(behind) == 2 and behind[0].text == "," and behind[1].lower_ in PERSON_RELATIVE


def _role_before(first: Token, tokens: list[Token]) -> bool:
    """Whether "spokesman", "spokesman," or "superintendent of police" stands right before a name."""
    index = first.i - tokens[0].i - 1
    branch = index
    while branch > 0 and tokens[branch].lower_ in institution_words():
        branch -= 1
    if 0 < branch < index and tokens[branch].lower_ in GENITIVE:
        return is_role(tokens[branch - 1])
    if index >= 0 and tokens[index].text in {",", "("}:
        index -= 1
    return index >= 0 and is_role(tokens[index])


def _is_apposed_to_role(run: list[Token], tokens: list[Token]) -> bool:
    """Whether a name ends the source, behind an office and a comma, its initials or an age: "the envoy, Ann
    Lee", "the Chief of Police (CP) Ann Lee"."""
    index = run[0].i - tokens[0].i
    return (
        len(run) > 1
        and run[-1].i == tokens[-1].i
        and index > 1
        and (tokens[index - 1].text in _SET_OFF or tokens[index - 1].lower_ in _OLD)
        and any(is_role(token) for token in tokens[:index])
    )


def _apposition_after(last: Token, tokens: list[Token]) -> bool:
    """Whether ", a senior analyst" follows a name."""
    index = last.i - tokens[0].i + 1
    rest = tokens[index:]
    if len(rest) < 2 or rest[0].text not in {",", "(", "-", "–"}:
        return False
    return rest[1].lower_ in ARTICLES or any(is_role(t) for t in rest)


def _is_called_place(last: Token, tokens: list[Token]) -> bool:
    """Whether ", a port of 90,000" follows a name; not ", a port official"."""
    behind = tokens[last.i - tokens[0].i + 1 :]
    if len(behind) < 3 or behind[0].text != "," or behind[1].lower_ not in ARTICLES:
        return False
    noun = next((at for at, token in enumerate(behind) if token.lower_ in _PLACES), None)
    if noun is None or any(token.pos_ not in _BEFORE_NOUN for token in behind[2:noun]):
        return False
    return noun + 1 == len(behind) or behind[noun + 1].pos_ not in _GOING_ON


def _is_possessor(token: Token, tokens: list[Token]) -> bool:
    index = token.i - tokens[0].i + 1
    return index < len(tokens) and tokens[index].text in OWNER_SIGNS


def _is_called_body(run: list[Token], tokens: list[Token]) -> bool:
    """Whether "the airline", "the charity" stands right before a name: then no person bears it, but for
    the holder of an office."""
    index = run[0].i - tokens[0].i - 1
    if names_trade(run[0]) and len(run) > 1:
        return True  # "Carmaker Acme said"
    if index >= 0 and names_trade(tokens[index]) and not is_role(run[0]):
        return True
    called = index >= 0 and tokens[index].text in institution_words() and not is_role(run[0])
    if called and index > 1 and tokens[index - 1].lower_ in GENITIVE and is_role(tokens[index - 2]):
        return False  # "inspector general of police Ann Lee"
    return called and not (_holds_office(run, tokens) and all(token.ent_type_ == "PERSON" for token in run))


def _holds_office(run: list[Token], tokens: list[Token]) -> bool:
    """Whether a name stands behind the body or land of its office: "envoy to Tarsia | Ann Lee"."""
    index = run[0].i - tokens[0].i - 1
    if len(run) < 2 or index < 2:
        return False
    office = any(is_role(one) and of.lower_ in GENITIVE | INFINITIVE for one, of in pairwise(tokens[:index]))
    seat = tokens[index]
    return office and (
        seat.lower_ in institution_words()
        or countries.country_of(seat.text) is not None
        or seat.ent_type_ == "LOC"
        or find_place(seat.text) is not None
    )


def _means_country(run: list[Token]) -> bool:
    text = " ".join(token.text for token in run)
    return countries.country_of(text) is not None or countries.seat_of(text) is not None


def _is_institution(run: list[Token]) -> bool:
    words = [token.lower_ for token in run]
    return any(word in institution_words() for word in [*words, *map(" ".join, pairwise(words))])


def _name(run: list[Token]) -> str:
    """A name without the titles before it: "Interior Minister Ana Lee" gives the name alone."""
    titles = [place for place, token in enumerate(run[:-1]) if is_role(token)]
    kept = run[titles[-1] + 1 :] if titles else run
    while len(kept) > 1 and not kept[0].text[0].isalnum():
        kept = kept[1:]  # "Col. | Ann Lee", where the tagger parts the stop from the rank
    return text_of(kept)
