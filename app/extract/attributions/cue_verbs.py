"""Reporting verbs in a sentence, each with the source that is its subject."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from app.domain.stance import Stance
from app.extract.attributions.closings import closing_bounds, closing_source
from app.extract.attributions.cues import Verb, load_cues
from app.extract.attributions.refusals import is_impersonal, is_refused
from app.extract.language.clauses import (
    RELATIVE,
    agent_of,
    clause_verbs_above,
    is_negated,
    is_passive,
    own_subject,
)
from app.extract.language.phrases import is_time, phrase_bounds

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SKIPPED = frozenset({"AUX", "ADV", "PART"})
_QUOTES = frozenset('"“”«»„‘’') | {"''", "``", "--", "-", "–", "—", ","}
_OPINIONS = frozenset({"believe", "think", "expect"})
"""Verbs whose negation is of what is believed: "do not think 400 died" speaks against it."""
_PHRASE = frozenset({"NOUN", "PROPN", "ADJ", "DET", "ADP", "CCONJ", "PRON", "PART"})
_LONGEST_LEAD = 10
"""Most tokens that the tree may have cut off before a source."""
_CLOSE, _FAR = 6, 9
"""Tokens in which a number must follow "counted"; "spoke on Sunday of" may tell the day first."""
_BEING = frozenset(
    {
        "be",
        "been",
        "being",
        "is",
        "are",
        "was",
        "were",
        "am",
        "'s",
        "’s",
        "get",
        "gets",
        "got",
        "getting",
        "'re",
        "’re",
    }
)
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_GROUPS = frozenset({"some", "many", "others", "several", "most", "few", "both", "all", "neither"})
"""Words for unnamed people that a tagger takes for determiners: "Some in the party say"."""
_MARKS = frozenset('"“”«»„') | {"''", "``"}


@dataclass(frozen=True, slots=True)
class CueVerb:
    """A cue with its source: tokens ``source_first`` up to ``source_last`` around ``head``.

    ``shared`` is the verb whose subject it borrows ("denied this and said …"), ``passive``
    marks reports without a named source, ``silent`` a verb that is refused ("did not say"),
    ``closing`` a cue behind what is said, between marks ("…, police said").
    """

    token: Token
    verb: Verb
    head: Token | None
    source_first: int
    source_last: int
    shared: Token | None
    passive: bool
    silent: bool
    closing: bool = False

    @property
    def inverted(self) -> bool:
        """Whether the source stands after its cue: "…, said the minister"."""
        return self.head is not None and self.source_first > self.token.i


def find_cue_verbs(sentence: Tokens) -> list[CueVerb]:
    """The reporting verbs of a sentence, in order."""
    return [cue for token in sentence if (cue := _cue(token, sentence)) is not None]


def _cue(token: Token, sentence: Tokens) -> CueVerb | None:
    verb = load_cues().forms.get(token.lower_)
    silent = is_refused(token)
    if silent and verb is None:
        verb = Verb(token.lemma_.lower(), "object", load_cues().forms["say"].stance)
    if verb is None or (token.tag_ == "VBG" and token.i > 0 and token.nbor(-1).lower_ == "without"):
        return None
    closing = closing_source(token, sentence)
    if closing is not None and _can_speak(closing, token, verb):
        first, last = closing_bounds(closing, token)
        return CueVerb(token, verb, closing, first, last, None, False, silent, closing=True)
    inverted = _inverted_source(token, verb, sentence)
    if inverted is not None:
        first, last = phrase_bounds(inverted)
        return CueVerb(token, verb, inverted, max(first, token.i + 1), last, None, False, silent)
    if not _is_verb(token):
        return None
    if silent and is_impersonal(token):
        return CueVerb(token, verb, None, token.i, token.i, None, True, silent)
    if is_passive(token) and not _only_labelled_passive(token):
        return _passive(token, verb, silent)
    if not silent and _lacks_content(token, verb, sentence):
        return None
    if not silent and is_negated(token) and verb.stance is Stance.ASSERTS and verb.lemma not in _OPINIONS:
        return None  # "did not claim", "has not warned": nothing is said
    head, shared = _subject(token)
    if head is None:
        head = _split_subject(token)
    if head is None and token.tag_ == "VBG" and token.i > sentence.start and token.nbor(-1).text == ",":
        head, shared = _earlier_speaker(sentence, token) or (None, None)
    if head is None or head.lower_ == "there" or is_time(head) or _is_misplaced(head, token, sentence):
        head, shared = _beside(token, sentence), None
    if shared is not None and (token.tag_ == "VBG" or _goes_on_speaking(verb, head)):
        head, shared = _speaker_before(shared, sentence, token) or (head, shared)
    if head is None or head == token or not _can_speak(head, token, verb):
        return None
    first, last = _whole_source(head, token, sentence)
    owner = _owner_of(head, first, token, sentence)
    if owner is not None:
        return CueVerb(token, verb, owner, sentence.start, last, shared, False, silent)
    return CueVerb(token, verb, head, first, last, shared, False, silent)


def _owner_of(head: Token, first: int, verb: Token, sentence: Tokens) -> Token | None:
    """The noun that a subject only qualifies: of "Officials installed by X in the region said" the
    officials, where the tree makes the region the subject."""
    lead = verb.doc[sentence.start : first]
    if len(lead) < 2 or lead[-1].pos_ != "ADP" or head.i > verb.i:
        return None
    if any(token.is_punct or is_time(token) or _rules_clause(token) for token in lead):
        return None
    opening = list(takewhile(lambda token: token.pos_ in ("DET", "ADJ", "NOUN", "PROPN", "NUM"), lead))
    nouns = [token for token in opening if token.pos_ in ("NOUN", "PROPN")]
    return nouns[-1] if nouns else None


def _rules_clause(token: Token) -> bool:
    """Whether a verb is finite, and not a participle that the tagger took for one ("installed by")."""
    return token.tag_ in _FINITE and not (token.tag_ == "VBD" and token.nbor(1).lower_ == "by")


def _whole_source(head: Token, verb: Token, sentence: Tokens) -> tuple[int, int]:
    """The phrase of a source, with what the tree cut off between it and the verb ("Head of the
    clinic | Ann Lee said") or before it, where only a phrase stands ("Ann Lee and her brother | Nils")."""
    first, last = phrase_bounds(head)
    doc = verb.doc
    if head.i < last < verb.i and all(
        token.pos_ == "PROPN" and not is_time(token) for token in doc[last : verb.i]
    ):
        last = verb.i
    lead = doc[sentence.start : first]
    if (
        0 < len(lead) <= _LONGEST_LEAD
        and lead[0].pos_ != "ADP"
        and any(token.pos_ in ("NOUN", "PROPN") for token in lead)
        and all(token.pos_ in _PHRASE and not is_time(token) for token in lead)
    ):
        first = sentence.start
    return first, last


def _inverted_source(token: Token, verb: Verb, sentence: Tokens) -> Token | None:
    """The source behind a verb that the tree took for an adjective: "…, lamented Chief Ann Lee"."""
    if token.dep_ != "amod" or verb.takes != "clause" or token.tag_ not in ("VBD", "VBN"):
        return None
    if not sentence.start < token.i < sentence.end - 1 or token.nbor(-1).text not in _QUOTES:
        return None
    return _top_of_phrase(token.nbor(1), sentence, token) if token.nbor(1).pos_ == "PROPN" else None


def _only_labelled_passive(verb: Token) -> bool:
    """Whether only a label says passive: "the ministry has not commented" has no form of "be"."""
    return verb.dep_ != "acl" and not any(
        token.lower_ in _BEING for token in verb.doc[max(0, verb.i - 5) : verb.i]
    )


def _goes_on_speaking(entry: Verb, subject: Token | None) -> bool:
    """Whether "and added that …" goes on with who spoke before, not with whom was spoken of."""
    if subject is None:
        return False
    return entry.lemma == "add" or any(
        child.dep_ == "nummod" or child.lower_ == "no" for child in subject.children
    )


def _is_verb(token: Token) -> bool:
    if token.dep_ in ("amod", "compound", "det"):
        return False
    return token.pos_ in ("VERB", "AUX") or token.lower_ in load_cues().sure_forms or _answers_a_claim(token)


def _answers_a_claim(token: Token) -> bool:
    """Whether a word taken for a noun is the verb of a headline: "Tarsia disputes claim that …"."""
    if token.tag_ != "NNS" or token.i + 1 >= len(token.doc) or token.lower_ not in load_cues().forms:
        return False
    following = token.nbor(1)
    return following.lower_ == "that" or following.lemma_.lower() in load_cues().report_nouns


def _lacks_content(token: Token, verb: Verb, sentence: Tokens) -> bool:
    """Whether nothing is said here: "said" needs a clause, "put" a toll, "claimed" no lives."""
    objects = [child for child in token.children if child.dep_ in ("obj", "nsubj:pass")]
    if verb.lemma == "cast":
        return not any(child.lower_ in ("doubt", "doubts") for child in token.children)
    if verb.lemma in load_cues().counting:
        return not _counts(token, sentence)
    if verb.lemma == "deny" and any(child.lower_ in load_cues().granted for child in objects):
        return True
    if verb.lemma in load_cues().numbering:
        if token.tag_ == "VBG" and token.dep_ in ("advcl", "acl"):
            return True
        if verb.lemma == "put" and _counts_later(token, sentence):
            return False
        return not any(child.lemma_.lower() in load_cues().numbering_nouns for child in objects)
    if (
        any(child.lemma_.lower() in ("life", "lives", "victim") for child in objects)
        and verb.lemma == "claim"
    ):
        return True
    if any(child.dep_ in ("ccomp", "xcomp", "parataxis") for child in token.children):
        return False
    if verb.takes in ("object", "blame"):
        return not (
            objects
            or token.dep_ == "acl:relcl"
            or _opens_clause(token, sentence)
            or _near_quotation(token, sentence)
        )
    if token.dep_ in ("parataxis", "ccomp") or _near_quotation(token, sentence):
        return False
    addressed = [child for child in objects if child.pos_ in ("NOUN", "PROPN") and not is_time(child)]
    if addressed and verb.takes == "clause":
        return not any(t.pos_ in ("VERB", "AUX") for t in token.doc[token.i + 1 : sentence.end])
    return len(sentence) < 5


def _counts(token: Token, sentence: Tokens) -> bool:
    """Whether a number follows at once: "counted 58 craters", "spoke of 20 or more"."""
    reach = _FAR if token.lemma_ in ("speak", "talk") else _CLOSE
    following = token.doc[token.i + 1 : min(token.i + reach, sentence.end)]
    return any(
        other.like_num or other.lower_ in ("dozens", "hundreds", "thousands", "scores") for other in following
    )


def _counts_later(token: Token, sentence: Tokens) -> bool:
    """Whether "put … at" goes on with a number: "put Dhar's own losses at 25"."""
    rest = token.doc[token.i + 1 : min(token.i + 12, sentence.end)]
    return any(a.lower_ == "at" and any(b.like_num for b in token.doc[a.i + 1 : a.i + 5]) for a in rest)


def _opens_clause(token: Token, sentence: Tokens) -> bool:
    """Whether a clause follows that the tree hung elsewhere: "organisers claimed it was …"."""
    following = token.i + 1
    return following < sentence.end and (
        token.doc[following].pos_ in ("PRON", "DET", "PROPN", "NUM") or token.doc[following].lower_ == "that"
    )


def _near_quotation(token: Token, sentence: Tokens) -> bool:
    return any(
        other.text in _QUOTES for other in sentence if other.text != "-" and abs(other.i - token.i) <= 8
    )


def _speaker_before(shared: Token, sentence: Tokens, participle: Token) -> tuple[Token, Token] | None:
    """The source of the cue before a participle ("He says no women were there, disputing …"),
    where the verb that the tree gives the participle to is no cue itself."""
    if shared.lower_ in load_cues().forms:
        return None
    return _earlier_speaker(sentence, participle)


def _earlier_speaker(sentence: Tokens, verb: Token) -> tuple[Token, Token] | None:
    """The source of the nearest cue before a verb, and that cue."""
    for index in range(verb.i - 1, sentence.start, -1):
        token = verb.doc[index]
        if token.lower_ in load_cues().forms and _is_verb(token):
            subject = own_subject(token)
            return None if subject is None or subject.lower_ in RELATIVE else (subject, token)
    return None


def _is_misplaced(subject: Token, verb: Token, sentence: Tokens) -> bool:
    """Whether a subject after its verb is a slip of the tree: nothing before it could be content."""
    if subject.i < verb.i:
        return False
    if _is_subject_behind(subject, sentence):
        return True
    before = verb.doc[sentence.start : verb.i]
    return len(before) > 1 and not any(t.pos_ in ("VERB", "AUX") or t.text in _MARKS for t in before)


def _is_subject_behind(subject: Token, sentence: Tokens) -> bool:
    """Whether a verb of its own follows a phrase: "said [7 men] had died" does not name the 7 men."""
    last = phrase_bounds(subject)[1]
    return last < sentence.end and subject.doc[last].tag_ in _FINITE


def _passive(token: Token, verb: Verb, silent: bool) -> CueVerb | None:
    agent = agent_of(token)
    if agent is not None:
        first, last = phrase_bounds(agent)
        while first < agent.i and agent.doc[first].dep_ == "case":
            first += 1
        return CueVerb(token, verb, agent, first, last, None, True, silent)
    if verb.lemma not in load_cues().passive and not silent:
        return None
    return CueVerb(token, verb, None, token.i, token.i, None, True, silent)


def _subject(verb: Token) -> tuple[Token | None, Token | None]:
    """The subject of a verb, and the verb it was borrowed from where it is not its own."""
    for above in clause_verbs_above(verb):
        subject = own_subject(above)
        if above.dep_ == "acl" and subject is None and above.head.pos_ in ("NOUN", "PROPN"):
            return above.head, None
        if subject is None and above.dep_ == "acl:relcl":
            return above.head, None
        if subject is not None:
            if subject.lower_ in RELATIVE or (subject.lower_ == "that" and above.dep_ == "acl:relcl"):
                subject = _antecedent(above, subject)
            return subject, None if above == verb else above
    return None, None


def _split_subject(verb: Token) -> Token | None:
    """The noun that the tree made the top of "The mission, which …, declined", its verb below it."""
    for above in clause_verbs_above(verb):
        top = above.head
        if (
            above.dep_ in ("conj", "parataxis", "ccomp", "acl")
            and top.pos_ in ("NOUN", "PROPN")
            and top.i < above.i
            and top.dep_ in ("ROOT", "ccomp", "conj")
        ):
            return top
    return None


def _antecedent(verb: Token, pronoun: Token) -> Token | None:
    """What "who" or "which" stands for: the noun its clause hangs on, else the one before it."""
    for above in (verb, verb.head):
        if above.dep_ == "acl:relcl":
            return above.head
    for back in range(1, 4):
        if pronoun.i - back < 0:
            return None
        before = pronoun.nbor(-back)
        if before.pos_ in ("NOUN", "PROPN"):
            return before
    return None


def _beside(verb: Token, sentence: Tokens) -> Token | None:
    """The noun beside a verb that the tree left without a subject: before it, or after "…, said"."""
    index = verb.i - 1
    while index >= sentence.start and (verb.doc[index].pos_ in _SKIPPED or is_time(verb.doc[index])):
        index -= 1
    if index > sentence.start and verb.doc[index].text == "," and verb.doc[index - 1].pos_ == "PROPN":
        index -= 1  # "a spokesman, Ann Lee, said"
    before = verb.doc[index] if index >= sentence.start else None
    if before is not None and before.pos_ in ("NOUN", "PROPN", "PRON"):
        return _top_of_phrase(before, sentence, verb)
    if before is None or before.text in _QUOTES:
        behind = next(_nouns_after(verb, sentence), None)
        if behind is not None and not _is_subject_behind(behind, sentence):
            return behind
        return _before_aside(verb, sentence) if before is not None and before.text == "," else None
    return None


def _before_aside(verb: Token, sentence: Tokens) -> Token | None:
    """The source that opens a sentence, with an aside between commas: "Lee, calling it a lie, said"."""
    for token in sentence[: verb.i - sentence.start]:
        if token.text == ",":
            before = token.nbor(-1) if token.i > sentence.start else token
            return _top_of_phrase(before, sentence, verb) if before.pos_ in ("NOUN", "PROPN") else None
        if token.pos_ not in _PHRASE or is_time(token) or (token.i == sentence.start and token.pos_ == "ADP"):
            return None
    return None


def _nouns_after(verb: Token, sentence: Tokens) -> Iterator[Token]:
    for index in range(verb.i + 1, min(sentence.end, verb.i + 8)):
        token = verb.doc[index]
        if token.pos_ in ("NOUN", "PROPN", "PRON"):
            yield _top_of_phrase(token, sentence, verb)
            return
        if token.pos_ in ("VERB", "SCONJ", "ADP", "PUNCT"):
            return


def _top_of_phrase(token: Token, sentence: Tokens, verb: Token) -> Token:
    """The head of the noun phrase a token stands in."""
    current = token
    for _ in range(6):
        head = current.head
        if (
            head in (current, verb)
            or head.pos_ not in _NOMINAL
            or not sentence.start <= head.i < sentence.end
        ):
            return current
        if current.dep_ not in ("compound", "flat", "nmod", "nmod:poss", "amod", "appos", "conj", "nummod"):
            return current
        current = head
    return current


def _can_speak(head: Token, token: Token, verb: Verb) -> bool:
    """Whether a subject can be a source at all: "it was", "this shows" name nobody."""
    if head.lower_ in ("i", "we"):
        return False  # within quotation marks the speaker outside them; elsewhere the article's own voice
    if head.lower_ == "those" and head.i + 1 < len(head.doc) and head.nbor(1).lower_ == "who":
        return True
    if head.lower_ in load_cues().not_sources:
        return head.lower_ == "it" and token.i > head.i and not is_passive(token) and verb.lemma != "show"
    return head.pos_ in _NOMINAL or head.lower_ in _GROUPS
