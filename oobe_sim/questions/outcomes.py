"""Which outcomes are possible, how often, how to come there, and what forces them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from attrs import field, frozen

from oobe_sim.drivers.causes import Causes, all_causes
from oobe_sim.drivers.ends import Ended
from oobe_sim.drivers.exploration import Exploration, Pace, Possible, Witness
from oobe_sim.drivers.graph import MOST_STATES
from oobe_sim.inputs.scenario_format import Scenario
from oobe_sim.model.outcome import Outcome
from oobe_sim.outputs.words import large, percent
from oobe_sim.questions.answer import Answer
from oobe_sim.questions.opening import explored


@frozen(eq=False, kw_only=True)
class PossibleOutcome:
    """An outcome that is possible.

    `share` is that of all combinations of what is open, at likely times; it is 0 where something has
    to be answered otherwise the next time, or where time has to be short or long. `paces` say whether
    it comes about at likely times, and where everything takes as long (slow) or as short (fast) as it
    may; none of them means that it cannot be ruled out.
    `causes` are minimal sets of values that force it, at the first of its paces, the most usual ones
    first; without `causes_complete` there are more. `unusual` are those values of the first that are
    not the usual ones.
    `bindings`, `answers`, `minutes` and `moves` are those of a shortest journey.
    `goes_round` says that the same is pressed or happens again and again, though something else leads on.
    """

    outcome: Outcome
    stop: str
    share: Fraction
    paces: tuple[Pace, ...]
    causes: tuple[Mapping[str, object], ...]
    causes_complete: bool
    unusual: Mapping[str, object]
    bindings: Mapping[str, object]
    answers: Mapping[str, tuple[str, ...]]
    minutes: float | None
    moves: int | None
    goes_round: bool
    possible: Possible = field(repr=False)
    typical: Witness | None = field(repr=False)
    """The journey where only the values of the first cause are not the usual ones; `None` without causes."""


def outcomes(
    scenario: Scenario, open: Sequence[str] = (), *, most: int = MOST_STATES, exploration: Exploration | None = None
) -> Answer[PossibleOutcome]:
    """Every outcome that is possible, the most frequent first.

    `open` are groups of questions that are open besides what the scenario leaves open: `choices`,
    `faults`, `services`, `network`, `device`, `person`. Exploring stops after `most` states, and with
    Ctrl-C; then the answer is not complete. Raises InputError and UnknownGroup.
    """
    found = exploration or explored(scenario, open, most=most)
    rows = [_row(found, one) for one in found.possible()]
    return Answer(
        f"Which outcomes are possible for {scenario.name}?", tuple(rows), found.complete, tuple(_notes(found))
    )


def _notes(found: Exploration) -> list[str]:
    questions, states = found.open, found.graph.moves
    notes = [f"{large(found.combinations)} combinations of {len(questions)} open questions, {len(states):,} states"]
    if not found.complete:
        notes.append(f"exploring was stopped; {percent(found.unexplored)} of the combinations end nobody knows how")
    return notes


def _row(found: Exploration, one: Possible) -> PossibleOutcome:
    usual, causes, typical = found.usual, Causes((), complete=True), None
    try:
        causes = _causes(found, one)
        if causes.found:
            pace = next(pace for pace in Pace if pace in one.paces)
            typical = found.answered({**usual, **causes.found[0]}, pace)
    except KeyboardInterrupt:
        found.stopped = True
    first = causes.found[0] if causes.found else {}
    witness = one.witness
    return PossibleOutcome(
        outcome=one.end.outcome,
        stop=one.end.stop,
        share=one.share,
        paces=tuple(pace for pace in Pace if pace in one.paces),
        causes=causes.found,
        causes_complete=causes.complete,
        unusual={path: value for path, value in first.items() if value != usual[path]},
        bindings=witness.bindings if witness is not None else {},
        answers=witness.answers if witness is not None else {},
        minutes=witness.journey.minutes if witness is not None else None,
        moves=len(witness.journey.moves) if witness is not None else None,
        goes_round=one.leaving,
        possible=one,
        typical=typical,
    )


def _causes(found: Exploration, one: Possible) -> Causes:
    """The causes at the first of the paces at which a combination ends so; those with the fewest unusual values first."""
    if found.stopped:
        return Causes((), complete=False)
    usual = found.usual
    pace = next((pace for pace in Pace if pace in one.paces), None)
    if pace is None:
        return Causes((), complete=True)
    reach = found.reach(pace)
    where = reach.diagrams.leading(reach.root, lambda end: _holds(end.value, one.end))
    told = all_causes(reach.diagrams, where, usual)
    order = sorted(told.found, key=lambda cause: (_unusual(cause, usual), len(cause)))
    return Causes(tuple(order), complete=told.complete)


def _holds(ends: frozenset[Ended], wanted: Ended) -> bool:
    return wanted in ends


def _unusual(cause: Mapping[str, object], usual: Mapping[str, object]) -> int:
    """How many values of a cause are not the usual ones."""
    return sum(value != usual[path] for path, value in cause.items())
