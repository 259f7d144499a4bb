"""Prepositional cues: "according to X", "as per X", "citing X"."""

from collections.abc import Iterator, Sequence
from functools import cache

from app.extract.attributions.counts.shared_sentences import (
    counts_from,
    joins,
    leads,
    next_number,
    own_number,
)
from app.extract.attributions.cue_verbs import CueVerb
from app.extract.attributions.go_betweens.citations import CITED, which_cited
from app.extract.found import Attribution
from app.extract.language import Parsed
from app.extract.language.phrases import phrase_bounds, source_at
from app.extract.language.tokens import Sentence, Token, text_of
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import (
    ARTICLES,
    COMPLEMENTIZER,
    EQUATIVE,
    INFINITIVE,
    NEGATOR,
    PERSON_RELATIVE,
    THING_RELATIVE,
    WHAT,
)
from app.extract.words.cues import load_cues
from app.extract.words.speakers import is_speaker, papers

_THIRD_PERSON_END = word_set("rules/attributions", "according", "third_person_end")

TURNS = word_set("rules/attributions", "according", "turns")
_BASED = word_set("rules/attributions", "according", "based")
_GROUNDS = word_set("rules/attributions", "according", "grounds")
_UNGIVEN = word_set("rules/attributions", "according", "ungiven")
_SPEAKING = word_set("rules/attributions", "according", "speaking")
_LONGEST_COUNT = 10
"""Most tokens of a number with what it counts, the "not" before and the mark behind it."""
_LONGEST_APPOSITION = 20
_WHERE = "WRB"
"""The tag of "where" and "when"."""
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_INSIDE_RUN = frozenset({"compound", "flat", "nmod", "nmod:desc", "nmod:poss", "amod", "nummod"})
"""Relations of a word to the head of its phrase behind it: "Mayor | Ann Lee"."""


def according_attributions(parsed: Parsed, sentence: Sentence, cues: list[CueVerb]) -> Iterator[Attribution]:
    """ "according to X": X says the clause around it, or the clause between two turns."""
    doc = parsed.doc
    before = sentence.start
    for lead in sentence.among(_leads()):
        index, length = lead.i, _phrase_length(lead)
        if not length or index + length >= sentence.end:
            continue
        if doc[index + length].lower_ in WHAT:
            continue  # "according to what survivors told the coast guard": their own cue has it
        head = _noun_from(sentence, index + length)
        if head is None or (head.lower_ in load_cues().not_cited and head.i == index + length):
            continue
        if head.lower_ in _UNGIVEN and head.i + 1 < sentence.end and doc[head.i + 1].text == ",":
            continue  # "“According to preliminary information, 12 died,” an official said"
        first, last = phrase_bounds(head)
        first = index + length if _opens_name(doc[index + length], first) else max(first, index + length)
        if any(token.lower_ in _SPEAKING for token in doc[max(first - 1, sentence.start) : last]):
            continue  # "according to all the information I have": who speaks is the source
        last = _with_apposition(sentence, max(_before_range(sentence, first, last), first + 1))
        if _is_told(sentence, index) and _is_mere_paper(doc[first:last]):
            continue  # "Lee said that “according to the latest data, 12 died”"
        if lead.lower_ in _BASED and not _is_based_on_report(sentence, lead, doc[first:last], head):
            continue  # "the show, based on a tale by Lee, drew 300 people"
        last = _name_end(sentence, min(last, _bracket_end(sentence, index, last)))
        content = _around(sentence, index, last, cues)
        own = own_number(sentence, index)
        if own is not None:
            content = own, last
        elif sentence.start < before < sentence.end and _goes_on(doc[before]):
            content = before + 1, content[1]  # "…, according to A, and …, according to B"
        if (counted := _before_bracket(sentence, index)) is not None:
            content = counted, index - 1
        if (turned := _turned_down(sentence, content[0], index)) is not None:
            content = turned, index - (doc[index - 1].text == ",")
        if content[0] < index and _is_cited_later(sentence, last):
            content = content[0], next_number(sentence, last, content[1])
        before = last if index > sentence.start else before
        yield Attribution(
            source=source_at(parsed, head, first, max(last, first + 1)),
            cue=parsed.span(index, index + length),
            cue_token=index,
            lemma="according to",
            content_first=content[0],
            content_last=content[1],
            via=(),
            reason=f"named after ‘{text_of(doc[index : index + length])}’",
        )


@cache
def _leads() -> frozenset[str]:
    """The words that a cue may begin with."""
    return leads() | CITED


def _name_end(sentence: Sentence, last: int) -> int:
    """One past a name that ends on what may be an adverb as well: "according to Ann | Still"."""
    token = sentence.doc[last] if last < sentence.end else sentence.doc[last - 1]
    inside = token.ent_type_ == sentence.doc[last - 1].ent_type_ == "PERSON"
    return token.i + 1 if inside and token.pos_ == "ADV" and token.text[0].isupper() else last


def _opens_name(verb: Token, first: int) -> bool:
    """Whether the tree took the first word of a source for a verb, or for one more of the cue: "according to
    | rescue officials"."""
    return (verb.tag_ == "VB" or verb.dep_ == "fixed") and verb.i + 1 == first


def _turned_down(sentence: Sentence, first: int, cue: int) -> int | None:
    """Where the number that somebody gives begins which the sentence turns down: "five died, but not | up to
    90, as claimed by officials"."""
    doc = sentence.doc
    if doc[cue].lower_ not in EQUATIVE:
        return None
    for index in range(cue - 1, max(first, cue - _LONGEST_COUNT) - 1, -1):
        if doc[index].lower_ in NEGATOR:
            return index + 1 if any(token.like_num for token in doc[index:cue]) else None
        if doc[index].pos_ in ("VERB", "AUX"):
            return None
    return None


def _before_bracket(sentence: Sentence, cue: int) -> int | None:
    """The number right before a bracket that tells whose it is: "9,000 marchers (according to | police)"."""
    doc = sentence.doc
    if cue - 1 <= sentence.start or doc[cue - 1].text != "(":
        return None
    near = doc[max(sentence.start, cue - _LONGEST_COUNT) : cue]
    number = next((token.i for token in reversed(near) if token.like_num), None)
    if number is None or any(token.text == ")" for token in doc[number:cue]):
        return None
    while number > sentence.start and doc[number - 1].like_num:
        number -= 1  # "one | million"
    return number


def _bracket_end(sentence: Sentence, cue: int, last: int) -> int:
    """Where the bracket ends that a cue opens; ``last`` where it opens none."""
    if cue - 1 < sentence.start or sentence.doc[cue - 1].text != "(":
        return last
    return next((token.i for token in sentence.doc[cue : sentence.end] if token.text == ")"), last)


def _goes_on(token: Token) -> bool:
    return token.text in {",", ";"} or joins(token)


def _is_cited_later(sentence: Sentence, index: int) -> bool:
    """Whether another is cited further on in the sentence."""
    return any(lead.i > index and _phrase_length(lead) for lead in sentence.among(leads()))


def _before_range(sentence: Sentence, first: int, last: int) -> int:
    """The end of a source before a number behind a comma: "according to the owner, 158 people", the
    other end of a range: "from 120, according to A, to 700", or the number of the next source."""
    for index in range(first + 1, last - 1):
        if next_number(sentence, index, index + 3) == index and _is_cited_later(sentence, index):
            return index
        if sentence.doc[index].lower_ in INFINITIVE and own_number(sentence, index + 2) == index:
            return index  # "from 40 according to police | to 90 according to the union"
        if sentence.doc[index].text == "," and (
            sentence.doc[index + 1].lower_ in INFINITIVE or counts_from(sentence, index + 1)
        ):
            return index
    return last


def _with_apposition(sentence: Sentence, last: int) -> int:
    """The end of a source with the apposition behind it, where the tree hung that elsewhere:
    "according to Ann Lee, a surgeon at the hospital, the men …"."""
    doc = sentence.doc
    if last + 2 >= sentence.end or doc[last].text != "," or doc[last + 1].lower_ not in ARTICLES:
        return last
    for index in range(last + 1, min(last + _LONGEST_APPOSITION, sentence.end)):
        if doc[index].tag_ in ("VBD", "VBP", "MD") or (
            doc[index].tag_ == "VBZ" and doc[index].lower_[-1] in _THIRD_PERSON_END
        ):
            return last
        if doc[index].text == ",":
            return last if _has_own_verb(sentence, index) else index
    return last


def _has_own_verb(sentence: Sentence, comma: int) -> bool:
    """Whether a phrase with a name or an aside behind it is the subject of what follows: "according to
    prosecutors, the mayor, | Ann Lee, took …"."""
    doc = sentence.doc
    if comma + 1 >= sentence.end:
        return False
    told_of = doc[comma + 1].lower_ in PERSON_RELATIVE | THING_RELATIVE
    for index in range(comma + 1, min(comma + _LONGEST_APPOSITION, sentence.end - 1)):
        if doc[index].text == ",":
            verb = index + 1 + (doc[index + 1].pos_ == "ADV")
            return verb < sentence.end and doc[verb].tag_ in _FINITE and doc[verb].pos_ in ("VERB", "AUX")
        if doc[index].tag_ in _FINITE and not told_of:
            return False
    return False


def _phrase_length(lead: Token) -> int:
    """How many tokens the cue has that a word begins; 0 where it begins none."""
    for phrase in load_cues().according:
        behind = lead.doc[lead.i : lead.i + len(phrase)]
        if lead.lower_ == phrase[0] and tuple([token.lower_ for token in behind]) == phrase:
            return len(phrase)
    cites = which_cited(lead) or (lead.lower_ in load_cues().citing and lead.pos_ == "VERB")
    return 1 if cites and not own_object_speaks(lead) else 0


def own_object_speaks(verb: Token) -> bool:
    """Whether "quoting X" goes on "as saying": then the relay stage has it."""
    return any(token.lower_ in EQUATIVE for token in verb.doc[verb.i : min(verb.i + 12, len(verb.doc))])


def _noun_from(sentence: Sentence, index: int) -> Token | None:
    """The head of the noun phrase that begins at a token."""
    doc = sentence.doc
    for position in range(index, min(sentence.end, index + 10)):
        token = doc[position]
        if token.dep_ == "fixed" and position + 1 < sentence.end and doc[position + 1].pos_ == "NOUN":
            continue
        if token.pos_ in ("NOUN", "PROPN", "PRON"):
            return _head_of_run(token, index, sentence.end)
        if token.pos_ in ("PUNCT", "VERB") and position > index + 1:
            break
    return None


def _head_of_run(token: Token, start: int, end: int) -> Token:
    current = token
    for _ in range(6):
        head = current.head
        if head.dep_ == "amod" and head.i == current.i + 2 and start <= head.head.i < end:
            current = head.head  # "the rebel-led | office"
            continue
        if head == current or not start <= head.i < end or head.pos_ not in ("NOUN", "PROPN"):
            return current
        if current.dep_ not in _INSIDE_RUN:
            return current
        current = head
    return current


def _around(sentence: Sentence, opening: int, closing: int, cues: list[CueVerb]) -> tuple[int, int]:
    """The clause that "according to X" speaks for. A turn with a cue of its own bounds it."""
    start, end = sentence.start, sentence.end
    if opening - 2 > start and _is_told(sentence, opening):
        start = opening
    for index in range(opening - 1, start, -1):
        if _turns(sentence, index, before=True) and any(cue.token.i < index for cue in cues):
            start = index + 1
            break
    for index in range(closing, end):
        if _turns(sentence, index) and any(cue.token.i > index for cue in cues):
            end = index
            break
    for cue in cues:
        if cue.closing and closing <= cue.source_first < end:
            end = cue.source_first  # "…, according to A, 12 died, B reported"
    return start, end


def _is_told(sentence: Sentence, opening: int) -> bool:
    """Whether "that" and a mark stand before the words, "Lee said that, | according to police, …", or what
    opens a clause of its own: "a school where, | according to police, 12 died"."""
    before, that = sentence.doc[opening - 1], sentence.doc[opening - 2]
    opens = that.lower_ in COMPLEMENTIZER or that.tag_ == _WHERE
    return opens and (before.text == "," or before.is_quote)


def _is_mere_paper(phrase: Sequence[Token]) -> bool:
    """Whether a paper is cited that nobody is named for: who speaks of it is the source."""
    others = [token for token in phrase if token.lower_ not in papers()]
    named = any(token.pos_ == "PROPN" or is_speaker(token) for token in others)
    return len(others) < len(phrase) and not named


def _is_based_on_report(sentence: Sentence, based: Token, phrase: Sequence[Token], head: Token) -> bool:
    """Whether a sentence opens with whose report it goes by: "| Based on a ministry report, 12 died"."""
    told = head.lemma_ in load_cues().report_nouns | load_cues().numbering_nouns | papers()
    return based.i == sentence.start and (told or head.lower_ in papers()) and not _is_mere_paper(phrase)


def _turns(sentence: Sentence, index: int, *, before: bool = False) -> bool:
    """Whether a clause of its own begins behind a token; ``before`` the words, that of a ground too: "Lee
    doubted it, since | 40 had fled, according to police"."""
    token = sentence.doc[index]
    if before and token.dep_ == "mark" and token.lower_ in _GROUNDS and token.nbor(-1).text == ",":
        return True
    return token.lower_ in TURNS or token.text == ";"
