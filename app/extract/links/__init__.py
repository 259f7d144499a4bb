"""Links: each denial, dispute, doubt or silence tied to the figure or statement it answers."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from app.domain.measure import Measure
from app.domain.stance import Stance
from app.extract.attributions.governing import ACCORDING
from app.extract.attributions.silences import EXAGGERATES
from app.extract.found import Answered, Attribution, Draft
from app.extract.language import Parsed
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import GENITIVE
from app.extract.links.aims import Aim, Kind, pleads, read_aim
from app.extract.links.answerable import answerable, beside_counts, is_named_claim, is_turned_down
from app.extract.links.charges import with_charges
from app.extract.links.contradictions import accuser, contradicted
from app.extract.links.contradictions.restated import denied_with, restated
from app.extract.links.deeds import confirmed_deed, denied_deed, number_confirmed, takes_up
from app.extract.links.echoes import corrected, echoed, first_given, held
from app.extract.links.goes_on_denying import just_denied
from app.extract.links.headline_answers import with_headline_answers
from app.extract.links.judged_before import judged_before
from app.extract.links.narrowed import last_two, latest_of_each, narrowed, of_both_sides
from app.extract.links.overstated import tolls_overstated
from app.extract.links.owned import is_of_others, is_own
from app.extract.links.relevance import best_fit
from app.extract.links.siblings import with_siblings
from app.extract.links.signs import Signs
from app.extract.links.signs.draft_words import DraftWords
from app.extract.links.to_nobody import is_to_nobody, withholds_on_own
from app.extract.words.cues import load_cues

_INFERRED = 3
"""Steps of a link that no echoed number decides."""
_DEEDS = frozenset({"part", "matter", "verdict"})
"""Classes of nouns that a confirmation owns up to rather than backs: "confirmed the attack"."""
_BELONGING = frozenset({"nmod:poss", "compound"})
"""Relations of a word that only tells whose or what kind of thing another is."""
_ENDED = "the sentence that it ends"
_BESIDE = 20
"""Drafts around one among which those of its sentence, or of the same quarrel, are looked for."""
_FORESEEING = word_set("rules/attributions", "cue_contents", "foreseeing")
_OPENING = 4
"""Tokens in which a word tells that all figures are meant: "none of the counts"."""


def link_denials(parsed: Parsed, drafts: Sequence[Draft]) -> tuple[Answered, ...]:
    """For each draft, the drafts it answers or backs, and why; none for those that assert.

    An echoed number decides first, then the figure that another corrects, then which words of
    somebody else the answer fits best. Where nothing decides: no link.
    """
    signs = Signs(DraftWords(parsed, drafts))
    answers: list[Answered] = []
    for number, draft in enumerate(drafts):
        if draft.stance.stance.supports:
            answers.append(_backed(signs, number))
            continue
        again = _again(signs, number, answers)
        answers.append(again or _answer(signs, number, answerable(parsed, drafts, number)))
    settled = [_on_one_side(signs, number, answer, answers) for number, answer in enumerate(answers)]
    return with_headline_answers(signs, settled)


def _backed(signs: Signs, number: int) -> Answered:
    """What a confirmation backs where it points at it: "backed that figure", "confirmed the report"."""
    draft = signs.words.drafts[number]
    if draft.stance.stance is not Stance.CONFIRMS:
        return Answered()
    if draft.figure is not None:
        counted = number_confirmed(signs, number, answerable(signs.words.parsed, signs.words.drafts, number))
        return Answered() if counted is None else Answered((counted,), "counts what it tells", _INFERRED)
    aim = read_aim(signs.words.parsed, draft)
    if is_own(signs.words.parsed, aim):
        return Answered()
    others = answerable(signs.words.parsed, signs.words.drafts, number)
    if draft.attribution is not None and draft.attribution.behind:
        return Answered(tuple(_just_said(signs, number, others)), _ENDED)
    told = sorted([*others, *beside_counts(signs.words.parsed, signs.words.drafts, number)])
    if (again := confirmed_deed(signs, number, aim, told)) is not None:
        return Answered((again,), "tells it again", _INFERRED)
    if aim.kind is not Kind.POINTS or not aim.definite or aim.behind or aim.noun in _DEEDS:
        return Answered()
    return _fitting(signs, number, aim, others)


def _again(signs: Signs, number: int, answers: Sequence[Answered]) -> Answered | None:
    """What the denial answers that one only says again."""
    if (figure := signs.draft(number).figure) is not None:
        denial = denied_with(signs, number)
        told = () if denial is None else answers[denial].numbers
        counts = ((n, signs.draft(n).figure) for n in told)
        same = tuple(n for n, one in counts if one is not None and one.measure is figure.measure)
        return replace(answers[denial], numbers=same) if same and denial is not None else None
    earlier = restated(signs, number)
    if earlier is not None and answers[earlier].numbers:
        return replace(answers[earlier], reason="the denial that it says again answers this")
    earlier = just_denied(signs, number, answers)
    if earlier is None:
        return None
    return replace(answers[earlier], reason="what its side has just turned down", steps=_INFERRED)


def _on_one_side(signs: Signs, number: int, answer: Answered, answers: Sequence[Answered]) -> Answered:
    """An answer that would answer somebody's denial of a figure turns down what that does, unless it is
    the very one who is denied: two who turn down the rebels' 40 stand on one side."""
    mine = signs.draft(number).source
    numbers: list[int] = []
    for other in answer.numbers:
        denial = signs.draft(other)
        answered = answers[other].numbers
        denies = denial.stance.stance.opposes and not denial.stance.own
        if denies and answered and all(signs.draft(one).source != mine for one in answered):
            numbers.extend(answered)
        else:
            numbers.append(other)
    return replace(answer, numbers=tuple(dict.fromkeys(numbers)))


def _answer(signs: Signs, number: int, others: list[int]) -> Answered:
    drafts, parsed = signs.words.drafts, signs.words.parsed
    apart = [n for n in others if not signs.words.speaks_for(number, n)]
    if found := echoed(parsed, drafts, number, apart):
        return Answered(tuple(found), "the same number")
    if found := corrected(parsed, drafts, number, apart):
        return Answered(tuple(found), "the nearest of the same measure", _INFERRED)
    aim = read_aim(parsed, drafts[number])
    if is_to_nobody(parsed, drafts[number], aim) or withholds_on_own(drafts, number, aim, parsed):
        return Answered()
    if found := held(parsed, drafts, number, others):
        return Answered(tuple(found), "told within the answer itself")
    if drafts[number].figure is not None:
        return _of_turned_down(signs, number)
    if named := [n for n in others if is_named_claim(parsed, drafts[number], drafts[n])]:
        return Answered((named[0],), "told within the answer itself")
    return _of_statement(signs, number, aim, others)


def _of_statement(signs: Signs, number: int, aim: Aim, others: list[int]) -> Answered:
    attribution = signs.words.drafts[number].attribution
    if (judged := judged_before(signs, number)) is not None:
        return Answered(tuple(with_siblings(signs, None, judged)), "told right before", _INFERRED)
    if attribution is not None and attribution.lemma == EXAGGERATES:
        return Answered(
            tuple(tolls_overstated(signs, number, others)), "what they are said to exaggerate", _INFERRED
        )
    if aim.behind:
        found = _just_said(signs, number, others)
        accused = bool(found) and _accuses_since(signs, found[-1], _opening(signs.draft(number)))
        return Answered() if accused or not found else Answered(tuple(found), _ENDED)
    if _is_of_all(signs, aim) and (found := latest_of_each(signs, number, others)):
        return Answered(tuple(found), "what each source gave last", _INFERRED)
    if found := of_both_sides(signs, number, aim, others):
        return Answered(tuple(found), "what both sides gave last", _INFERRED)
    if aim.several and (found := last_two(signs, number, aim, others)):
        return Answered(tuple(found), "the last two that differ", _INFERRED)
    if (deed := denied_deed(signs, number, aim, others)) is not None:
        return Answered(tuple(with_siblings(signs, aim, deed)), "the deed that is denied", _INFERRED)
    others = narrowed(signs, number, aim, others)
    if aim.kind is Kind.TELLS and (contrary := _contrary(signs, number)) is not None:
        return contrary
    fitting = _fitting(signs, number, aim, others)
    if not fitting.numbers and (beside := beside_counts(signs.words.parsed, signs.words.drafts, number)):
        fitting = _fitting(signs, number, aim, [n for n in beside if takes_up(signs, number, n)])
    return fitting if fitting.numbers else _of_turned_down(signs, number)


def _of_turned_down(signs: Signs, number: int) -> Answered:
    """What an answer says whose it is, where the article tells it nowhere else: "denied claims by the
    union that the doors were locked"."""
    answer = signs.draft(number)
    first = min(answer.token, answer.content_first)
    for n in range(max(0, number - _BESIDE), min(len(signs.words.drafts), number + _BESIDE + 1)):
        other = signs.draft(n)
        inside = first <= other.token < answer.content_last and other.source != answer.source
        same = other.figure is None or (answer.figure is not None and other.token == answer.token)
        if inside and same and is_turned_down(other):
            return Answered((n,), "told within the answer itself")
    return Answered()


def _fitting(signs: Signs, number: int, aim: Aim, others: list[int]) -> Answered:
    """What an answer fits best, where the article first tells it, with what belongs to it."""
    if pleads(signs.words.parsed, signs.draft(number)):
        others = [n for n in others if signs.draft(n).figure is not None or _charges(signs.draft(n))]
    if aim.owners and aim.kind is Kind.POINTS:  # "the drivers' claims" are not the article's own
        others = [n for n in others if signs.draft(n).source is not None]
    others = [
        n
        for n in others
        if not (
            signs.speaks_for(number, aim, n)
            or is_of_others(signs, number, aim, n)
            or (aim.noun == "accusation" and _foretells(signs.draft(n)))
        )
    ]
    best = best_fit(signs, number, aim, others)
    if best is None or _tells_of_else(signs, number, aim, best[0]):
        return Answered()
    if len(charges := with_charges(signs, number, aim, best[0], others)) > 1:
        return Answered(tuple(charges), best[1], _INFERRED)
    first = first_given(signs.words.parsed, signs.words.drafts, best[0], others)
    return Answered(tuple(with_siblings(signs, aim, first)), best[1], _INFERRED)


def _charges(draft: Draft) -> bool:
    """Whether a draft brings a charge, which is all that anybody pleads to."""
    return draft.attribution is not None and draft.attribution.lemma in _listed("accusing", "charging")


def _foretells(draft: Draft) -> bool:
    return draft.attribution is not None and draft.attribution.lemma in _FORESEEING


def _tells_of_else(signs: Signs, number: int, aim: Aim, best: int) -> bool:
    """Whether a denial tells of something told beside a figure, and not of what it counts: "denied that
    gas had been used" behind "41 were crushed when gas was used"."""
    figure = signs.draft(best).figure
    if figure is not None and figure.measure is Measure.OTHER and aim.kind is Kind.TELLS:
        silent = signs.draft(number).stance.stance is Stance.NO_COMMENT and not aim.definite
        return aim.noun is None and not aim.sweeping and not silent  # "on the inquiry" into 12 doctors
    disputes = signs.draft(number).stance.stance is Stance.DISPUTES
    if disputes and _is_of_source(signs, aim, best):
        return False  # "the rebels are not telling the truth"
    if figure is None or aim.kind is not Kind.TELLS or aim.noun is not None:
        return False
    if aim.sweeping and not _is_beside_counted(signs, aim, best):
        return False
    return figure.measure not in signs.words.measures(aim.first, aim.last)


def _is_beside_counted(signs: Signs, aim: Aim, best: int) -> bool:
    """Whether an answer that says that nothing was so takes up what is told beside a figure, and not what is
    counted: "there was no shortage of oxygen" behind "five died when the oxygen ran out"."""
    figure, told = signs.draft(best).figure, signs.words.telling(aim.first, aim.last)
    head = None if figure is None else figure.found.head
    counted = frozenset() if head is None else signs.words.telling(head, head + 1)
    return bool(told & signs.words.content(best)) and not told & counted


def _is_of_source(signs: Signs, aim: Aim, best: int) -> bool:
    """Whether an answer tells something of the very source: of "the rebels" in "the rebels lie", but not of
    the city in "the city's bridge is safe"."""
    told = (t for t in signs.words.parsed.doc[aim.first : aim.last] if t.dep_ not in _BELONGING)
    return any(signs.words.names_source(token.i, token.i + 1, best) for token in told)


def _contrary(signs: Signs, number: int) -> Answered | None:
    """What an answer is the contrary of, where it needs no word of denial to be it."""
    if (accused := accuser(signs, number)) is not None:
        return Answered((accused,), "it accuses the one who answers", _INFERRED)
    found = contradicted(signs, number) if _is_plain(signs.words.drafts[number].attribution) else None
    if found is None or found.other is None or not signs.words.drafts[found.other].stance.stance.supports:
        return None
    return Answered((found.other,), found.reason, _INFERRED)


def _is_plain(attribution: Attribution | None) -> bool:
    """Whether no verb of denial or dispute ties a source to what it says."""
    verb = None if attribution is None else load_cues().verb(attribution.lemma)
    according = attribution is not None and attribution.lemma == ACCORDING
    return according or (verb is not None and verb.stance is Stance.ASSERTS)


def _is_of_all(signs: Signs, aim: Aim) -> bool:
    """Whether all figures told are meant: "none of the counts could be verified"."""
    opening = signs.words.parsed.doc[aim.first : min(aim.first + _OPENING, aim.last)]
    every = _listed("pronouns", "every")
    return aim.noun == "figure" and any(
        word.lower_ in every and following.lower_ in GENITIVE for word, following in pairwise(opening)
    )


def _just_said(signs: Signs, number: int, others: list[int]) -> list[int]:
    """The last words of somebody else in the sentence that an answer ends."""
    here, token = signs.sentence(number), signs.words.drafts[number].token
    before = [n for n in others if signs.sentence(n) == here and signs.words.drafts[n].token < token]
    siblings = with_siblings(signs, None, before[-1]) if before else []
    return [n for n in siblings if n in before]


def _opening(draft: Draft) -> int:
    """Where an answer begins behind what it answers: its own noun accuses nobody, "| a charge it denied"."""
    return min(draft.content_first, draft.token)


def _accuses_since(signs: Signs, other: int, token: int) -> bool:
    """Whether somebody is accused of something behind a figure: it is that which is denied in "put the
    dead at 90 and accused the police of torture, which they denied"."""
    said = signs.draft(other)
    if said.figure is None:
        return False
    verbs = (load_cues().verb(word.lower_) for word in signs.words.parsed.doc[said.token + 1 : token])
    return any(verb is not None and verb.takes == "blame" for verb in verbs)


@cache
def _listed(name: str, key: str) -> frozenset[str]:
    return word_set("links", name, key)
