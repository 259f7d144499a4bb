"""Channels: the medium that carried a source's words, "on Telegram", "told Reuters", "quoted by TASS"."""

from collections.abc import Iterator

from app.domain.span import Span
from app.extract.found import Attribution
from app.extract.language import Parsed
from app.extract.language.times import is_time
from app.extract.language.tokens import Doc, Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import (
    ADVERSATIVE,
    AGENT,
    COMPLEMENTIZER,
    DEFINITE,
    EQUATIVE,
    GENITIVE,
    INSIDE,
    THERE,
    UPON,
    without_article,
)
from app.extract.words.cues import load_cues
from app.extract.words.speakers import institution_words, is_role, outlet_words, papers

_AGENCY = word_set("rules/attributions", "channels", "agency")
_RELATIVES = word_set("rules/attributions", "channels", "relatives")
_CONFERENCE = word_set("rules/attributions", "channels", "conference")
_QUOTED = word_set("rules/attributions", "channels", "quoted")
_CARRIERS_IN = word_set("rules/attributions", "channels", "carriers_in")
_AGENCY_NOUNS = word_set("rules/attributions", "channels", "agency_nouns")

_ON = word_set("rules/attributions", "channels", "on")
_TELLING = word_set("rules/attributions", "channels", "telling")
_CARRYING = word_set("rules/attributions", "channels", "carrying")
_INSIDE = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PART", "NUM", "PRON"})
_COUNTED = frozenset({"NNS", "JJ", "VBD", "VBP"})
"""Tags of what stands behind a number that is a count: "12 | had died"."""
_OPENING = COMPLEMENTIZER | ADVERSATIVE
_TYING = frozenset({"-", "/"})
_ENDS = word_set("rules/attributions", "channels", "ends")
_AUDIENCES = word_set("rules/attributions", "channels", "audiences")
_OWN = word_set("rules/attributions", "channels", "own")
_ANY = word_set("rules/attributions", "channels", "any")
_REACH = 16
"""Tokens around a cue in which its channel is named."""
_BEFORE = 4
"""Tokens before the outlet's preposition in which the word for carrying stands."""


def channels_of(parsed: Parsed, attribution: Attribution) -> tuple[Span, ...]:
    """The channels named beside a cue or its source, outside both: at most one of each kind."""
    if attribution.cue_token is None:
        return ()
    found = [
        bounds
        for bounds in _named(parsed, attribution)
        if not _is_source(attribution, *bounds) and parsed.written(*bounds).lower() not in _ANY
    ]
    distinct = list(dict.fromkeys(found))
    return tuple(parsed.span(first, last) for first, last in distinct[:2])


def _named(parsed: Parsed, attribution: Attribution) -> Iterator[tuple[int, int]]:
    cue = parsed.doc[attribution.cue_token or 0]
    told = _told(cue) if attribution.lemma in _TELLING else None
    if told is not None:
        yield told
    if cue.dep_ == "acl" and not attribution.behind and _is_channel(parsed.doc, cue.head.i, cue.head.i + 1):
        yield cue.head.i, cue.head.i + 1  # "posted a Telegram indicating that …"
    quoted = _quoted_at_end(parsed, attribution)
    if quoted is not None:
        yield quoted
    for token in parsed.doc.by_word.among(_CARRYING, *_around(parsed, attribution)):
        if token.pos_ not in ("ADP", "PART", "ADV", "SCONJ"):
            continue
        bounds = _phrase(parsed.doc, token.i + 1)
        if bounds is not None and _carries(parsed.doc, token.i, *bounds):
            yield bounds


def _quoted_at_end(parsed: Parsed, attribution: Attribution) -> tuple[int, int] | None:
    """The outlet behind what it quoted, at the end of a sentence: "…, as quoted by | Radio Alfa."."""
    sentence = parsed.sentence_of(attribution.cue_token or 0)
    for lead in parsed.doc.by_word.among(EQUATIVE, max(sentence.start, sentence.end - _REACH), sentence.end):
        if lead.i <= (attribution.cue_token or 0) or lead.i + 3 >= sentence.end:
            continue
        if lead.nbor(1).lower_ in _QUOTED and lead.nbor(2).lower_ in AGENT:
            bounds = _phrase(parsed.doc, lead.i + 3)
            if bounds is not None and parsed.doc[min(bounds[1], sentence.end - 1)].is_punct:
                return bounds if _is_outlet(parsed.doc, *bounds) else None
    return None


def _around(parsed: Parsed, attribution: Attribution) -> tuple[int, int]:
    """Where the tokens begin and end that may name a channel: from the words before the source to the end
    of the cue's own words, where what is said begins."""
    cue = attribution.cue_token or 0
    sentence = parsed.sentence_of(cue)
    edges = [cue]
    if attribution.source is not None and sentence.start <= attribution.source.first < sentence.end:
        edges += [attribution.source.first, attribution.source.last - 1]
    first, last = max(sentence.start, min(edges) - _REACH), min(sentence.end, max(edges) + _REACH)
    return first, _where_content_begins(parsed.doc, max(edges) + 1, last)


def _where_content_begins(doc: Doc, first: int, last: int) -> int:
    """The first token after a cue that opens what is said, "that", a mark, a verb; or turns to another."""
    for index in range(first, last):
        token = doc[index]
        if token.lower_ in _OPENING or token.text in {":", "“", '"', "‘"}:
            return index
        if token.tag_ in ("VBD", "VBZ", "MD") and doc[index - 1].lower_ not in _RELATIVES:
            return index
    return last


def _phrase(doc: Doc, index: int) -> tuple[int, int] | None:
    """The noun phrase that begins at a token, with the name behind "of": "Voice of the Plain"."""
    last = index
    while last < len(doc) and _goes_on(doc, index, last):
        last += 1
    while last > index and (is_time(doc[last - 1]) or doc[last - 1].pos_ in ("DET", "PART", "ADP")):
        last -= 1
    return (index, last) if last > index else None


def _goes_on(doc: Doc, first: int, index: int) -> bool:
    token = doc[index]
    if token.lower_ in _ENDS or token.lower_ in THERE:
        return False
    if token.pos_ == "DET" and index > first and doc[index - 1].lower_ not in GENITIVE:
        return False  # "told Reuters | an air strike hit …"
    if index > first and (token.tag_ == "PRP" or (token.pos_ == "NUM" and _counts(doc, index))):
        return False  # "told the agency ANP | he had seen …", "told Reuters | one man"
    if token.lower_ in GENITIVE and index > first and index + 1 < len(doc):
        place = index + 2 if doc[index + 1].lower_ in DEFINITE else index + 1
        following = doc[min(place, len(doc) - 1)]
        return doc[index - 1].pos_ == "PROPN" and following.text[:1].isupper()
    if token.pos_ == "CCONJ" and index > first and index + 1 < len(doc):
        return doc[index + 1].text[:1].isupper() and doc[index + 1].lower_ in load_cues().channel_nouns
    tied = index > first and doc[index - 1].text in _TYING  # "the Sarel-based radio station", "KNR/RN"
    return (token.pos_ in _INSIDE and not is_time(token)) or token.text in _TYING or tied


def _counts(doc: Doc, index: int) -> bool:
    """Whether a number counts what follows, and is no part of a name: "told Reuters | 10 people", "told
    Channel 4"."""
    return doc[index].is_lower or (index + 1 < len(doc) and doc[index + 1].tag_ in _COUNTED)


def _carries(doc: Doc, preposition: int, first: int, last: int) -> bool:
    """Whether a phrase behind a preposition is an outlet or a channel that carries words."""
    if doc[preposition].lower_ in UPON:
        return _is_channel(doc, first, last)
    before = {token.lower_ for token in doc[max(0, preposition - _BEFORE) : preposition]}
    if doc[preposition].lower_ in INSIDE and _CARRIERS_IN.isdisjoint(before):
        return False
    if not before & load_cues().carriers:
        return False
    return _is_outlet(doc, first, last) or _is_channel(doc, first, last) or _is_agency(doc, first, last)


def _is_channel(doc: Doc, first: int, last: int) -> bool:
    """Whether words are for a medium: "Telegram", "his Facebook page", "state radio"."""
    for token in doc[first:last]:
        if token.lower_ in load_cues().channels and token.text[:1].isupper():
            return len(token) > 1 or last - first == 1  # "on X", and not "on X-ray machines"
    text = " ".join(token.lower_ for token in doc[first:last])
    return any(f" {noun} " in f" {text} " for noun in load_cues().channel_nouns)


def _is_outlet(doc: Doc, first: int, last: int) -> bool:
    phrase = without_article(" ".join(token.lower_ for token in doc[first:last]))
    if (
        phrase in load_cues().agencies
        or doc[first].lower_ in load_cues().agencies  # "VOA Somali"
        or any(phrase.removesuffix(f" {tail}") in load_cues().agencies for tail in _AGENCY_NOUNS)
    ):
        return True
    outlets, nouns = outlet_words(), load_cues().channel_nouns
    return any(token.lower_ in outlets or token.lower_ in nouns for token in doc[first:last])


def _is_agency(doc: Doc, first: int, last: int) -> bool:
    """Whether "the agency NNP" is told, quoted or sent something."""
    words = [token for token in doc[first:last] if token.lower_ not in DEFINITE]
    return len(words) > 1 and words[0].lower_ in _AGENCY and words[1].text[:1].isupper()


def _told(cue: Token) -> tuple[int, int] | None:
    """The outlet that was told: "told Reuters news agency that …", "told the magazine Outlook"."""
    bounds = _phrase(cue.doc, cue.i + 1)
    if bounds is None or any(token.lower_ in _CONFERENCE for token in cue.doc[slice(*bounds)]):
        return None  # "told a news conference"
    if cue.doc[bounds[0]].lower_ in _OWN and cue.doc[bounds[0]].pos_ != "PROPN":
        return None  # "told this newspaper": whose article it is carries nothing for another
    if _is_outlet(cue.doc, *bounds) or _is_named_outlet(cue.doc, *bounds):
        return bounds
    return None


def _is_named_outlet(doc: Doc, first: int, last: int) -> bool:
    """Whether a name that is told something can be an outlet's: "RTE", "the agency NNP", "The Sun"."""
    named = [token for token in doc[first:last] if token.lower_ not in DEFINITE]
    if _is_agency(doc, first, last):
        return True
    if not named or any(token.lower_ in institution_words() or is_role(token) for token in named):
        return False
    if named[-1].lower_ in _AUDIENCES:
        return False  # "told MPs"
    capitals = all(token.text[:1].isupper() for token in named)
    somebody = named[0].ent_type_ in ("PERSON", "NORP") or named[-1].ent_type_ == "LOC"
    return capitals and not somebody and len(named) <= 3  # "the Lyon | Star" is no place


def _is_source(attribution: Attribution, first: int, last: int) -> bool:
    source = attribution.source
    return source is not None and source.first < last and first < source.last


def without_channel(tokens: Doc, first: int, last: int) -> int:
    """The end of a source without the channel behind it: "the mayor | on Telegram". A paper keeps it:
    "a statement on its website"."""
    for index in range(first + 1, last - 1):
        if tokens[index - 1].lower_ in papers():
            return last
        if tokens[index].lower_ in _ON and _is_channel(tokens, index + 1, last):
            return index
    return last
