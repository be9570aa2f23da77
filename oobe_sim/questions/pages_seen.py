"""Which pages are seen, how often, and why the others are not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from fractions import Fraction

from attrs import evolve, frozen

from oobe_sim.drivers.ends import Ended
from oobe_sim.drivers.exploration import Exploration, Witness
from oobe_sim.drivers.graph import MOST_STATES
from oobe_sim.drivers.play import Journey
from oobe_sim.drivers.reach import UNEXPLORED
from oobe_sim.inputs.scenario_format import Scenario
from oobe_sim.kernel.diagram import ends
from oobe_sim.model.outcome import Outcome
from oobe_sim.model.rule import Rule
from oobe_sim.model.step import Edge, Kind, Step
from oobe_sim.outputs.words import Speaker
from oobe_sim.questions.answer import Answer
from oobe_sim.questions.opening import explored

_WAITING = (Outcome.BLOCKED, Outcome.TIMED_OUT, Outcome.STUCK)
"""How journeys end that no edge leads out of: then the page at which they do is seen."""


class Seen(Enum):
    """Whether a page is seen."""

    ALWAYS = "always"
    SOMETIMES = "sometimes"
    NEVER = "never"


@frozen
class Skipped:
    """Why a page is not shown: a rule, what it says, and its sources; the rule of the skip that came last."""

    rule: Rule
    message: str
    sources: tuple[str, ...]


@frozen(eq=False, kw_only=True)
class PageSeen:
    """A page, whether it is seen, and in which share of the combinations of what is open, at likely times.

    `skipped` are the reasons for which it is passed over, and `passed_by` says that a journey does not
    come to it at all, as far as one journey for each set of pages that may be seen shows.
    """

    page: str
    title: str
    seen: Seen
    share: Fraction
    skipped: tuple[Skipped, ...]
    passed_by: bool


def pages_seen(
    scenario: Scenario, open: Sequence[str] = (), *, most: int = MOST_STATES, exploration: Exploration | None = None
) -> Answer[PageSeen]:
    """Every page of the flow, in its order, with whether it is seen and why not.

    `open` are groups of questions that are open besides what the scenario leaves open. Exploring stops
    after `most` states. Raises InputError and UnknownGroup.
    """
    found = exploration or explored(scenario, open, most=most)
    reach = found.reach(account=_pages)
    shares = found.shares(reach)
    journeys = [
        found.answered(reach.diagrams.binding(reach.root, end) or {})
        for end in ends(reach.root)
        if UNEXPLORED not in {one.place for one in end.value}
    ]
    rows = tuple(_rows(found, shares.items(), journeys))
    known = not any(one.place == UNEXPLORED for one in shares)
    return Answer(f"Which pages are seen in {scenario.name}?", rows, found.complete and known)


def _pages(end: Ended, step: Step, edge: Edge) -> Ended:
    """Keeps account of which pages are seen, and not of their order."""
    if step.kind is not Kind.PAGE or edge.skip or step.id in end.pages:
        return end
    return evolve(end, pages=tuple(sorted((*end.pages, step.id))))


def _rows(
    found: Exploration, shares: Iterable[tuple[Ended, Fraction]], journeys: Sequence[Witness]
) -> Iterator[PageSeen]:
    shares = list(shares)
    for step in found.catalog.steps.values():
        if step.kind is not Kind.PAGE:
            continue
        share = sum((part for end, part in shares if _sees(end, step)), Fraction(0))
        seen = Seen.NEVER if not share else Seen.ALWAYS if share == 1 else Seen.SOMETIMES
        skipped = dict.fromkeys(why for one in journeys for why in _skips(found, one, step))
        yield PageSeen(
            page=step.id,
            title=step.title,
            seen=seen,
            share=share,
            skipped=tuple(skipped),
            passed_by=any(not _comes_to(one.journey, step) for one in journeys),
        )


def _sees(end: Ended, step: Step) -> bool:
    return step.id in end.pages or (end.stop == step.id and end.outcome in _WAITING)


def _comes_to(journey: Journey, step: Step) -> bool:
    return journey.stop == step.id or any(made.step is step for made in journey.moves)


def _skips(found: Exploration, one: Witness, step: Step) -> Iterator[Skipped]:
    """Why a journey passes a page over that it comes to and never sees; nothing where it sees it."""
    stays = [made for made in one.journey.moves if made.step is step]
    if any(not made.edge.skip for made in stays):
        return
    usual = {path: domain.values[0] for path, domain in found.space.items()}
    speaker = Speaker(found.world, found.space, {**usual, **one.bindings})
    for made in stays[-1:]:
        for rule in made.reasons:
            yield Skipped(rule, speaker.message(rule, made), tuple(map(str, rule.sources)))
