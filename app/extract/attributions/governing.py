"""Which attribution governs a token: the innermost one that is said, not merely spoken of."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, cached_property

from app.extract.found import Attribution, FoundSource
from app.extract.language import Parsed
from app.extract.language.clauses import inside_relative, own_subject
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import (
    ARTICLES,
    COMPLEMENTIZER,
    DEFINITE,
    GENITIVE,
    GIVEN_BY,
    INDEFINITE,
)
from app.extract.measures.measure_words import by_word
from app.extract.words.cues import Verb, load_cues
from app.extract.words.speakers import is_role, is_title_of_paper, outlet_words

_REPORTING = word_set("rules/attributions", "governing", "reporting")

_OBJECT_ONLY = word_set("rules/attributions", "governing", "object_only")
_ACCUSING = word_set("rules/attributions", "governing", "accusing")
_RELATIVE = frozenset({"acl:relcl", "advcl:relcl"})
_PRESENT = frozenset({"VBZ", "VBP"})
_CLIMBS = 6
_BESIDE = 3
ACCORDING = "according to"
_OF_DEED = word_set("rules/attributions", "governing", "of_deed")
_TELLING = word_set("rules/language", "told_hearers", "telling")
_CHARGING = word_set("rules/attributions", "governing", "charging")
_OF_CHARGE = word_set("rules/attributions", "governing", "of_charge")
_PICTURES = word_set("rules/attributions", "governing", "pictures")
_COMPARING = word_set("rules/attributions", "governing", "comparing")
_QUIET = frozenset({"no comment", "no confirmation", "known to exaggerate"})


def _is_outside(attribution: Attribution, token: int) -> bool:
    source = attribution.source
    return source is None or not source.first <= token < source.last


def _narrowness(attribution: Attribution) -> tuple[int, bool, bool]:
    """Sorts attributions of the same token, innermost first."""
    said = attribution.content_last - attribution.content_first
    return said, attribution.carried, attribution.lemma != ACCORDING


def is_unowned_report(attribution: Attribution) -> bool:
    """Whether the source is no more than a word for what somebody said: "Reports of 60 dead"."""
    source, cue = attribution.source, attribution.cue_token
    if attribution.lemma not in _REPORTING or source is None or cue != source.last - 1:
        return False
    return set(source.span.text.lower().split()[:-1]) <= ARTICLES


def _is_circumstance(cue: Token, token: Token, *, opposes: bool) -> bool:
    """Whether a number only belongs to what something is denied of: the 14 of "denied torture in the deaths
    of 14", against "denied the deaths of 14" and "confirmed the destruction of 14 boats"."""
    below = token
    for _ in range(_CLIMBS):
        if token.head is cue or token.head is token:
            break
        below, token = token, token.head
    if token.head is not cue or token.pos_ != "NOUN" or token.dep_ not in ("obj", "obl"):
        return False
    denied = next((child for child in cue.children if child.dep_ == "obj"), None)
    if token is denied and below is not token and _is_of(below):
        return opposes and _counts_nothing(denied) and denied.lower_ not in by_word("events")
    return denied is not None and denied.pos_ == "NOUN" and _counts_nothing(denied)


def _is_of(noun: Token) -> bool:
    return any(child.dep_ == "case" and child.lower_ in GENITIVE for child in noun.children)


def is_agency(parsed: Parsed, source: FoundSource) -> bool:
    """Whether a source is a news agency, or another outlet: "Tass news agency", "the Lundby Herald"."""
    phrase = parsed.doc[source.first : source.last]
    if parsed.doc[source.head].lower_ in outlet_words() or is_title_of_paper(phrase):
        return True
    return any(token.lower_ in load_cues().agencies for token in phrase)


def _counts_nothing(noun: Token) -> bool:
    """Whether a noun is no number of anything: "torture", against "the deaths", "the toll" and "14 men"."""
    counted = any(child.dep_ == "nummod" for child in noun.children) or noun.lower_ in by_word("nouns")
    return not counted and noun.lower_ not in load_cues().numbering_nouns


def is_of_deed(cue: Token, token: Token) -> bool:
    """Whether a number only tells of the deed that somebody denies to have done: the 14 of "denied that it
    was behind the raid that killed 14", against "denied that it had killed 14"."""
    relative = next((one for one in _above(token, cue) if one.dep_ in _RELATIVE), None)
    if relative is None or _is_of_claim(cue, relative):
        return False
    deed = relative.head
    for one in (deed, *_above(deed, cue)):
        subject = own_subject(one)
        if subject is not None:
            return subject.i < deed.i and one.pos_ != "AUX"
    return False


def _is_of_claim(cue: Token, relative: Token) -> bool:
    """Whether nobody but the claim tells of a deed: "dismissed claims that they laid an ambush that | killed
    80", against "the ambush that killed 80" and what it "has killed" up to now."""
    if any(child.dep_ == "aux" and child.tag_ in _PRESENT for child in relative.children):
        return False
    deed = relative.head
    while deed.dep_ == "nmod" and deed.head.pos_ == "NOUN":
        deed = deed.head  # "the bombing of a market that killed 80" is known
    if deed.dep_ != "obj" or not any(child.lower_ in INDEFINITE for child in deed.children):
        return False  # "to blame for a blast that killed 12" is known too
    claims = load_cues().report_nouns
    return cue.lemma_ in claims or any(one.dep_ == "obj" and one.lemma_ in claims for one in cue.children)


def _above(token: Token, top: Token) -> Iterator[Token]:
    """The tokens from one up to another above it, without that."""
    for _ in range(_CLIMBS):
        if token is top or token.head is token:
            return
        yield token
        token = token.head


def _is_of_giver(cue: Token, token: Token) -> bool:
    """Whether a number counts those who claim something, and is none of the claim: the 14 of "rejected
    claims by relatives of 14 inmates that …"."""
    claim = next((one for one in cue.children if one.lemma_ in load_cues().report_nouns), None)
    if claim is None or not claim.i < token.i or claim.nbor(1).lower_ not in GIVEN_BY:
        return False
    opening = next((one.i for one in claim.doc[claim.i : claim.sent.end] if one.lower_ in COMPLEMENTIZER), 0)
    return token.i < opening


class Governing:
    """Looks up the attributions of an article by token."""

    def __init__(self, parsed: Parsed, attributions: Sequence[Attribution]) -> None:
        self._parsed = parsed
        self._in_sentence: dict[int, list[Attribution]] = defaultdict(list)
        for attribution in attributions:
            if attribution.turned_down:
                continue
            content = parsed.doc[attribution.content_first : attribution.content_last]
            if content:
                for number in range(content[0].sent.number, content[-1].sent.number + 1):
                    self._in_sentence[number].append(attribution)
        self.chain = cache(self._chain)

    def _covering(self, token: int) -> list[Attribution]:
        """The attributions whose content holds a token."""
        around = self._in_sentence.get(self._parsed.sentence_number(token), ())
        return [a for a in around if a.content_first <= token < a.content_last]

    def _chain(self, token: int) -> tuple[Attribution, ...]:
        """The attributions whose content holds a token, innermost first."""
        covering = [a for a in self._covering(token) if self._says(a, token)]
        return tuple(sorted(covering, key=_narrowness))

    def innermost(self, token: int) -> Attribution | None:
        """The attribution that governs a token: the innermost named one, else one naming nobody."""
        chain = self.chain(token)
        named = [attribution for attribution in chain if attribution.source is not None]
        if len(named) > 1 and self._is_shown(named[0]):
            by = (one for one in named[1:] if one.lemma == ACCORDING)
            return next(by, named[0])
        return next(iter(named or chain), None)

    def is_withheld(self, token: int) -> bool:
        """Whether somebody does not say a thing at all: "did not say that | no troops had died"."""
        return any(a.silent and a.lemma not in load_cues().doubting for a in self._covering(token))

    def _is_shown(self, attribution: Attribution) -> bool:
        """Whether pictures tell it, which somebody read ("images suggest that 700 burned, according to"), or
        an agency, which passes it on ("Reuters said that 12 died, according to police")."""
        source = attribution.source
        if source is None:
            return False
        return self._parsed.doc[source.head].lemma_ in _PICTURES or is_agency(self._parsed, source)

    def judging(self, token: int, innermost: Attribution | None) -> Iterator[Attribution]:
        """The attributions around a token that may judge the report it stands in: what "called the
        estimate of 700 absurd" governs, and what stands around reports that nobody owns, or whose giver
        is only told behind them: "said the 29 given by the rebels was inflated"."""
        named = [a for a in self._covering(token) if a.source is not None and not a.silent]
        for attribution in sorted(named, key=lambda a: a.content_last - a.content_first):
            if attribution is innermost or not _is_outside(attribution, token):
                continue
            verb = load_cues().verb(attribution.lemma)
            if innermost is None:
                judges = verb is not None and verb.takes == "blame"
            else:
                judges = (
                    is_unowned_report(innermost)
                    or self._is_object(innermost, attribution)
                    or (
                        self._hangs_behind(innermost)
                        and not self._hangs_behind(attribution)
                        and not self._is_compared(token)
                    )
                )
            if judges:
                yield attribution

    def _hangs_behind(self, attribution: Attribution) -> bool:
        """Whether an attribution is only of a figure before it: "the 29 given by the rebels"."""
        cue = None if attribution.cue_token is None else self._parsed.doc[attribution.cue_token]
        if cue is None or attribution.behind:
            return attribution.behind
        goes_on = cue.tag_ == "VBG" and cue.i > 0 and cue.nbor(-1).text == ","
        return cue.dep_ == "acl" and not goes_on  # "challenged their version, saying it killed three"

    def _is_object(self, inner: Attribution, outer: Attribution) -> bool:
        """Whether a claim is what another's verb is about: "called | the rebels' claim of 12 a lie"."""
        if inner.cue_token is None or outer.cue_token is None:
            return False
        claim = self._parsed.doc[inner.cue_token]
        return claim.pos_ == "NOUN" and claim.dep_ == "obj" and claim.head.i == outer.cue_token

    def _is_compared(self, token: int) -> bool:
        """Whether a figure is only what another is set beside: "well below the 74 claimed by X"."""
        lead = self._parsed.doc[max(0, token - _BESIDE) : token]
        return any(word.lower_ in _COMPARING for word in lead)

    def answered(self, token: int, chosen: Attribution | None) -> tuple[Attribution, ...]:
        """The reports around a token that the chosen attribution speaks of: that nobody owns, that hang
        behind what it judges, or that pictures tell to whoever it names."""
        inner = (a for a in self.chain(token) if a is not chosen and chosen)
        judges = chosen is not None and not self._hangs_behind(chosen)
        read = chosen is not None and chosen.lemma == ACCORDING
        return tuple(
            a
            for a in inner
            if is_unowned_report(a)
            or (chosen and self._is_object(a, chosen))
            or (judges and self._hangs_behind(a))
            or (read and self._is_shown(a))
        )

    def _says(self, attribution: Attribution, token: int) -> bool:
        source = attribution.source
        if source is not None and source.first <= token < max(source.last, attribution.cue_token or 0):
            return False  # nor in what only tells of it: "Lee, whose two sons were taken, said"
        if attribution.lemma in _QUIET or (
            attribution.silent and attribution.lemma not in load_cues().doubting
        ):
            return False
        verb = load_cues().verb(attribution.lemma)
        if (
            verb is not None
            and verb.takes == "blame"
            and not (self._gives_number(attribution, verb) or self._takes_clause(attribution))
        ):
            accuses = attribution.lemma in _ACCUSING and self._is_deed(attribution, token)
            return accuses or self._counts_deeds(attribution, token)
        if attribution.lemma in _TELLING and self._is_of_hearer(attribution, token):
            return False
        if attribution.lemma in _OBJECT_ONLY and attribution.cue_token is not None:
            cue = self._parsed.doc[attribution.cue_token]
            reports = load_cues().report_nouns
            if not any(child.dep_ == "ccomp" or child.lemma_ in reports for child in cue.children):
                opposes = verb is not None and verb.stance.opposes
                owns_up = verb is not None and not opposes and self._is_deed(attribution, token)
                return owns_up or not (
                    inside_relative(self._parsed.doc[token], cue)
                    or self._behind_relative(cue.i, token)
                    or _is_circumstance(cue, self._parsed.doc[token], opposes=opposes)
                )
            number = self._parsed.doc[token]
            denies = verb is not None and verb.stance.opposes
            return not (_is_of_giver(cue, number) or (denies and is_of_deed(cue, number)))
        return True

    def _gives_number(self, attribution: Attribution, verb: Verb) -> bool:
        """Whether what a verb that needs a number takes is the word for one: "released a toll of 310", and
        not "released 310 prisoners"."""
        if attribution.cue_token is None or verb.lemma not in load_cues().counting:
            return False
        objects = (one for one in self._parsed.doc[attribution.cue_token].children if one.dep_ == "obj")
        return any(one.lemma_ in load_cues().numbering_nouns for one in objects)

    def _takes_clause(self, attribution: Attribution) -> bool:
        """Whether a verb of blame tells what happened: "charged | that troops had killed 12"."""
        cue = None if attribution.cue_token is None else self._parsed.doc[attribution.cue_token]
        return cue is not None and any(one.dep_ == "ccomp" and one.i > cue.i for one in cue.children)

    def _is_deed(self, attribution: Attribution, token: int) -> bool:
        """Whether a token stands in the very deed that somebody is accused of or owns up to: "accuse the
        police of killing 45", "responsibility for killing 45", and not in what is merely spoken of
        ("accused of a role in raids that killed 7")."""
        if attribution.cue_token is None:
            return False
        current = self._parsed.doc[token]
        for _ in range(_CLIMBS):
            if current.tag_ == "VBG" and any(child.lower_ in _OF_DEED for child in current.children):
                return current.i > attribution.cue_token
            if current.dep_ in ("acl:relcl", "advcl:relcl") or current.head == current:
                return False
            current = current.head
        return False

    def _is_of_hearer(self, attribution: Attribution, token: int) -> bool:
        """Whether a number counts who hears something, which is told behind them: "told the | 300 nurses that
        the clinic would close"."""
        hearer, cue = self._parsed.doc[token].head, attribution.cue_token
        if hearer.dep_ not in ("obj", "iobj") or hearer.head.i != cue or hearer.i + 1 >= len(hearer.doc):
            return False
        return hearer.nbor(1).lower_ in COMPLEMENTIZER

    def _counts_deeds(self, attribution: Attribution, token: int) -> bool:
        """Whether a number counts what somebody is accused of: "blames the army for | 200 deaths", and not
        "for the raid that killed 12" nor "the head of 12 schools of theft"."""
        if attribution.cue_token is None or attribution.lemma not in _CHARGING:
            return False
        cue, deeds = self._parsed.doc[attribution.cue_token], self._parsed.doc[token].head
        deeds = deeds.head if deeds.dep_ == "conj" else deeds
        accused = deeds.head
        for _ in range(_CLIMBS):
            if accused.dep_ != "nmod":
                break
            accused = accused.head  # "accused the army | in Lomeda of 40 killings"
        if deeds.pos_ != "NOUN" or deeds.i < cue.i or (accused is not cue and accused.head is not cue):
            return False
        if accused is not cue and (accused.dep_ != "obj" or accused.i > deeds.i or is_role(accused)):
            return False
        behind = [child for one in (cue, accused) for child in one.children if child.i > deeds.i]
        if any(case.lower_ in _OF_CHARGE for child in behind for case in child.children):
            return False
        words = {child.lower_ for child in deeds.children if child.i < deeds.i}
        return not words.isdisjoint(_OF_CHARGE) and words.isdisjoint(DEFINITE)

    def _behind_relative(self, cue: int, token: int) -> bool:
        """Whether ", in which" or ", who" stands between a cue and a token, wherever the tree hung it."""
        following = bisect_left(self._relatives, cue + 2)
        return following < len(self._relatives) and self._relatives[following] < token

    @cached_property
    def _relatives(self) -> list[int]:
        """Where ", in which" and ", who" stand."""
        return [
            word.i
            for word in self._parsed.doc[2:]
            if word.tag_ in ("WDT", "WP") and "," in (word.nbor(-1).text, word.nbor(-2).text)
        ]
