"""What a reporting verb's source says: which tokens of the sentence are its content."""

from app.domain.stance import Stance
from app.extract.attributions.according import TURNS
from app.extract.attributions.contents.content_ends import EDGES, before_joined, last_said
from app.extract.attributions.cue_verbs import CueVerb
from app.extract.attributions.cue_verbs.closings import tells_when
from app.extract.language.clauses import SUBJECTS, interrupts
from app.extract.language.times import is_time
from app.extract.language.tokens import Sentence, Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import (
    ADVERSATIVE,
    COMPLEMENTIZER,
    COORDINATOR,
    EQUATIVE,
    GENITIVE,
    NEGATOR,
)
from app.extract.words.cues import load_cues
from app.extract.words.speakers import agencies, is_title_of_paper, outlet_words

_POINTERS = word_set("rules/attributions", "contents", "pointers")
_DAY_PREPOSITIONS = word_set("rules/attributions", "contents", "day_prepositions")
_NO_OBJECTS = word_set("rules/attributions", "contents", "no_objects")

_ABOUT = word_set("rules/attributions", "contents", "about")
_WARNING = word_set("rules/attributions", "contents", "warning")
_REFUSED = word_set("rules/attributions", "contents", "refused")
_VAGUE = word_set("rules/attributions", "contents", "vague")
_MARKS = frozenset({",", ".", ";", ":"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SPEAKERS = word_set("rules/attributions", "first_person", "speakers")
_ADDRESS = word_set("rules/attributions", "contents", "address")


def content_of(sentence: Sentence, cue: CueVerb, cues: list[CueVerb]) -> tuple[int, int]:
    """The tokens that a source says: after its cue to the end of the sentence or the next cue of
    the same rank; before it where the sentence ends on the cue; both where it stands within."""
    doc = sentence.doc
    start, end = sentence.start, sentence.end
    if cue.passive and (opening := _as_before(cue.token, start)) is not None:
        return _last_piece(sentence, start, opening)
    if cue.head is None or cue.passive:
        return _clause_bounds(cue.token, start, end)
    if _hangs_on_claim(cue, start):
        return (
            (cue.token.i + 1, end) if _numbered(cue.token, end) else (cue.source_first - 1, cue.source_first)
        )
    if _points_back(cue, end):
        return cue.token.i + 1, cue.token.i + 2
    if cue.closing:
        return _closed(sentence, cue, cues)
    if cue.opening:
        return cue.token.i + 1, last_said(sentence, cue, cues)
    if cue.verb.stance.supports and interrupts(cue.token):
        parted_by_comma = doc[min(cue.token.i, cue.source_first) - 1].text == ","
        return start, max(cue.token.i + 1, last_said(sentence, cue, cues)) if parted_by_comma else end
    if _is_as_clause(sentence, cue):
        return _beside_as(sentence, cue, cues)
    left_edge, right_edge = min(cue.token.i, cue.source_first), max(cue.token.i + 1, cue.source_last)
    speaks_after = not cue.inverted and (_has_content_after(cue.token, end) or _refuses_behind(cue, end))
    if not speaks_after and left_edge > start + 1:
        return _before(sentence, cue, right_edge)
    return cue.token.i + 1, last_said(sentence, cue, cues)


def _as_before(verb: Token, start: int) -> int | None:
    """Where "as" opens a clause whose passive verb says nothing of its own: "…, as | earlier reported by"."""
    index = verb.i - 1
    while index > start and verb.doc[index].pos_ in ("ADV", "AUX"):
        index -= 1
    return index if index > start and verb.doc[index].lower_ in EQUATIVE else None


def _hangs_on_claim(cue: CueVerb, start: int) -> bool:
    """Whether a source follows the word for what it answers or gives: "a claim the army denied"."""
    index = cue.source_first - 1
    if index <= start or cue.inverted:
        return False
    noun = cue.token.doc[index]
    if any(child.dep_ == "case" for child in noun.children):
        return False  # "in a statement it called the figure absurd"
    return noun.pos_ == "NOUN" and noun.lemma_ in load_cues().report_nouns


def _points_back(cue: CueVerb, end: int) -> bool:
    """Whether a pronoun is all that a cue answers: of "rejected that: …" what follows is an argument."""
    if cue.verb.stance is Stance.ASSERTS or cue.token.i + 2 >= end:
        return False
    return cue.token.nbor(1).lower_ in _POINTERS and cue.token.nbor(2).text == ":"


def _numbered(verb: Token, end: int) -> bool:
    """Whether a number follows a cue at once: "put at 26", "admitted to 12", "said 30,000"."""
    return any(
        token.like_num or token.lower_ in _VAGUE for token in verb.doc[verb.i + 1 : min(verb.i + 5, end)]
    )


def _is_as_clause(sentence: Sentence, cue: CueVerb) -> bool:
    """Whether "as" opens the cue's clause, and what is said stands outside it: "…, as police said"."""
    doc, before = sentence.doc, cue.source_first - 1
    if cue.inverted or before < sentence.start or doc[before].lower_ not in EQUATIVE:
        return False
    if cue.token.i + 1 < sentence.end and doc[cue.token.i + 1].lower_ in _ABOUT:
        return False  # "Dozens dead as the UN warns of famine"
    if cue.verb.takes == "object" and any(_is_told_thing(child) for child in cue.token.children):
        return False  # "killing one, as activists reported other blasts"
    for token in doc[cue.token.i + 1 : sentence.end]:
        if token.text in _MARKS:
            return True
        counts = token.like_num and not tells_when(token, sentence)
        if token.tag_ in _FINITE or counts or token.lower_ in COMPLEMENTIZER:
            return False
    return True


def _is_told_thing(child: Token) -> bool:
    return child.dep_ == "obj" and child.i > child.head.i and child.pos_ == "NOUN" and not is_time(child)


def _beside_as(sentence: Sentence, cue: CueVerb, cues: list[CueVerb]) -> tuple[int, int]:
    """What "as X noted" speaks for: what follows it where it opens the clause, else the piece before it."""
    doc, opening = sentence.doc, cue.source_first - 1
    after = _behind_manner(sentence, cue.token.i + 1)
    goes_on = after + 1 < sentence.end and doc[after].text == ","
    opens = opening == sentence.start or (
        doc[opening - 1].text == "," and doc[opening - 2].lower_ in TURNS | COORDINATOR
    )
    if goes_on and opens:
        last = last_said(sentence, cue, cues)
        return after + 1, last if last > after + 1 else _next_turn(sentence, after, cues)
    if goes_on and doc[opening - 1].text == ",":
        return _segment_start(sentence, cue), last_said(sentence, cue, cues)
    return _last_piece(sentence, _segment_start(sentence, cue), opening)


def _next_turn(sentence: Sentence, first: int, cues: list[CueVerb]) -> int:
    """Where another speaker takes over behind a token: "…, | but the union said"."""
    openings = (min(cue.token.i, cue.source_first) for cue in cues if cue.token.i > first)
    turns = (
        at - 1 for at in openings if at - 1 > first and sentence.doc[at - 1].lower_ in TURNS | COORDINATOR
    )
    return next(turns, sentence.end)


def _behind_manner(sentence: Sentence, first: int) -> int:
    """Behind the words that only tell when, where or how something was said, to the next mark: "As the
    agency noted | in a statement last week |,"."""
    return next((at for at in range(first, sentence.end) if sentence.doc[at].text in _MARKS), first)


def _closed(sentence: Sentence, cue: CueVerb, cues: list[CueVerb]) -> tuple[int, int]:
    """Content around a closing cue: all before it in its segment and, behind a comma, what goes on."""
    start = _behind_other(sentence, cue, cues) or _segment_start(sentence, cue)
    if sentence.doc[cue.source_first - 1].lower_ in EQUATIVE:
        return _last_piece(sentence, start, cue.source_first - 1)
    rest = sentence.doc[cue.token.i + 1 : sentence.end]
    words = sum(token.is_alpha and not is_time(token) for token in rest)
    goes_on = words > 2 or (words > 1 and any(token.is_quote for token in rest[:2]))
    goes_on = goes_on or any(token.tag_ in _FINITE for token in rest)  # "she added; two stayed overnight"
    if not goes_on:
        return start, cue.source_first
    return start, max(cue.token.i + 1, last_said(sentence, cue, cues))


def _behind_other(sentence: Sentence, cue: CueVerb, cues: list[CueVerb]) -> int | None:
    """Where what a closing cue gives begins behind another's: "12 died, police said, and | 20 were hurt,
    doctors said"."""
    for other in reversed(cues):
        if other.closing and other.token.i < cue.source_first:
            joint = before_joined(sentence, other, cue.source_first)
            return None if joint == cue.source_first else joint + 1
    return None


def _last_piece(sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """What "as X claims" speaks for: the piece before it, from the last comma or "not" on."""
    for index in range(end - 2, start, -1):
        if sentence.doc[index].text == "," or sentence.doc[index].lower_ in NEGATOR:
            return index + 1, end
    return start, end


def _before(sentence: Sentence, cue: CueVerb, right_edge: int) -> tuple[int, int]:
    """Content that ends with its cue; it goes on behind it where a quotation or clause follows."""
    left_edge = min(cue.token.i, cue.source_first)
    tail = sentence.doc[right_edge : sentence.end]
    if any(token.pos_ in ("VERB", "AUX") and token.dep_ != "acl:relcl" for token in tail) and any(
        token.text in EDGES for token in tail[:1]
    ):
        return sentence.start, sentence.end
    return _segment_start(sentence, cue), left_edge


def _segment_start(sentence: Sentence, cue: CueVerb) -> int:
    """Where the clause before a closing cue begins: the sentence, or its last turn ("…, but"); what an outlet
    passes on goes over turns: "The army said 12 died, while nine were hurt, the agency reported"."""
    turns = ADVERSATIVE if cue.closing and _is_outlet(sentence, cue) else TURNS
    for index in range(min(cue.token.i, cue.source_first) - 1, sentence.start, -1):
        token = sentence.doc[index]
        if token.text in {";", ":"} or (token.lower_ in turns and sentence.doc[index - 1].text in {",", ";"}):
            before = sentence.doc[sentence.start : index]
            if any(_is_firm_cue(one) for one in before):
                return index + 1
            return sentence.start
    return sentence.start


def _is_outlet(sentence: Sentence, cue: CueVerb) -> bool:
    phrase = sentence.doc[cue.source_first : cue.source_last]
    source = {token.lower_ for token in phrase}
    return (
        is_title_of_paper(phrase)
        or not source.isdisjoint(agencies())
        or not source.isdisjoint(outlet_words())
    )


def _is_firm_cue(word: Token) -> bool:
    """Whether a word tells that somebody speaks; in "the search continues, while …" nobody does, and in
    "“I believe 12 died, while …,” she said" no other."""
    verb = load_cues().forms.get(word.lower_)
    if verb is None or verb.lemma in load_cues().weak or word.dep_ == "amod":
        return False
    return not any(child.dep_ in SUBJECTS and child.lower_ in _SPEAKERS for child in word.children)


def _has_content_after(verb: Token, end: int) -> bool:
    """Whether what is said follows the cue, and not only when or to whom it was said."""
    for child in verb.children:
        if child.i > verb.i and child.dep_ in ("ccomp", "xcomp", "obj", "parataxis", "csubj"):
            if child.dep_ == "obj" and child.lower_ in _ADDRESS:
                continue
            if child.dep_ == "obj" and child.lower_ in _NO_OBJECTS:
                continue
            return True
    if verb.i + 1 < end and verb.nbor(1).like_num:
        return True
    if _speaks_of_number(verb, end) or _tells_about(verb, end):
        return True
    if verb.dep_ in ("parataxis",) or verb.i + 1 >= end:
        return False
    following = verb.doc[verb.i + 1]
    if following.text == ":" or following.lower_ in COMPLEMENTIZER:
        return True
    if (
        following.pos_ in ("ADP", "NUM", "ADV")
        and following.lower_ not in _DAY_PREPOSITIONS
        and _numbered(verb, end)
    ):
        return True
    if any(child.dep_ == "ccomp" and child.i < verb.i for child in verb.children):
        return False
    return any(
        token.pos_ in ("VERB", "AUX") and token.dep_ != "acl:relcl" for token in verb.doc[verb.i + 1 : end]
    ) and following.text not in {",", "."}


def _refuses_behind(cue: CueVerb, end: int) -> bool:
    """Whether what is not commented on stands behind: "gave no number and did not comment | on the claim"."""
    following = cue.token.i + 1
    return cue.silent and following + 1 < end and cue.token.doc[following].lower_ in _REFUSED


def _speaks_of_number(verb: Token, end: int) -> bool:
    """Whether "of" and a number follow a verb that takes nothing else: "the union spoke of 65 per cent"."""
    following = verb.doc[verb.i + 1 : min(verb.i + 8, end)]
    return (
        len(following) > 1
        and following[0].lower_ in GENITIVE
        and verb.lemma_ in load_cues().counting
        and any(token.like_num for token in following[1:])
    )


def _tells_about(verb: Token, end: int) -> bool:
    """Whether somebody is told of something, without its words: "colleagues had told him about the rest"."""
    following = verb.doc[verb.i + 1 : min(verb.i + 3, end)]
    if len(following) < 2 or verb.lemma_ in _WARNING:
        return len(following) > 0 and following[0].lower_ in _ABOUT  # "as the UN warns of famine"
    return following[0].pos_ == "PRON" and following[1].lower_ in _ABOUT


def _clause_bounds(verb: Token, start: int, end: int) -> tuple[int, int]:
    """The clause around a passive cue: its subject, and what it is said to be or have done."""
    edges = [verb.left_edge.i, verb.right_edge.i + 1]
    if verb.dep_ == "acl" and verb.head.i < verb.i and verb.head.pos_ != "VERB":
        edges[0] = verb.head.left_edge.i  # "22 cases reported by clinics"
    for child in verb.children:
        if child.dep_ == "conj" and child.i > verb.i and any(one.dep_ in SUBJECTS for one in child.children):
            edges[1] = min(edges[1], child.left_edge.i)  # "it was confirmed by aides and | the raid was …"
    return max(start, edges[0]), min(end, edges[1])
