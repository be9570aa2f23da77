"""From a scenario to its prediction: the way for commands, notebooks and tests alike."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from oobe_sim.drivers.run import Run, predict
from oobe_sim.drivers.shares import Trials
from oobe_sim.errors import InputError, Problem
from oobe_sim.facts.naming import name_of
from oobe_sim.inputs.scenario_format import Scenario
from oobe_sim.kernel.book import Book
from oobe_sim.kernel.catalog import windows
from oobe_sim.kernel.resolver import NotOffered
from oobe_sim.model.finding import Place
from oobe_sim.model.move import Move
from oobe_sim.model.outcome import Outcome
from oobe_sim.model.rule import Rule
from oobe_sim.outputs.expectation import Unmet, unmet
from oobe_sim.outputs.hanging import names
from oobe_sim.outputs.names import problems_of
from oobe_sim.outputs.phases import shared_out
from oobe_sim.outputs.words import Speaker
from oobe_sim.world.learned import Learned


@frozen(eq=False)
class Prediction:
    """A scenario, the run that is predicted for it, and how the two get on.

    `unused` are answers of the scenario, and events that it opens, that no question asked for.
    `unmet` are the expectations of the scenario that the run does not meet.
    `trials` are there where somebody asked for them.
    """

    scenario: Scenario
    run: Run
    unused: tuple[str, ...]
    unmet: tuple[Unmet, ...]
    trials: Trials | None = None

    @property
    def as_expected(self) -> bool:
        """Whether all goes as the scenario expects; one without expectations expects to complete."""
        if self.scenario.expect is None:
            return self.run.outcome is Outcome.COMPLETED
        return not self.unmet

    @property
    def learned(self) -> Learned:
        """What the device and the person know and have in the end, as far as all branches agree."""
        last = self.run.last
        return last if isinstance(last, Learned) else Learned()

    @property
    def device_name(self) -> str:
        """What the device is called in the end; empty where Windows made the name up, or where it is open."""
        possible = names(self.run)
        return possible[0] if len(possible) == 1 else ""

    @property
    def speaker(self) -> Speaker:
        """Says rules in the names of this world."""
        return Speaker(self.run.world, self.scenario.space, self.run.branches[0].bindings)

    def move_of(self, rule: Rule) -> Move | None:
        """The last move that a rule decided; the run's last where none was."""
        moves = self.run.branches[0].journey.moves
        return next((m for m in reversed(moves) if rule in m.reasons), moves[-1] if moves else None)


def predict_scenario(scenario: Scenario, *, book: Book | None = None) -> Prediction:
    """Predict the enrollment that a scenario describes.

    One `book` for many scenarios lets devices of one school share the moves that they have in common.
    Raises InputError where the scenario names steps, questions, rules or timings that do not exist,
    or presses a button that its page does not offer.
    """
    catalog = windows()
    if found := problems_of(scenario, catalog):
        raise InputError(found)
    scenario = shared_out(scenario)
    try:
        run = predict(
            catalog,
            scenario.world,
            scenario.space,
            scenario.answers,
            timings=scenario.timings,
            book=book,
            tells=lambda last: name_of(scenario.world, last.learned),
            opened=scenario.opened,
        )
    except NotOffered as refused:
        raise InputError([_not_offered(scenario, refused)]) from refused
    return Prediction(scenario, run, _unused(scenario, run), unmet(scenario.expect, run))


def _not_offered(scenario: Scenario, refused: NotOffered) -> Problem:
    times = "" if refused.n == 1 else f", the {refused.n}. time that it is asked"
    return Problem(
        "input.not-offered",
        scenario.places.get(refused.path, Place(scenario.name)),
        f"the answer `{refused.answer}` to `{refused.path}`{times}",
        "what is offered there: " + ", ".join(refused.domain),
    )


def _unused(scenario: Scenario, run: Run) -> tuple[str, ...]:
    asked = set(_asked(run)) if scenario.answers else set()
    answers = (path for path in scenario.answers if path not in asked)
    opened = (path for path in scenario.opened if not any(_is_within(one, path) for one in run.ends.asked()))
    return tuple(sorted((*answers, *opened)))


def _is_within(path: str, opened: str) -> bool:
    return path == opened or path.startswith(f"{opened}.")


def _asked(run: Run) -> Iterable[str]:
    for branch in run.branches:
        for move in branch.journey.moves:
            yield from (read.path.rpartition("#")[0] for read in move.reads if "#" in read.path)
