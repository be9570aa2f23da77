"""The clock of what is possible."""

from __future__ import annotations

from hypothesis import given

from oobe_sim.clock.bounds import Bounds, outwards
from oobe_sim.clock.clock import MOMENT
from oobe_sim.clock.timings import TIMINGS
from oobe_sim.drivers.explore import journeys
from oobe_sim.drivers.play import play
from oobe_sim.kernel.catalog import windows
from oobe_sim.kernel.resolver import Given
from oobe_sim.model.duration import Uniform
from oobe_sim.model.outcome import Outcome
from oobe_sim.model.work import Exceeds, Expired, Install, Service, Wait
from oobe_sim.testing import worlds
from oobe_sim.world.app import App
from oobe_sim.world.assignment import Assignment, Target
from oobe_sim.world.device import Device, Registration
from oobe_sim.world.esp import EspProfile
from oobe_sim.world.profile import AutopilotProfile
from oobe_sim.world.tenant import Tenant
from oobe_sim.world.world import World

TO_ALL = (Assignment(id="all", target=Target.ALL_DEVICES),)
ONE_APP = World(
    device=Device(registration=Registration()),
    tenant=Tenant(
        autopilot_profiles=(AutopilotProfile(id="school", name="School", assignments=TO_ALL),),
        apps=(App(id="cad", name="CAD", assignments=TO_ALL),),
        esp_profiles=(EspProfile(id="page", name="Page", assignments=TO_ALL),),
    ),
)


def test_what_it_cannot_tell_it_is_told() -> None:
    """Between the least and the most a timer may have expired or not; an answer narrows the clock."""
    clock = Bounds({"reboot": Uniform(50.0, 70.0)}).start("esp").spend((Service("reboot"),))
    question = Expired("esp", 60)
    assert clock.tells(Expired("esp", 50)) is True
    assert clock.tells(Expired("esp", 71)) is False
    assert clock.tells(question) is None
    assert clock.given(question, answer=True).ran("esp") == (60 - MOMENT, 70.0)
    assert clock.given(question, answer=True).tells(question) is True
    assert clock.given(question, answer=False).tells(question) is False
    assert clock.questions + 1 == clock.given(question, answer=False).questions


def test_a_timer_that_does_not_run_has_not_expired() -> None:
    assert Bounds({}).spend((Wait(90),)).tells(Expired("esp", 60)) is False


def test_what_is_known_of_an_installation_counts_for_that_one_alone() -> None:
    clock = Bounds({"app.cad": Uniform(10.0, 90.0)})
    install = Install("cad")
    quick = clock.given(Exceeds(install, 60), answer=False).spend((install,))
    assert outwards(quick.span) == (10, 60)
    assert outwards(quick.spend((install,)).span) == (20, 150)
    slow = clock.given(Exceeds(install, 60), answer=True).spend((Install("cad", longest_minutes=60),))
    assert outwards(slow.span) == (60, 60)


def test_a_page_is_not_waited_for_beyond_its_limit() -> None:
    """Whoever watches gives up at the limit, however long it would take."""
    waiting = Bounds({"app.cad": Uniform(10.0, 90.0)}).spend((Service("hello"),)).start("esp")
    after = waiting.spend((Install("cad", timer="esp", limit_minutes=60),))
    assert after.ran("esp") == (10.0, 60.0)


def test_a_spread_around_the_limit_makes_two_ways() -> None:
    """With 40 to 80 minutes for an app, the page of 60 minutes ends in time or not."""
    clock = Bounds({"app.cad": Uniform(40.0, 80.0)})
    branches = tuple(journeys(windows(), ONE_APP, {}, clock=clock))
    ends = {tuple(branch.bindings.items()): branch.journey.outcome for branch in branches}
    assert set(ends.values()) == {Outcome.COMPLETED, Outcome.TIMED_OUT}
    assert all(path.startswith(("timers.esp#", "timers.app.cad#")) for end in ends for path, _ in end)


@given(worlds())
def test_a_run_lies_within_the_bounds(world: World) -> None:
    """What takes neither least nor most ends in one of the ways that the bounds leave open, and in their time."""
    exact = play(windows(), world)
    spans = []
    for branch in journeys(windows(), world, {}, clock=Bounds({})):
        assert isinstance(branch.journey.clock, Bounds)
        if (branch.journey.outcome, branch.journey.stop) == (exact.outcome, exact.stop):
            spans.append(branch.journey.clock.span)
    assert any(low - 1e-6 <= exact.minutes <= high + 1e-6 for low, high in spans)


@given(worlds())
def test_bounds_without_spread_are_exact(world: World) -> None:
    fixed = {id: timing.minutes for id, timing in TIMINGS.items()}
    exact = play(windows(), world)
    bounds = play(windows(), world, Given(), clock=Bounds(fixed))
    assert (bounds.outcome, bounds.stop) == (exact.outcome, exact.stop)
    assert abs(bounds.minutes - exact.minutes) < 1e-6
