"""Where the words stand that an answer answers: behind its cue, or before an answer that only ends them."""

from app.domain.stance import Stance
from app.extract.attributions.silences import NO_COMMENT, NO_CONFIRMATION
from app.extract.found import Attribution, Draft
from app.extract.language import Parsed
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import THING_RELATIVE
from app.extract.links.aims.answer_times import before_time
from app.extract.links.aims.pointing import pointing_nouns, takes_up
from app.extract.stances.grounds import beyond_reach, spoken_for
from app.extract.stances.stance_words import stance_words
from app.extract.words.cues import load_cues

_MARKS = frozenset({",", '"', "”", "''"})
_LATER = word_set("rules/links", "answered_words", "later")


def answered_words(parsed: Parsed, draft: Draft) -> tuple[int, int]:
    """The words that an answer answers: those behind its cue, if they are not all before it."""
    first, last = draft.content_first, draft.content_last
    attribution = draft.attribution
    cue = None if attribution is None else attribution.cue_token
    if attribution is not None and cue is not None and first <= cue < last and _leads(parsed, attribution):
        first = cue + 1
    if draft.stance.stance is Stance.DOUBTS and attribution is not None:
        first = _behind_doubt(parsed, first, last)
    supported = None if draft.figure is not None else spoken_for(parsed, first, last)
    if supported is not None:
        first = max(first, supported.left_edge.i)
    for index in range(first + 3, last):
        if parsed.doc[index].lower_ in _LATER and parsed.doc[index].dep_ == "mark":
            return first, index
    return first, before_time(parsed, first, last)


def _behind_doubt(parsed: Parsed, first: int, last: int) -> int:
    """Where what is doubted begins in words that speak of doubt: "there were doubts about | the count",
    "we have nothing to corroborate | that"."""
    words = stance_words()
    unknown = beyond_reach(parsed, first, last)
    if unknown is not None:
        return unknown.i + 1
    for noun in parsed.doc.by_word.among(words.doubt_nouns, first, last - 1):
        if noun.nbor(1).lower_ in words.doubt_over:
            return noun.i + 1
    return first


def _leads(parsed: Parsed, attribution: Attribution) -> bool:
    """Whether what is answered stands behind a cue, though the content begins before it."""
    if attribution.lemma in (NO_COMMENT, NO_CONFIRMATION):
        return True
    verb = load_cues().forms.get(attribution.lemma)
    if verb is None or verb.stance is Stance.ASSERTS or attribution.cue_token is None:
        return False
    cue = parsed.doc[attribution.cue_token]
    return any(child.dep_ in ("obj", "ccomp", "xcomp") and child.i > cue.i for child in cue.children)


def ends_what_it_answers(parsed: Parsed, draft: Draft) -> bool:
    """Whether an answer only ends the sentence that it answers: ", a charge that the army denied"."""
    attribution = draft.attribution
    if attribution is not None and attribution.behind:
        return True
    if draft.figure is not None or attribution is None or attribution.cue_token is None:
        return False
    if takes_up(parsed.doc[attribution.cue_token]):
        return True
    if attribution.silent:
        return False
    if not draft.content_first < draft.content_last <= attribution.cue_token:
        return False
    if parsed.doc[draft.content_last - 1].sent is not parsed.doc[attribution.cue_token].sent:
        return False  # a sentence of a quotation before that of its cue
    if _closes_speech(parsed, attribution):
        return False
    source = attribution.source
    ends = [
        parsed.doc[index].lower_
        for index in range(max(draft.content_first, draft.content_last - 2), draft.content_last)
    ]
    if source is not None:
        ends.append(parsed.doc[source.first].lower_)
    return any(word in pointing_nouns() or word in THING_RELATIVE for word in ends)


def _closes_speech(parsed: Parsed, attribution: Attribution) -> bool:
    """Whether a verb of plain speech only ends what it gives: "The claims are a pretext for a raid, | she
    said"."""
    verb = load_cues().verb(attribution.lemma)
    if verb is None or verb.stance is not Stance.ASSERTS or verb.takes not in ("clause", "person"):
        return False
    return parsed.doc[attribution.content_last - 1].text in _MARKS or (
        attribution.content_last < len(parsed.doc) and parsed.doc[attribution.content_last].text in _MARKS
    )
