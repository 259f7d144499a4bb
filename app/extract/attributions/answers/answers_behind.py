"""Answers that hang behind what they answer: "…, a claim the army dismissed", "…, which Hamas denied".

The sentence goes on after a mark with a word for what was just said, and a clause that tells who
confirms, denies, disputes or cannot verify it. Read off the tokens, for the tree errs just here.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.domain.stance import Stance
from app.extract.attributions.silences.refusals import is_refused
from app.extract.found import Attribution
from app.extract.language import Parsed
from app.extract.language.phrases import source_of_run
from app.extract.language.times import is_time
from app.extract.language.tokens import Sentence, Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import AGENT, EQUATIVE, THING_RELATIVES
from app.extract.words.cues import Verb, load_cues
from app.extract.words.speakers import is_speaker

_GOES_ON = word_set("rules/attributions", "answers_behind", "goes_on")

_MARKS = frozenset({",", "–", "—", "--", "-", "("})
_RELATIVES = word_set("rules/attributions", "answers_behind", "relatives")
_LEADS = word_set("rules/attributions", "answers_behind", "leads")
_LONGEST_LEAD = 4
"""Most tokens before the noun for what was said: "a widely shared | claim"."""
_LONGEST_SOURCE = 12
_INSIDE = frozenset({"NOUN", "PROPN", "ADJ", "DET", "PART", "PRON", "NUM", "ADP", "CCONJ"})
_BETWEEN = frozenset({"AUX", "ADV", "PART"})
"""Parts of speech between a source and its verb: "has since", "could not"."""
_BEING = word_set("rules/attributions", "answers_behind", "being")
_FINITE = frozenset({"VBD", "VBN", "VBZ", "VBP", "VB"})
_CLAUSE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_STOPS = frozenset({";", "(", ")", "–", "—", "--"})
_JUDGING = word_set("rules/attributions", "answers_behind", "judging")
_THINKING = word_set("rules/attributions", "answers_behind", "thinking")
_OPINING = _JUDGING | _THINKING


@dataclass(frozen=True, slots=True)
class _Answer:
    """Tokens ``first`` up to ``last`` answer what stands before them; ``verb`` is the cue."""

    first: int
    last: int
    cue: Token
    verb: Verb
    source_first: int
    source_last: int


def with_answers_behind(
    parsed: Parsed, sentence: Sentence, found: Sequence[Attribution]
) -> list[Attribution]:
    """The attributions of a sentence, with the answers behind what they answer; what an earlier
    source says ends where an answer to it begins."""
    answers = [answer for start in _openings(sentence) if (answer := _answer_at(sentence, start)) is not None]
    told = list(found)
    for answer in answers:
        behind = _attribution(parsed, answer)
        told = [_beside(answer, behind, one) for one in told if not _is_within(answer, one)]
        told.append(behind)
    return told


def _openings(sentence: Sentence) -> list[int]:
    """The tokens behind a mark, with a verb before them."""
    found: list[int] = []
    verb = False
    for token in sentence:
        verb = verb or token.pos_ in ("VERB", "AUX")
        if verb and token.text in _MARKS and token.i + 3 < sentence.end:
            found.append(token.i + 1)
    return found


def _answer_at(sentence: Sentence, first: int) -> _Answer | None:
    doc, behind = sentence.doc, _behind_noun(sentence, first)
    if behind is None:
        return None
    noun = doc[behind - 1].lower_ not in _RELATIVES
    if noun and doc[behind].lower_ in THING_RELATIVES:
        behind += 1
    return _active(sentence, first, behind) or _passive(sentence, first, behind)


def _behind_noun(sentence: Sentence, first: int) -> int | None:
    """One past the word for what was said, where the tokens from ``first`` begin with one."""
    doc = sentence.doc
    if doc[first].lower_ in _RELATIVES:
        return first + 1
    if doc[first].tag_ in ("NNS", "VBZ") and _is_report(doc[first]):
        return first + 1  # ", figures the rebels called laughable"
    if doc[first].lower_ not in _LEADS:
        return None
    for index in range(first + 1, min(first + 1 + _LONGEST_LEAD, sentence.end - 2)):
        if doc[index].tag_ == "VBD":
            return None  # "After the vote ended, the party | claimed that 40 took part"
        if _is_report(doc[index]):
            return index + 1
        if doc[index].pos_ not in ("ADJ", "ADV", "NOUN", "VERB", "NUM"):
            return None
    return None


def _is_report(noun: Token) -> bool:
    cues = load_cues()
    lemma = noun.lemma_
    return lemma in cues.report_nouns or lemma in cues.numbering_nouns


def _active(sentence: Sentence, first: int, start: int) -> _Answer | None:
    """ "(a claim) the army has since dismissed": a noun phrase, then a verb that answers."""
    doc = sentence.doc
    source_last = index = _behind_source(sentence, start)
    while index < sentence.end and (doc[index].pos_ in _BETWEEN or is_time(doc[index])):
        index += 1
    if index >= sentence.end or source_last == start:
        return None
    verb = _answering(doc[index]) or _saying(doc[index], sentence)
    if verb is None or not _can_answer(doc[start:source_last], verb):
        return None
    return _Answer(first, _end(sentence, index), doc[index], verb, start, source_last)


def _behind_source(sentence: Sentence, start: int) -> int:
    """One past a noun phrase, with an apposition between two commas: "the governor, Ann Lee, |"."""
    doc, commas, index = sentence.doc, 0, start
    while index < min(start + _LONGEST_SOURCE, sentence.end):
        if doc[index].text == "," and index > start:
            commas += 1
        elif start < index < sentence.end - 2 and (doc[index].text, doc[index + 2].text) == ("(", ")"):
            index += 2  # "a figure the Stone Union (SU) | called laughable"
        elif index > start and _is_in_word(doc[index]):
            pass
        elif not _is_inside(doc[index]) or (index > start and _answering(doc[index]) is not None):
            break
        index += 1
    return index if commas in (0, 2) else start


def _passive(sentence: Sentence, first: int, start: int) -> _Answer | None:
    """ "(a figure) later disputed by the army": a participle, then "by" and a noun phrase."""
    doc = sentence.doc
    index = start
    while index < sentence.end and (doc[index].pos_ in _BETWEEN or doc[index].lower_ in _BEING):
        index += 1
    if index + 2 >= sentence.end or doc[index].tag_ not in ("VBN", "VBD"):
        return None
    verb, by = _answering(doc[index]), _agent(sentence, index + 1)
    if verb is None or verb.lemma in _JUDGING or doc[by].lower_ not in AGENT:
        return None
    if verb.lemma in load_cues().particles:
        return None  # "was hit by waves": nobody hits back
    last = by + 1
    while last < min(by + 1 + _LONGEST_SOURCE, sentence.end) and (
        doc[last].pos_ in _INSIDE or _is_in_word(doc[last])
    ):
        if doc[last].lower_ in EQUATIVE:
            break
        last += 1
    if not _can_answer(doc[by + 1 : last], verb):
        return None
    return _Answer(first, _end(sentence, index), doc[index], verb, by + 1, last)


def _agent(sentence: Sentence, index: int) -> int:
    """Where "by" stands behind a participle, when and as what it was dismissed left out: "dismissed on
    Monday as “absurd” | by"."""
    doc, last = sentence.doc, min(index + _LONGEST_SOURCE, sentence.end - 2)
    while index < last and doc[index].lower_ not in AGENT:
        if doc[index].text in _STOPS | {","} or doc[index].tag_ in _CLAUSE:
            break
        index += 1
    return index


def _answering(token: Token) -> Verb | None:
    """The verb of a word, where it confirms, denies, disputes, doubts or judges."""
    verb = load_cues().verb(token.lower_)
    if verb is None and token.lemma_ in _THINKING and token.i + 1 < len(token.doc):
        judged = token.nbor(1).pos_ in ("ADJ", "ADV")
        verb = Verb(token.lemma_, "object", Stance.ASSERTS) if judged else None
    if verb is None or not (token.tag_ in _FINITE or (token.i and _ends_on(token.nbor(-1)))):
        return None
    return verb if verb.stance is not Stance.ASSERTS or verb.lemma in _OPINING else None


def _is_inside(token: Token) -> bool:
    """Whether a word may belong to a noun phrase."""
    return token.pos_ in _INSIDE or _ends_on(token)


def _is_in_word(token: Token) -> bool:
    """Whether a hyphen ties a token to the word before it: "the Tarsian|-led coalition"."""
    marks = (token.text, token.nbor(-1).text) if token.i else (token.text,)
    return "-" in marks and not token.nbor(-1).whitespace_


def _ends_on(plural: Token) -> bool:
    """Whether a plural and a bare verb end a clause, whatever the tagger takes the two for: "a figure that |
    diplomats | doubt." """
    if plural.tag_ not in ("NNS", "NNPS", "VBZ") or plural.i + 2 >= plural.sent.end:
        return False
    verb = load_cues().verb(plural.nbor(1).lower_)
    bare = verb is not None and verb.lemma == plural.nbor(1).lower_ and plural.nbor(2).is_punct
    return bare and verb is not None and verb.stance is not Stance.ASSERTS


def _saying(token: Token, sentence: Sentence) -> Verb | None:
    """The verb of plain speech that says what a figure is: "(a figure) the union said | was inflated"."""
    verb = load_cues().forms.get(token.lower_)
    if verb is None or verb.takes != "clause" or token.i + 2 >= sentence.end:
        return None
    return verb if token.nbor(1).lower_ in _BEING and token.tag_ in _FINITE else None


def _can_answer(words: Sequence[Token], verb: Verb) -> bool:
    """Whether a noun phrase can speak: it has a name, a pronoun or a word for a speaker. Only somebody
    denies and disputes; what confirms may be a test."""
    speaks = verb.stance in (Stance.DENIES, Stance.DISPUTES)
    return any(
        token.pos_ == "PROPN" or is_speaker(token) or token.tag_ == "PRP" or (speaks and token.pos_ == "NOUN")
        for token in words
    )


def _end(sentence: Sentence, cue: int) -> int:
    """One past the last token of an answer: the next mark behind its cue, or the sentence's end."""
    for token in sentence.doc[cue + 1 : sentence.end]:
        following = token.nbor(1).lower_ if token.i + 1 < sentence.end else ""
        if token.text in _STOPS or (token.text == "," and following in _GOES_ON):
            return token.i
    return sentence.end


def _is_within(answer: _Answer, told: Attribution) -> bool:
    """Whether an attribution reads the answer's own words otherwise."""
    return told.cue_token is not None and answer.first <= told.cue_token <= answer.cue.i


def _beside(answer: _Answer, behind: Attribution, told: Attribution) -> Attribution:
    """Another attribution of the sentence: it ends where the answer begins, and who "saying …" behind
    the answer goes on to speak is who answers."""
    if told.source is not None and answer.first <= told.source.first < answer.source_last:
        return replace(told, source=behind.source)
    if told.content_first < answer.first < told.content_last:
        return replace(told, content_last=answer.first)
    return told


def _attribution(parsed: Parsed, answer: _Answer) -> Attribution:
    return Attribution(
        source=source_of_run(parsed, answer.source_first, answer.source_last),
        cue=parsed.span(answer.cue.i, answer.cue.i + 1),
        cue_token=answer.cue.i,
        lemma=answer.verb.lemma,
        content_first=answer.cue.i if answer.verb.stance is Stance.ASSERTS else answer.first,
        content_last=answer.last,
        via=(),
        reason=f"subject of ‘{answer.cue.text}’ behind what it answers",
        silent=is_refused(answer.cue),
        behind=True,
    )
