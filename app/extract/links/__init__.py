"""Links: each denial, dispute, doubt or silence tied to the figure or statement it answers.

An answer finds it by the first of these that it has:

1. its side has turned the same down just before (``said_again``);
2. it echoes a number, or sets one right (``echoes``);
3. it tells itself whose words it turns down (``told_within``);
4. it can only mean what stands where it points (``pointed_at``, ``several``);
5. it names a deed that was told (``deeds``);
6. it is the contrary of what was said (``contradictions``);
7. of all that its words leave (``narrowed``) one fits best: ``fitting`` asks ``relevance``, which adds up the
   ``signs``.

``answerable`` tells what it could answer at all, ``aims`` how it speaks of it. Where nothing decides: no
link. A confirmation is tied to what it backs (``backed``).
"""

from collections.abc import Sequence
from dataclasses import replace

from app.extract.found import Answered, Draft
from app.extract.language import Parsed
from app.extract.links.aims import Aim, read_aim
from app.extract.links.answerable import answerable, beside_counts
from app.extract.links.backed import backed
from app.extract.links.contrary import contrary
from app.extract.links.deeds import denied_deed, takes_up
from app.extract.links.echoes import corrected, echoed
from app.extract.links.fitting import fitting
from app.extract.links.headline_answers import with_headline_answers
from app.extract.links.inferred import inferred
from app.extract.links.narrowed import narrowed
from app.extract.links.one_side import on_one_side
from app.extract.links.own_losses import of_own_losses
from app.extract.links.pointed_at import pointed_at
from app.extract.links.said_again import said_again
from app.extract.links.same_place import of_its_place
from app.extract.links.siblings import with_siblings
from app.extract.links.signs import Signs
from app.extract.links.signs.draft_words import DraftWords
from app.extract.links.to_nobody import is_to_nobody, withholds_on_own
from app.extract.links.told_within import told_within, turned_down_within


def link_denials(parsed: Parsed, drafts: Sequence[Draft]) -> tuple[Answered, ...]:
    """For each draft, the drafts it answers or backs, and why; none for those that assert."""
    signs = Signs(DraftWords(parsed, drafts))
    answers: list[Answered] = []
    for number, draft in enumerate(drafts):
        if draft.stance.stance.supports:
            answers.append(backed(signs, number))
        else:
            answers.append(said_again(signs, number, answers) or _answer(signs, number))
    return with_headline_answers(signs, on_one_side(signs, answers))


def _answer(signs: Signs, number: int) -> Answered:
    drafts, parsed = signs.words.drafts, signs.words.parsed
    others = answerable(parsed, drafts, number)
    apart = [n for n in others if not signs.words.speaks_for(number, n)]
    if found := echoed(parsed, drafts, number, apart):
        return Answered(tuple(found), "the same number")
    if drafts[number].figure is not None:
        apart = of_own_losses(signs, number, None, apart)
    if found := corrected(parsed, drafts, number, apart):
        return inferred(found, "the nearest of the same measure")
    aim = read_aim(parsed, drafts[number])
    if is_to_nobody(parsed, drafts[number], aim) or withholds_on_own(drafts, number, aim, parsed):
        return Answered()
    if (within := told_within(signs, number, others)).numbers:
        return within
    if drafts[number].figure is not None:
        return turned_down_within(signs, number)
    kept = of_own_losses(signs, number, aim, of_its_place(signs, aim, others))
    answered, dropped = _of_statement(signs, number, aim, kept), set(others) - set(kept)
    return replace(answered, numbers=tuple(n for n in answered.numbers if n not in dropped))


def _of_statement(signs: Signs, number: int, aim: Aim, others: list[int]) -> Answered:
    """What an answer without a figure of its own is to."""
    if (pointed := pointed_at(signs, number, aim, others)) is not None:
        return pointed
    if (deed := denied_deed(signs, number, aim, others)) is not None:
        return inferred(with_siblings(signs, aim, deed), "the deed that is denied")
    others = narrowed(signs, number, aim, others)
    if (opposed := contrary(signs, number, aim)) is not None:
        return opposed
    best = fitting(signs, number, aim, others)
    if not best.numbers:
        beside = beside_counts(signs.words.parsed, signs.words.drafts, number)
        best = fitting(signs, number, aim, [n for n in beside if takes_up(signs, number, n)])
    return best if best.numbers else turned_down_within(signs, number)
