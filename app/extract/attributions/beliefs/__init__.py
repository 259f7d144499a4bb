"""What somebody believes, without a reporting verb: "Norland is convinced that Tarsia sold the rifles"."""

from app.extract.attributions.beliefs.disbelief import holder_of
from app.extract.found import Attribution
from app.extract.language import Parsed
from app.extract.language.clauses import is_negated
from app.extract.language.phrases import phrase_bounds, source_at
from app.extract.language.tokens import Sentence, Token
from app.extract.lexicon import word_set

_BELIEVING = word_set("rules/attributions", "beliefs", "believing")
_FEARING = word_set("rules/attributions", "beliefs", "fearing")
_ADJECTIVES = _BELIEVING | _FEARING


def believing_attributions(parsed: Parsed, sentence: Sentence) -> list[Attribution]:
    """The attributions of a sentence that hang on an adjective of belief or fear with a clause behind it."""
    found: list[Attribution] = []
    for token in sentence.among(_ADJECTIVES):
        clause = next(
            (child for child in token.children if child.dep_ == "ccomp" and child.i > token.i), None
        )
        holder = None if clause is None or is_negated(token) else holder_of(token)
        if clause is not None and holder is not None:
            found.append(_attribution(parsed, token, holder, clause))
    return found


def _attribution(parsed: Parsed, word: Token, holder: Token, clause: Token) -> Attribution:
    first, last = phrase_bounds(holder)
    return Attribution(
        source=source_at(parsed, holder, first, min(last, word.i)),
        cue=parsed.span(word.i, word.i + 1),
        cue_token=word.i,
        lemma="fear" if word.lower_ in _FEARING else "believe",
        content_first=max(word.i + 1, clause.left_edge.i),
        content_last=clause.right_edge.i + 1,
        via=(),
        reason=f"subject of ‘{word.text}’",
    )
