"""The words of a parsed text, as the stages read them: plain objects under the names spaCy gives.

The stages look at every word many times. spaCy makes a new object for each look and decodes each
string again, and its documents are many times as large; so all is read off them once.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from app.extract.language.word_index import WordIndex


class Token:
    """A word, a number or a mark.

    ``i`` is its place in the text and ``idx`` its first character; ``head`` is the token it hangs
    on, itself at the top of a sentence, and ``children`` those that hang on it, in order; ``lower_`` and
    ``lemma_`` are in small letters;
    ``left_edge`` and ``right_edge`` are the outermost of all below it.
    """

    __slots__ = (
        "children",
        "dep_",
        "doc",
        "ent_type_",
        "head",
        "i",
        "idx",
        "is_punct",
        "is_quote",
        "is_sent_start",
        "is_stop",
        "left_edge",
        "lemma_",
        "like_num",
        "like_url",
        "lower_",
        "pos_",
        "right_edge",
        "sent",
        "tag_",
        "text",
        "whitespace_",
    )

    i: int
    idx: int
    text: str
    lower_: str
    lemma_: str
    pos_: str
    tag_: str
    dep_: str
    ent_type_: str
    whitespace_: str
    is_sent_start: bool
    is_punct: bool
    is_quote: bool
    is_stop: bool
    like_num: bool
    like_url: bool
    head: "Token"
    children: "Sequence[Token]"
    left_edge: "Token"
    right_edge: "Token"
    sent: "Sentence"
    doc: "Doc"

    @property
    def is_alpha(self) -> bool:
        """Whether it is made of letters."""
        return self.text.isalpha()

    @property
    def is_lower(self) -> bool:
        """Whether it has letters, and all of them are small."""
        return self.text.islower()

    @property
    def is_sent_end(self) -> bool:
        """Whether it is the last of its sentence."""
        return self.i + 1 == self.sent.end

    @property
    def subtree(self) -> "Iterator[Token]":
        """The token and all below it, in order."""
        below = [self]
        for token in below:
            below.extend(token.children)
        return iter(sorted(below, key=lambda token: token.i))

    def nbor(self, step: int = 1) -> "Token":
        """The token so many places on; `IndexError` beyond either end of the text."""
        if self.i + step < 0:
            raise IndexError(f"no token {step} from {self.i}")
        return self.doc[self.i + step]

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return self.text


class Sentence(tuple[Token, ...]):
    """The tokens of a sentence: from ``start`` up to but not including ``end``.

    ``number`` counts the sentences of a text from 0.
    """

    doc: "Doc"
    number: int
    start: int
    end: int

    __eq__ = object.__eq__
    __hash__ = object.__hash__

    @property
    def text(self) -> str:
        """Its words as written."""
        return text_of(self)

    def among(self, words: frozenset[str]) -> Sequence[Token]:
        """Its tokens that are one of some words in small letters: a rule asks first whether there is
        anything for it."""
        return self.doc.by_word.among(words, self.start, self.end)

    @property
    def numbers(self) -> Sequence[Token]:
        """Its tokens that are read as numbers, in digits or words."""
        every = self.doc.numbers
        return every[bisect_left(every, self.start, key=_place) : bisect_left(every, self.end, key=_place)]


@dataclass(frozen=True, slots=True)
class Name:
    """A name found in the text: tokens ``start`` up to but not including ``end``."""

    start: int
    end: int
    label_: str
    text: str


class Doc(tuple[Token, ...]):
    """The tokens of a text, with its sentences and names."""

    text: str
    sents: tuple[Sentence, ...]
    ents: tuple[Name, ...]

    __eq__ = object.__eq__
    __hash__ = object.__hash__

    @cached_property
    def numbers(self) -> tuple[Token, ...]:
        """The tokens that are read as numbers."""
        return tuple([token for token in self if token.like_num])

    @cached_property
    def capitals(self) -> tuple[Token, ...]:
        """The tokens with a capital letter in them, which all names have."""
        return tuple([token for token in self if token.text != token.text.lower()])

    @cached_property
    def by_word(self) -> WordIndex[Token]:
        """Where each word, in small letters, stands."""
        return WordIndex(self, [token.lower_ for token in self])

    @cached_property
    def by_lemma(self) -> WordIndex[Token]:
        """Where the forms of each lemma, in small letters, stand."""
        return WordIndex(self, [token.lemma_ for token in self])


def _place(token: Token) -> int:
    return token.i


def text_of(run: Sequence[Token]) -> str:
    """The words of tokens that follow one another, as written."""
    if not run:
        return ""
    last = run[-1]
    return last.doc.text[run[0].idx : last.idx + len(last.text)]
