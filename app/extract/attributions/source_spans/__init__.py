"""The words of a source, mended where the tree cut them short or let them run on."""

from collections.abc import Iterable
from dataclasses import replace

from app.extract.attributions.source_spans.named_sources import with_name, with_prefix
from app.extract.found import Attribution, FoundSource
from app.extract.language import Parsed
from app.extract.language.phrases import phrase_bounds, source_at, source_of_run
from app.extract.language.times import is_time
from app.extract.language.tokens import Doc, Sentence, Token
from app.extract.lexicon import word_set, words
from app.extract.lexicon.function_words import (
    AFTER,
    AGENT,
    ARTICLES,
    AT_A_POINT,
    BEFORE,
    COMPARED,
    FOR,
    INFINITIVE,
    INSIDE,
    NEGATORS,
    WHAT,
    WHOSE,
)
from app.extract.words.cues import load_cues
from app.extract.words.speakers import is_role, is_speaker

_BEFORE_NEXT = word_set("rules/attributions", "source_spans", "before_next")
_COMPARING = word_set("rules/attributions", "source_spans", "comparing")

_QUOTES = frozenset('"“”«»„‘’') | {"''", "``", "’’", "‘‘"}
_BOUNDS = word_set("rules/attributions", "source_spans", "bounds")
_ALONE = word_set("rules/attributions", "source_spans", "alone")
_RELATIVES = word_set("rules/attributions", "source_spans", "relatives")
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SUMMING = word_set("rules/attributions", "source_spans", "summing")
_WHERE = word_set("rules/attributions", "source_spans", "where")
_CARRYING = word_set("rules/attributions", "source_spans", "carrying")
_ASIDES = word_set("rules/attributions", "source_spans", "asides")
_TELLING_WHEN = frozenset({"DET", "ADJ", "ADV"})
_COLONS = frozenset({":", "):"})
_DASHES = frozenset({"-", "–", "—", "--"})
_LONGEST_DATELINE = 5


def with_whole_sources(parsed: Parsed, sentence: Sentence, found: Iterable[Attribution]) -> list[Attribution]:
    """The attributions of a sentence with their sources mended; those whose source is a clause and no
    phrase are slips of the tree and left out."""
    mended = []
    for attribution in found:
        if attribution.source is None:
            mended.append(attribution)
            continue
        source = _mended(parsed, sentence, attribution.source, attribution.cue_token)
        if source == attribution.source:
            mended.append(attribution)
        elif source is not None:
            mended.append(replace(attribution, source=source))
    return mended


def _mended(parsed: Parsed, sentence: Sentence, source: FoundSource, cue: int | None) -> FoundSource | None:
    doc = parsed.doc
    source = _before_whose(parsed, _of_later_clause(parsed, source, cue))
    head, first, last = doc[source.head], source.first, source.last
    if head.lower_ in _ALONE:
        return source_at(parsed, head, head.i, head.i + 1)
    first = _behind_quoted_word(doc, first, head.i)
    first = with_prefix(doc, _with_bound(doc, _without_lead(doc, first, head.i)))
    last = _before_cue(doc, head.i, last, cue)
    if cue is not None and cue < first:
        last = _before_ground(doc, head.i, last, cue)
    last = _with_where(doc, _without_participle(doc, head.i, _before_carrier(doc, head.i, last)), cue)
    first, last = with_name(sentence, head, first, last, cue)
    if last - 1 > head.i and doc[last - 1].tag_ == "POS":
        last -= 1  # "by the rebels|' reckoning"
    last = _with_closing_mark(doc, first, last)
    if (
        doc[first].lower_ in NEGATORS
        or _is_clause(doc, first, head.i, last)
        or _is_comparison(doc, first, last)
    ):
        return None
    return source_at(parsed, head, first, last)


def _before_whose(parsed: Parsed, source: FoundSource) -> FoundSource:
    """Who speaks where the tree took the aside for it: "the chief, whose unit is rebel-run, said"."""
    doc, mark = parsed.doc, source.first - 1
    if mark < 1 or doc[source.first].lower_ not in WHOSE or doc[mark].text != ",":
        return source
    noun = doc[mark - 1]
    return (
        source
        if noun.pos_ not in ("NOUN", "PROPN")
        else source_at(parsed, noun, phrase_bounds(noun)[0], mark)
    )


def _of_later_clause(parsed: Parsed, source: FoundSource, cue: int | None) -> FoundSource:
    """The subject of a clause that "after" opens, where the tree hung it on a noun of the clause before:
    "demanded news of the fate of their sons after | the army claimed"."""
    if cue is None or is_speaker(parsed.doc[source.head]) or parsed.doc[source.head].pos_ != "NOUN":
        return source
    for index in range(source.first + 1, min(source.last - 1, cue)):
        if parsed.doc[index].lower_ in BEFORE | AFTER:
            later = source_of_run(parsed, index + 1, min(source.last, cue))
            noun = parsed.doc[later.head]
            return later if noun.pos_ == "PROPN" or is_speaker(noun) else source
    return source


def _behind_quoted_word(doc: Doc, first: int, head: int) -> int:
    """The first token behind a quoted word that is another's and stands before the phrase: "denied as
    “baseless” | media reports"."""
    marks = [i for i in range(first, head) if doc[i].text in _QUOTES]
    if len(marks) != 1:
        return first
    before = sum(token.text in _QUOTES for token in doc[doc[head].sent.start : first])
    return marks[0] + 1 if before % 2 else first


def _without_lead(doc: Doc, first: int, head: int) -> int:
    """The first token without a day, a label, a dateline or a pronoun before the phrase: "what | survivors
    told", "Update (5 pm): | hospital staff"."""
    commas = [i for i in range(first + 1, head) if doc[i].text == "," and not doc[i - 1].like_num]
    if commas and any(is_time(token) for token in doc[first : commas[-1]]):
        first = commas[-1] + 1
    labels = (i for i in range(head - 1, first, -1) if doc[i].text in _COLONS)
    first = _behind_dateline(doc, next(labels, first - 1) + 1, head)
    while first < head and doc[first].lower_ in WHAT | _RELATIVES:
        first += 1
    return first


def _with_bound(doc: Doc, first: int) -> int:
    """The first token with the "at" of "at least one official", which the tree takes for a preposition."""
    bounded = first > 0 and doc[first].lower_ in _BOUNDS
    return first - 1 if bounded and doc[first - 1].lower_ in AT_A_POINT else first


def _behind_dateline(doc: Doc, first: int, head: int) -> int:
    """The first token behind a dateline in small letters: "Lyon - | Mayor Ann Lee"."""
    if not doc[first].is_sent_start:
        return first
    dashes = (
        i
        for i in range(first + 1, min(head, first + _LONGEST_DATELINE))
        if doc[i].text in _DASHES and doc[i].whitespace_ and doc[i - 1].whitespace_
    )
    return next(dashes, first - 1) + 1


def _before_cue(doc: Doc, head: int, last: int, cue: int | None) -> int:
    """The end of a source before its own cue, without the "that" or "who allegedly" that leads to it."""
    if cue is not None and head < cue < last:
        last = cue
    if last - 2 > head and doc[last - 1].pos_ == "ADV" and doc[last - 2].lower_ in _RELATIVES:
        last -= 1
    while last - 1 > head and (doc[last - 1].lower_ in _RELATIVES or doc[last - 1].text in {",", *_QUOTES}):
        last -= 1
    return last


def _with_closing_mark(doc: Doc, first: int, last: int) -> int:
    """The end of a source with the mark that closes a name inside it: "the “security operation|” said"."""
    if last >= len(doc) or not doc[last].is_quote or doc[first].is_quote:
        return last
    return last + sum(token.is_quote for token in doc[first:last]) % 2


def _before_ground(doc: Doc, head: int, last: int, cue: int) -> int:
    """The end of who accuses somebody before what for: "blamed by aid groups | for the deaths"."""
    verb = load_cues().verb(doc[cue].lower_)
    if verb is None or verb.takes != "blame":
        return last
    grounds = (index for index in range(head + 1, last) if doc[index].lower_ in FOR)
    return next((index for index in grounds if not is_role(doc[index - 1])), last)


def _before_carrier(doc: Doc, head: int, last: int) -> int:
    """The end of a source before who carried its words: "witnesses | quoted by the paper", "a
    commander | , in a recording sent to the paper"."""
    for index in range(head + 1, last):
        token = doc[index]
        carried = token.lower_ in _CARRYING and index + 1 < len(doc) and doc[index + 1].lower_ in AGENT
        if _begins_another(token):
            return index  # "according to the police | the crowd numbered 300"
        if token.pos_ == "CCONJ" and index + 1 < last and doc[index + 1].lower_ in _BEFORE_NEXT:
            return index  # "put at 3 by police | and at 7 by owners"
        if (token.lower_ in FOR and _is_aside(token)) or _opens_statement(token, last):
            return index  # "organisers | for their part", "the agency | in a statement"
        if carried or (token.text == "," and index + 1 < last and _is_aside(doc[index + 1])):
            return index - 1 if doc[index - 1].text == "," else index
    return last


def _begins_another(token: Token) -> bool:
    """Whether a noun of its own begins, which the tree took for another name of the source."""
    if token.lower_ not in ARTICLES or token.head.dep_ != "appos":
        return False
    return token.nbor(-1).pos_ in ("NOUN", "PROPN")


def _opens_statement(token: Token, last: int) -> bool:
    """Whether only the paper follows that somebody speaks in: "the agency | in a brief statement"."""
    if token.lower_ not in INSIDE or token.i + 1 >= last or token.nbor(1).lower_ not in ARTICLES:
        return False
    return any(
        one.lower_ in words("institutions", "unnamed", "statements") for one in token.doc[token.i + 2 : last]
    )


def _without_participle(doc: Doc, head: int, last: int) -> int:
    """The end of a source before a participle or a preposition whose day was left behind: "a report |
    published", "firefighters | on"; or a participle by which a count is told: "by the ministry | bringing
    the total to 40"."""
    summing = (index for index in range(head + 1, last) if doc[index].lower_ in _SUMMING)
    last = next(summing, last)
    if last < len(doc) and is_time(doc[last]):
        day = doc[last]
        while last - 1 > head and doc[last - 1].is_lower and doc[last - 1].head in (day, day.head):
            if doc[last - 1].pos_ not in _TELLING_WHEN:
                break
            last -= 1  # "a report published | earlier this month"
    while last - 1 > head and doc[last - 1].tag_ in ("VBN", "VBD") and doc[last - 1].dep_ == "acl":
        last -= 1
    while last - 1 > head and doc[last - 1].dep_ == "case" and doc[last - 1].head.i >= last - 1:
        last -= 1  # "said firefighters | on Friday night", "a letter | of 24 May claimed"
    return last


def _with_where(doc: Doc, last: int, cue: int | None) -> int:
    """The end of a source with where those are who speak: "people living | nearby | told reporters"."""
    if cue is None or last >= cue or doc[last - 1].tag_ != "VBG" or doc[last - 1].dep_ != "acl":
        return last
    return last + (doc[last].lower_ in _WHERE)


def _is_aside(token: Token) -> bool:
    """Whether what follows a comma tells of the saying and not of who said it: "in a statement", "for
    its part", "meanwhile"."""
    if token.lower_ in FOR:
        return token.i + 1 < len(token.doc) and token.nbor().tag_ == "PRP$"
    if token.lower_ in INFINITIVE:
        return token.dep_ == "case"  # "the director, Ann Lee, | to journalists"
    return token.lower_ in _ASIDES


def _is_comparison(doc: Doc, first: int, last: int) -> bool:
    """Whether a source is only what another's number is set against: "one more than the police had said",
    "than | the police had said"."""
    if first > 0 and doc[first - 1].lower_ in COMPARED:
        return True
    return any(
        doc[index].lower_ in COMPARED and doc[index - 1].lower_ in _COMPARING
        for index in range(first + 1, last)
    )


def _is_clause(doc: Doc, first: int, head: int, last: int) -> bool:
    """Whether a finite verb stands in a source outside a relative clause: no noun phrase has one."""
    for index in range(first, last):
        token = doc[index]
        if token.lower_ in _RELATIVES or token.dep_ in ("acl", "acl:relcl"):
            return False
        participle = token.tag_ == "VBD" and index + 1 < len(doc) and doc[index + 1].lower_ in AGENT
        if token.tag_ in _FINITE and token.pos_ in ("VERB", "AUX") and index != head and not participle:
            return not _in_relative(token)
    return False


def _in_relative(verb: Token) -> bool:
    return any(other.dep_ in ("acl:relcl", "acl") for other in (verb, verb.head, verb.head.head))
