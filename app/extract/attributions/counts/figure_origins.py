"""Figures that are told to come from somebody: "The figure of 300 dead came from the ministry"."""

from collections.abc import Iterator

from app.extract.attributions.cue_verbs.source_heads import is_of_storm
from app.extract.found import Attribution
from app.extract.language import Parsed
from app.extract.language.clauses import SUBJECTS, agent_of
from app.extract.language.phrases import bounds_behind_case, source_at
from app.extract.language.times import is_time
from app.extract.language.tokens import Sentence, Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import ORIGIN
from app.extract.words.speakers import is_speaker, papers

_COMING = word_set("rules/attributions", "figure_origins", "coming")
_MAKING = word_set("rules/attributions", "figure_origins", "making")
_FIGURES = word_set("rules/attributions", "figure_origins", "figures")
_VERBS = _COMING | _MAKING


def figure_origins(parsed: Parsed, sentence: Sentence) -> Iterator[Attribution]:
    """The figures of a sentence that come from a body, a person or a paper, or that it has made."""
    for verb in sentence.doc.by_lemma.among(_VERBS, sentence.start, sentence.end):
        figure = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
        if figure is None or figure.i > verb.i or figure.lemma_ not in _FIGURES:
            continue
        giver = _maker(verb) if verb.lemma_ in _MAKING else _origin(verb)
        if giver is None or not any(map(_is_counted, figure.subtree)):
            continue
        yield Attribution(
            source=source_at(parsed, giver, *bounds_behind_case(giver, restrictive=False)),
            cue=parsed.span(verb.i, verb.i + 1),
            cue_token=verb.i,
            lemma="report",
            content_first=figure.left_edge.i,
            content_last=verb.i,
            via=(),
            reason=f"what the {figure.text} comes from",
        )


def _is_counted(number: Token) -> bool:
    """Whether a number is what a figure gives, and not how many they are: not "two reports"."""
    counts_reports = number.dep_ == "nummod" and number.head.lemma_ in _FIGURES
    return number.tag_ == "CD" and not counts_reports


def _maker(verb: Token) -> Token | None:
    """Who made an estimate: "the estimate of 300 dead was made by researchers"."""
    agent = agent_of(verb)
    if agent is None or agent.i < verb.i or not (agent.pos_ == "PROPN" or is_speaker(agent)):
        return None
    return agent


def _origin(verb: Token) -> Token | None:
    return next((child for child in verb.children if child.i > verb.i and _gives(child)), None)


def _gives(noun: Token) -> bool:
    """Whether somebody who can speak, or a paper, follows "from": not a place, a day or a storm."""
    if noun.dep_ != "obl" or not any(child.lower_ in ORIGIN for child in noun.children):
        return False
    if is_time(noun) or is_of_storm(noun):
        return False
    if noun.pos_ == "PROPN":
        return noun.ent_type_ != "LOC" or is_speaker(noun)
    return is_speaker(noun) or noun.lower_ in papers()
