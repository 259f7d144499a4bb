"""Refusals and rejections that answer nobody: "gave no further details", "rejected calls for a new vote"."""

from collections.abc import Sequence
from functools import cache

from app.domain.stance import Stance
from app.extract.attributions.silences import NO_COMMENT
from app.extract.found import Draft
from app.extract.language import Parsed
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import POINTING, THING_RELATIVE
from app.extract.links.aims import Aim, Kind
from app.extract.links.aims.comment_requests import leaves_unanswered

_OPENING = 4
"""Tokens in which a silence names itself: "made no immediate comment"."""
_NEAR = 20
"""Drafts before a refusal among which the figure that was just given is looked for."""
_SAID = frozenset({"accusation", "report", "claim"})
"""Classes of nouns for what somebody said."""
_MATTERS = word_set("rules/links", "to_nobody", "matters")
_BEFORE = 5
"""Tokens before what ends a sentence among which stands what it is said of."""
_OBJECT = 6
"""Tokens in which the noun that an answer turns down is looked for."""


def is_to_nobody(parsed: Parsed, draft: Draft, aim: Aim) -> bool:
    """Whether nobody is answered: "gave no further details", "rejected calls for a new vote"."""
    if draft.stance.stance is Stance.DISPUTES:
        if _rejects_request(parsed, draft) or _judges_matter(parsed, draft):
            return True
        words = parsed.doc[aim.first : min(aim.last, aim.first + _OBJECT)]
        return aim.noun is None and any(token.lower_ in _listed("requests", "words") for token in words)
    if draft.stance.stance is not Stance.NO_COMMENT or draft.attribution is None:
        return False
    lemma, cue = draft.attribution.lemma, draft.attribution.cue_token
    if lemma == NO_COMMENT or lemma in _listed("silences", "having"):
        if parsed.doc.by_word.among(_listed("requests", "asked"), aim.first, aim.last):
            return True  # "not available to comment on the request"
        if aim.definite and aim.noun in _SAID and draft.source is not None:
            return False  # "had no information about the claim"
    if lemma == NO_COMMENT:
        return cue is None or parsed.doc[cue].lower_ not in _listed("silences", "nouns")
    opening = parsed.doc[draft.content_first : min(draft.content_last, draft.content_first + _OPENING)]
    if any(token.lower_ in _listed("silences", "nouns") for token in opening):
        return False
    if opening and opening[0].lower_ in _listed("silences", "asked"):
        return False  # "declined to say whether a dam is being built": who says so is left without an answer
    objects = () if cue is None else parsed.doc[cue].children
    if any(leaves_unanswered(draft, one) for one in objects):
        return False  # "did not respond to a request for comment"
    if any(map(_is_asked, objects)):
        return True  # "has not commented on the proposal": nothing was claimed
    if lemma in _listed("silences", "giving"):
        return aim.noun != "figure" or aim.kind is Kind.TELLS
    return lemma not in _listed("silences", "verbs")


def _is_asked(child: Token) -> bool:
    return child.dep_ in ("obl", "obj") and child.lower_ in _listed("requests", "asked")


def withholds_on_own(drafts: Sequence[Draft], number: int, aim: Aim, parsed: Parsed) -> bool:
    """Whether somebody only tells no more of the figure just given: "said 28 had died. He gave no breakdown
    of that number"."""
    draft = drafts[number]
    if draft.stance.stance is not Stance.NO_COMMENT or draft.attribution is None or draft.source is None:
        return False
    if aim.noun != "figure" or draft.attribution.lemma not in _listed("silences", "giving"):
        return False
    if not parsed.doc.by_word.among(POINTING, aim.first, aim.last):
        return False  # "gave no figure for its own losses"
    before = (one for one in reversed(drafts[max(0, number - _NEAR) : number]) if one.figure is not None)
    given = next((one for one in before if one.token < draft.token), None)
    return given is not None and given.source is not None and given.source.name == draft.source.name


def _rejects_request(parsed: Parsed, draft: Draft) -> bool:
    """Whether what is turned down is asked or offered, whatever it is about: "rejected an apology for the
    incident"."""
    cue = None if draft.attribution is None else draft.attribution.cue_token
    objects = () if cue is None else (one for one in parsed.doc[cue].children if one.dep_ == "obj")
    return any(one.lower_ in _listed("requests", "words") for one in objects)


def _judges_matter(parsed: Parsed, draft: Draft) -> bool:
    """Whether what is called false is a thing that nobody said or counted: "after the vote, which | monitors
    say was rigged"."""
    if draft.attribution is None or not draft.attribution.behind:
        return False
    before = parsed.doc[max(0, draft.attribution.content_first - _BEFORE) : draft.token]
    return any(
        noun.lower_ in _MATTERS and comma.is_punct and which.lower_ in THING_RELATIVE
        for noun, comma, which in zip(before, before[1:], before[2:], strict=False)
    )


@cache
def _listed(name: str, key: str) -> frozenset[str]:
    return word_set("links", name, key)
