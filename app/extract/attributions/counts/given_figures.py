"""Figures that a clause behind them gives to somebody: "more than the 12 that police had reported",
"well below the 74 percent claimed by the ruling party".

Another source stands beside them as often as not, so they are read off the tokens: a number with its
noun, then who gave it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from app.domain.stance import Stance
from app.extract.attributions.cue_verbs.cue_subjects import tells_fate
from app.extract.attributions.cue_verbs.source_heads import can_speak
from app.extract.found import Attribution
from app.extract.language import Parsed
from app.extract.language.clauses import is_passive
from app.extract.language.phrases import source_of_run
from app.extract.language.times import is_counted_time, is_time
from app.extract.language.tokens import Doc, Sentence, Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import (
    AGENT,
    AT_A_POINT,
    FOR,
    INSIDE,
    JOINS,
    PERSON_RELATIVE,
    THING_RELATIVES,
)
from app.extract.words.cues import Verb, load_cues
from app.extract.words.speakers import is_speaker

_NO_GIVERS = word_set("rules/attributions", "given_figures", "no_givers")
_TIMES = word_set("rules/attributions", "given_figures", "times")
_MONTHS = word_set("not_figures", "months")
_LISTING = word_set("rules/attributions", "given_figures", "listing")
_ESTIMATING = word_set("rules/attributions", "given_figures", "estimating")

_COUNTED = 3
"""Most words between a number and the clause that gives it: "the 12 young | men | that"."""
_LONGEST = 8
"""Most tokens of who gave a number."""
_NOUNS = frozenset({"NOUN", "ADJ"})
_PHRASE = frozenset({"NOUN", "PROPN", "ADJ", "PART", "PRON"})
_OPENING = frozenset({"DET", "PROPN", "NOUN", "PRON", "ADJ"})
_BETWEEN = frozenset({"AUX", "ADV"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_ASIDES = FOR | INSIDE
_SCALES = word_set("rules/attributions", "given_figures", "scales")


@dataclass(frozen=True, slots=True)
class _Given:
    """Tokens ``first`` up to ``last`` are a figure that ``cue`` gives to the source beside it."""

    first: int
    last: int
    cue: Token
    verb: Verb
    source_first: int
    source_last: int


def with_given_figures(parsed: Parsed, sentence: Sentence, found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions of a sentence, with those of figures that a clause behind them gives away."""
    told = list(found)
    for given in _given(sentence):
        cited = next((one for one in told if one.cue_token == given.cue.i and one.via), None)
        told = [one for one in told if one.cue_token is None or one.cue_token != given.cue.i]
        told = [_without(given, one) for one in told]
        giving = _attribution(parsed, given)
        if cited is not None:  # "the 12 that the agency reported, citing police"
            giving = replace(giving, source=cited.source, via=cited.via, reason=cited.reason)
        told.append(giving)
    return told


def _given(sentence: Sentence) -> list[_Given]:
    found: list[_Given] = []
    behind = sentence.start
    for token in sentence.numbers:
        named = token.tag_ in ("NNP", "NNPS")  # "the Ninth Column claimed"
        if token.i >= behind and token.i > sentence.start and not named and not _counts_time(token):
            given = _given_at(sentence, token)
            if given is not None and (_is_set_off(token) or _saying(given.cue) is not None):
                found.append(given)
                behind = given.cue.i + 1
    return found


def _counts_time(number: Token) -> bool:
    """Whether a number tells when, and what follows is the main clause: "by the end of the first week |
    police had counted 40"."""
    behind = number.nbor(1) if number.i + 1 < number.sent.end else number
    return is_time(behind) or is_counted_time(behind)


def _is_set_off(number: Token) -> bool:
    """Whether "the", or a word that compares, stands before a number: "the 12", "than about 12"."""
    before = number.nbor(-1)
    if before.pos_ == "ADV" and before.i > 0:
        before = before.nbor(-1)
    return before.lower_ in _NO_GIVERS


def _given_at(sentence: Sentence, number: Token) -> _Given | None:
    doc, last = sentence.doc, number.i + 1
    while last < sentence.end and doc[last].lower_ in _SCALES:
        last += 1
    for end in range(last, min(last + _COUNTED + 1, sentence.end - 1)):
        given = (
            _by_agent(sentence, number.i, end)
            or _by_clause(sentence, number.i, end)
            or _by_gap(sentence, number.i, end)
        )
        if given is not None or doc[end].pos_ not in _NOUNS:
            return given
    return None


def _by_agent(sentence: Sentence, first: int, end: int) -> _Given | None:
    """ "(the 12) reported on Sunday by police" """
    doc, verb = sentence.doc, _giving(sentence.doc[end])
    if verb is None or doc[end].tag_ not in ("VBN", "VBD"):
        return None
    by = end + 1
    while by < sentence.end - 1 and (is_time(doc[by]) or doc[by].lower_ in _TIMES):
        by += 1
    by = _behind_aside(sentence, by)
    if by >= sentence.end - 1 or doc[by].lower_ not in AGENT:
        return None
    last = _phrase_end(doc, by + 1, sentence.end)
    return _told(_Given(first, end, doc[end], verb, by + 1, last), doc)


def _behind_aside(sentence: Sentence, index: int) -> int:
    """The token behind a phrase that tells of what or where, if "by" follows it: "(the 12) listed for the
    valley | by police"; else the token itself."""
    doc = sentence.doc
    if index >= sentence.end - 1 or doc[index].lower_ not in _ASIDES:
        return index
    end = index + 1
    while end < min(index + _LONGEST, sentence.end - 1) and doc[end].pos_ in _OPENING:
        end += 1
    by_somebody = doc[end].lower_ in AGENT and any(
        token.pos_ == "PROPN" or is_speaker(token)
        for token in doc[end + 1 : _phrase_end(doc, end + 1, sentence.end)]
    )
    return end if by_somebody else index  # not "in a hotel by the sea"


def _by_clause(sentence: Sentence, first: int, end: int) -> _Given | None:
    """ "(the 12) that police had reported", without "that" too."""
    doc = sentence.doc
    opens = doc[end].lower_ in THING_RELATIVES or _lists_people(doc[end], sentence, first)
    start = end + 1 if opens else end
    if (
        start >= sentence.end - 1
        or doc[start].pos_ not in _OPENING
        or (start == end and not _opens(doc[end]))
    ):
        return None
    if start == first + 1 and doc[start].tag_ == "NNS" and doc[start].lower_ != doc[start].lemma_:
        return None  # "the two | hospitals had confirmed"
    last = _phrase_end(doc, start, sentence.end)
    if last > start + 1 and doc[last - 1].tag_ == "PRP":
        return None  # "(the 12) people | it said were held"
    cue = last
    while cue < sentence.end and (doc[cue].pos_ in _BETWEEN or is_time(doc[cue])):
        cue += 1
    verb = (_giving(doc[cue]) or _saying(doc[cue])) if last > start and cue < sentence.end else None
    if verb is None or doc[cue].tag_ not in ("VBD", "VBN", "VBZ", "VBP") or is_passive(doc[cue]):
        return None  # "35 people who were declared dead": nobody is named
    if tells_fate(doc[cue]):
        return None  # "the two people confirmed dead"
    is_what = any(one.dep_ == "cop" for one in doc[cue + 1 : min(cue + 3, sentence.end)])
    if doc[start].tag_ == "PRP" and end > first + 1 and is_what and _giving(doc[cue]) is None:
        return None  # "arrested four men they said were pirates": what they are, and not how many
    return _told(_Given(first, end, doc[cue], verb, start, last), doc)


def _lists_people(relative: Token, sentence: Sentence, number: int) -> bool:
    """Whether people are only listed before a clause that tells their fate: "published the names of 43 people
    | who it said had died"."""
    if relative.lower_ not in PERSON_RELATIVE:
        return False
    before = sentence.doc[max(sentence.start, number - _LONGEST) : number]
    return any(token.lemma_ in _LISTING for token in before)


def _by_gap(sentence: Sentence, first: int, end: int) -> _Given | None:
    """ "(put at 4 million by the city and at 7 million) by an insurer": the verb of the number before."""
    doc = sentence.doc
    if doc[end].lower_ not in AGENT or AT_A_POINT.isdisjoint((doc[first - 1].lower_, doc[first - 2].lower_)):
        return None
    joined = any(token.lower_ in JOINS for token in doc[max(sentence.start, first - 4) : first])
    cue = next((token for token in reversed(doc[sentence.start : first]) if _numbering(token)), None)
    if cue is None or not joined:
        return None
    last = _phrase_end(doc, end + 1, sentence.end)
    return _told(_Given(first, end, doc[end], load_cues().forms[cue.lower_], end + 1, last), doc)


def _numbering(token: Token) -> bool:
    """Whether a number is given by a passive: "was put at", "were estimated at"."""
    verb = load_cues().forms.get(token.lower_) if token.tag_ == "VBN" else None
    return verb is not None and (verb.lemma in load_cues().numbering or verb.lemma in _ESTIMATING)


def _opens(token: Token) -> bool:
    """Whether a noun phrase of its own begins, and not the noun that is counted: "the 12 | police"."""
    return token.pos_ in ("DET", "PROPN") or is_speaker(token) or token.tag_ in ("PRP", "PRP$")


def _phrase_end(doc: Doc, start: int, end: int) -> int:
    """One past the noun phrase that begins at a token."""
    index = start
    while index < min(start + _LONGEST, end):
        given = _giving(doc[index]) or _saying(doc[index])
        if index > start and given is not None and doc[index].tag_ != "NNS":
            break
        inside = doc[index].pos_ in _PHRASE or doc[index].tag_ in ("VBG", "NNP", "NNPS")
        if not inside and not (index == start and doc[index].pos_ == "DET"):
            break
        index += 1
    return index


def _giving(token: Token) -> Verb | None:
    """The verb of a word by which a number is given: "reported", "claimed", "counted"."""
    verb = load_cues().verb(token.lower_)
    if verb is None or verb.stance not in (Stance.ASSERTS, Stance.CONFIRMS):
        return None
    return verb if verb.lemma in _givers() else None


def _saying(token: Token) -> Verb | None:
    """The verb of a word by which something is said of a number: "(the 12) police said | were armed"."""
    verb = load_cues().verb(token.lower_)
    if verb is None or verb.lemma not in _sayers() or token.i + 1 >= len(token.doc):
        return None
    return verb if token.nbor(1).tag_ in _FINITE and token.nbor(1).pos_ in ("AUX", "VERB") else None


def _told(given: _Given, doc: Doc) -> _Given | None:
    words = [token for token in doc[given.source_first : given.source_last] if token.pos_ != "DET"]
    speaks = any(
        token.text[:1].isupper() or is_speaker(token) or token.tag_ in ("PRP", "PRP$") for token in words
    )
    if all(is_time(token) or (token.pos_ == "PROPN" and token.lower_ in _MONTHS) for token in words):
        return None  # "a statement of 24 | May claimed"
    return given if speaks and can_speak(words[-1], given.cue, given.verb) else None


def _without(given: _Given, told: Attribution) -> Attribution:
    """An attribution whose content the clause of a given figure was taken for ends before it."""
    if told.content_first <= given.first and given.first < told.content_last <= given.cue.i:
        return replace(told, content_last=max(given.first, told.content_first + 1))
    return told


def _attribution(parsed: Parsed, given: _Given) -> Attribution:
    return Attribution(
        source=source_of_run(parsed, given.source_first, given.source_last),
        cue=parsed.span(given.cue.i, given.cue.i + 1),
        cue_token=given.cue.i,
        lemma=given.verb.lemma,
        content_first=given.first,
        content_last=given.last,
        via=(),
        reason=f"‘{given.cue.text}’ behind the figure gives it to it",
        behind=True,
    )


@cache
def _sayers() -> frozenset[str]:
    return word_set("cues", "given_away", "sayers")


@cache
def _givers() -> frozenset[str]:
    return word_set("cues", "given_away", "verbs")
