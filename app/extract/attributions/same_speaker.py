"""Speech within speech by one and the same source: "The union said it had counted 40"."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from app.domain.stance import Stance
from app.extract.found import Attribution, FoundSource
from app.extract.language import Parsed
from app.extract.language.times import is_time
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import HE_OR_SHE, IT, IT_OR_THEY, POSSESSIVES, THING_RELATIVE
from app.extract.words.cues import load_cues
from app.extract.words.speakers import institution_words, is_role, papers

_MANY = word_set("rules/attributions", "same_speaker", "many")
_THING = word_set("rules/attributions", "same_speaker", "thing")
_PERSONS_OWN = word_set("rules/attributions", "same_speaker", "persons_own")

_FIRST = word_set("rules/attributions", "same_speaker", "first")
_POSSESSIVE = POSSESSIVES | _FIRST
_PLURAL = word_set("rules/attributions", "same_speaker", "plural")
_LEADS = word_set("rules/attributions", "same_speaker", "leads")


def by_same_speaker(parsed: Parsed, found: Iterable[Attribution]) -> list[Attribution]:
    """The attributions of a sentence, with a pronoun that opens what somebody says read as that
    somebody; what "its volunteers counted" is said by the outer source itself."""
    told = list(found)
    outer = [a for a in told if a.source is not None and a.cue_token is not None]
    kept = []
    for attribution in told:
        speaker = _speaker_around(parsed, attribution, outer)
        if speaker is None or attribution.source is None or speaker.source is None:
            kept.append(attribution)
        elif _is_possessed(parsed, attribution.source) and not _is_paper(parsed, attribution.source):
            if _is_own_body(parsed, attribution.source) and not _counts(attribution):
                kept.extend(_told_for_body(attribution, speaker))
            elif not _counts(attribution):
                kept.append(attribution)
        else:
            kept.append(_told_by(attribution, speaker))
    return kept


def _told_by(attribution: Attribution, speaker: Attribution) -> Attribution:
    own = "" if attribution.source is None else attribution.source.span.text
    return replace(
        attribution, source=speaker.source, reason=f"{attribution.reason}, where ‘{own}’ is who speaks"
    )


def _told_for_body(attribution: Attribution, speaker: Attribution) -> Iterator[Attribution]:
    """What somebody says in the name of the body that is his: "said his ministry had not issued it". Who
    denies that his body said something has it say nothing."""
    verb = load_cues().verb(speaker.lemma)
    if verb is None or verb.stance is Stance.ASSERTS:
        yield _told_by(attribution, speaker)


def _speaker_around(parsed: Parsed, inner: Attribution, outer: list[Attribution]) -> Attribution | None:
    """The attribution whose content begins with the pronoun that is the source of another."""
    source = inner.source
    if source is None or not (_is_pronoun(source) or _is_possessed(parsed, source)):
        return None
    if parsed.doc[source.first].lower_ in _FIRST:
        around = (a for a in outer if a is not inner and a.content_first <= source.first < a.content_last)
        return next(around, None)
    for attribution in outer:
        assert attribution.source is not None
        assert attribution.cue_token is not None
        if (
            attribution is not inner
            and attribution.cue_token < source.first
            and attribution.source.first < source.first
            and attribution.content_first <= source.first < attribution.content_last
            and _opens(parsed, attribution.cue_token + 1, source.first)
            and _can_be(parsed, source, attribution.source)
        ):
            return attribution
    return None


def _opens(parsed: Parsed, first: int, last: int) -> bool:
    """Whether nothing but "that", adverbs and the day stands between a cue and a pronoun."""
    between = parsed.doc[first:last]
    return all(token.lower_ in _LEADS or is_time(token) or token.pos_ in ("ADV", "ADP") for token in between)


def _is_pronoun(source: FoundSource) -> bool:
    return source.span.text.lower() in IT_OR_THEY | HE_OR_SHE


def _is_possessed(parsed: Parsed, source: FoundSource) -> bool:
    return parsed.doc[source.first].lower_ in _POSSESSIVE


def _is_own_body(parsed: Parsed, source: FoundSource) -> bool:
    """Whether a source is the body that a person speaks for: "his ministry", "her organisation"."""
    words = {parsed.doc[source.head].lower_, parsed.doc[source.head].lemma_}
    return parsed.doc[source.first].lower_ in _PERSONS_OWN and not words.isdisjoint(institution_words())


def _is_paper(parsed: Parsed, source: FoundSource) -> bool:
    """Whether a source is what somebody stands behind: "its own inquiry confirmed that"."""
    return parsed.doc[source.head].lower_ in papers()


def _counts(inner: Attribution) -> bool:
    """Whether the inner cue only tells how the outer source knows: "counted", "found"."""
    return inner.lemma in load_cues().counting or inner.lemma in load_cues().finding


def _can_be(parsed: Parsed, pronoun: FoundSource, speaker: FoundSource) -> bool:
    """Whether a pronoun fits a source in number and kind."""
    word, head = parsed.doc[pronoun.first].lower_, parsed.doc[speaker.head]
    plural = head.tag_ in ("NNS", "NNPS") or head.lower_ in _PLURAL
    told = _told_as_thing(head)
    plural = plural and (told is None or told.tag_ != "VBZ")  # "Varga Steelworks, which | runs the mill"
    if word in _MANY:
        return plural or head.lower_ in institution_words()
    if plural:
        return False
    if word in _THING:
        return head.lower_ in IT or not _is_person(head) or _speaks_for_body(parsed, pronoun, speaker)
    return head.lower_ == word or (word in _PERSONS_OWN and head.lower_ in HE_OR_SHE) or _is_person(head)


def _speaks_for_body(parsed: Parsed, pronoun: FoundSource, speaker: FoundSource) -> bool:
    """Whether a person is named by a body, whose "its teams" are then: "the charity's head, Ann Lee"."""
    named = parsed.doc[speaker.first : speaker.last]
    return _is_possessed(parsed, pronoun) and any(
        token.dep_ in ("nmod:poss", "nmod", "compound") and token.ent_type_ != "PERSON" for token in named
    )


def _told_as_thing(head: Token) -> Token | None:
    """The verb that tells that a name is no person's: "Varga Mining, which | runs the pit, said it …"."""
    clauses = (child for child in head.children if child.dep_ == "acl:relcl")
    return next(
        (one for one in clauses if any(child.lower_ in THING_RELATIVE for child in one.children)), None
    )


def _is_person(head: Token) -> bool:
    if _told_as_thing(head) is not None:
        return False
    if head.lower_ in HE_OR_SHE or is_role(head) or head.ent_type_ == "PERSON":
        return True
    if any(child.dep_ == "appos" and is_role(child) for child in head.children):
        return True  # "Lena Orth, a spokeswoman", whatever the name is taken for
    is_body = head.lower_ in institution_words() or head.lower_ in papers()
    return head.pos_ == "PROPN" and not is_body and head.ent_type_ not in ("ORG", "LOC")
