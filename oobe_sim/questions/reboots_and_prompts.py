"""How often the device restarts and the person has to do something, on the way to each end."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from attrs import evolve, frozen

from oobe_sim.drivers.ends import Account, Ended, restarts
from oobe_sim.drivers.exploration import Exploration
from oobe_sim.drivers.graph import MOST_STATES
from oobe_sim.drivers.reach import UNEXPLORED
from oobe_sim.inputs.scenario_format import Scenario
from oobe_sim.kernel.diagram import ends
from oobe_sim.model.outcome import Outcome
from oobe_sim.model.step import Edge, Mover, Step
from oobe_sim.questions.answer import Answer
from oobe_sim.questions.opening import explored


@frozen(eq=False, kw_only=True)
class Effort:
    """An end that combinations of what is open come to, at likely times, and the fewest and most restarts and prompts.

    A prompt is each time that the person presses or enters something. Of a journey that goes round for
    ever nothing is counted from where it begins to.
    """

    outcome: Outcome
    stop: str
    share: Fraction
    fewest_restarts: int
    most_restarts: int
    fewest_prompts: int
    most_prompts: int


def reboots_and_prompts(
    scenario: Scenario, open: Sequence[str] = (), *, most: int = MOST_STATES, exploration: Exploration | None = None
) -> Answer[Effort]:
    """How many restarts and prompts there are on the way to each end, the most frequent end first.

    `open` are groups of questions that are open besides what the scenario leaves open. Exploring stops
    after `most` states. Raises InputError and UnknownGroup.
    """
    found = exploration or explored(scenario, open, most=most)
    shares = found.shares(found.reach())
    # one after the other: together there would be as many ends as there are pairs of the two numbers
    restarted, prompted = _spans(found, restarts), _spans(found, _prompts)
    rows = [
        Effort(
            outcome=end.outcome,
            stop=end.stop,
            share=share,
            fewest_restarts=restarted[end].start,
            most_restarts=restarted[end].stop - 1,
            fewest_prompts=prompted[end].start,
            most_prompts=prompted[end].stop - 1,
        )
        for end, share in shares.items()
        if end != UNEXPLORED
    ]
    rows.sort(key=lambda row: (-row.share, row.outcome.rank, row.stop))
    return Answer(f"How many restarts and prompts are there in {scenario.name}?", tuple(rows), found.complete)


def _prompts(end: Ended, _: Step, edge: Edge) -> Ended:
    """Keeps account of how often the person has to do something."""
    return evolve(end, prompts=end.prompts + 1) if edge.by is Mover.PERSON else end


def _spans(found: Exploration, account: Account) -> dict[Ended, range]:
    """From the fewest to the most of what is kept account of, for each end; only one of the two is ever counted."""
    counts: dict[Ended, set[int]] = {}
    for one in ends(found.reach(account=account).root):
        for end in one.value:
            counts.setdefault(evolve(end, restarts=0, prompts=0), set()).add(end.restarts + end.prompts)
    return {end: range(min(several), max(several) + 1) for end, several in counts.items()}
