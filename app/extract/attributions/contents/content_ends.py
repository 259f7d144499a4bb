"""Where what a source says ends before its sentence does."""

from collections.abc import Sequence

from app.domain.stance import Stance
from app.extract.attributions.according import TURNS
from app.extract.attributions.cue_verbs import CueVerb
from app.extract.attributions.cue_verbs.closings import tells_when
from app.extract.attributions.cue_verbs.verb_words import takes_number
from app.extract.countries import is_country_name
from app.extract.language.clauses import SUBJECTS
from app.extract.language.tokens import Doc, Sentence, Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import (
    ADVERSATIVE,
    AGENT,
    ALL_NEGATORS,
    COORDINATOR,
    COPULA,
    EQUATIVE,
    INDEFINITE,
    THING_RELATIVES,
)
from app.extract.words.cues import load_cues

EDGES = frozenset(",;:-–—\"“”«»'’‘„") | {"--", "''", "``"}
"""Marks at which a part of a sentence begins or ends."""
_FOLLOWED = word_set("rules/attributions", "contents", "followed")
_CONCEDING = word_set("rules/attributions", "contents", "conceding")
_TO_SOURCE = 6
"""Most tokens from "although" to who says something in its clause."""
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_CLAUSES = frozenset({"ccomp", "xcomp", "parataxis"})
_SUBJECT = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PRON", "ADV"})
_POINTERS = word_set("rules/attributions", "contents", "verdict_subjects")
_AGAINST = word_set("stances", "against", "words")
_APPROVING = word_set("stances", "against", "approving")
_VERDICT = 8
"""Most tokens from "but" to the word that judges."""
_NEAR_TURN = 3
_LONGEST_TURN = 8
"""Tokens behind a turn in which another source follows, whatever they are, and where no verb is."""
_DASHES = frozenset({"-", "–", "—", "--"})
_MEANWHILE = word_set("rules/attributions", "contents", "meanwhile")


def last_said(sentence: Sentence, cue: CueVerb, cues: list[CueVerb]) -> int:
    """One past the last token said: scheme and grammar both let speech run to the end of its
    sentence, unless another cue of the same rank takes over."""
    end = min(
        _end_of_own(sentence, cue),
        _end_of_report(sentence, cue),
        _end_of_concession(sentence, cue),
        _end_before_verdict(sentence, cue, cues),
        _end_of_aside(sentence, cue),
        _end_of_verdict(sentence, cue),
    )
    if cue.token.dep_ in ("acl:relcl", "acl") or _embedded(cue.token):
        clauses = [c for c in cue.token.children if c.i > cue.token.i and c.dep_ != "punct"]
        if clauses:
            end = min(end, max(child.right_edge.i for child in clauses) + 1)
            if _is_open(sentence.doc[cue.token.i : end]):
                end = sentence.end
    if (said := _done_besides(cue)) is not None:
        end = min(end, max(cue.token.i + 1, _before_join(_opening(said), cue.token)))
    for other in cues:
        if other.token.i <= cue.token.i or other.token.i >= end:
            continue
        if other.shared is not None and _shares_subject(cue, other):
            return max(cue.token.i + 1, _before_join(other.token, cue.token))
        if other.shared is not None and _goes_on_above(cue, other):
            return max(cue.token.i + 1, other.token.i - 1)
        if (answer := _answer_behind(sentence, other)) is not None and answer > cue.token.i:
            return answer
        opening = min(other.token.i, other.source_first)
        if other.closing and opening > cue.token.i and not _is_scene(cue):
            return before_joined(sentence, cue, opening)  # "the firm believes 12 left, | the paper said"
        if other.inverted and sentence.doc[opening - 1].text in EDGES and other.token.i == opening:
            return opening  # "“The firm believes 12 left,” | said the mayor"
        if other.head is not None and opening > cue.token.i and _takes_over(sentence, cue, other, opening):
            return max(cue.token.i + 1, opening)
    return end


def _answer_behind(sentence: Sentence, other: CueVerb) -> int | None:
    """Where what others think of all that was said ends a sentence: "said it counts from the air | , a method
    dismissed by miners"; who said it does not dismiss it."""
    noun = other.token.head
    if not other.passive or other.token.dep_ != "acl" or noun.right_edge.i + 2 < sentence.end:
        return None
    if other.verb.stance is Stance.ASSERTS and other.verb.takes != "blame":
        return None
    first = noun.left_edge
    first = first.nbor(1) if first.text == "," else first
    behind = first.i > other.token.sent.start and first.nbor(-1).text == ","
    return first.i - 1 if behind and first.lower_ in INDEFINITE else None


def before_joined(sentence: Sentence, cue: CueVerb, opening: int) -> int:
    """Where what a closing cue gives ends before another: "12 died, police said, | and 20 were hurt, doctors
    said"."""
    doc = sentence.doc
    if cue.closing:
        for index in range(cue.token.i + 2, opening):
            joins = doc[index].lower_ in COORDINATOR and doc[index - 1].text == ","
            if joins and any(token.tag_ in _FINITE for token in doc[index:opening]):
                return index
    return opening


def _goes_on_above(cue: CueVerb, other: CueVerb) -> bool:
    """Whether a participle goes on with who spoke before a cue: "rejected a report alleging torture, |
    calling it untrue"."""
    assert other.shared is not None
    before = other.token.nbor(-1).text
    return other.shared.i < cue.token.i and other.token.tag_ == "VBG" and before == ","


def _end_of_own(sentence: Sentence, cue: CueVerb) -> int:
    """Where a land's own count ends in a row of lands: "Peru reported 57, | followed by Chad with 41"."""
    doc = sentence.doc
    if cue.head is None or cue.inverted or not is_country_name(cue.head.text):
        return sentence.end
    for index in range(cue.token.i + 2, sentence.end - 2):
        if doc[index].lower_ in _FOLLOWED and doc[index + 1].lower_ in AGENT and doc[index - 1].text == ",":
            return index - 1
    return sentence.end


def _end_of_report(sentence: Sentence, cue: CueVerb) -> int:
    """Where the time of an answer to a report begins: "denied the report that all were free, | as
    parents searched for 40"."""
    reported = any(
        child.dep_ == "obj" and child.lemma_ in load_cues().report_nouns for child in cue.token.children
    )
    if cue.verb.stance is Stance.ASSERTS or not reported:
        return sentence.end
    doc = sentence.doc
    for index in range(cue.token.i + 2, sentence.end - 2):
        if doc[index].text == "," and doc[index + 1].lower_ in _MEANWHILE:
            return index
    return sentence.end


def _end_before_verdict(sentence: Sentence, cue: CueVerb, cues: Sequence[CueVerb]) -> int:
    """Where a verdict on what a source says begins, which cannot be its own: "the union speaks of 50, | but
    that is not true"."""
    doc = sentence.doc
    for turn in sentence.among(ADVERSATIVE):
        if turn.i <= cue.token.i + 1 or any(cue.token.i < other.token.i < turn.i for other in cues):
            continue
        clause = doc[turn.i + 1 : min(turn.i + _VERDICT, sentence.end)]
        if len(clause) > 2 and clause[0].lower_ in _POINTERS and clause[1].lemma_ in COPULA:
            words = {token.lower_ for token in clause[2:]}
            negated = not words.isdisjoint(ALL_NEGATORS)
            if words & _AGAINST or (negated and words & _APPROVING):
                return turn.i - (doc[turn.i - 1].text == ",")
    return sentence.end


def _end_of_concession(sentence: Sentence, cue: CueVerb) -> int:
    """Where the main clause begins behind one that "although" opens: "Although officials had put it at
    17, | the number remains at 14"."""
    doc = sentence.doc
    if doc[sentence.start].lower_ not in _CONCEDING or cue.source_first > sentence.start + _TO_SOURCE:
        return sentence.end
    for index in range(cue.token.i + 2, sentence.end - 2):
        if doc[index].text == "," and _opens_main_clause(sentence, index + 1):
            return index
    return sentence.end


def _end_of_aside(sentence: Sentence, cue: CueVerb) -> int:
    """Where the sentence goes on behind an aside in which somebody speaks of its subject: "The mine - which
    police took for a pipe | - injured 25", "The bus, which he said had no brakes, | hit 14"."""
    doc, opening = sentence.doc, cue.source_first - 1
    if cue.inverted or opening - 1 <= sentence.start:
        return sentence.end
    relative = doc[opening].lower_ in THING_RELATIVES
    mark = doc[opening - relative]
    if mark.text in _DASHES:
        behind = (token.i for token in doc[cue.token.i + 1 : sentence.end - 1] if token.text == mark.text)
        return next(behind, sentence.end)
    if mark.text != "," or not relative or any(t.tag_ in _FINITE for t in doc[sentence.start : mark.i]):
        return sentence.end
    said = False
    for token in doc[cue.token.i + 1 : sentence.end - 1]:
        if said and token.text == "," and token.nbor(1).tag_ in _FINITE:
            return token.i
        said = said or token.tag_ in _FINITE
    return sentence.end


def _end_of_verdict(sentence: Sentence, cue: CueVerb) -> int:
    """Where the grounds of a verdict begin: "called that a lie | : nobody had asked him"."""
    if cue.verb.takes != "blame":
        return sentence.end
    for token in sentence.doc[cue.token.i + 2 : min(cue.token.i + 1 + _VERDICT, sentence.end)]:
        if token.text == ":":
            judged = {word.lower_ for word in sentence.doc[cue.token.i + 1 : token.i]}
            return sentence.end if judged.isdisjoint(_AGAINST) else token.i
    return sentence.end


def _opens_main_clause(sentence: Sentence, first: int) -> bool:
    """Whether a subject and its finite verb begin at a token, and nothing that hangs on another verb."""
    for token in sentence[first - sentence.start :]:
        if token.tag_ in _FINITE:
            return token.i > first
        if token.pos_ not in _SUBJECT or token.lower_ in EQUATIVE:
            return False
    return False


def _is_scene(cue: CueVerb) -> bool:
    """Whether a land is only where it was: "Tarsia has recorded 140 deaths, the agency said"."""
    if cue.head is None or cue.verb.lemma not in load_cues().weak:
        return False
    return cue.head.ent_type_ == "LOC" or is_country_name(cue.head.text)


def _done_besides(cue: CueVerb) -> Token | None:
    """What who answers a thing does besides, or others do: "questioned the number and | asked where the
    bodies were", "denied the report, and 40 men | were sent home"."""
    children = [child for child in cue.token.children if child.i > cue.token.i]
    if cue.verb.stance is Stance.ASSERTS and not cue.silent:
        return None
    if not any(one.dep_ == "obj" for one in children) or any(one.dep_ in _CLAUSES for one in children):
        return None
    return next((one for one in children if one.dep_ == "conj" and _is_finite(one)), None)


def _opening(verb: Token) -> Token:
    """The first token of a verb's own subject, or the verb where it has none."""
    subject = next((one for one in verb.children if one.dep_ in SUBJECTS and one.i < verb.i), None)
    return verb if subject is None else subject.left_edge


def _is_finite(word: Token) -> bool:
    helpers = (
        child for child in word.children if child.dep_ in ("cop", "aux", "aux:pass") and child.i < word.i
    )
    return word.tag_ in _FINITE or any(helper.tag_ in _FINITE for helper in helpers)


def _is_open(clause: Sequence[Token]) -> bool:
    """Whether a clause breaks off inside a quotation: "were “serious | … but not even close” to 400"."""
    return sum(token.text == "“" for token in clause) > sum(token.text == "”" for token in clause)


def _embedded(verb: Token) -> bool:
    """Whether a cue stands in a clause that the sentence goes on after: "the man, who said …, was"."""
    return verb.dep_ == "acl:relcl" or (verb.dep_ == "advcl" and verb.head.i > verb.i)


def _shares_subject(cue: CueVerb, other: CueVerb) -> bool:
    return other.head is not None and cue.head is not None and other.head.i == cue.head.i


def _before_join(verb: Token, earlier: Token) -> int:
    """The token at which a clause joined by "and", "but" or a comma begins."""
    index = verb.i
    while index - 1 > earlier.i and (
        verb.doc[index - 1].pos_ in ("AUX", "ADV", "PART", "CCONJ") or verb.doc[index - 1].text == ","
    ):
        index -= 1
    return index


def _is_turned(doc: Doc, cue: int, opening: int) -> bool:
    """Whether a turn, and nothing but where or when behind it, leads to another's clause: "…, while in
    the port | the union said"."""
    for index in range(opening - 1, max(cue, opening - 1 - _LONGEST_TURN), -1):
        if doc[index].lower_ in TURNS or doc[index].text == ";":
            return True
        if opening - index >= _NEAR_TURN and doc[index].pos_ in ("VERB", "AUX", "NUM"):
            return False
    return False


def _has_count(sentence: Sentence, cue: CueVerb, opening: int) -> bool:
    """Whether a source has given a count before another's clause opens, and not only told when: "said that
    in May 2019, | the ministry counted 40"."""
    said = sentence.doc[cue.token.i + 1 : opening]
    if cue.verb.takes == "clause" and not any(token.tag_ in _FINITE for token in said):
        return False
    return any(token.like_num and not tells_when(token, sentence) for token in said)


def _takes_over(sentence: Sentence, cue: CueVerb, other: CueVerb, opening: int) -> bool:
    """Whether another source's clause stands beside this one and not inside it."""
    doc = sentence.doc
    if other.token.dep_ == "conj" and other.token.head == cue.token:
        return True
    denies = other.verb.stance in (Stance.DENIES, Stance.DISPUTES) and other.token.i + 2 >= sentence.end
    if denies and (doc[opening - 1].text == "," or doc[opening - 1].lower_ in TURNS):
        return True  # "Rebels claim victory, army denies"
    if other.inverted and doc[opening - 1].text == "," and other.source_last + 1 >= sentence.end:
        return True  # "…, reported dpa."
    if (
        doc[opening - 1].text == ","
        and not other.closing
        and other.token.i + 1 < sentence.end
        and doc[other.token.i + 1].like_num
    ):
        return True  # "…, organisers said 30,000"
    if doc[opening - 1].text == "," and takes_number(other.verb) and _has_count(sentence, cue, opening):
        return True  # "said 12 had died, | the rebels spoke of 40"
    if _is_turned(doc, cue.token.i, opening):
        return True
    return opening >= 2 and doc[opening - 1].lower_ in COORDINATOR and doc[opening - 2].text in {",", ";"}
