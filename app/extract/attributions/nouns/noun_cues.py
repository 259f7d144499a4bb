"""Nouns that attribute: "the union's claim that …", "Israeli warnings that …", "by some estimates"."""

from collections.abc import Sequence
from functools import cache

from app.domain.stance import Stance
from app.extract import countries
from app.extract.attributions.counts.shared_sentences import clause_around, next_number
from app.extract.attributions.cue_verbs.answering import answers_a_claim
from app.extract.attributions.nouns.givers import Giver, giver_of
from app.extract.found import Attribution
from app.extract.language import Parsed
from app.extract.language.clauses import SUBJECTS, is_passive
from app.extract.language.phrases import phrase_bounds, source_at
from app.extract.language.tokens import Sentence, Token, text_of
from app.extract.language.word_index import in_order
from app.extract.lexicon import word_set, words
from app.extract.lexicon.function_words import AGENT, COMPLEMENTIZER, GENITIVE, NEGATIVE_DETERMINER, NEITHER
from app.extract.words.cues import load_cues
from app.extract.words.speakers import is_speaker

_BEFORE_NUMBER = word_set("rules/attributions", "noun_cues", "before_number")
_REPORT = word_set("rules/attributions", "noun_cues", "report")

_COUNTS = word_set("rules/attributions", "noun_cues", "counts")
_RANGING = word_set("rules/attributions", "noun_cues", "ranging")
_BACKING = word_set("rules/attributions", "noun_cues", "backing")
_POINTING = word_set("rules/attributions", "noun_cues", "pointing")
_VAGUE = word_set("rules/attributions", "source_heads", "vague")
_CLAIMS = word_set("rules/attributions", "noun_cues", "claims")
_UNITS = word_set("not_figures", "units")
_BEFORE_COUNT = frozenset({"ADV", "ADJ", "ADP", "DET", "SCONJ"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_OPENING = 4
"""Tokens with which a clause opens in which its number stands: "only about 12"."""
_ASIDE = 14
"""Most tokens between two marks that tell who gives a report."""
_FAR = 8
"""Tokens behind a figure's noun in which its number stands."""


def noun_attributions(parsed: Parsed, sentence: Sentence) -> list[Attribution]:
    """The attributions of a sentence that hang on a noun. A noun that nobody owns and that is itself
    denied or doubted ("denied reports that …") gives none: the denial speaks."""
    found = []
    doc = sentence.doc
    listed = doc.by_lemma.among(_attributing(), sentence.start, sentence.end)
    counts = doc.by_word.among(_COUNTS, sentence.start, sentence.end)
    for token in in_order(listed, counts):
        if token.pos_ == "NOUN":
            attribution = _given(parsed, token, sentence) or _unowned(parsed, token, sentence)
            if attribution is not None:
                found.append(attribution)
    return found


@cache
def _attributing() -> frozenset[str]:
    return load_cues().nouns | load_cues().given_figures


def _given(parsed: Parsed, noun: Token, sentence: Sentence) -> Attribution | None:
    """What the giver of a claim or figure says: "a claim by the army that …", "its estimate of 700",
    "the count by the consultants came to 40"."""
    cues = load_cues()
    lemma = noun.lemma_
    if lemma not in cues.nouns and lemma not in cues.given_figures:
        return None
    giver = giver_of(noun, sentence)
    numbered = noun.dep_ == "obj" and noun.head.lemma_ in cues.numbering
    if numbered and (giver is None or _clause_behind(giver.end, sentence) is None):
        return None  # "put their number at 14": who puts it so gives it
    if giver is None or (is_answered(noun) and noun.dep_ not in SUBJECTS and not giver.attributed):
        return None
    bounds = _clause_behind(behind_aside(giver.end, sentence), sentence) or _bare_clause(
        noun, giver.end, sentence
    )
    bounds = bounds or _number_behind(noun, giver, sentence)
    if bounds is None:
        return None
    return Attribution(
        source=source_at(parsed, giver.head, giver.first, giver.last),
        cue=parsed.span(noun.i, noun.i + 1),
        cue_token=noun.i,
        lemma="report",
        content_first=bounds[0],
        content_last=bounds[1],
        via=(),
        reason=f"whose {noun.text} it is",
    )


def behind_aside(index: int, sentence: Sentence) -> int:
    """Where a sentence goes on behind what tells who a giver is: "a claim by the minister, Ana Ortega, |
    that …"."""
    doc = sentence.doc
    if index >= sentence.end or doc[index].text != ",":
        return index
    for place in range(index + 2, min(index + _ASIDE, sentence.end - 1)):
        if doc[place].text == "," and doc[place + 1].lower_ in COMPLEMENTIZER:
            relative = place + 2 < sentence.end and doc[place + 2].pos_ in ("VERB", "AUX")
            return index if relative else place + 1  # "a report by the bureau, …, that became known"
        if doc[place].pos_ in ("VERB", "AUX"):
            return index
    return index


def _clause_behind(index: int, sentence: Sentence) -> tuple[int, int] | None:
    """The clause that "that" opens behind a claim and its giver."""
    if index + 2 >= sentence.end or sentence.doc[index].lower_ not in COMPLEMENTIZER:
        return None
    verb = sentence.doc[index].head
    last = verb.right_edge.i + 1 if verb.i > index else sentence.end
    return index + 1, min(max(last, index + 2), sentence.end)


def _bare_clause(noun: Token, index: int, sentence: Sentence) -> tuple[int, int] | None:
    """The clause without "that" behind somebody's claim, which a number opens: "the mayor's claim | only 12
    died has been rejected"; read off the tokens, for the tree has two verbs for one subject."""
    if noun.lemma_ not in _CLAIMS or index + 2 >= sentence.end:
        return None
    doc = noun.doc
    opening = doc[index : min(index + _OPENING, sentence.end)]
    number = next((token for token in opening if token.tag_ == "CD" or token.lower_ in _VAGUE), None)
    if number is None or any(token.pos_ not in _BEFORE_COUNT for token in doc[index : number.i]):
        return None
    rest = doc[number.i + 1 : sentence.end]
    verb = next((token for token in rest if token.pos_ in ("VERB", "AUX")), None)
    if verb is None or any(token.is_punct or token.lower_ in _UNITS for token in doc[number.i : verb.i]):
        return None
    behind = verb.i + 2 if verb.pos_ == "AUX" else verb.i + 1
    rest = doc[behind : sentence.end]
    return index, next((token.i for token in rest if token.tag_ in _FINITE or token.is_punct), sentence.end)


def _number_behind(noun: Token, giver: Giver, sentence: Sentence) -> tuple[int, int] | None:
    """The number that a figure is: "its estimate | of 700 dead", "the count … came to | 40"."""
    doc = noun.doc
    following = doc[giver.end : min(giver.end + _FAR, sentence.end)]
    if len(following) < 2 or not any(token.like_num for token in following):
        return None
    if following[0].lower_ in _BEFORE_NUMBER:
        if noun.left_edge.lower_ in NEITHER:
            return None
        lists = noun.head.lower_ in words("measures", "listing")
        acts = noun.dep_ in SUBJECTS and noun.head.pos_ == "VERB" and not is_passive(noun.head)
        if acts and not lists and noun.lemma_ in load_cues().given_figures:
            return None  # "the army's figure of 300 underestimates the losses": who says so speaks
        if lists and noun.dep_ in SUBJECTS:
            return following[0].i, sentence.end  # "the agency's count of 63 includes 21 bodies"
        objects = [child for child in noun.children if child.dep_ == "nmod" and child.i > giver.end]
        last = max((child.right_edge.i + 1 for child in objects), default=following[-1].i + 1)
        return following[0].i, min(last, sentence.end)
    if noun.dep_ == "nmod":
        return None  # "a tally of tolls from 23 lands put the number at 40"
    if following[0].lower_ in load_cues().standing and following[1].lower_ in COMPLEMENTIZER:
        return following[1].i, sentence.end  # "the estimate from the police was that 300 had come"
    if following[0].lower_ in load_cues().standing and _is_number(following[1:]):
        end = _clause_end(noun.head, following[0].i, sentence)
        return following[0].i, next_number(sentence, following[0].i + 1, end)
    return None


def _is_number(rest: Sequence[Token]) -> bool:
    """Whether a number comes before another clause does: not in "its figure was | wrong and 40 died"."""
    number = next((token.i for token in rest if token.like_num), None)
    clause = next((token.i for token in rest if token.dep_ in ("cc", "mark")), None)
    return number is not None and (clause is None or number < clause)


def _clause_end(verb: Token, first: int, sentence: Sentence) -> int:
    """Where a clause of its own is joined to a verb: "the count stood at 40 | and nobody disputed it"."""
    joined = (child for child in verb.children if child.dep_ == "conj" and child.i > first)
    starts = (one.left_edge.i for one in joined if any(child.dep_ in SUBJECTS for child in one.children))
    return min(starts, default=sentence.end)


def _unowned(parsed: Parsed, noun: Token, sentence: Sentence) -> Attribution | None:
    """What reports say that name nobody, or only as their kind: "Israeli warnings that …". Reports
    that are counted themselves say nothing: "28 reports of damage"."""
    if any(child.dep_ == "nummod" and child.text[0].isdigit() for child in noun.children):
        return None
    if noun.dep_ == "obj" and noun.head.lemma_ in load_cues().numbering:
        return None
    if noun.lemma_ in load_cues().nouns and not is_answered(noun):
        bounds = _content(noun, sentence)
        if bounds is not None:
            return _attribution(parsed, noun, *bounds)
    if noun.lower_ in _COUNTS and _after_by(noun, sentence):
        first, last = clause_around(sentence, noun.i)
        return _attribution(parsed, noun, first, next_number(sentence, noun.i, last))
    return None


def is_answered(noun: Token) -> bool:
    """Whether a report is denied or doubted where it is named: "denied reports", "no reports of injuries"."""
    if any(child.lower_ in NEGATIVE_DETERMINER for child in noun.children):
        return True
    if noun.i > 0 and answers_a_claim(noun.nbor(-1)):
        return True
    verb = load_cues().verb(noun.head.lower_)
    return verb is not None and (verb.stance is not Stance.ASSERTS or noun.head.lemma_ in load_cues().silence)


def _content(noun: Token, sentence: Sentence) -> tuple[int, int] | None:
    """What a report says: the clause after "that", what follows "of", what it ranges over."""
    following = noun.i + 1 < sentence.end and noun.doc[noun.i + 1].lower_
    if following in COMPLEMENTIZER:
        return _clause_behind(noun.i + 1, sentence) if _is_owned(noun) else None
    if following in GENITIVE and noun.lemma_ in _REPORT:
        if noun.i + 2 < sentence.end and noun.doc[noun.i + 2].lower_ in _POINTING:
            return None  # "reports of this kind"
        last = max((c.right_edge.i for c in noun.children if c.dep_ == "nmod"), default=noun.i)
        return (noun.i + 2, last + 1) if last > noun.i + 1 else None
    if noun.head.lower_ in _RANGING and noun.dep_ == "nsubj":
        return noun.head.i + 1, sentence.end
    return None


def _is_owned(noun: Token) -> bool:
    """Whether a noun says whose words it stands for ("Israeli warnings", "police claims"), or that there
    are many ("reports"). "A report that …" is left to the cue it belongs to."""
    if noun.tag_ == "NNS" and not any(child.dep_ == "det" for child in noun.children):
        return True
    return any(
        (child.dep_ == "compound" and is_speaker(child))
        or (child.dep_ == "amod" and countries.country_of(child.text) is not None)
        for child in noun.children
    )


def _after_by(noun: Token, sentence: Sentence) -> bool:
    """Whether "by" opens the phrase: "by some estimates", "by the union's own count", not "stood by"."""
    return any(
        token.lower_ in AGENT
        and not (token.i > sentence.start and token.nbor(-1).lemma_ in _BACKING)
        and not any(t.pos_ in ("VERB", "AUX") for t in noun.doc[token.i : noun.i])
        for token in noun.doc[max(sentence.start, noun.i - 5) : noun.i]
    )


def _attribution(parsed: Parsed, noun: Token, first: int, last: int) -> Attribution:
    start, end = phrase_bounds(noun, restrictive=False)
    end = min(end, noun.i + 1) if end > noun.i + 1 else end
    return Attribution(
        source=source_at(parsed, noun, start, end),
        cue=parsed.span(noun.i, noun.i + 1),
        cue_token=noun.i,
        lemma="report",
        content_first=first,
        content_last=max(last, first + 1),
        via=(),
        reason=f"the words ‘{text_of(noun.doc[start:end])}’ themselves",
    )
