"""A count that is only pointed at: "40 by the army's count and 90 by that of the rebels"."""

from collections.abc import Iterator

from app.extract.attributions.shared_sentences import joins
from app.extract.found import Attribution
from app.extract.language import Parsed
from app.extract.language.phrases import source_of_run
from app.extract.language.tokens import Sentence, text_of
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import AGENT, GENITIVE

_POINTED_AT = word_set("rules/attributions", "shared_sentences", "pointed_at")
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
