"""Which event an article tells of, with reasons. Pure: candidates and dates come in as arguments."""

from app.group.choose import Choice, Likeness, choose_event
from app.group.common_names import COMMON_NAMES
from app.group.copies import copy_keys, is_copy, runs_of
from app.group.institutions import same_institution
from app.group.keys import figures_in, index_keys, lookup_keys, participants_in, words_in
from app.group.replay import Group, Placed, event_ids, place_late
from app.group.same_sources import CitedName, best_name, name_rank, same_sources
from app.group.telling import KnownEvent, Telling

__all__ = [
    "COMMON_NAMES",
    "Choice",
    "CitedName",
    "Group",
    "KnownEvent",
    "Likeness",
    "Placed",
    "Telling",
    "best_name",
    "choose_event",
    "copy_keys",
    "event_ids",
    "figures_in",
    "index_keys",
    "is_copy",
    "lookup_keys",
    "name_rank",
    "participants_in",
    "place_late",
    "runs_of",
    "same_institution",
    "same_sources",
    "words_in",
]
