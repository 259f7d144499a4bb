"""Whether a reporting verb says anything here: what each kind of verb needs beside it."""

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from app.domain.stance import Stance
from app.extract.attributions.cues import Verb, load_cues
from app.extract.language.phrases import is_time

_QUOTES = frozenset('"“”«»„‘’') | {"''", "``", "--", "-", "–", "—", ","}
_CLOSE, _FAR = 6, 9
"""Tokens in which a number must follow "counted"; "spoke on Sunday of" may tell the day first."""


def lacks_content(token: Token, verb: Verb, sentence: Tokens) -> bool:
    """Whether nothing is said here: "said" needs a clause, "put" a toll, "claimed" no lives."""
    objects = [child for child in token.children if child.dep_ in ("obj", "nsubj:pass")]
    cues = load_cues()
    if verb.lemma in cues.particles or any(
        child.lemma_.lower() in cues.idioms.get(verb.lemma, ()) for child in token.children
    ):
        return False  # what it answers has been seen to stand there
    if verb.lemma in load_cues().counting:
        return not _counts(token, sentence)
    if verb.lemma == "deny" and any(child.lower_ in load_cues().granted for child in objects):
        return True
    if verb.lemma in load_cues().numbering:
        if token.tag_ == "VBG" and token.dep_ in ("advcl", "acl"):
            return True
        if verb.lemma == "put" and _counts_later(token, sentence):
            return False
        return not any(child.lemma_.lower() in load_cues().numbering_nouns for child in objects)
    if (
        any(child.lemma_.lower() in ("life", "lives", "victim") for child in objects)
        and verb.lemma == "claim"
    ):
        return True
    if any(child.dep_ in ("ccomp", "xcomp", "parataxis") for child in token.children):
        return False
    if verb.takes in ("object", "blame"):
        return not (
            objects
            or _answers_behind_as(token, verb)
            or token.dep_ == "acl:relcl"
            or _opens_clause(token, sentence)
            or _near_quotation(token, sentence)
        )
    if token.dep_ in ("parataxis", "ccomp") or _near_quotation(token, sentence):
        return False
    addressed = [child for child in objects if child.pos_ in ("NOUN", "PROPN") and not is_time(child)]
    if addressed and verb.takes == "clause":
        return not any(t.pos_ in ("VERB", "AUX") for t in token.doc[token.i + 1 : sentence.end])
    return len(sentence) < 5


def _answers_behind_as(token: Token, verb: Verb) -> bool:
    """Whether the report stands behind a judgement: "denied as baseless the report that"."""
    return verb.stance is not Stance.ASSERTS and any(
        child.dep_ == "obl" and child.lemma_.lower() in load_cues().report_nouns for child in token.children
    )


def _counts(token: Token, sentence: Tokens) -> bool:
    """Whether a number follows at once: "counted 58 craters", "spoke of 20 or more"."""
    reach = _FAR if token.lemma_ in ("speak", "talk") else _CLOSE
    following = token.doc[token.i + 1 : min(token.i + reach, sentence.end)]
    return any(
        other.like_num or other.lower_ in ("dozens", "hundreds", "thousands", "scores") for other in following
    )


def _counts_later(token: Token, sentence: Tokens) -> bool:
    """Whether "put … at" goes on with a number: "put its own losses at 25"."""
    rest = token.doc[token.i + 1 : min(token.i + 12, sentence.end)]
    return any(a.lower_ == "at" and any(b.like_num for b in token.doc[a.i + 1 : a.i + 5]) for a in rest)


def _opens_clause(token: Token, sentence: Tokens) -> bool:
    """Whether a clause follows that the tree hung elsewhere: "organisers claimed it was …"."""
    following = token.i + 1
    return following < sentence.end and (
        token.doc[following].pos_ in ("PRON", "DET", "PROPN", "NUM") or token.doc[following].lower_ == "that"
    )


def _near_quotation(token: Token, sentence: Tokens) -> bool:
    return any(
        other.text in _QUOTES for other in sentence if other.text != "-" and abs(other.i - token.i) <= 8
    )
