"""Nouns that attribute: "Israeli warnings that …", "reports of …", "by some estimates"."""

from app.domain.stance import Stance
from app.extract import countries
from app.extract.attributions.answering import answers_a_claim
from app.extract.attributions.cues import load_cues
from app.extract.found import Attribution
from app.extract.language import Parsed
from app.extract.language.phrases import phrase_bounds, source_at
from app.extract.language.tokens import Sentence, Token, text_of

_COUNTS = frozenset(
    {"estimate", "estimates", "account", "accounts", "count", "counts", "tally", "tallies", "reckoning"}
)
_OWNED = frozenset({"figure", "toll", "count", "estimate", "tally", "total", "guess"})
_STANDS = frozenset({"is", "was", "stands", "stood", "remains", "remained"})
_UNKNOWN_OWNERS = frozenset(
    {"its", "his", "her", "their", "whose", "our", "my", "year", "month", "week", "today", "yesterday"}
)
_RANGING = frozenset({"range", "ranges", "ranged", "vary", "varies", "varied", "differ", "run", "runs"})


def noun_attributions(parsed: Parsed, sentence: Sentence) -> list[Attribution]:
    """The attributions of a sentence that hang on a noun. A noun that is itself denied or doubted
    ("denied reports that …") gives none: the denial speaks."""
    found = []
    for token in sentence:
        if token.pos_ != "NOUN" or _is_answered(token):
            continue
        if token.lemma_.lower() in load_cues().nouns and (bounds := _content(token, sentence)) is not None:
            found.append(_attribution(parsed, token, *bounds))
        elif token.lemma_.lower() in _OWNED and (giver := _giver(token, sentence)) is not None:
            found.append(_owned(parsed, token, giver, sentence))
        elif token.lower_ in _COUNTS and _after_by(token, sentence):
            found.append(_attribution(parsed, token, sentence.start, sentence.end))
    return found


def _giver(noun: Token, sentence: Sentence) -> Token | None:
    """Whose figure a noun is that stands equal to a number: "the bank's own figure is $5 billion"."""
    following = noun.doc[noun.i + 1 : min(noun.i + 8, sentence.end)]
    verb = next((t for t in following if t.lower_ in _STANDS), None)
    if verb is None or not any(t.like_num for t in noun.doc[verb.i : min(verb.i + 7, sentence.end)]):
        return None
    owner = next((child for child in noun.children if child.dep_ == "nmod:poss"), None)
    return owner if owner is not None and owner.lower_ not in _UNKNOWN_OWNERS else None


def _owned(parsed: Parsed, noun: Token, owner: Token, sentence: Sentence) -> Attribution:
    first, last = phrase_bounds(owner)
    last = min(last, noun.i)
    while last - 1 > owner.i and parsed.doc[last - 1].lower_ in ("'s", "’s", "'", "’"):
        last -= 1
    return Attribution(
        source=source_at(parsed, owner, first, last),
        cue=parsed.span(noun.i, noun.i + 1),
        cue_token=noun.i,
        lemma="report",
        content_first=noun.i + 1,
        content_last=sentence.end,
        via=(),
        reason=f"whose {noun.text} it is",
    )


def _is_answered(noun: Token) -> bool:
    """Whether a report is denied or doubted where it is named: "denied reports", "no reports of injuries"."""
    if any(child.lower_ == "no" for child in noun.children):
        return True
    if noun.i > 0 and answers_a_claim(noun.nbor(-1)):
        return True
    verb = load_cues().verb(noun.head.lower_)
    return verb is not None and (
        verb.stance not in (Stance.ASSERTS,) or noun.head.lemma_.lower() in load_cues().silence
    )


def _content(noun: Token, sentence: Sentence) -> tuple[int, int] | None:
    """What a report says: the clause after "that", what follows "of", what it ranges over."""
    clauses = [c for c in noun.children if c.dep_ in ("acl", "ccomp", "acl:relcl") and c.i > noun.i]
    following = noun.i + 1 < sentence.end and noun.doc[noun.i + 1].lower_
    if following == "that" and not _is_owned(noun):
        return None
    if following == "that":
        last = max((clause.right_edge.i for clause in clauses), default=sentence.end - 1)
        return noun.i + 2, min(last + 1, sentence.end)
    if following == "of" and noun.lemma_.lower() == "report":
        last = max((c.right_edge.i for c in noun.children if c.dep_ == "nmod"), default=noun.i)
        return (noun.i + 2, last + 1) if last > noun.i + 1 else None
    if noun.head.lower_ in _RANGING and noun.dep_ == "nsubj":
        return noun.head.i + 1, sentence.end
    return None


def _is_owned(noun: Token) -> bool:
    """Whether a noun says whose words it stands for ("Israeli warnings"), or that there are many
    ("reports"). "A report that …" is left to the cue it belongs to."""
    if noun.tag_ == "NNS" and not any(child.dep_ == "det" for child in noun.children):
        return noun.dep_ not in ("obj", "obl") or noun.head.lower_ not in load_cues().forms
    return any(
        child.dep_ == "nmod:poss" or (child.dep_ == "amod" and countries.country_of(child.text))
        for child in noun.children
    )


def _after_by(noun: Token, sentence: Sentence) -> bool:
    """Whether "by" opens the phrase: "by some estimates", "by the union's own count"."""
    return any(
        token.lower_ == "by" and not any(t.pos_ in ("VERB", "AUX") for t in noun.doc[token.i : noun.i])
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
