"""How a source is cited."""

import re

from app.scoring.phenomena.surroundings import Surroundings

_PRONOUNS = frozenset("he she it they him her them his their we i who which that".split())
_UNNAMED = re.compile(
    r"\b(officials?|sources?|witnesses|residents|reports?|authorities|analysts?|critics|activists|"
    r"observers|experts|doctors|medics|diplomats?|people|some|many|others|locals|villagers|protesters)\b",
    re.I,
)
_NAME = re.compile(r"(?<!^)(?<![.!?“\"] )\b[A-Z][\w’'-]+")
_ROLE = re.compile(
    r"\b(spokes\w+|minister|president|chief|general|colonel|director|secretary|ambassador|governor|mayor|"
    r"commander|leader|head|envoy|premier|chairman|commissioner|officer|captain|king|prince)\b",
    re.I,
)
_BY = re.compile(r"\bby\b")


def is_own_voice(one: Surroundings) -> bool:
    """12 died. (nobody is cited)"""
    item = one.item
    return item.source is None and item.entity is None and item.cue is None


def is_of_nobody_named(one: Surroundings) -> bool:
    """12 reportedly died"""
    return one.item.source is None and one.item.entity is None and one.item.cue is not None


def is_run_on(one: Surroundings) -> bool:
    """Police said 12 died. Another 20 were hurt. (the second, still by police)"""
    return one.item.source is None and one.item.entity is not None


def is_in_quotation(one: Surroundings) -> bool:
    """“We lost 12 men,” he said"""
    return one.item.source is not None and one.in_quotation


def is_said_before(one: Surroundings) -> bool:
    """police said 12 died: the source, then its cue, then the figure"""
    source, cue = one.item.source, one.item.cue
    return source is not None and cue is not None and source.start < cue.start < one.place.start


def is_said_behind(one: Surroundings) -> bool:
    """12 died, police said"""
    source, cue = one.item.source, one.item.cue
    return source is not None and cue is not None and one.place.start < source.start < cue.start


def is_inverted(one: Surroundings) -> bool:
    """12 died, said the minister"""
    source, cue = one.item.source, one.item.cue
    inverted = source is not None and cue is not None and cue.start < source.start
    return inverted and not is_according_to(one) and not is_by_agent(one)


def is_according_to(one: Surroundings) -> bool:
    """12 died, according to police"""
    return one.item.cue is not None and one.item.cue.text.lower().startswith("according")


def is_by_agent(one: Surroundings) -> bool:
    """12 deaths were reported by police; figures cited by police"""
    source, cue = one.item.source, one.item.cue
    if source is None or cue is None or cue.start > source.start:
        return False
    between = one.article.text[cue.start : source.start + 3]
    return _BY.search(between) is not None and len(between) < 60


def is_pronoun(one: Surroundings) -> bool:
    """he said, it said"""
    return one.item.source is not None and one.item.source.text.lower() in _PRONOUNS


def is_description(one: Surroundings) -> bool:
    """the ministry, for Ukraine's defence ministry"""
    source, entity = one.item.source, one.item.entity
    return source is not None and entity is not None and not is_pronoun(one)


def is_titled_person(one: Surroundings) -> bool:
    """Interior Minister Ann Lee; Ann Lee, a spokeswoman"""
    source = one.item.source
    return source is not None and _ROLE.search(source.text) is not None and bool(_NAME.search(source.text))


def is_unnamed(one: Surroundings) -> bool:
    """officials, several witnesses, local doctors"""
    source = one.item.source
    return source is not None and _UNNAMED.search(source.text) is not None and not is_titled_person(one)


def is_relayed(one: Surroundings) -> bool:
    """the agency quoted the ministry as saying"""
    return one.item.via is not None


def is_of_several(one: Surroundings) -> bool:
    """police put it at 10,000 while organisers claimed 30,000"""
    return len(one.sources_in_sentence) > 1


def is_in_other_sentence(one: Surroundings) -> bool:
    """the source stands in another sentence than the figure"""
    return one.item.source is not None and not one.in_same_sentence(one.item.source)


def is_in_headline(one: Surroundings) -> bool:
    """in the headline, with or without a source"""
    return one.in_headline
