"""Requests for an answer: "did not respond to a request for comment", "did not return calls"."""

from app.extract.found import Draft
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.words.cues import load_cues

_REQUESTS = word_set("rules/links", "comment_requests", "requests")
_MESSAGES = word_set("rules/links", "comment_requests", "messages")
_SENT = word_set("rules/links", "comment_requests", "sent")
_ANSWERING = word_set("rules/links", "comment_requests", "answering")
_OBJECTS = frozenset({"obj", "obl"})
_BEHIND = frozenset({"nmod", "acl", "acl:relcl", "obl", "conj"})
_REACH = 6
"""Tokens behind a request in which it is said what it is for."""


def leaves_unanswered(draft: Draft, child: Token) -> bool:
    """Whether a word by a silence is a request to speak, and no demand: "a request | for comment",
    "repeated calls", but not "calls for an inquiry"."""
    silence = draft.attribution
    if silence is None or not silence.silent or silence.lemma not in _ANSWERING:
        return False
    if child.dep_ not in _OBJECTS or child.lower_ not in _REQUESTS:
        return False
    if _is_for_words(child):
        return True
    sent = child.lower_ in _MESSAGES or any(one.lower_ in _SENT for one in child.children)
    return sent and not any(one.i > child.i and one.dep_ in _BEHIND for one in child.children)


def _is_for_words(request: Token) -> bool:
    """Whether a request is said to be for words: "for immediate comment", "calls seeking comment"."""
    last = min(request.i + _REACH, request.sent.end)
    return any(one.lower_ in load_cues().silence_nouns for one in request.doc[request.i + 1 : last])
