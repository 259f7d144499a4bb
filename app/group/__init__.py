"""Which event an article tells of, with reasons. Pure: candidates and dates come in as arguments."""

from app.group.choose import Choice, choose_event
from app.group.copies import copy_keys, is_copy, runs_of
from app.group.institutions import same_institution
from app.group.keys import index_keys, lookup_keys, participants_in, words_in
from app.group.telling import KnownEvent, Telling

__all__ = [
    "Choice",
    "KnownEvent",
    "Telling",
    "choose_event",
    "copy_keys",
    "index_keys",
    "is_copy",
    "lookup_keys",
    "participants_in",
    "runs_of",
    "same_institution",
    "words_in",
]
