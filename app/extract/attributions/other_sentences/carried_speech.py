"""Quotations that stand outside the sentence of their cue, and stay with its source."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.extract.found import Attribution
from app.extract.language import Parsed
from app.extract.language.quotations import Quotation, find_quotations
from app.extract.words.cues import load_cues
from app.extract.words.speakers import PRONOUNS

_SHORTEST_SPEECH = 6
"""Fewest tokens of a quotation that is speech and not a word in quotation marks."""


def carried_speech(parsed: Parsed, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """The quotations of an article that a cue beside them governs: "“We fled,” he said. “Ten died.”"

    A quotation that is left open at the end of its paragraph goes on with the one that opens the next,
    and one that is a paragraph by itself with who was quoted in the paragraph before, or was the only one
    to speak in its last sentence.
    """
    beside = _Beside(parsed, found)
    open_speaker: Attribution | None = None
    quoted: tuple[int, Attribution] | None = None
    for quotation in find_quotations(parsed):
        if quotation.last - quotation.first < _SHORTEST_SPEECH:
            continue
        starts = quotation.first in parsed.paragraph_starts
        speaker = beside.speaker(quotation)
        if speaker is None and starts:
            speaker = open_speaker or beside.announcer(quotation)
        if speaker is None and quoted is not None and _is_bare(parsed, quotation):
            above = parsed.paragraph_of(max(0, quotation.first - 1))
            speaker = quoted[1] if quoted[0] == above else None
        if speaker is None and _is_bare(parsed, quotation):
            speaker = beside.above(quotation)
        spoken = speaker or beside.own(quotation)
        open_speaker = spoken if quotation.open else None
        quoted = quoted if spoken is None else (parsed.paragraph_of(quotation.first), spoken)
        if speaker is not None:
            yield replace(
                speaker,
                content_first=quotation.first,
                content_last=quotation.last,
                via=(),
                reason=f"{speaker.reason}, and the quotation goes on",
                carried=True,
                silent=False,  # "“No such thing took place.” She gave no number": she said that
            )


def _is_bare(parsed: Parsed, quotation: Quotation) -> bool:
    """Whether a quotation is a paragraph by itself, with no word outside its marks."""
    if quotation.first not in parsed.paragraph_starts:
        return False
    end = parsed.sentence_of(quotation.last - 1).end
    last = end >= len(parsed.doc) or end in parsed.paragraph_starts
    return last and all(token.is_punct for token in parsed.doc[quotation.last : end])


class _Beside:
    """Looks up the attributions beside a quotation, outside its marks."""

    def __init__(self, parsed: Parsed, found: Sequence[Attribution]) -> None:
        self._parsed = parsed
        self._by_sentence: dict[int, list[Attribution]] = {}
        for attribution in found:
            verb = load_cues().verb(attribution.lemma)
            speaks = verb is None or verb.takes != "blame"
            if attribution.source is not None and attribution.cue_token is not None and speaks:
                number = parsed.sentence_number(attribution.cue_token)
                self._by_sentence.setdefault(number, []).append(attribution)

    def speaker(self, quotation: Quotation) -> Attribution | None:
        """The attribution whose cue stands in a sentence that the quotation begins or ends in, or in
        the one before it or after it in the same paragraph."""
        first, last = self._ends(quotation)
        if first == last and self._in(quotation, first):
            return None  # its own sentence has the cue, and the verb stage has read it
        own = [a for number in sorted({first, last}) for a in self._in(quotation, number)]
        before, after = self._in(quotation, first - 1), self._in(quotation, last + 1)
        return min(own or before or after, key=lambda a: _distance(a, quotation), default=None)

    def own(self, quotation: Quotation) -> Attribution | None:
        """The attribution whose cue stands in the sentence that a quotation begins in."""
        said = self._in(quotation, self._ends(quotation)[0])
        return min(said, key=lambda a: _distance(a, quotation), default=None)

    def announcer(self, quotation: Quotation) -> Attribution | None:
        """Whose cue ends the paragraph before with a colon: "The mayor said:"."""
        before = quotation.first - 1
        if before < 0 or self._parsed.doc[before].text != ":":
            return None
        said = self._by_sentence.get(self._parsed.sentence_number(before), [])
        return said[-1] if said else None

    def above(self, quotation: Quotation) -> Attribution | None:
        """Who alone speaks in the sentence that ends the paragraph before: "He put the dead at 53." """
        if not quotation.first or self._parsed.in_headline(quotation.first - 1):
            return None
        said = self._by_sentence.get(self._parsed.sentence_number(quotation.first - 1), [])
        named = {one.source for one in said if one.source and one.source.span.text.lower() not in PRONOUNS}
        return said[-1] if said and len(named) <= 1 else None

    def _ends(self, quotation: Quotation) -> tuple[int, int]:
        return (
            self._parsed.sentence_number(quotation.first),
            self._parsed.sentence_number(quotation.last - 1),
        )

    def _in(self, quotation: Quotation, sentence: int) -> list[Attribution]:
        paragraph = self._parsed.paragraph_of(quotation.first)
        return [
            attribution
            for attribution in self._by_sentence.get(sentence, ())
            if not quotation.first <= (attribution.cue_token or 0) < quotation.last
            and self._parsed.paragraph_of(attribution.cue_token or 0) == paragraph
        ]


def _distance(attribution: Attribution, quotation: Quotation) -> int:
    cue = attribution.cue_token or 0
    return min(abs(cue - quotation.first), abs(cue - quotation.last))
