"""Which event an article tells of, with reasons. Pure: candidates and dates come in as arguments."""

from app.group.choose import Choice, choose_event
from app.group.keys import index_keys, lookup_keys, participants_in, words_in
from app.group.telling import KnownEvent, Telling

__all__ = [
    "Choice",
    "KnownEvent",
    "Telling",
    "choose_event",
    "index_keys",
    "lookup_keys",
    "participants_in",
    "words_in",
]
