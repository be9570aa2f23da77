"""Moves that are found again are the moves that the kernel makes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from oobe_sim.drivers.explore import journeys
from oobe_sim.drivers.play import play
from oobe_sim.kernel.book import Book
from oobe_sim.kernel.catalog import windows
from oobe_sim.testing import Drawn, replaced, spaces, told, worlds
from oobe_sim.world.app import Policy, PolicyKind
from oobe_sim.world.assignment import Assignment, Target
from oobe_sim.world.device import Device, Registration
from oobe_sim.world.profile import AutopilotProfile
from oobe_sim.world.tenant import Tenant
from oobe_sim.world.world import Domain, Space, World

SHARED = Book()
"""One book for all examples, so that it is full of other worlds' moves."""

TO_ALL = (Assignment(id="all", target=Target.ALL_DEVICES),)


@given(st.data(), worlds())
def test_a_book_changes_no_journey(data: st.DataObject, world: World) -> None:
    """Whatever is open and whoever answers, a journey is the same with and without a book, evidence and all."""
    space = data.draw(spaces(world))
    answers = Drawn(data)
    alone = play(windows(), world, answers, space=space)
    assert told(play(windows(), world, answers, space=space, book=SHARED)) == told(alone)


@given(st.data(), worlds())
def test_a_book_changes_no_exploring_of_whole_parts(data: st.DataObject, world: World) -> None:
    """Nor where a registration or the assignments of a profile are open as a whole."""
    profile = world.tenant.autopilot_profiles[0].id
    wholes: Space = {
        "device.registration": Domain((Registration(), None)),
        f"tenant.autopilot_profiles.{profile}.assignments": Domain((TO_ALL, ())),
    }
    space = {path: wholes[path] for path in data.draw(st.lists(st.sampled_from(sorted(wholes)), unique=True))}
    world = replaced(world, "device.registration", data.draw(st.sampled_from((Registration(), None))))
    alone = [(b.bindings, told(b.journey)) for b in journeys(windows(), world, space)]
    assert [(b.bindings, told(b.journey)) for b in journeys(windows(), world, space, book=SHARED)] == alone


def test_an_id_may_hold_the_sign_that_numbers_events() -> None:
    """A leaf of an object that is called so is no answer to an event, and stays evidence under its own path."""
    policy = Policy(id="school#kiosk", name="", kind=PolicyKind.DEVICE_LOCK, assignments=TO_ALL)
    tenant = Tenant(policies=(policy,), autopilot_profiles=(AutopilotProfile(id="p", name="p", assignments=TO_ALL),))
    book = Book()
    for serial in ("A1", "A2"):
        world = World(device=Device(serial_number=serial, registration=Registration()), tenant=tenant)
        alone = play(windows(), world)
        assert f"tenant.policies.{policy.id}.kind" in alone.evidence
        assert told(play(windows(), world, book=book)) == told(alone)
