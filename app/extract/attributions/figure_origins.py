"""Figures that are told to come from somebody: "The figure of 300 dead came from the ministry"."""

from collections.abc import Iterator

from app.extract.attributions.source_heads import is_of_storm
from app.extract.found import Attribution
from app.extract.language import Parsed
from app.extract.language.clauses import SUBJECTS
from app.extract.language.phrases import is_time, phrase_bounds, source_at
from app.extract.language.tokens import Sentence, Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import ORIGIN
from app.extract.sources.speakers import is_speaker, papers

_COMING = word_set("rules/attributions", "figure_origins", "coming")
_FIGURES = word_set("rules/attributions", "figure_origins", "figures")


def figure_origins(parsed: Parsed, sentence: Sentence) -> Iterator[Attribution]:
    """The figures of a sentence that come from a body, a person or a paper."""
    for verb in sentence.doc.by_lemma.among(_COMING, sentence.start, sentence.end):
        figure = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
        if figure is None or figure.i > verb.i or figure.lemma_ not in _FIGURES:
            continue
        giver = next((child for child in verb.children if child.i > verb.i and _gives(child)), None)
        if giver is None or not any(
            token.tag_ == "CD" and token.head is not figure for token in figure.subtree
        ):
            continue  # "two reports came from the ministry"
        yield Attribution(
            source=source_at(parsed, giver, *_giver_bounds(giver)),
            cue=parsed.span(verb.i, verb.i + 1),
            cue_token=verb.i,
            lemma="report",
            content_first=figure.left_edge.i,
            content_last=verb.i,
            via=(),
            reason=f"what the {figure.text} comes from",
        )


def _gives(noun: Token) -> bool:
    """Whether somebody who can speak, or a paper, follows "from": not a place, a day or a storm."""
    if noun.dep_ != "obl" or not any(child.lower_ in ORIGIN for child in noun.children):
        return False
    if is_time(noun) or is_of_storm(noun):
        return False
    if noun.pos_ == "PROPN":
        return noun.ent_type_ != "LOC" or is_speaker(noun)
    return is_speaker(noun) or noun.lower_ in papers()


def _giver_bounds(giver: Token) -> tuple[int, int]:
    first, last = phrase_bounds(giver, restrictive=False)
    while first < giver.i and giver.doc[first].dep_ == "case":
        first += 1
    return first, last
