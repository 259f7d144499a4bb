"""Verdicts in the article's own voice, as fact-checks give them: "Verdict: False", "That is not true"."""

from collections.abc import Iterator, Sequence

from app.extract.found import Attribution
from app.extract.language import Parsed
from app.extract.language.clauses import SUBJECTS, is_negated
from app.extract.language.tokens import Sentence, Token
from app.extract.lexicon import word_set
from app.extract.words.cues import load_cues

VERDICT = "verdict"
_FALSE = word_set("rules/attributions", "verdicts", "false")
_TRUE = word_set("rules/attributions", "verdicts", "true")
_OFF = word_set("rules/attributions", "verdicts", "off")
_DEGREES = word_set("rules/attributions", "verdicts", "degrees")
_LABELS = word_set("rules/attributions", "verdicts", "labels")
_WORKS = word_set("rules/attributions", "verdicts", "works")
_POINTERS = word_set("rules/attributions", "verdicts", "pointers")
_DEFINITE = word_set("rules/attributions", "verdicts", "definite")
_FINITE = frozenset({"VBZ", "VBD", "VBP"})
_SHORTEST = 4
"""Fewest tokens of a sentence that tells what is false."""
_LONGEST = 8
"""Most words of a sentence that gives a verdict and nothing else."""


def verdicts(parsed: Parsed, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """The sentences by which the article itself calls what it has just told false; those that somebody says
    are left to who says them."""
    for token in parsed.doc.by_word.among(_FALSE | _TRUE | _OFF, 0, len(parsed.doc)):
        sentence = token.sent
        if parsed.in_headline(sentence.start) or sum(one.is_alpha for one in sentence) > _LONGEST:
            continue
        if not (_is_bare(sentence, token) or _is_of_report(token)):
            continue
        if any(one.is_quote for one in sentence) or _is_said(found, sentence):
            continue
        yield Attribution(
            source=None,
            cue=parsed.span(token.i, token.i + 1),
            cue_token=token.i,
            lemma=VERDICT,
            content_first=sentence.start,
            content_last=sentence.end,
            via=(),
            reason="a verdict of the article’s own",
        )


def labelled_false(sentence: Sentence) -> Token | None:
    """The word that calls all behind it false: "FALSE: 45,000 died", "False claim that 45,000 died"."""
    if len(sentence) < _SHORTEST or sentence[0].lower_ not in _FALSE:
        return None
    behind = sentence[1]
    return sentence[0] if behind.text == ":" or behind.lemma_ in load_cues().report_nouns else None


def _is_said(found: Sequence[Attribution], sentence: Sentence) -> bool:
    """Whether somebody is told to say a sentence, or something in it."""
    return any(one.content_first < sentence.end and one.content_last > sentence.start for one in found)


def _is_bare(sentence: Sentence, token: Token) -> bool:
    """Whether a sentence is nothing but the verdict, at most with a label before a colon: "Mostly false.",
    "Our rating: False"."""
    if token.lower_ not in _FALSE:
        return False
    colon = next((one.i for one in sentence if one.text == ":"), None)
    if colon is not None and sentence.doc[colon - 1].lower_ not in _LABELS:
        return False
    first = sentence.start if colon is None else colon + 1
    words = [one for one in sentence.doc[first : sentence.end] if one.is_alpha and one.i != token.i]
    return first <= token.i and all(one.lower_ in _DEGREES for one in words)


def _is_of_report(token: Token) -> bool:
    """Whether a word is what the sentence says of what was told: "That is false", "The claim is not true",
    "that number is far off"."""
    theme = next((child for child in token.children if child.dep_ in SUBJECTS), None)
    be = next((child for child in token.children if child.dep_ == "cop"), None)
    if theme is None or be is None or theme.i > token.i or be.tag_ not in _FINITE or token.head is not token:
        return False
    if (token.lower_ in _TRUE) is not is_negated(token):
        return False
    if theme.lower_ in _POINTERS:
        return token.lower_ not in _OFF
    named = theme.lemma_ in load_cues().report_nouns or theme.lower_ in load_cues().numbering_nouns
    named = named or theme.lemma_ in _WORKS
    return named and any(child.lower_ in _DEFINITE for child in theme.children)
