"""Who said what is turned down where it is named: of "denied the rebels' claim that 40 died" the rebels.

The denial speaks, and governs the figure; but the rebels gave it, and stand behind it.
"""

from app.extract import countries
from app.extract.attributions.nouns.givers import Giver, before_bracket, giver_of
from app.extract.attributions.nouns.noun_cues import behind_aside, is_answered
from app.extract.attributions.source_spans import with_whole_sources
from app.extract.found import Attribution
from app.extract.language import Parsed
from app.extract.language.clauses import SUBJECTS
from app.extract.language.phrases import source_at
from app.extract.language.tokens import Sentence, Token
from app.extract.lexicon.function_words import COMPLEMENTIZER, GENITIVE, INFINITIVE, NEITHER, POSSESSIVES
from app.extract.words.cues import load_cues
from app.extract.words.speakers import is_speaker

_ACTIVE = SUBJECTS - {"nsubj:pass"}
_SPEAKING = frozenset({"ORG", "NORP", "GPE"})


def turned_down_reports(parsed: Parsed) -> list[Attribution]:
    """The claims of an article with a giver and a content, which somebody denies, doubts or will not
    comment on."""
    found = []
    nouns = load_cues().nouns
    for noun in parsed.doc.by_lemma.among(nouns | load_cues().given_figures):
        sentence = noun.sent
        if noun.pos_ != "NOUN" or noun.dep_ in _ACTIVE or not is_answered(noun):
            continue
        if noun.lemma_ not in nouns and (noun.dep_ in SUBJECTS or noun.left_edge.lower_ in NEITHER):
            continue  # "the army's figure of 300 | was rejected", "doubted neither side's figures"
        giver = giver_of(noun, sentence) or _before(noun, sentence)
        last = None if giver is None else _content_end(behind_aside(giver.end, sentence), sentence)
        if giver is not None and last is not None and giver.head.lower_ not in POSSESSIVES:
            found += with_whole_sources(parsed, sentence, [_attribution(parsed, noun, giver, last)])
    return found


def _before(noun: Token, sentence: Sentence) -> Giver | None:
    """The speakers named before a noun without a mark: "rebel claims", "the NPA claim"."""
    index = before_bracket(sentence, noun.i - 1)
    before = noun.doc[index] if index >= sentence.start else noun
    if before.dep_ not in ("compound", "nsubj", "amod") or before.head is not noun:
        return None
    if before.pos_ == "ADJ" and not countries.country_of(before.text):
        return None
    if not (is_speaker(before) or before.ent_type_ in _SPEAKING or countries.country_of(before.text)):
        return None
    first = before.i
    while first > sentence.start and before.doc[first - 1].dep_ in ("compound", "amod"):
        first -= 1
    return Giver(before, first, before.i + 1, noun.i + 1)


def _content_end(index: int, sentence: Sentence) -> int | None:
    """One past what a claim tells: behind "that", "of" or "to"."""
    if index + 2 >= sentence.end:
        return None
    opening = sentence.doc[index]
    relative = opening.lower_ in COMPLEMENTIZER and opening.dep_ in SUBJECTS
    if relative and load_cues().verb(opening.head.lower_) is None:
        return None  # "denied a report by a group | that shot 12 men"
    if opening.lower_ in COMPLEMENTIZER or opening.lower_ in INFINITIVE:
        verb = opening.head
        return verb.right_edge.i + 1 if verb.i > index else sentence.end
    if opening.lower_ in GENITIVE and opening.head.i > index:
        return opening.head.right_edge.i + 1
    return None


def _attribution(parsed: Parsed, noun: Token, giver: Giver, last: int) -> Attribution:
    return Attribution(
        source=source_at(parsed, giver.head, giver.first, giver.last),
        cue=parsed.span(noun.i, noun.i + 1),
        cue_token=noun.i,
        lemma="report",
        content_first=giver.end,
        content_last=last,
        via=(),
        reason=f"whose {noun.text} it is",
        turned_down=True,
    )
