"""More bandwidth is never worse for a device that is alone on its line."""

from __future__ import annotations

from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from oobe_sim.drivers.play import Journey, play
from oobe_sim.kernel.catalog import windows
from oobe_sim.model.outcome import Outcome
from oobe_sim.testing import worlds
from oobe_sim.world.world import World

LINES = st.lists(st.floats(0.01, 10_000), min_size=2, max_size=2, unique=True).map(sorted)


def on(world: World, megabits_per_second: float) -> Journey:
    return play(windows(), evolve(world, network=evolve(world.network, megabits_per_second=megabits_per_second)))


@given(worlds(), LINES)
def test_more_bandwidth_never_finishes_later(world: World, lines: list[float]) -> None:
    """Whoever completes on the slow line completes on the quick one, and no later."""
    slow, quick = (on(world, line) for line in lines)
    assume(slow.outcome is Outcome.COMPLETED)
    assert quick.outcome is Outcome.COMPLETED
    assert quick.minutes <= slow.minutes + 1e-6


def test_a_line_takes_as_long_as_its_width_says() -> None:
    """750 megabytes over 10 megabits a second take ten minutes."""
    from benchmarks.trials import lab

    world = lab(1, 60)
    apps = tuple(evolve(app, size=750_000_000) for app in world.tenant.apps)
    world = evolve(world, tenant=evolve(world.tenant, apps=apps))
    assert round(on(world, 10).minutes - on(world, 1e9).minutes, 3) == 10.0
    assert on(world, 0).outcome is not Outcome.COMPLETED
    assert play(windows(), world).minutes < on(world, 10).minutes
