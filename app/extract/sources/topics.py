"""Topics: whom a sentence is about, for a pronoun to take up: "The agency was alarmed. It said …"."""

from app.extract.language import Parsed
from app.extract.language.clauses import SUBJECTS
from app.extract.language.phrases import phrase_bounds, source_at
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import INFINITIVE
from app.extract.sources.mentions import Mention, read_mention
from app.extract.words.speakers import is_speaker

_ATTITUDES = word_set("rules/sources", "topics", "attitudes")

_TELLS_WHOSE = frozenset({"det", "amod", "compound", "nmod:poss"})


class Topics:
    """The subjects of each sentence that could be sources, read once."""

    def __init__(self, parsed: Parsed) -> None:
        self._parsed = parsed
        self._read: dict[int, tuple[Mention, ...]] = {}

    def of(self, sentence: int) -> tuple[Mention, ...]:
        """The topics of a sentence, in the order of the text."""
        if sentence not in self._read:
            self._read[sentence] = tuple(self._find(sentence))
        return self._read[sentence]

    def _find(self, sentence: int) -> list[Mention]:
        found = []
        for subject in self._parsed.sentences[sentence]:
            if subject.dep_ not in SUBJECTS or subject.pos_ not in ("NOUN", "PROPN"):
                continue
            if _can_speak(subject):
                first, last = phrase_bounds(subject)
                found.append(read_mention(self._parsed, source_at(self._parsed, subject, first, last)))
        return found


def _can_speak(noun: Token) -> bool:
    return noun.pos_ == "PROPN" or (noun.pos_ == "NOUN" and is_speaker(noun) and not _is_attitude(noun))


def _is_attitude(noun: Token) -> bool:
    """Whether a word for people means what is felt: "opposition to the dam", "opposition was growing"."""
    if noun.lower_ not in _ATTITUDES:
        return False
    if noun.i + 1 < noun.sent.end and noun.nbor(1).lower_ in INFINITIVE:
        return True
    return not any(child.i < noun.i and child.dep_ in _TELLS_WHOSE for child in noun.children)
