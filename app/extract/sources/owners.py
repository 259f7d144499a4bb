"""Whose words a paper or a spokesman gives: the ministry of "figures from the ministry"."""

from itertools import pairwise

from app.extract.found import FoundSource
from app.extract.language import Parsed
from app.extract.language.clauses import agent_of
from app.extract.language.phrases import phrase_bounds, source_at
from app.extract.language.times import is_time
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set, words
from app.extract.lexicon.function_words import ARTICLES, COORDINATOR, DEFINITE, INDEFINITE, LIMIT, OWNER_SIGNS
from app.extract.sources.mentions import Mention
from app.extract.words.cues import load_cues
from app.extract.words.speakers import (
    institution_words,
    is_speaker,
    is_title_of_paper,
    outlet_words,
    papers,
    spokespersons,
)

_AFTER_PAPER = tuple(words("rules/sources", "owners", "after_paper"))
_AFTER_SPOKESMAN = tuple(words("rules/sources", "owners", "after_spokesman"))
_ISSUES = word_set("cues", "phrases", "issues")
_SEEN = word_set("rules/sources", "owners", "seen")
_PUBLISHED = word_set("rules/sources", "owners", "published")
_ATTRIBUTED = word_set("rules/sources", "owners", "attributed")
_COUNTS = word_set("rules/sources", "owners", "counts")
_STATEMENTS = word_set("rules/sources", "known_papers", "statements")
_KINDS = word_set("rules/sources", "owners", "kinds")
_STOPS = word_set("rules/sources", "owners", "stops")


def owner_of(parsed: Parsed, mention: Mention) -> FoundSource | None:
    """Who stands behind a paper or a spokesman without a name; None where nobody is told, or a
    possessive pronoun is all."""
    if mention.person is not None or mention.pronoun is not None:
        return None
    tokens = list(parsed.doc[mention.source.first : mention.source.last])
    speaking = next((token for token in tokens if token.lower_ in spokespersons()), None)
    if speaking is not None:
        return _spoken_for(parsed, tokens, speaking)
    head = parsed.doc[mention.source.head]
    if head.lower_ not in papers() | _COUNTS and head.lemma_ not in papers():
        return None
    if tokens[0].lower_ in DEFINITE and is_title_of_paper(tokens):
        return None  # "the Lomeda Post": no post by Lomeda
    return (
        _attributed(parsed, tokens, head)
        or _after(parsed, tokens, head, _AFTER_PAPER)
        or _before(parsed, tokens, head)
        or _issuer(parsed, head)
    )


def _attributed(parsed: Parsed, tokens: list[Token], paper: Token) -> FoundSource | None:
    """Whose a paper is said to be: "a figure attributed to | the Red Crescent"."""
    behind = tokens[paper.i - tokens[0].i + 1 :]
    is_said = len(behind) > 2 and behind[0].lower_ in _ATTRIBUTED and behind[1].lower_ in LIMIT
    return _phrase(parsed, behind[2:]) if is_said else None


def _issuer(parsed: Parsed, paper: Token) -> FoundSource | None:
    """Who put a paper out, told behind it: "a toll put out by | the armed forces"."""
    behind = paper.nbor(1) if paper.i + 1 < paper.sent.end else paper
    for verb in (behind, *paper.children):
        issued = verb.tag_ in ("VBN", "VBD") and (verb == behind or verb.dep_ in ("acl", "acl:relcl"))
        agent = agent_of(verb) if issued else None
        if agent is None or _only_has(verb, agent):
            continue
        if agent.pos_ == "PROPN" or is_speaker(agent):
            return source_at(parsed, agent, *phrase_bounds(agent))
    return None


def _only_has(verb: Token, agent: Token) -> bool:
    """Whether somebody only has a paper in hand or carries it: who publishes it is its author, unless
    that may be an outlet."""
    if verb.lower_ not in _PUBLISHED:
        return verb.lower_ in _SEEN
    return agent.lower_ in outlet_words() or not is_speaker(agent)


def body_spoken_for(parsed: Parsed, mention: Mention) -> FoundSource | None:
    """The body that a named spokesman speaks for: the agency of "agency spokeswoman Ann Lee"."""
    tokens = list(parsed.doc[mention.source.first : mention.source.last])
    speaking = next((token for token in tokens if token.lower_ in spokespersons()), None)
    return None if speaking is None else _spoken_for(parsed, tokens, speaking)


def _spoken_for(parsed: Parsed, tokens: list[Token], speaking: Token) -> FoundSource | None:
    """Whom a spokesman speaks for; nobody where another speaks too: "a doctor and an army | spokesman"."""
    lead = tokens[: speaking.i - tokens[0].i]
    if any(one.lower_ in COORDINATOR and two.lower_ in ARTICLES for one, two in pairwise(lead)):
        return None
    return _after(parsed, tokens, speaking, _AFTER_SPOKESMAN) or _before(parsed, tokens, speaking)


def _after(parsed: Parsed, tokens: list[Token], noun: Token, leads: tuple[str, ...]) -> FoundSource | None:
    """The phrase behind "by", "from", "for": the first of these words that has a speaker after it."""
    rest = tokens[noun.i - tokens[0].i + 1 :]
    for lead in leads:
        for place, token in enumerate(rest[:-1]):
            owner = _phrase(parsed, rest[place + 1 :]) if token.lower_ == lead else None
            if owner is not None and not (place and _only_has(rest[place - 1], parsed.doc[owner.head])):
                return owner
    return None


def _phrase(parsed: Parsed, tokens: list[Token]) -> FoundSource | None:
    """The noun phrase that some tokens begin with, where it names somebody who can speak."""
    end = 0
    while (
        end < len(tokens)
        and tokens[end].text not in _STOPS
        and (tokens[end].tag_ not in ("VBN", "VBG", "VBD") or (end and tokens[end - 1].text == "-"))
    ):
        end += 1
    part = tokens[:end]
    nouns = [token for token in _before_of(part) if token.pos_ in ("NOUN", "PROPN")]
    if nouns and nouns[-1].i + 1 < len(parsed.doc) and nouns[-1].nbor(1).text == "-":
        return None  # "figures of state-funded schools"
    named = [token for token in nouns[:1] if is_speaker(token) and not nouns[-1].is_lower]
    if not nouns or part[0].like_num or not (named or nouns[-1].pos_ == "PROPN" or is_speaker(nouns[-1])):
        return None  # a name of plain words, too: "the watchdog | Clean Hands"
    if len(nouns) == 1 and nouns[0].lower_ in load_cues().mute:
        return None  # "a count of bodies"
    return source_at(parsed, nouns[-1], part[0].i, part[-1].i + 1)


def _before_of(part: list[Token]) -> list[Token]:
    for index, token in enumerate(part):
        if token.pos_ == "ADP" and index:
            return part[:index]
    return part


def _before(parsed: Parsed, tokens: list[Token], noun: Token) -> FoundSource | None:
    """The phrase before a paper or spokesman: "the ministry's figures", "a police report"."""
    lead = tokens[: noun.i - tokens[0].i]
    while len(lead) > 1 and (
        lead[0].lower_ in INDEFINITE | _ISSUES or lead[1].lower_ in _ISSUES or lead[0].like_num
    ):
        lead = lead[1:]
    last = lead[-1] if lead else None
    if last is not None and last.lower_ in _KINDS:
        return None  # "expert analyses", "witness accounts": they are what is cited
    if last is None or not _is_body(last):
        return _possessor(parsed, lead)
    if last.lower_ in outlet_words() and not (last.pos_ == "PROPN" and noun.lower_ in _COUNTS):
        return None
    while len(lead) > 1 and lead[0].pos_ == "ADJ" and lead[0].is_lower:
        lead = lead[1:]  # "a similar | Plain Press | count"
    return source_at(parsed, last, lead[0].i, last.i + 1)


def _is_body(noun: Token) -> bool:
    """Whether a word before a paper ends the name of who wrote it: "an | Amnesty International | toll"."""
    names = noun.pos_ in ("NOUN", "PROPN") and is_speaker(noun)
    if noun.pos_ == "PROPN" and noun.text.isupper() and len(noun.text) > 1:
        names = names or (noun.i + 1 < len(noun.doc) and noun.nbor(1).lower_ in _STATEMENTS)
    return names or noun.ent_type_ == "ORG" or (noun.pos_ == "ADJ" and noun.lower_ in institution_words())


def _possessor(parsed: Parsed, lead: list[Token]) -> FoundSource | None:
    """The phrase before a possessive mark: "the ministry's latest | figures"."""
    for place in range(len(lead) - 1, 0, -1):
        if lead[place].text in OWNER_SIGNS:
            nouns = [
                token for token in lead[:place] if token.pos_ in ("NOUN", "PROPN") and not is_time(token)
            ]
            return source_at(parsed, nouns[-1], lead[0].i, lead[place].i) if nouns else None
    return None
