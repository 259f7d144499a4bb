"""Topics: whom a sentence is about, for a pronoun to take up: "The agency was alarmed. It said …"."""

from collections.abc import Iterator

from spacy.tokens import Token

from app.extract.language import Parsed
from app.extract.language.clauses import SUBJECTS
from app.extract.language.phrases import phrase_bounds, source_at
from app.extract.sources.mentions import Mention, read_mention, speakers


def topics_before(parsed: Parsed, token: int, back: int) -> Iterator[Mention]:
    """The subjects before a token that could be sources: those of its own sentence, then those of
    as many sentences ``back`` as are asked for."""
    here = parsed.sentence_number(token)
    for number in range(here, max(-1, here - back - 1), -1):
        for subject in parsed.sentences[number]:
            if subject.i < token and subject.dep_ in SUBJECTS:
                topic = subject if _can_speak(subject) else _possessor(subject)
                if topic is not None:
                    first, last = phrase_bounds(topic)
                    yield read_mention(
                        parsed, source_at(parsed, topic, first, min(last, subject.right_edge.i + 1))
                    )


def _can_speak(noun: Token) -> bool:
    if noun.pos_ == "PROPN":
        return True
    return noun.pos_ == "NOUN" and (noun.lower_ in speakers() or noun.lemma_.lower() in speakers())


def _possessor(noun: Token) -> Token | None:
    """Whose count, list or troops the sentence is about: "The charity's count is higher"."""
    return next(
        (
            child
            for child in noun.children
            if child.dep_ == "nmod:poss" and child.pos_ != "PRON" and _can_speak(child)
        ),
        None,
    )
