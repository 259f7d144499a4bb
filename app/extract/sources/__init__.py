"""One source, many names: every mention of a source brought to the name it goes by in the article."""

from collections.abc import Iterable

from app.extract.found import Attribution, FoundSource, NamedSource
from app.extract.language import Parsed
from app.extract.sources.mentions import read_mention
from app.extract.sources.register import Register, plain_name
from app.extract.words.speakers import PRONOUNS


def name_sources(parsed: Parsed, attributions: Iterable[Attribution]) -> dict[FoundSource, NamedSource]:
    """The canonical name and kind of each source: "the Ukrainian military" and "Kyiv's military
    command" are one; "he" is who was last named; what nothing decides keeps its own words."""
    attributions = tuple(attributions)
    found = {a.source: None for a in attributions if a.source is not None}
    mentions = [read_mention(parsed, source) for source in sorted(found, key=lambda s: (s.first, s.last))]
    speaking = {a.source for a in attributions if not a.turned_down}
    silent = [mention for mention in mentions if mention.source not in speaking]
    heard = [mention for mention in mentions if mention.source in speaking]
    register = Register(parsed, heard, _cues_of(attributions), spoken_of=silent)
    return {mention.source: register.hear(mention) for mention in mentions}


def _cues_of(attributions: Iterable[Attribution]) -> dict[FoundSource, list[int]]:
    """The tokens of the cues of each source."""
    cues: dict[FoundSource, list[int]] = {}
    for attribution in attributions:
        if attribution.source is not None and attribution.cue_token is not None:
            cues.setdefault(attribution.source, []).append(attribution.cue_token)
    return cues


def aliases_of(names: dict[FoundSource, NamedSource]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Each canonical name with the other ways the article writes that source, pronouns left out."""
    written: dict[str, dict[str, None]] = {}
    for source, named in names.items():
        text = plain_name(" ".join(source.span.text.split()).split(", ")[0])
        forms = written.setdefault(named.name, {})
        if text.lower() != named.name.lower() and text.lower() not in PRONOUNS:
            forms[text] = None
    return tuple((name, tuple(forms)) for name, forms in written.items() if forms)
