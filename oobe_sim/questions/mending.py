"""One scenario with every change open, and where in it each enrollment completes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from functools import cached_property

from attrs import frozen

from oobe_sim.drivers.ends import Ended
from oobe_sim.drivers.exploration import Exploration, Pace
from oobe_sim.drivers.reach import Reach
from oobe_sim.inputs.scenario_format import Scenario
from oobe_sim.kernel.catalog import Catalog, windows
from oobe_sim.kernel.diagram import Diagram, Diagrams, ends
from oobe_sim.model.outcome import Outcome
from oobe_sim.questions.edits import Edit
from oobe_sim.world.doubts import DOUBT_PATH
from oobe_sim.world.leaves import leaf
from oobe_sim.world.world import Domain

AS_IT_IS = "as it is"
"""The value of a leaf that nobody changes, whatever it is in each scenario."""


@frozen(eq=False)
class Mending:
    """What comes of the changes to one scenario; `changed` are the leaves that they change, with its value first."""

    scenario: Scenario
    exploration: Exploration
    reach: Reach
    changed: Mapping[str, tuple[object, ...]]
    good: Diagram

    @classmethod
    def of(
        cls, scenario: Scenario, edits: Iterable[Edit], wanted: Collection[Outcome], catalog: Catalog | None = None
    ) -> Mending:
        """Explore a scenario with all changes open; what the scenario leaves open itself is no change.

        Without a catalog the flow is that of Windows.
        """
        domains: dict[str, tuple[object, ...]] = {}
        for edit in edits:
            if edit.path in scenario.space:
                continue
            try:
                now = leaf(scenario.world, edit.path)
            except (AttributeError, ValueError):
                continue
            domains[edit.path] = (*domains.get(edit.path, (now,)), edit.value)
        unique = {path: tuple(dict.fromkeys(values)) for path, values in domains.items()}
        space = {**scenario.space, **{path: Domain(values) for path, values in unique.items()}}
        found = Exploration(
            catalog or windows(), scenario.world, space, scenario.opened, scenario.answers, scenario.timings
        )
        reach = found.reach(varied=True)
        good = reach.diagrams.leading(reach.root, lambda end: all(one.outcome in wanted for one in end.value))
        situations = [path for path in scenario.space if not path.startswith(DOUBT_PATH)]
        return cls(scenario, found, reach, unique, reach.diagrams.always(good, situations))

    @property
    def doubts(self) -> dict[str, Domain]:
        return {path: domain for path, domain in self.scenario.space.items() if path.startswith(DOUBT_PATH)}

    def among(self, diagrams: Diagrams) -> Diagram:
        """Where every enrollment completes, over the changes of several scenarios: `AS_IT_IS` is what this one has."""
        return diagrams.adopting(self.reach.diagrams)(self.good)

    def ends(self, edits: Mapping[str, object]) -> frozenset[Ended]:
        """All ends that are possible with these changes, in whatever situation, whatever the doubts."""
        return self._ends(self.reach, edits)

    def late(self, edits: Mapping[str, object]) -> frozenset[Ended]:
        """The limits that such an enrollment runs into where everything takes as long as it may."""
        slow = (end for end in self._ends(self._slow, edits) if end.outcome is Outcome.TIMED_OUT)
        return frozenset(slow) - self.ends(edits)

    @cached_property
    def _slow(self) -> Reach:
        return self.exploration.reach(Pace.SLOW, varied=True)

    def _ends(self, reach: Reach, edits: Mapping[str, object]) -> frozenset[Ended]:
        diagram = reach.root
        for path, values in self.changed.items():
            diagram = reach.diagrams.given(diagram, path, edits.get(path, values[0]))
        return frozenset(one for end in ends(diagram) for one in end.value)
