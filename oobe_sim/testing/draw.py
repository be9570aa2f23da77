"""The *draw* resolver: Hypothesis answers whatever the flow asks, and nothing else."""

from __future__ import annotations

from hypothesis import strategies as st

from oobe_sim.clock.timings import Timings
from oobe_sim.drivers.play import Journey, play
from oobe_sim.kernel.catalog import Catalog, windows
from oobe_sim.testing.varied import mostly
from oobe_sim.world.world import Domain, Space, World

LONGEST_DRAW = 25
"""After so many events all others are nominal, so that every run ends."""


class Drawn:
    """Draws each answer once; a second run with the same object gets the same answers.

    Every answer shrinks towards the nominal one, so that a failing example shows those that matter.
    """

    def __init__(self, data: st.DataObject, *, events: int = LONGEST_DRAW) -> None:
        self.data = data
        self.limit = events
        self.bindings: dict[str, object] = {}
        self.answers: dict[tuple[str, int], str] = {}

    def state(self, path: str, domain: Domain) -> object:
        if path not in self.bindings:
            self.bindings[path] = self.data.draw(st.sampled_from(domain.values), label=path)
        return self.bindings[path]

    def event(self, path: str, n: int, domain: tuple[str, ...], nominal: str) -> str:
        if (path, n) not in self.answers:
            if len(self.answers) >= self.limit:
                return nominal
            others = (answer for answer in domain if answer != nominal)
            self.answers[path, n] = self.data.draw(mostly(nominal, *others, times=3), label=f"{path}#{n}")
        return self.answers[path, n]

    def given(self) -> dict[str, tuple[str, ...]]:
        """The answers that were drawn, as a scenario has them."""
        return {
            path: tuple(answer for (asked, _), answer in sorted(self.answers.items()) if asked == path)
            for path, _ in self.answers
        }

    def settled(self, path: str) -> int | None:
        if len(self.answers) < self.limit:
            return None
        return max((n for asked, n in self.answers if asked == path), default=0)


def simulate_with(
    data: st.DataObject,
    world: World,
    *,
    space: Space | None = None,
    catalog: Catalog | None = None,
    timings: Timings | None = None,
) -> Journey:
    """Play one journey whose open questions are all answered by `data.draw`.

    For a test such as this one, which fails with the fewest answers that bring a person with a
    wrong password to a desktop::

        @given(st.data())
        def test_nobody_gets_in_with_a_wrong_password(data):
            journey = simulate_with(data, World(device=Device(registration=Registration())))
            assert journey.outcome is not Outcome.COMPLETED
    """
    return play(catalog or windows(), world, Drawn(data), space=space, timings=timings)
