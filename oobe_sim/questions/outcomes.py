"""Which outcomes are possible, how often, how to come there, and what forces them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from attrs import field, frozen

from oobe_sim.drivers.causes import Causes, all_causes
from oobe_sim.drivers.exploration import Exploration, Pace, Possible
from oobe_sim.drivers.graph import MOST_STATES
from oobe_sim.inputs.scenario_format import Scenario
from oobe_sim.model.outcome import Outcome
from oobe_sim.questions.answer import Answer
from oobe_sim.questions.opening import explored


@frozen(eq=False, kw_only=True)
class PossibleOutcome:
    """An outcome that is possible.

    `share` is that of all combinations of what is open, at likely times; where something is open only
    for a time it may be 0. `paces` say whether it comes about at likely times, and where everything
    takes as long (slow) or as short (fast) as it may; none of them means that it cannot be ruled out.
    `causes` are minimal sets of values that force it, the most usual ones first; without
    `causes_complete` there are more. `bindings` and `answers` are those of a shortest journey.
    `goes_round` says that the person presses the same again and again, though something else leads on.
    """

    outcome: Outcome
    stop: str
    share: Fraction
    paces: tuple[Pace, ...]
    causes: tuple[Mapping[str, object], ...]
    causes_complete: bool
    bindings: Mapping[str, object]
    answers: Mapping[str, tuple[str, ...]]
    minutes: float | None
    goes_round: bool
    possible: Possible = field(repr=False)


def outcomes(
    scenario: Scenario, open: Sequence[str] = (), *, most: int = MOST_STATES, exploration: Exploration | None = None
) -> Answer[PossibleOutcome]:
    """Every outcome that is possible, the most frequent first.

    `open` are groups of questions that are open besides what the scenario leaves open: `choices`,
    `faults`, `services`, `network`, `device`, `person`. Raises InputError and UnknownGroup.
    """
    found = exploration or explored(scenario, open, most=most)
    reach = found.reach()
    usual = {path: domain.values[0] for path, domain in found.open.items()}
    rows = []
    for one in found.possible():
        where = reach.diagrams.leading(reach.root, lambda end, one=one: one.end in end.value)  # type: ignore[misc]
        forced = all_causes(reach.diagrams, where, usual) if one.share else Causes((), complete=True)
        witness = one.witness
        rows.append(
            PossibleOutcome(
                outcome=one.end.outcome,
                stop=one.end.stop,
                share=one.share,
                paces=tuple(pace for pace in Pace if pace in one.paces),
                causes=tuple(sorted(forced.found, key=lambda cause: (_unusual(cause, usual), len(cause)))),
                causes_complete=forced.complete,
                bindings=witness.bindings if witness is not None else {},
                answers=witness.answers if witness is not None else {},
                minutes=witness.journey.minutes if witness is not None else None,
                goes_round=one.leaving,
                possible=one,
            )
        )
    notes = (
        f"{found.combinations:,} combinations of {len(found.open)} open questions, {len(found.graph.moves):,} states",
    )
    return Answer(f"Which outcomes are possible for {scenario.name}?", tuple(rows), found.complete, notes)


def _unusual(cause: Mapping[str, object], usual: Mapping[str, object]) -> int:
    """How many values of a cause are not the usual ones."""
    return sum(value != usual[path] for path, value in cause.items())
