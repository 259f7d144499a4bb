"""Who spoke before in a sentence, for a verb that goes on: "He says 12 died, | adding that …"."""

from app.extract.attributions.cue_verbs.closings import closing_source
from app.extract.attributions.cue_verbs.cue_subjects import is_relative, shared_subject, tells_fate
from app.extract.attributions.cue_verbs.verb_words import is_verb
from app.extract.language.clauses import is_passive, own_subject
from app.extract.language.times import is_time
from app.extract.language.tokens import Sentence, Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import NEGATIVE_DETERMINER
from app.extract.words.cues import Verb, load_cues
from app.extract.words.speakers import is_speaker

_ADDING = word_set("rules/attributions", "earlier_speakers", "adding")


def goes_on_speaking(entry: Verb, subject: Token | None) -> bool:
    """Whether "and added that …" goes on with who spoke before, not with whom was spoken of."""
    if subject is None:
        return False
    return entry.lemma in _ADDING or any(
        child.dep_ == "nummod" or child.lower_ in NEGATIVE_DETERMINER for child in subject.children
    )


def hangs_behind(participle: Token, head: Token | None) -> bool:
    """Whether a participle has no subject, or hangs on a noun that speaks of nothing, or on what is said of
    one: "said 40 lived in the districts, adding that …", "said the crowd was “tens of thousands” adding"."""
    if participle.tag_ != "VBG":
        return False
    if head is None:
        return True
    hangs = head is participle.head or head is own_subject(participle.head)
    return hangs and head.pos_ == "NOUN" and not is_speaker(head)


def speaker_before(shared: Token, sentence: Sentence, participle: Token) -> tuple[Token, Token] | None:
    """The source of the cue before a participle ("He says no women were there, disputing …"),
    where the verb that the tree gives the participle to is no cue itself."""
    return None if shared.lower_ in load_cues().forms else earlier_speaker(sentence, participle)


def earlier_speaker(sentence: Sentence, verb: Token) -> tuple[Token, Token] | None:
    """The source of the nearest cue before a verb, and that cue; where no other speaks, of one that has its
    speaker from further up: "the rebels hit back, saying it was a lie and | denying that"."""
    led = None
    for index in range(verb.i - 1, sentence.start, -1):
        token = verb.doc[index]
        if token.lower_ in load_cues().forms and is_verb(token) and not tells_fate(token):
            if _is_led(token, verb):
                led = led or token
                continue
            if is_passive(token):
                continue  # "said the number was not confirmed and dismissed": no number dismisses
            subject = own_subject(token) or shared_subject(token)[0]
            if subject is None or is_time(subject):
                subject = closing_source(token, sentence)
            return None if subject is None or is_relative(subject) else (subject, token)
    subject = None if led is None else shared_subject(led)[0]
    return None if led is None or subject is None or not is_speaker(subject) else (subject, led)


def _is_led(participle: Token, verb: Token) -> bool:
    """Whether a participle before another has its speaker from further up as well: "said …, explaining
    it | by saying"."""
    return participle.tag_ == "VBG" and verb.tag_ == "VBG" and own_subject(participle) is None
