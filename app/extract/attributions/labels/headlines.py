"""Headline speech: "12 dead in fire: police", "Toll at 40 – mayor", "Ministry: 63 soldiers killed"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.extract.attributions.cue_verbs import CueVerb
from app.extract.countries import country_of, government_of, is_country_name
from app.extract.found import Attribution
from app.extract.gazetteer import find_place
from app.extract.language import Parsed
from app.extract.language.phrases import source_at
from app.extract.language.times import is_time
from app.extract.language.tokens import Sentence, Token, text_of
from app.extract.lexicon import word_set
from app.extract.words.cues import load_cues
from app.extract.words.place_words import event_nouns
from app.extract.words.speakers import is_speaker

_MARKS = frozenset({":", "-", "–", "—", "--"})
_POINTS = frozenset({"•", "*", "·", "▪", "●", "◦", "‣"})
"""What opens a point of a list."""
_PARTS = frozenset({";", "|"})
_SAYING = word_set("rules/attributions", "headlines", "saying")
_REPORTING = word_set("rules/attributions", "headlines", "reporting")
_TOWNS = word_set("rules/attributions", "headlines", "towns")
_CRIMES = word_set("rules/attributions", "headlines", "crimes")
_VERDICTS = word_set("rules/attributions", "verdicts", "labels")
_COUNTED = word_set("rules/attributions", "headlines", "counted")
_MONTHS = word_set("not_figures", "months")
_LONGEST = 6
"""Most tokens in the source part of a headline."""
_SHORTEST_INITIALS = 3
_LONGEST_HEAD = 25
"""Most tokens of a headline inside an article."""


def headline_attributions(parsed: Parsed, sentence: Sentence, cues: Sequence[CueVerb]) -> list[Attribution]:
    """The sources that a headline names: behind a closing "say", whatever the tree made of it, else
    before a colon, or after a colon or dash at its end."""
    closed = list(_closed(parsed, sentence)) or ([] if cues else _ending(parsed, sentence))
    if closed or cues:
        return closed or _before_answer(parsed, sentence, cues)
    marks = [token.i for token in sentence if token.text in _MARKS and not _joins(token)]
    for mark in reversed(marks):
        if _is_source(parsed, mark + 1, sentence.end):
            return [_attribution(parsed, mark + 1, sentence.end, sentence.start, mark, mark)]
    rest = parsed.headline_end
    if parsed.doc[sentence.end - 1].text in _MARKS and _is_source(parsed, sentence.end, rest):
        return [_attribution(parsed, sentence.end, rest, sentence.start, sentence.end - 1, sentence.end - 1)]
    return labelled_attributions(parsed, sentence)


def _before_answer(parsed: Parsed, sentence: Sentence, cues: Sequence[CueVerb]) -> list[Attribution]:
    """The source before a colon where another answers behind it: "Rebels: 12 killed, | army denies it"."""
    answer = min(cue.source_first for cue in cues)
    if answer < 1 or parsed.doc[answer - 1].text != ",":
        return []
    labelled = labelled_attributions(parsed, sentence)
    return [replace(one, content_last=answer - 1) for one in labelled if one.content_first < answer - 1]


def _joins(mark: Token) -> bool:
    """Whether a hyphen only joins two words: "anti-government"."""
    return mark.text == "-" and mark.i > 0 and not (mark.whitespace_ or mark.nbor(-1).whitespace_)


def is_crosshead(parsed: Parsed, sentence: Sentence) -> bool:
    """Whether a sentence is a paragraph of its own without a mark at its end, as headlines inside an
    article are: "More than 25 held after march – police"."""
    last = sentence.end - 1
    if sentence.start not in parsed.paragraph_starts or parsed.doc[last].is_punct:
        return False
    alone = sentence.end >= len(parsed.doc) or sentence.end in parsed.paragraph_starts
    return alone and len(sentence) <= _LONGEST_HEAD


def labelled_attributions(parsed: Parsed, sentence: Sentence) -> list[Attribution]:
    """The source that opens a line before a colon, as headlines and live blogs write:
    "Army chief: we killed 29 fighters"; the hour before it ("18:30 Union: …") is passed over, and
    behind a name with a day ("Lee, Jan. 21: …") its bearer says the whole paragraph. A country is a
    source only against another ("Kyiv says 120; Moscow: four"): "Chile: 40 hurt" tells where."""
    start = sentence.start
    if parsed.doc[start].is_quote or (start > 0 and parsed.doc[start - 1].text == "("):
        return []  # "“Our side: nine dead,” it said", "(local name: Ruby)"
    answers = start > 0 and parsed.doc[start - 1].text == ";"
    start += parsed.doc[start].text in _POINTS
    while start < sentence.end - 1 and parsed.doc[start].text[0].isdigit() and ":" in parsed.doc[start].text:
        start += 1
    for mark in range(start + 1, min(start + _LONGEST + 1, sentence.end)):
        if parsed.doc[mark].text == "(":
            return []
        if parsed.doc[mark].text != ":":
            continue
        last = _before_day(parsed, start, mark)
        if mark == last == sentence.end - 1 or _is_row_of_table(parsed, sentence, mark):
            return []
        named = answers and government_of(text_of(parsed.doc[start:last])) is not None
        if named or _is_source(parsed, start, last):
            end = sentence.end if last == mark else _end_of_paragraph(parsed, sentence)
            return [_attribution(parsed, start, last, mark + 1, end, mark)]
    return []


def _is_row_of_table(parsed: Parsed, sentence: Sentence, mark: int) -> bool:
    """Whether a line of its own below the headline counts whom its label names: "Rebel fighters: 120"."""
    behind = parsed.doc[mark + 1 : sentence.end]
    return (
        parsed.doc[mark - 1].lower_ in _COUNTED
        and all(token.like_num for token in behind)
        and not parsed.in_headline(mark)
        and is_crosshead(parsed, sentence)
    )


def _before_day(parsed: Parsed, start: int, mark: int) -> int:
    """The end of a label before the day on which it was said: "Lee | , Jan. 21:"."""
    for comma in range(start + 1, mark - 1):
        if parsed.doc[comma].text == "," and all(
            is_time(token) or token.lower_.rstrip(".") in _MONTHS or token.like_num or token.is_punct
            for token in parsed.doc[comma:mark]
        ):
            return comma
    return mark


def _end_of_paragraph(parsed: Parsed, sentence: Sentence) -> int:
    """Where words end that are quoted under a name and a day: with their paragraph."""
    opening = parsed.paragraph_of(sentence.start)
    end = sentence.end
    while end < len(parsed.doc) and parsed.paragraph_of(end) == opening:
        end = parsed.sentence_of(end).end
    return end


def _closed(parsed: Parsed, sentence: Sentence) -> Iterator[Attribution]:
    """The parts of a headline that end on "…, says union", each with its own source."""
    for start, end in _parts(sentence):
        for cue in range(start + 1, end - 1):
            told = parsed.doc[cue].lower_ in _SAYING and parsed.doc[cue - 1].text in {",", *_MARKS}
            if told and cue - 1 > start and _is_source(parsed, cue + 1, end):
                yield _attribution(parsed, cue + 1, end, start, cue - 1, cue)


def _ending(parsed: Parsed, sentence: Sentence) -> list[Attribution]:
    """The source of a headline that ends on "…, State Media Reports", its words written like names."""
    cue = sentence.end - 1
    commas = [token.i for token in sentence if token.text == ","]
    if not commas or parsed.doc[cue].lower_ not in _REPORTING or not parsed.doc[cue].text[:1].isupper():
        return []
    if commas[-1] == sentence.start or not _is_source(parsed, commas[-1] + 1, cue):
        return []
    return [_attribution(parsed, commas[-1] + 1, cue, sentence.start, commas[-1], cue)]


def _parts(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The parts of a headline between semicolons."""
    start = sentence.start
    for token in sentence:
        if token.text in _PARTS:
            yield start, token.i
            start = token.i + 1
    yield start, sentence.end


def _is_source(parsed: Parsed, first: int, last: int) -> bool:
    """Whether a short part without verb or number names somebody who can speak."""
    part = parsed.doc[first:last]
    if not 0 < len(part) <= _LONGEST or any(
        token.like_num or token.pos_ in ("VERB", "AUX") for token in part
    ):
        return False
    words = {token.lower_.rstrip(".") for token in part} | {text_of(part).lower()}
    if part[-1].lower_ in _CRIMES or (part[-1].lower_ in event_nouns() and not is_speaker(part[-1])):
        return False  # "Talas Valley Clash: …" tells of what
    if part[-1].lower_ in _VERDICTS:
        return False
    if len(part) > 1 and part[-1].lower_ in _TOWNS and all(token.text.isupper() for token in part):
        return False  # "LOMEDA CITY: Two soldiers …" is where it was written
    if _is_town_of_land(part):
        return False
    if len(part) > 1 and part[0].lower_ in event_nouns() and not is_speaker(part[-1]):
        return False  # "Cyclone Rana: …"
    known = word_set("institutions", "sources", "words")
    if bool(words & known) or is_speaker(part[-1]):
        return True
    if any(token.ent_type_ == "PERSON" for token in part):
        return parsed.in_headline(first) or find_place(text_of(part)) is None  # "Sarel: Two men …"
    if len(part) > 1 and parsed.in_headline(first) and _speaks_below(parsed, part):
        return True
    alone = len(part) == 1 and parsed.in_headline(first)
    return alone and (_is_initials(parsed, part[0]) or _is_people(part[0]))


def _is_town_of_land(part: Sequence[Token]) -> bool:
    """Whether a town and its land tell where something was written: "COLOMBO, SRI LANKA: Police held 12"."""
    comma = next((at for at, token in enumerate(part) if token.text == ","), 0)
    if not 0 < comma < len(part) - 1 or find_place(text_of(part[comma + 1 :]).title()) is None:
        return False
    shouted = all(token.text.isupper() for token in part if token.is_alpha)
    return shouted or find_place(text_of(part[:comma])) is not None


def _below(parsed: Parsed, word: Token) -> Sequence[Token]:
    """Where a headline's word stands again in the text below."""
    return parsed.doc.by_word.among(frozenset({word.lower_}), parsed.headline_end, len(parsed.doc))


def _speaks_below(parsed: Parsed, part: Sequence[Token]) -> bool:
    """Whether a name of several words speaks in the text below: "Stone Rights Watch: 30 held", above
    "Stone Rights Watch said"."""
    if not all(token.text[:1].isupper() for token in part):
        return False
    written = [token.text for token in part]
    for last in _below(parsed, part[-1]):
        run = parsed.doc[last.i + 1 - len(part) : last.i + 3]
        behind = run[len(part) :]
        if [token.text for token in run[: len(part)]] == written and any(
            token.lower_ in load_cues().forms for token in behind
        ):
            return True
    return False


def _is_people(token: Token) -> bool:
    """Whether a word names a country's people: "Afghans: 62 dead"."""
    many = token.tag_ in ("NNS", "NNPS") and country_of(token.text) is not None
    return many and not is_country_name(token.text)


def _is_initials(parsed: Parsed, token: Token) -> bool:
    """Whether the initials that a headline ends on are those of a body that the article gives."""
    if not token.text.isupper() or not len(token.text) >= _SHORTEST_INITIALS:
        return False
    return any(other.text == token.text for other in _below(parsed, token))


def _attribution(parsed: Parsed, first: int, last: int, start: int, end: int, mark: int) -> Attribution:
    head = parsed.doc[last - 1]
    return Attribution(
        source=source_at(parsed, head, first, last),
        cue=parsed.span(mark, mark + 1),
        cue_token=mark,
        lemma="headline",
        content_first=start,
        content_last=end,
        via=(),
        reason="set off in the headline",
    )
