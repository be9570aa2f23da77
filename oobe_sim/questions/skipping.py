"""Whether a step is shown or skipped, and what decides on that."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import frozen

from oobe_sim.clock.exact import Exact
from oobe_sim.drivers.ends import Ended, Status
from oobe_sim.drivers.exploration import Exploration, Pace
from oobe_sim.drivers.play import Journey, start
from oobe_sim.inputs.scenario_format import Scenario
from oobe_sim.kernel.catalog import Catalog
from oobe_sim.kernel.forking import ForkingView, Put
from oobe_sim.kernel.resolver import Given
from oobe_sim.kernel.view import RecordingView
from oobe_sim.kernel.watched import Watched
from oobe_sim.model.move import Move
from oobe_sim.model.situation import Situation
from oobe_sim.model.step import Step
from oobe_sim.questions.asked import MOST_STATES, Subject, Told, each, read_there, went_wrong
from oobe_sim.world.world import Space


def about_step(scenario: Scenario, catalog: Catalog, step: Step) -> Subject:
    """What becomes of a step."""
    one = _Skipping(scenario, catalog, step)
    return Subject(
        f"`{step.id}`",
        one.told,
        lambda status: f"is {status.value}",
        deciding=one.deciding,
        reads=one.reads,
        beside=Status.NOT_REACHED,
    )


@frozen(eq=False)
class _Skipping:
    """A step in a scenario; what comes after its skip edges has no part in whether it is skipped."""

    scenario: Scenario
    catalog: Catalog
    step: Step

    def told(self, space: Space) -> Told:
        """What becomes of the step with a space open, and what is read to skip it or not wherever journeys come to it."""
        one = self.scenario
        found = Exploration(
            self.catalog,
            one.world,
            space,
            one.opened,
            one.answers,
            one.timings,
            most=MOST_STATES,
            until=self.step.id,
        )
        reach = found.reach()
        return Told(reach.diagrams, each(reach.diagrams, reach.root, self._what), self._read_in(found), found.complete)

    def deciding(self, journey: Journey) -> Iterator[Move]:
        """The first move at the step, and those at which was learned what it asks for; without one where it all ends."""
        at = self._first(journey)
        if at is None:
            yield from went_wrong(journey)
            return
        yield from self._learning(journey, at)
        yield journey.moves[at]

    def reads(self, journey: Journey) -> Iterator[str]:
        """What these moves read, of the last only what skips the step or not."""
        at = self._first(journey)
        if at is None:
            yield from read_there(journey)
            return
        for made in self._learning(journey, at):
            yield from made.evidence
        yield from self._looked(journey, at)[0].reads()

    def _what(self, end: Ended) -> Status:
        if end.stop != self.step.id:
            return Status.NOT_REACHED
        return end.told if isinstance(end.told, Status) else Status.SHOWN

    def _first(self, journey: Journey) -> int | None:
        return next((number for number, made in enumerate(journey.moves) if made.step.id == self.step.id), None)

    def _looked(self, journey: Journey, at: int) -> tuple[RecordingView, tuple[str, ...]]:
        """A view that has read what skips the step, and the names of what was learned that it asks for."""
        view = RecordingView(self.scenario.world, Given(self.scenario.answers), Exact({}), {})
        watched: Any = Watched(journey.moves[at].before)
        self._skips(view, watched)
        return view, tuple(watched.read)

    def _learning(self, journey: Journey, at: int) -> Iterator[Move]:
        """The moves at which was learned what the step asks for; of what was not learned yet the whole way decides."""
        names = self._looked(journey, at)[1]
        before, fresh = journey.moves[at].before.learned, start(self.catalog).learned
        missing = any(getattr(before, name) == getattr(fresh, name) for name in names)
        for made in journey.moves[:at]:
            if missing or any(
                getattr(made.before.learned, name) != getattr(made.after.learned, name) for name in names
            ):
                yield made

    def _read_in(self, found: Exploration) -> tuple[str, ...]:
        view = ForkingView(
            found.world, Given(found.answers), found.clock(Pace.LIKELY), found.space, opened=found.opened
        )

        def skips(situation: Situation[Any]) -> bool:
            view.stand({}, Put())
            return self._skips(view, situation)

        for state in found.graph.moves:
            if state.situation.step == self.step.id:
                view.fork(lambda _, here=state.situation: skips(here))  # type: ignore[misc]
        return tuple(view.everything)

    def _skips(self, view: RecordingView, situation: Any) -> bool:
        return any(view.takes(self.step, edge, situation) for edge in self.step.edges if edge.skip)
