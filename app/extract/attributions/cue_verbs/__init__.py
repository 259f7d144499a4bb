"""Reporting verbs in a sentence, each with the source that is its subject."""

from dataclasses import dataclass

from app.domain.stance import Stance
from app.extract.attributions.cue_verbs.answering import answers_a_claim, lacks_answered
from app.extract.attributions.cue_verbs.closings import closing_bounds, closing_source
from app.extract.attributions.cue_verbs.cue_contents import is_summoned, lacks_content
from app.extract.attributions.cue_verbs.cue_phrases import owner_of, whole_source
from app.extract.attributions.cue_verbs.cue_subjects import (
    fronted_subject,
    has_lost_verb,
    is_act,
    is_cut_off,
    is_misplaced,
    noun_beside,
    shared_subject,
    split_subject,
    subject_of_cut_off,
    tells_fate,
    tells_time,
    top_of_phrase,
)
from app.extract.attributions.cue_verbs.earlier_speakers import (
    earlier_speaker,
    goes_on_speaking,
    hangs_behind,
    speaker_before,
)
from app.extract.attributions.cue_verbs.source_heads import can_speak
from app.extract.attributions.cue_verbs.surface_cues import surface_source
from app.extract.attributions.cue_verbs.unsaid import is_habitual, is_of_none, is_unsaid
from app.extract.attributions.cue_verbs.verb_words import (
    is_first_name,
    is_part_of_word,
    is_phrasal,
    is_verb,
    takes_number,
)
from app.extract.attributions.silences.refusals import is_drawn, is_impersonal, is_of_any, is_refused
from app.extract.language.clauses import (
    agent_of,
    is_negated,
    is_passive,
    own_subject,
)
from app.extract.language.phrases import bounds_behind_case, phrase_bounds
from app.extract.language.times import is_time
from app.extract.language.tokens import Sentence, Token
from app.extract.language.word_index import in_order
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import (
    AGENT,
    AT_A_POINT,
    COMPARED,
    EQUATIVE,
    LIMIT,
    NEGATIVE_DETERMINER,
    THERE,
    WITH,
    WITHOUT,
)
from app.extract.words.cues import Verb, load_cues
from app.extract.words.speakers import is_speaker, papers

_QUOTES = frozenset('"“”«»„‘’') | {"''", "``", "--", "-", "–", "—", ","}
_DOUBLE = frozenset('"“”«»„') | {"''", "``"}
_TO_COUNT = 5
"""Most words from "to" to the number that a count comes to, itself included: "to well above 300"."""
_OPINIONS = word_set("rules/attributions", "cue_verbs", "opinions")
_COMING_UPON = word_set("rules/attributions", "cue_verbs", "coming_upon")
_SPEAKERS_OWN = word_set("rules/attributions", "same_speaker", "first")
_ACCUSING = word_set("rules/attributions", "governing", "accusing")
_ANY = word_set("rules/attributions", "cue_verbs", "any")
_BEING = word_set("rules/attributions", "cue_verbs", "being")
_NOBODY = word_set("rules/attributions", "cue_contents", "nobody")
_FATES = word_set("rules/attributions", "cue_verbs", "fates")


@dataclass(frozen=True, slots=True)
class CueVerb:
    """A cue with its source: tokens ``source_first`` up to ``source_last`` around ``head``.

    ``shared`` is the verb whose subject it borrows ("denied this and said …"), ``passive``
    marks reports without a named source, ``silent`` a verb that is refused ("did not say"),
    ``closing`` a cue behind what is said, between marks ("…, police said"), ``opening`` one that the
    words alone show to stand before it.
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
    opening: bool = False

    @property
    def inverted(self) -> bool:
        """Whether the source stands after its cue: "…, said the minister"."""
        return self.head is not None and self.source_first > self.token.i


def find_cue_verbs(sentence: Sentence) -> list[CueVerb]:
    """The reporting verbs of a sentence, in order."""
    cues, doc = load_cues(), sentence.doc
    saying = doc.by_word.among(cues.verb_forms, sentence.start, sentence.end)
    silent = doc.by_lemma.among(cues.silence, sentence.start, sentence.end)
    found = (_cue(token, sentence) or _surface_cue(token, sentence) for token in in_order(saying, silent))
    return [cue for cue in found if cue is not None]


def _surface_cue(token: Token, sentence: Sentence) -> CueVerb | None:
    """A cue whose source only the order of the words shows."""
    verb = load_cues().verb(token.lower_)
    if verb is None or verb.lemma in load_cues().weak or is_unsaid(token, verb) or is_negated(token):
        return None
    source = surface_source(token, verb, sentence)
    if source is None or not can_speak(source.head, token, verb):
        return None
    return CueVerb(
        token, verb, source.head, source.first, source.last, None, False, False, opening=not source.behind
    )


def _cue(token: Token, sentence: Sentence) -> CueVerb | None:
    verb = load_cues().verb(token.lower_)
    silent = is_refused(token) and not is_of_any(token)
    if silent and verb is None:
        verb = Verb(token.lemma_, "object", Stance.ASSERTS)
    if verb is None or _says_nothing(token, verb, sentence, silent):
        return None
    apart = _apart_cue(token, verb, sentence, silent)
    if apart is not None or not is_verb(token):
        return apart
    if silent and is_impersonal(token):
        return CueVerb(token, verb, None, token.i, token.i, None, True, silent)
    as_by = _as_by(token)
    if as_by in load_cues().according:
        return None  # "12 died, as claimed by officials": they are found by these words
    passive = is_passive(token) and not _only_labelled_passive(token)
    if (passive or as_by) and not (silent and is_drawn(token)):
        return _passive(token, verb, silent)
    if not silent and lacks_content(token, verb, sentence):
        return None
    if not silent and is_negated(token) and verb.stance is Stance.ASSERTS and verb.lemma not in _OPINIONS:
        return None  # "did not claim", "has not warned": nothing is said
    head, shared = _subject(token, verb, sentence, silent)
    if head is None or not _is_source(head, token, verb, silent):
        return None
    first, last = whole_source(head, token, sentence)
    owner = owner_of(head, first, token, sentence)
    if owner is not None:
        head, first = owner, sentence.start
    return CueVerb(token, verb, head, first, last, shared, False, silent)


def _says_nothing(token: Token, verb: Verb, sentence: Sentence, silent: bool) -> bool:
    """Whether a word for saying says nothing here, whoever its subject is."""
    before = token.nbor(-1) if token.i > sentence.start else None
    if token.tag_ == "VBG" and token.i > 0 and token.nbor(-1).lower_ in WITHOUT:
        return True
    if not silent and (lacks_answered(token, verb) or tells_fate(token)):
        return True
    if is_part_of_word(token) or is_phrasal(token, verb) or is_first_name(token, sentence):
        return True
    if before is not None and answers_a_claim(before):
        return True  # the claim that a headline answers: "Tarsia disputes claim that"
    if is_habitual(token, verb) or (not silent and is_unsaid(token, verb)):
        return True
    compared = before is not None and before.lower_ in COMPARED
    return compared and verb.lemma in load_cues().passive  # "lower than expected"


def _apart_cue(token: Token, verb: Verb, sentence: Sentence, silent: bool) -> CueVerb | None:
    """A cue that marks set off from what is said: "…, police said", "…, lamented Chief Ann Lee"."""
    closing = None if takes_number(verb) else closing_source(token, sentence)
    if closing is not None and can_speak(closing, token, verb):
        first, last = closing_bounds(closing, token)
        return CueVerb(token, verb, closing, first, last, None, False, silent, closing=True)
    inverted = _inverted_source(token, verb, sentence)
    if inverted is None:
        return None
    first, last = phrase_bounds(inverted)
    return CueVerb(token, verb, inverted, max(first, token.i + 1), last, None, False, silent)


def _subject(token: Token, verb: Verb, sentence: Sentence, silent: bool) -> tuple[Token | None, Token | None]:
    """Who says it, and the verb that this subject is borrowed from, if it is: its own by the tree, or, where
    that cannot be, the one that the words show."""
    fronted = fronted_subject(token, sentence)
    head, shared = fronted or shared_subject(token)
    if shared is not None and is_cut_off(token):
        head, shared = subject_of_cut_off(token, shared, sentence), None
        if head is None:
            return None, None
    if head is None:
        head = (own_subject(token.head) if silent else None) or split_subject(token)
    parted = token.i > sentence.start and (token.nbor(-1).text == "," or token.nbor(-1).is_quote)
    if parted and hangs_behind(token, head):
        head, shared = earlier_speaker(sentence, token) or (head, shared)
    if silent and head is not None and has_lost_verb(head):
        head, shared = earlier_speaker(sentence, token) or (head, shared)
    if head is not None and token.tag_ == "VBZ" and head.tag_ == "NNS" and own_subject(token) is None:
        head, shared = earlier_speaker(sentence, token) or (head, shared)  # "denies being pawns and says"
    misplaced = head is not None and fronted is None and is_misplaced(head, token, sentence)
    if head is None or is_time(head) or misplaced or _is_parted(head, token):
        head, shared = noun_beside(token, sentence), None
    if head is None or shared is None:
        return head, None
    return _borrowed(head, shared, token, verb, sentence, silent)


def _borrowed(
    head: Token, shared: Token, token: Token, verb: Verb, sentence: Sentence, silent: bool
) -> tuple[Token, Token]:
    """The subject that a cue has from the verb ``shared``, with that verb; or, where this only suffers or
    does something, who has spoken before."""
    if token.tag_ == "VBG" or shared.lower_ in _FATES or goes_on_speaking(verb, head):
        head, shared = speaker_before(shared, sentence, token) or (head, shared)
    mute = silent and is_passive(shared)  # "said 9 had been shot but gave no names"
    act = token.dep_ != "xcomp" and is_act(shared)  # who "declined to give a number" gives none
    mute |= (takes_number(verb) and act) or head.lower_ in _NOBODY
    if mute or (head.pos_ == "NOUN" and not is_speaker(head)):
        return earlier_speaker(sentence, token) or (head, shared)
    return head, shared


def _is_source(head: Token, token: Token, verb: Verb, silent: bool) -> bool:
    """Whether the subject of a cue is who says it."""
    if head == token or not can_speak(head, token, verb) or _is_quoted(head, token):
        return False
    if token.tag_ == "VBD" and head.head is token and any(child.lower_ in WITH for child in head.children):
        return False  # "with some flooding in Olmar | reported"
    if not silent and any(child.lower_ in NEGATIVE_DETERMINER for child in head.children):
        return False  # "with no soldier reported hurt"
    if verb.lemma in load_cues().numbering and _is_put(token, head):
        return False
    # who is told something, and does not tell it; who is accused
    return not (head.i > token.i and (verb.takes == "person" or verb.lemma in _ACCUSING))


def _is_put(verb: Token, head: Token) -> bool:
    """Whether a count is what a participle tells of, and not who gives it: "The tally, first | put at 9"."""
    counts = head.lemma_ in load_cues().numbering_nouns and verb.tag_ in ("VBN", "VBD")
    return counts and not any(child.dep_ in ("obj", "aux") for child in verb.children)


def _is_quoted(head: Token, verb: Token) -> bool:
    """Whether a subject stands in a quotation that ends before its verb: "“Nonsense,” replied Lee"; a title
    behind it is quoted whole: "Lee, author of “The Dam,” said"."""
    open_behind = False
    for token in verb.doc[head.i + 1 : verb.i]:
        if token.text not in _QUOTES or token.text == ",":
            continue
        if not open_behind and token.nbor(-1).text in {",", ".", "?", "!"}:
            return True
        open_behind ^= token.text in _DOUBLE
    return False


def _is_parted(head: Token, verb: Token) -> bool:
    """Whether a semicolon parts a subject from its verb, or it is only "there"."""
    first, last = sorted((head.i, verb.i))
    return head.lower_ in THERE or any(token.text == ";" for token in verb.doc[first:last])


def _inverted_source(token: Token, verb: Verb, sentence: Sentence) -> Token | None:
    """The source behind a verb that the tree took for an adjective: "…, lamented Chief Ann Lee"."""
    if _ends_with_agency(token, sentence):
        return token.nbor(1)
    if token.dep_ != "amod" or verb.takes != "clause" or token.tag_ not in ("VBD", "VBN"):
        return None
    if not sentence.start < token.i < sentence.end - 1 or token.nbor(-1).text not in _QUOTES:
        return None
    return top_of_phrase(token.nbor(1), sentence, token) if token.nbor(1).pos_ == "PROPN" else None


def _ends_with_agency(token: Token, sentence: Sentence) -> bool:
    """Whether an agency that has passed all of it on ends the sentence: "…, reported dpa."."""
    if token.i + 3 != sentence.end or token.i == sentence.start or token.nbor(-1).text not in _QUOTES:
        return False
    return token.nbor(1).lower_ in load_cues().agencies


def _as_by(verb: Token) -> tuple[str, ...]:
    """The words around a participle that has its speaker behind it and no subject of its own: "…, as |
    claimed | by X"; none for any other."""
    if verb.tag_ != "VBN" or verb.i == 0 or verb.i + 1 >= len(verb.doc):
        return ()
    before, behind = verb.nbor(-1).lower_, verb.nbor(1).lower_
    return (before, verb.lower_, behind) if before in EQUATIVE and behind in AGENT else ()


def _only_labelled_passive(verb: Token) -> bool:
    """Whether only a label says passive: "the ministry has not commented" has no form of "be"."""
    joined = verb.dep_ == "conj" and agent_of(verb) is not None  # "was given by X and not confirmed by Y"
    return not (verb.dep_ == "acl" or joined) and not any(
        token.lower_ in _BEING and not token.i < token.head.i < verb.i
        for token in verb.doc[max(0, verb.i - 5) : verb.i]
    )


def _issues_speaking_paper(verb: Token) -> bool:
    """Whether a participle only tells who put out the paper that says something itself."""
    paper = verb.head
    speaks = paper.dep_ == "nsubj" and paper.head.lower_ in load_cues().forms
    return verb.dep_ == "acl" and speaks and (paper.lower_ in papers() or paper.lemma_ in papers())


def _is_put_at(number: Token) -> bool:
    """Whether a number behind an agent is what the count was put at: "estimated by observers | at 1,200"."""
    return number.tag_ == "CD" and any(one.lower_ in AT_A_POINT for one in number.children)


def _before_count(agent: Token, last: int) -> int:
    """Where an agent's phrase ends before what a count comes to: "raised the number given by the army | to
    well above 300"."""
    for at in range(agent.i + 1, last):
        if agent.doc[at].lower_ in LIMIT and any(one.like_num for one in agent.doc[at + 1 : at + _TO_COUNT]):
            return at
    return last


def _passive(token: Token, verb: Verb, silent: bool) -> CueVerb | None:
    agent = agent_of(token)
    refused = load_cues().granted
    if verb.stance is Stance.DENIES and any(c.lower_ in refused for c in token.children if c is not agent):
        return None  # "was denied water", not "was denied by the prison service"
    if agent is not None and any(child.lower_ in _SPEAKERS_OWN for child in agent.children):
        return None  # "the number confirmed by my office": whose office it is says so
    if token.dep_ == "acl" and any(child.lower_ in _ANY for child in token.head.children):
        return None  # "any damage recorded by the city will be paid for": nobody has told of it
    if agent is not None and (agent.lemma_ in load_cues().mute or is_summoned(token)):
        return None  # "had been counted by mistake", "a strike called by the union"
    if agent is not None and _issues_speaking_paper(token):
        return None  # "transcripts published by police showed that": the transcripts say it
    if verb.lemma in _COMING_UPON and not any(one.dep_ in ("ccomp", "xcomp") for one in token.children):
        return None  # "two were found by police"
    if agent is not None and not (agent.i < token.i and tells_time(agent)):
        first, last = bounds_behind_case(agent)
        last = min([last, *(child.left_edge.i for child in agent.children if _is_put_at(child))])
        last = _before_count(agent, last)
        return CueVerb(token, verb, agent, first, last, None, True, silent)
    if (verb.lemma not in load_cues().passive and not silent) or is_of_none(token):
        return None
    return CueVerb(token, verb, None, token.i, token.i, None, True, silent)
