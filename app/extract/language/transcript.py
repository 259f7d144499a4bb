"""From spaCy's documents, one for each paragraph, to the tokens of the whole text."""

from spacy import attrs
from spacy.strings import StringStore
from spacy.tokens import Doc as SpacyDoc
from spacy.tokens import Span as SpacySpan

from app.extract.language.bodies import BODIES
from app.extract.language.mends import mend
from app.extract.language.tokens import Doc, Name, Sentence, Token

_STRINGS = (attrs.ORTH, attrs.LEMMA, attrs.POS, attrs.TAG, attrs.DEP, attrs.ENT_TYPE)
_FLAGS = (attrs.SENT_START, attrs.IS_PUNCT, attrs.IS_QUOTE, attrs.IS_STOP, attrs.LIKE_NUM, attrs.LIKE_URL)


class Transcript:
    """Takes down paragraph after paragraph; each document may be dropped once it is added."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._tokens: list[Token] = []
        self._sentences: list[tuple[int, int]] = []
        self._names: list[Name] = []
        self._length = 0
        self._strings: _Strings | None = None

    def add(self, paragraph: SpacyDoc) -> list[Token]:
        """Take down a paragraph, apart from the one before by a space; its tokens."""
        if self._tokens and not self._tokens[-1].whitespace_:
            self._tokens[-1].whitespace_ = " "
            self._append(" ")
        before = len(self._tokens)
        self._strings = self._strings or _Strings(paragraph.vocab.strings)
        tokens = _tokens(paragraph, before, self._length, self._strings)
        self._tokens += tokens
        self._sentences += [(found.start + before, found.end + before) for found in paragraph.sents]
        self._names += [_name(paragraph, found, before) for found in paragraph.ents]
        self._append(paragraph.text)
        return tokens

    def _append(self, text: str) -> None:
        self._texts.append(text)
        self._length += len(text)

    def whole(self) -> Doc:
        """All that was taken down."""
        doc = Doc(self._tokens)
        doc.text = "".join(self._texts)
        doc.ents = tuple(self._names)
        doc.sents = tuple(
            _sentence(doc, number, start, end) for number, (start, end) in enumerate(self._sentences)
        )
        return doc


def _name(paragraph: SpacyDoc, found: SpacySpan, before: int) -> Name:
    """A name, with the syllables that a hyphen ties to a given name: "Choi Seong | -beom"."""
    end = found.end
    while found.label_ == "PERSON" and len(found) > 1 and end + 1 < len(paragraph):
        hyphen, tail = paragraph[end], paragraph[end + 1]
        tight = hyphen.text == "-" and not hyphen.whitespace_ and not paragraph[end - 1].whitespace_
        if not (tight and tail.is_alpha and tail.pos_ in ("NOUN", "PROPN", "X") and tail.text.islower()):
            break
        end += 2
    return Name(found.start + before, end + before, found.label_, paragraph[found.start : end].text)


def _tokens(paragraph: SpacyDoc, first: int, start: int, strings: "_Strings") -> list[Token]:
    """The tokens of a paragraph, of which the first is token ``first`` at character ``start``."""
    columns = paragraph.to_array([*_STRINGS, *_FLAGS]).tolist()
    tokens = [Token() for _ in columns]
    for own, token, column in zip(tokens, paragraph, columns, strict=True):
        own.i = first + token.i
        own.idx = start + token.idx
        own.whitespace_ = token.whitespace_
        orth, lemma, pos, tag, dep, name, opens, punct, quote, stop, number, link = column
        own.text = text = strings[orth]
        own.lower_, own.lemma_ = strings.lower(orth), strings.lower(lemma)
        own.pos_, own.tag_ = strings[pos], strings[tag]
        own.dep_, own.ent_type_ = strings[dep], strings[name]
        if text in BODIES and own.tag_[:2] == "NN":
            own.lower_ = text  # no rule shall take "the WHO" for a pronoun
        own.is_sent_start, own.is_punct, own.is_quote = opens == 1, punct == 1, quote == 1
        own.is_stop, own.like_num, own.like_url = stop == 1, number == 1, link == 1
        own.left_edge, own.right_edge = tokens[token.left_edge.i], tokens[token.right_edge.i]
        own.head = tokens[token.head.i]
    _tell_children(tokens)
    mend(tokens)
    return tokens


def _tell_children(tokens: list[Token]) -> None:
    children: dict[Token, list[Token]] = {}
    for token in tokens:
        if token.head is not token:
            children.setdefault(token.head, []).append(token)
    for token in tokens:
        token.children = children.get(token, ())


def _sentence(doc: Doc, number: int, start: int, end: int) -> Sentence:
    sentence = Sentence(doc[start:end])
    sentence.doc, sentence.number, sentence.start, sentence.end = doc, number, start, end
    for token in sentence:
        token.doc, token.sent = doc, sentence
    return sentence


class _Strings(dict[int, str]):
    """spaCy's strings by their keys, each decoded once in a text: a word that stands there a thousand
    times is kept once."""

    def __init__(self, store: StringStore) -> None:
        super().__init__()
        self._store = store
        self._lower: dict[int, str] = {}

    def __missing__(self, key: int) -> str:
        self[key] = found = self._store[key]
        return found

    def lower(self, key: int) -> str:
        """A string in small letters."""
        found = self._lower.get(key)
        if found is None:
            text = self[key]
            small = text.lower()
            self._lower[key] = found = text if small == text else small
        return found
