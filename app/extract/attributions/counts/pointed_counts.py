"""A count that is only pointed at: "40 by the army's count and 90 by that of the rebels", "40 dead
(government figure)"."""

from collections.abc import Iterator

from app.extract.attributions.counts.shared_sentences import joins
from app.extract.found import Attribution
from app.extract.language import Parsed
from app.extract.language.phrases import source_of_run
from app.extract.language.tokens import Sentence, text_of
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import AGENT, GENITIVE, OWNER_SIGNS
from app.extract.words.speakers import is_speaker

_POINTED_AT = word_set("rules/attributions", "shared_sentences", "pointed_at")
_GIVEN = word_set("rules/attributions", "shared_sentences", "given")
_SOURCES = word_set("rules/attributions", "shared_sentences", "sources")
_ENDS = _GIVEN | _SOURCES
_COUNTED = 5
"""Most tokens between a number and the bracket behind what it counts: "40 dead or missing | (…)"."""
_OPENING = frozenset({"("})
_INSIDE = 8
"""Most tokens in such a bracket."""
_RUN = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PART"})


def pointed_counts(parsed: Parsed, sentence: Sentence) -> Iterator[Attribution]:
    """The numbers that somebody gives by a count of which the noun stands before, with who does."""
    doc = sentence.doc
    for by in sentence.among(AGENT):
        first = last = by.i + 3
        if (
            first >= sentence.end
            or doc[by.i + 1].lower_ not in _POINTED_AT
            or doc[by.i + 2].lower_ not in GENITIVE
        ):
            continue
        while last < sentence.end and doc[last].pos_ in _RUN:
            last += 1
        joined = next((i + 1 for i in range(by.i, sentence.start, -1) if joins(doc[i])), sentence.start)
        if last > first and any(token.like_num for token in doc[joined : by.i]):
            yield Attribution(
                source=source_of_run(parsed, first, last),
                cue=parsed.span(by.i, first),
                cue_token=by.i,
                lemma="according to",
                content_first=joined,
                content_last=by.i,
                via=(),
                reason=f"named after ‘{text_of(doc[by.i : first])}’",
            )


def bracketed_counts(parsed: Parsed, sentence: Sentence) -> Iterator[Attribution]:
    """The numbers with a bracket behind them that tells whose they are: "40 dead (army estimate)"."""
    doc = sentence.doc
    for mark in sentence.among(_OPENING):
        number = _number_before(sentence, mark.i)
        closing = next(
            (t.i for t in doc[mark.i + 1 : min(mark.i + _INSIDE, sentence.end)] if t.text == ")"), 0
        )
        word = doc[closing - 1]
        if number is None or closing < mark.i + 2 or word.lower_ not in _ENDS:
            continue
        last = closing if word.lower_ in _SOURCES else closing - 1
        while last > mark.i + 1 and doc[last - 1].text in OWNER_SIGNS:
            last -= 1
        named = doc[mark.i + 1 : last]
        if any(token.text[:1].isupper() or is_speaker(token) for token in named):
            yield Attribution(
                source=source_of_run(parsed, mark.i + 1, last),
                cue=parsed.span(closing - 1, closing),
                cue_token=closing - 1,
                lemma="according to",
                content_first=number,
                content_last=mark.i,
                via=(),
                reason=f"‘{word.text}’ in the bracket behind the figure gives it to it",
            )


def _number_before(sentence: Sentence, mark: int) -> int | None:
    """The first token of the number whose counted phrase ends before a bracket."""
    doc, at = sentence.doc, mark - 1
    while at >= max(sentence.start, mark - _COUNTED) and not doc[at].is_punct:
        if doc[at].like_num or doc[at].text[:1].isdigit():
            return at
        at -= 1
    return None
