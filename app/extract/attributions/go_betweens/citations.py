"""Citing: "A, citing B, said …", "according to A, which cited B". B is the source, A the go-between."""

from dataclasses import replace
from functools import cache

from app.extract.found import Attribution, FoundSource
from app.extract.language import Parsed
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import FOR, THING_RELATIVE, without_article
from app.extract.words.cues import load_cues
from app.extract.words.speakers import speakers

_CITING = word_set("rules/attributions", "citations", "citing")
_OWN = word_set("rules/attributions", "citations", "own")
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
CITED = word_set("rules/attributions", "citations", "cited")


def through_go_betweens(found: list[Attribution], parsed: Parsed) -> list[Attribution]:
    """The attributions of a sentence, with "A, citing B, said …" read as B speaking through A.

    What a source cites of its own ("citing its observers"), and papers that anybody but an outlet
    cites, stay its own words.
    """
    citing = [a for a in found if a.cue_token is not None and _cites(parsed.doc[a.cue_token])]
    if not citing:
        return found
    told = list(found)
    for cited in citing:
        refusal = next((one for one in told if _refuses_over(parsed, one, cited)), None)
        if refusal is not None and cited.cue_token is not None:
            last = min(refusal.content_last, cited.cue_token)
            told[told.index(refusal)] = replace(refusal, content_last=max(refusal.content_first, last))
            told.remove(cited)
            continue
        speakers = [a for a in told if a not in citing and _may_cite(a, cited, parsed)]
        speakers = [a for a in speakers if _stands_before(a, cited)] or speakers
        if speakers:
            speaker = min(speakers, key=lambda a: abs((a.cue_token or 0) - (cited.cue_token or 0)))
            told[told.index(speaker)] = _through(parsed, speaker, cited)
            told.remove(cited)
        elif not can_be_cited(parsed, cited):
            told.remove(cited)
    return told


def _cites(cue: Token) -> bool:
    return cue.lower_ in _CITING or which_cited(cue)


def which_cited(verb: Token) -> bool:
    """Whether a verb tells behind a comma whom an outlet cites: "…, which | cited police". Who is cited
    "for" something has said nothing."""
    if verb.lower_ not in CITED or verb.i < verb.sent.start + 2 or verb.nbor(-1).lower_ not in THING_RELATIVE:
        return False
    if verb.nbor(-2).text != ",":
        return False
    below = (one for child in verb.children for one in (child, *child.children))
    return not any(one.lower_ in FOR and one.i > verb.i for one in below)


def _may_cite(speaker: Attribution, cited: Attribution, parsed: Parsed) -> bool:
    return (
        speaker.source is not None
        and speaker.cue_token is not None
        and not speaker.silent
        and speaker.source != cited.source
        and parsed.doc[speaker.cue_token].pos_ in ("VERB", "AUX", "NOUN")
    )


def _refuses_over(parsed: Parsed, refusal: Attribution, cited: Attribution) -> bool:
    """Whether somebody only tells why they say nothing: "declined to comment, | citing an investigation"."""
    if not refusal.silent or refusal.cue_token is None or cited.cue_token is None:
        return False
    between = parsed.doc[refusal.cue_token + 1 : cited.cue_token]
    finite = any(token.tag_ in _FINITE for token in between)
    return refusal.cue_token < cited.cue_token and not finite and _cites(parsed.doc[cited.cue_token])


def _stands_before(speaker: Attribution, cited: Attribution) -> bool:
    """Whether a speaker is named before "citing": who is named behind it speaks in a clause of its own."""
    assert speaker.source is not None
    return speaker.source.first < (cited.cue_token or 0)


def _through(parsed: Parsed, speaker: Attribution, cited: Attribution) -> Attribution:
    assert speaker.source is not None
    assert cited.source is not None
    if not can_be_cited(parsed, cited) or (
        not _is_outlet(parsed, speaker.source) and _is_paper(parsed, cited.source)
    ):
        cut = speaker.content_last == cited.cue_token  # at "citing", as if another spoke behind it
        return (
            replace(speaker, content_last=max(cited.content_last, speaker.content_last)) if cut else speaker
        )
    return replace(
        speaker,
        source=cited.source,
        via=(speaker.source.span, *speaker.via),
        reason=f"cited by ‘{speaker.source.span.text}’",
    )


def can_be_cited(parsed: Parsed, cited: Attribution) -> bool:
    """Whether "citing" is followed by somebody or some paper, and not by a cause ("citing fears")."""
    source = cited.source
    if source is None or parsed.doc[source.first].lower_ in _OWN:
        return False
    head = parsed.doc[source.head]
    return head.pos_ == "PROPN" or _is_known(head.lower_) or _is_known(head.lemma_)


def _is_outlet(parsed: Parsed, source: FoundSource) -> bool:
    text = without_article(source.span.text.lower())
    if text in load_cues().agencies:
        return True
    words = {token.lower_ for token in parsed.doc[source.first : source.last]}
    return bool(words & _outlet_words()) or any(noun in text for noun in load_cues().channel_nouns)


def _is_paper(parsed: Parsed, source: FoundSource) -> bool:
    return parsed.doc[source.head].lower_ in load_cues().papers


@cache
def _outlet_words() -> frozenset[str]:
    return word_set("institutions", "kinds", "outlet")


def _is_known(word: str) -> bool:
    return word in speakers() or word in load_cues().papers
