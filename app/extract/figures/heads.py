"""The counted noun beside a number: by the tree, and by the words that follow where the tree errs."""

from app.extract.language import Parsed
from app.extract.language.times import is_time
from app.extract.language.tokens import Doc, Token
from app.extract.lexicon import table, word_set, words
from app.extract.lexicon.function_words import (
    ADVERSATIVE,
    COORDINATOR,
    COORDINATORS,
    GENITIVE,
    INDEFINITE,
    LIMIT,
    MORE,
    ONE,
)

_NO_COUNTED = word_set("rules/figures", "heads", "no_counted")

_BY_NUMBER = frozenset(
    {"nummod", "compound", "det", "amod", "nmod", "flat", "advmod", "nmod:npmod", "nmod:unmarked"}
)
_NOUNS = frozenset({"NOUN", "PROPN"})
_INSIDE = frozenset({"ADJ", "NOUN", "PROPN", "ADV", "PART", "NUM", "DET", "PRON"})
_TEMPORAL = word_set("rules/figures", "heads", "temporal")
_NO_PHRASE = word_set("rules/figures", "heads", "no_phrase")
_FRONT = 9
"""Most tokens between a total and the number that it comes to."""
_LONGEST = 14
"""Most tokens between a number and its noun."""


def counted_head(parsed: Parsed, first: int, last: int, core: int) -> int | None:
    """The token of the noun counted by tokens ``first`` up to ``last``: in "up to 400 Russian
    soldiers" that of "soldiers", in "dozens of homes" that of "homes"; None where none stands by."""
    doc = parsed.doc
    end = parsed.sentence_of(core).end
    if last >= end:
        return None
    if _ends_at_next(doc, first, last, end) or doc[last].lower_ in ADVERSATIVE:
        return None
    if doc[last].lower_ in ONE or (doc[last].text == ")" and first > 0 and doc[first - 1].text == "("):
        return None  # "rose to 21 one day later", "in Arden (21)"
    if doc[last].lower_ in INDEFINITE:
        return None  # "up to 300 a day cross the river"
    if doc[last].is_quote and last + 1 < end and doc[last + 1].lower_ in GENITIVE:
        last += 1  # "“scores” of rebels"
    if doc[last].lower_ in GENITIVE:
        return _after_of(doc, last, end)
    if doc[core].lower_ in table("numbers", "vague"):
        return _behind_more(doc, last, end)
    head = _governing_noun(doc, first, last, core)
    if head is None and doc[core].head.i == last and _is_misread_participle(doc[last]):
        last += 1  # "14 confirmed deaths", which the tree takes for a verb
    if head is None or head >= end or (head + 1 < len(doc) and doc[head + 1].text == "-"):
        head = _following_noun(doc, last, end)
    if head is not None and (
        doc[head].lower_ in words("measures", "never_counted")
        or (is_time(doc[head]) and doc[head].tag_ in ("NN", "NNP"))  # "rose to 21 Monday"
    ):
        return None
    if head is None or head - 1 < last:
        return head
    if doc[head].lower_ in words("heads", "predicative") and doc[head - 1].tag_ in ("VBN", "VBD"):
        head -= 1  # "12 guards | held hostage", "20 taken prisoner"
        return head - 1 if head - 1 >= last and doc[head - 1].pos_ in _NOUNS else None
    return head - 1 if _is_predicate(doc, head) else head


def _behind_more(doc: Doc, more: int, end: int) -> int | None:
    """The noun of "dozens more casualties", right behind "more"; none of "dozens more were hurt"."""
    if doc[more].lower_ not in MORE or more + 1 >= end or doc[more + 1].tag_ != "NNS":
        return None
    return None if is_time(doc[more + 1]) else _following_noun(doc, more + 1, end)


def _ends_at_next(doc: Doc, first: int, last: int, end: int) -> bool:
    """Whether "and" behind what a total comes to begins a clause with a number of its own: "the toll
    rose to 245 and 48 people were hurt"."""
    joined = last + 1 < end and doc[last].lower_ in COORDINATOR and doc[last + 1].like_num
    if not joined or first < 1 or doc[first - 1].lower_ not in words("rules/measures", "totals", "up_to"):
        return False
    front = doc[max(0, first - _FRONT) : first]
    return any(token.lower_ in words("scopes", "totals") for token in front)


def _is_predicate(doc: Doc, head: int) -> bool:
    """Whether a noun says something of the one before it: "held 12 guards hostage", and in headlines
    "thousands of nurses strike"."""
    word, before = doc[head].lower_, doc[head - 1]
    if word in words("heads", "predicative"):
        return before.pos_ in _NOUNS
    return before.tag_ in ("NNS", "NNPS") and word in words("heads", "headline_verbs")


def _is_misread_participle(verb: Token) -> bool:
    """Whether a verb behind a number may only tell what is counted is like; not where it does something to
    what is somebody's: "60,000 protested | Ortega's arrival"."""
    if verb.tag_ not in ("VBD", "VBN"):
        return False
    things = [child for child in verb.children if child.dep_ == "obj" and child.i > verb.i]
    return not any(child.dep_ == "nmod:poss" for thing in things for child in thing.children)


def _governing_noun(doc: Doc, first: int, last: int, core: int) -> int | None:
    token = doc[core]
    while first <= token.head.i < last and token.head.i != token.i:
        token = token.head
    head = token.head
    near = not _shares_hyphen(head, last) and (
        last <= head.i <= last + _LONGEST and head.sent.start == token.sent.start and head.text[0].isalpha()
    )
    if not near or token.dep_ not in _BY_NUMBER or head.pos_ not in _NOUNS:
        return None
    inside = range(last, head.i)
    if any(doc[at].is_punct and not (_is_inside(doc[at]) or _is_bracket(doc[at])) for at in inside):
        return None
    if head.i == last and _is_misread_verb(head):
        return None
    if is_time(head) and any(doc[at].lower_ in _TEMPORAL for at in range(last, head.i)):
        return None
    if any(
        doc[at].pos_ in ("ADP", "VERB", "AUX", "SCONJ") and doc[at].dep_ not in ("amod", "compound")
        for at in range(last, head.i)
    ):
        return None
    while head.dep_ == "compound" and head.i < head.head.i <= head.i + 3 and head.head.pos_ in _NOUNS:
        head = head.head
    return head.i


def _after_of(doc: Doc, of: int, end: int) -> int | None:
    """The noun of an of-phrase: by its case mark, else the first noun phrase behind it."""
    noun = doc[of].head
    if doc[of].dep_ == "case" and noun.pos_ != "DET" and of < noun.i <= min(of + _LONGEST, end - 1):
        return noun.i
    return _following_noun(doc, of + 1, end)


def _following_noun(doc: Doc, start: int, end: int) -> int | None:
    """The last noun of the noun phrase that begins at a token, if one begins there before ``end``."""
    noun = None
    if start < end and doc[start].lower_ in _NO_PHRASE:
        return None
    for token in doc[start : min(start + _LONGEST, end)]:
        if token.lower_ in _TEMPORAL or (token.pos_ in _NOUNS and not token.text[0].isalpha()):
            break
        if token.i > start and token.lower_ in INDEFINITE:
            break  # "seven dead | a day"
        if noun is None and _is_misread_verb(token):
            break
        if _shares_hyphen(token, start):
            continue
        if (token.pos_ in _NOUNS and token.tag_ not in ("NNP",)) or (noun is None and token.pos_ in _NOUNS):
            noun = token.i
        elif (
            _is_inside(token)
            or (token.i > start and token.nbor(-1).text == "-")
            or token.tag_ == "POS"
            or _opens(token, noun)
        ):
            continue
        else:
            break
        if token.is_sent_end:
            break
    return noun


def _shares_hyphen(token: Token, start: int) -> bool:
    """Whether a word goes on behind another with its hyphen: "250 food- | and medicine-carrying trucks"."""
    half = token.nbor(-1) if token.lower_ in COORDINATORS and token.i > start else token
    return half.text.endswith("-") and half.text != "-"


def _is_inside(mark: Token) -> bool:
    """Whether a mark may stand inside a noun phrase: a hyphen, no dash between spaces."""
    return mark.text in "-'’\"“”" and not (mark.text == "-" and mark.i > 0 and mark.nbor(-1).whitespace_)


def _is_bracket(mark: Token) -> bool:
    """Whether a bracket has one adjective inside, before a noun: "80 (probable) deaths"."""
    if mark.text not in ("(", ")"):
        return False
    inner = mark.i + 1 if mark.text == "(" else mark.i - 1
    around = [token.text for token in mark.doc[inner - 1 : inner + 2]]
    return mark.doc[inner].pos_ == "ADJ" and around == ["(", mark.doc[inner].text, ")"]


def _opens(token: Token, noun: int | None) -> bool:
    """Whether a token may stand inside a noun phrase before its noun."""
    if noun is not None:
        return token.pos_ == "PROPN"
    if token.lower_ in COORDINATORS:
        beside = token.i + 1 < len(token.doc) and token.i > 0
        return beside and token.nbor(-1).pos_ == "ADJ" and token.nbor(1).pos_ == "ADJ"
    if token.pos_ == "VERB":
        return token.dep_ in ("amod", "compound") or _is_participle_before_noun(token)
    return token.pos_ in _INSIDE and token.lower_ not in _NO_COUNTED


def _is_participle_before_noun(token: Token) -> bool:
    """ "Ten reportedly kidnapped employees", where the tree has a verb."""
    if token.tag_ != "VBN" or token.i + 1 >= len(token.doc):
        return False
    noun = token.nbor(1)
    return noun.tag_ == "NNS" and not is_time(noun)


def _has_object(token: Token) -> bool:
    """Whether a verb goes on to a noun of one thing: "1.4 crore lost power"; "12 lost children" do not."""
    behind = token.i + 1
    if behind >= token.sent.end or token.nbor(1).tag_ != "NN":
        return False
    noun = token.nbor(1)
    compound = noun.i + 1 < noun.sent.end and noun.nbor(1).pos_ in _NOUNS
    return not compound and noun.lower_ not in words("heads", "plural_nouns")


def _is_misread_verb(token: Token) -> bool:
    """A verb that the tagger takes for a noun: "300,000 marched", "14 die in crash"; "300 wounded"
    are one."""
    word = token.lower_
    if token.tag_ in ("VBD", "VBN") and _has_object(token):
        return True
    if word.endswith("ing") and not token.is_sent_end and token.nbor(1).lower_ in LIMIT:
        return True  # "with 900 managing to escape"
    if word in words("heads", "headline_verbs") and token.tag_ == "NN":
        behind = token.i + 1
        return behind >= token.sent.end or token.nbor(1).pos_ not in _NOUNS
    return word.endswith("ed") and len(word) > 4 and word not in words("heads", "nouns_in_ed")
