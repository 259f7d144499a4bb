"""Nested speech: "A quoted B as saying …". B is the source, A the go-between."""

from collections.abc import Iterator
from dataclasses import replace

from app.domain.span import Span
from app.extract.attributions.cue_verbs.cue_subjects import noun_beside
from app.extract.attributions.cue_verbs.earlier_speakers import earlier_speaker
from app.extract.found import Attribution
from app.extract.language import Parsed
from app.extract.language.clauses import agent_of, is_passive, own_subject
from app.extract.language.phrases import bounds_behind_case, phrase_bounds, source_at
from app.extract.language.times import is_time
from app.extract.language.tokens import Doc, Sentence, Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import COORDINATORS, EQUATIVE
from app.extract.words.cues import load_cues
from app.extract.words.speakers import is_speaker

_BEING = word_set("rules/attributions", "relays", "being")
_DENYING = word_set("rules/attributions", "relays", "denying")

_CREDITING = word_set("rules/attributions", "relays", "crediting")
_CREDITED = word_set("rules/attributions", "relays", "credited")
_RELAYING = word_set("rules/attributions", "relays", "relaying")
_SAYING = word_set("rules/attributions", "relays", "saying")
_PHRASE = frozenset({"NOUN", "PROPN", "DET", "ADJ"})
_LEAD = 6
"""Most tokens between "for" and the number that somebody is cited for."""
_REACH = 30
"""Most tokens between "quoted" and "as saying"."""


def relayed_attributions(parsed: Parsed, sentence: Sentence) -> list[Attribution]:
    """The attributions of a sentence that run through a go-between."""
    found = [given for token in sentence.among(_CREDITING) for given in _credited_each(parsed, token)]
    if not sentence.among(_SAYING):
        return found
    before = sentence.start
    for index in range(sentence.start, sentence.end - 1):
        if parsed.doc[index + 1].lower_ in _SAYING and (
            parsed.doc[index].lower_ in EQUATIVE or _is_quoted(parsed.doc[index + 1], sentence)
        ):
            end = index if parsed.doc[index].lower_ in EQUATIVE else index + 1
            relay = _relaying_verb(parsed, sentence, index)
            joined = None if relay is None or before <= relay.i else _joined(parsed.doc, before, end)
            attribution = None if relay is None else _relayed(parsed, sentence, relay, end, index + 1, joined)
            if attribution is not None:
                if joined is not None and found:  # what the one before says ends where the next is named
                    found[-1] = replace(found[-1], content_last=joined.left_edge.i)
                found.append(attribution)
            before = index + 2
    return found


def _credited(parsed: Parsed, verb: Token) -> Attribution | None:
    """Whose a number is that somebody else tells: "the office cites the clinic for its count of 40"."""
    subject = own_subject(verb)
    giver = next((child for child in verb.children if child.dep_ == "obj" and child.i > verb.i), None)
    if subject is None or giver is None or giver.pos_ not in _PHRASE or is_passive(verb):
        return None
    below = (child for owner in (verb, giver) for child in owner.children if child.i > giver.i)
    count = next((noun for noun in below if _is_count_of(noun)), None)
    if count is None:
        return None
    first, last = phrase_bounds(giver, restrictive=False)
    return Attribution(
        source=source_at(parsed, giver, max(first, verb.i + 1), min(last, count.left_edge.i)),
        cue=parsed.span(verb.i, verb.i + 1),
        cue_token=verb.i,
        lemma="cite",
        content_first=count.left_edge.i,
        content_last=count.right_edge.i + 1,
        via=(_via(parsed, subject),),
        reason=f"‘{verb.text}’ gives it to it",
    )


def _credited_each(parsed: Parsed, verb: Token) -> Iterator[Attribution]:
    """The same of all who are cited: "cites the clinic for its count of 40 | and the army for one of 12"."""
    first = _credited(parsed, verb)
    if first is None:
        return
    yield first
    for number in parsed.doc[first.content_first : verb.sent.end]:
        if not number.like_num:
            continue
        near = range(number.i - 1, number.i - _LEAD, -1)
        lead = next((at for at in near if _credits(parsed.doc[at])), None)
        giver = None if lead is None else _joined(parsed.doc, first.content_first, lead)
        if giver is None or lead is None:
            continue
        start = max(giver.left_edge.i, next(at for at in range(lead, 0, -1) if _joins(parsed.doc[at])) + 1)
        yield replace(
            first,
            source=source_at(parsed, giver, start, lead),
            content_first=lead + 1,
            content_last=number.i + 1,
        )


def _credits(token: Token) -> bool:
    return token.lower_ in _CREDITED and token.pos_ == "ADP"


def _joins(token: Token) -> bool:
    return token.lower_ in COORDINATORS


def _joined(doc: Doc, first: int, end: int) -> Token | None:
    """Who stands right before token ``end`` and behind a conjunction: "… and | the rebels | as saying"."""
    at = end - 1
    while at > first and doc[at].pos_ in _PHRASE:
        at -= 1
    nouns = [token for token in doc[at + 1 : end] if token.pos_ in ("NOUN", "PROPN")]
    return nouns[-1] if nouns and at >= first and _joins(doc[at]) else None


def _is_count_of(noun: Token) -> bool:
    """Whether somebody is cited "for" a number, which is told: "for the | figure of 40 dead"."""
    cases = {child.lower_ for child in noun.children if child.dep_ == "case"}
    told = any(token.like_num for token in noun.doc[noun.left_edge.i : noun.right_edge.i + 1])
    return told and noun.lower_ in load_cues().numbering_nouns and not cases.isdisjoint(_CREDITED)


def _is_quoted(saying: Token, sentence: Sentence) -> bool:
    """Whether only who is quoted stands between a verb and what that says: "quoted a medic | saying"."""
    for back in range(saying.i - 1, sentence.start, -1):
        token = saying.doc[back]
        if token.lower_ in _RELAYING:
            return back < saying.i - 1 and token.tag_ in ("VBD", "VBZ", "VBP")
        if token.pos_ not in _PHRASE:
            return False
    return False


def _relaying_verb(parsed: Parsed, sentence: Sentence, index: int) -> Token | None:
    for back in range(index - 1, max(sentence.start, index - _REACH) - 1, -1):
        if parsed.doc[back].lower_ in _RELAYING:
            return parsed.doc[back]
    return None


def _relayed(
    parsed: Parsed, sentence: Sentence, relay: Token, end: int, saying: int, joined: Token | None
) -> Attribution | None:
    """What somebody is quoted as saying, who stands between the relaying verb and token ``end``, or who is
    ``joined`` to another one quoted before."""
    passive = is_passive(relay) or (relay.i > 0 and relay.nbor(-1).lower_ in _BEING)
    subject = own_subject(relay) or (None if passive else _who_cites(relay, sentence))
    speaker = joined or (subject if passive else _noun_between(relay, end))
    if speaker is None:
        return None
    first, last = phrase_bounds(speaker)
    if joined is not None:
        first = next(at for at in range(end - 1, 0, -1) if _joins(parsed.doc[at])) + 1
        last = end
    elif not passive:
        first, last = max(first, relay.i + 1), min(last, end)
    go_between = agent_of(relay) or agent_of(parsed.doc[saying]) if passive else subject
    opens = joined is not None or speaker.left_edge.i == sentence.start
    said_before = not (opens or _speaks_after(sentence, saying + 1))
    via = () if go_between is None else (_via(parsed, go_between),)
    return Attribution(
        source=source_at(parsed, speaker, first, last),
        cue=parsed.span(saying, saying + 1),
        cue_token=saying,
        lemma="say" if parsed.doc[saying].lower_ not in _DENYING else "deny",
        content_first=sentence.start if said_before else saying + 1,
        content_last=first if said_before else sentence.end,
        via=via,
        reason=f"cited by ‘{relay.text} … as {parsed.doc[saying].text}’",
    )


def _who_cites(relay: Token, sentence: Sentence) -> Token | None:
    """Who cites somebody, where the verb has no subject: whoever spoke before of "said it was a lie, | citing
    the army as saying" and "and | cited the army as saying", else the noun beside it."""
    goes_on = relay.tag_ == "VBG" or relay.dep_ == "conj"
    spoken = earlier_speaker(sentence, relay) if goes_on else None
    if spoken is not None and _is_weak(spoken[1]) and not is_speaker(spoken[0]):
        spoken = earlier_speaker(sentence, spoken[1])  # "said that the toll continues to rise, citing"
    return noun_beside(relay, sentence) if spoken is None else spoken[0]


def _is_weak(verb: Token) -> bool:
    known = load_cues().forms.get(verb.lower_)
    return known is not None and known.lemma in load_cues().weak


def _speaks_after(sentence: Sentence, index: int) -> bool:
    """Whether what is said follows "as saying"; else it stands before: "…, she was quoted as saying"."""
    return any(
        token.pos_ in ("VERB", "AUX") or token.like_num for token in sentence.doc[index : sentence.end]
    )


def _via(parsed: Parsed, go_between: Token) -> Span:
    return parsed.span(*bounds_behind_case(go_between))


def _noun_between(relay: Token, end: int) -> Token | None:
    """The one who is quoted: the noun between the two words that stands highest in the tree."""
    between = [
        token
        for token in relay.doc[relay.i + 1 : end]
        if token.pos_ in ("NOUN", "PROPN", "PRON") and not is_time(token)
    ]
    tops = [token for token in between if not relay.i < token.head.i < end or token.head == token]
    return next(iter(tops or between), None)
