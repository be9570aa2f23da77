"""What there is to tell of all journeys of a scenario, before any format."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

from attrs import frozen

from oobe_sim.drivers.ends import Branch
from oobe_sim.drivers.exploration import Exploration, Pace, Witness
from oobe_sim.drivers.graph import MOST_STATES
from oobe_sim.drivers.run import run_of
from oobe_sim.inputs.scenario_format import Scenario
from oobe_sim.model.outcome import Outcome
from oobe_sim.outputs.moments import journey_code
from oobe_sim.outputs.prediction import Prediction
from oobe_sim.questions.opening import explored, opened
from oobe_sim.questions.outcomes import PossibleOutcome, outcomes
from oobe_sim.world.world import Domain


@frozen
class Codes:
    """The moments at the ends of a typical and of a shortest journey; empty where there is none."""

    typical: str
    shortest: str


@frozen(eq=False)
class Told:
    """An outcome that is possible, with journeys to it as predictions of their own.

    In the `typical` one no more is unusual than the first cause needs; there is none where no cause
    is known. The `shortest` one is none where no journey is known at all. `codes` are the moments at
    their ends, as text.
    """

    row: PossibleOutcome
    typical: Prediction | None
    shortest: Prediction | None
    codes: Codes

    @property
    def journey(self) -> Prediction | None:
        """The journey to tell first."""
        return self.typical or self.shortest

    @property
    def code(self) -> str:
        """The moment at the end of the journey to tell first."""
        return self.codes.typical or self.codes.shortest

    @property
    def end(self) -> tuple[Outcome, str]:
        """The outcome and where it stops."""
        return self.row.outcome, self.row.stop


@frozen(eq=False)
class Explored:
    """All that is possible in a scenario.

    `open` is what journeys ask of all that is open; its first values are the usual ones. Where
    exploring was stopped, `unexplored` is the share of combinations whose outcome nobody knows.
    """

    scenario: Scenario
    open: Mapping[str, Domain]
    combinations: int
    states: int
    outcomes: tuple[Told, ...]
    complete: bool
    interrupted: bool
    unexplored: Fraction

    @property
    def completes(self) -> bool:
        """Whether every outcome that is possible is that the device completes."""
        return all(one.row.outcome is Outcome.COMPLETED for one in self.outcomes)

    @property
    def completing(self) -> Fraction:
        """The share of the combinations that complete."""
        return sum((one.row.share for one in self.outcomes if one.row.outcome is Outcome.COMPLETED), Fraction(0))


def explore_scenario(scenario: Scenario, groups: Sequence[str] = (), *, most: int = MOST_STATES) -> Explored:
    """Follow all journeys of a scenario whose open groups are these as well, through at most so many states.

    Ctrl-C stops it, and what is known by then is told. Raises InputError and UnknownGroup.
    """
    found = explored(scenario, groups, most=most)
    answer = outcomes(scenario, groups, exploration=found)
    wide = opened(scenario, groups)
    return Explored(
        scenario=scenario,
        open=found.open,
        combinations=found.combinations,
        states=len(found.graph.moves),
        outcomes=tuple(_told(scenario, wide, found, row) for row in answer.rows),
        complete=found.complete,
        interrupted=found.interrupted,
        unexplored=found.unexplored,
    )


def _told(narrow: Scenario, wide: Scenario, found: Exploration, row: PossibleOutcome) -> Told:
    shortest, typical = row.possible.witness, row.typical
    codes = Codes(_code(narrow, found, typical), _code(narrow, found, shortest))
    return Told(row, _prediction(wide, found, typical), _prediction(wide, found, shortest), codes)


def _code(scenario: Scenario, found: Exploration, witness: Witness | None) -> str:
    return "" if witness is None else journey_code(scenario, found.space, witness.journey, witness.pace)


def _prediction(scenario: Scenario, found: Exploration, witness: Witness | None) -> Prediction | None:
    """The prediction of a journey, with all that is open answered as the journey has it."""
    if witness is None:
        return None
    usual = {path: domain.values[0] for path, domain in found.space.items()}
    branch = Branch({**usual, **witness.bindings}, witness.journey)
    return Prediction(scenario, run_of(found.catalog, found.world, found.space, branch), (), ())


WHEN = {
    frozenset({Pace.SLOW}): "only where things take long",
    frozenset({Pace.FAST}): "only where things are quick",
    frozenset({Pace.SLOW, Pace.FAST}): "only where things take long, or are quick",
    frozenset[Pace](): "it cannot be ruled out in time, and no journey is known",
}


def when(row: PossibleOutcome) -> str:
    """Under which circumstances of time an outcome comes about; empty where it does so at likely times."""
    if row.share:
        return ""
    return WHEN.get(frozenset(row.paces), "only where a question is answered otherwise when it is asked again")


@frozen(eq=False)
class Shared:
    """An outcome of several scenarios: in which it is possible, and the one where it is most frequent."""

    outcome: Outcome
    stop: str
    scenarios: tuple[Explored, ...]
    most: Fraction
    most_in: Explored


def union(several: Iterable[Explored]) -> tuple[Shared, ...]:
    """All outcomes that are possible in any of these, those of the most scenarios first."""
    found: dict[tuple[Outcome, str], list[tuple[Explored, Fraction]]] = {}
    for one in several:
        for told in one.outcomes:
            found.setdefault(told.end, []).append((one, told.row.share))
    shared = []
    for (outcome, stop), where in found.items():
        most_in, most = max(where, key=lambda each: each[1])
        shared.append(Shared(outcome, stop, tuple(one for one, _ in where), most, most_in))
    return tuple(sorted(shared, key=lambda one: (-len(one.scenarios), -one.most, one.outcome.rank, one.stop)))
