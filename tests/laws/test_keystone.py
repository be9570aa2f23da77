"""The keystone: the kernel and the `transitions` machine are one flow."""

from __future__ import annotations

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from transitions import Machine

from oobe_sim.clock.exact import Exact
from oobe_sim.drivers import machine
from oobe_sim.drivers.play import Journey, Player, play, start
from oobe_sim.facts.naming import name_of
from oobe_sim.kernel.catalog import windows
from oobe_sim.kernel.resolver import Given, Resolver
from oobe_sim.kernel.view import RecordingView
from oobe_sim.model.outcome import Outcome
from oobe_sim.testing import Drawn, spaces, told, worlds
from oobe_sim.world.assignment import Assignment, Target
from oobe_sim.world.device import Device, Registration
from oobe_sim.world.doubts import Order, Windows
from oobe_sim.world.network import Connection, Network
from oobe_sim.world.profile import AutopilotProfile
from oobe_sim.world.tenant import Tenant
from oobe_sim.world.world import Space, World

MACHINE: Machine = machine.build(windows())
"""One machine for all devices, as a session has it."""


def on_machine(world: World, resolver: Resolver, space: Space | None = None) -> Journey:
    view = RecordingView(world, resolver, Exact({}), space or {})
    return machine.play(MACHINE, Player(windows(), view, start(windows())))


@given(st.data(), worlds())
def test_kernel_and_machine_make_the_same_journey(data: st.DataObject, world: World) -> None:
    """In any world, with any answers and anything open, both move alike, for the same reasons."""
    space = data.draw(spaces(world))
    answers = Drawn(data)
    assert told(play(windows(), world, answers, space=space)) == told(on_machine(world, answers, space))


SEVEN_STEPS = World(
    device=Device(registration=Registration()),
    tenant=Tenant(
        autopilot_profiles=(
            AutopilotProfile(
                id="school",
                name="School",
                locale="",
                eula_hidden=True,
                privacy_settings_hidden=True,
                device_name_template="LAB-%RAND:4%",
                assignments=(Assignment(id="all", target=Target.ALL_DEVICES),),
            ),
        ),
    ),
    windows=Windows(order=Order.SEED_2023),
)
PAGES = ("region.language", "region.region", "region.keyboard", "region.second_keyboard")
AFTER_NETWORK = (
    "updates.critical",
    "start.restarted",
    "profile.detection",
    "profile.go_on",
    "naming.rename",
    "start.restarted",
    "profile.detection",
    "profile.go_on",
    "license.eula",
    "account.set_up_for",
    "sign_in.account",
    "sign_in.home_realm",
    "sign_in.password",
    "sign_in.mfa",
    "sign_in.terms_of_use",
    "join.entra",
    "join.intune",
    "esp.device_preparation",
)


def steps_of(journey: Journey) -> tuple[str, ...]:
    return tuple(move.step.id for move in journey.moves)


def test_the_seven_steps_on_wifi() -> None:
    """Language and region, keyboards, network, updates, profile with rename and restart, sign-in, join."""
    world = evolve(SEVEN_STEPS, network=Network(connection=Connection.WIFI))
    for journey in (play(windows(), world), on_machine(world, Given())):
        steps = steps_of(journey)
        begin = ("start.power_on", *PAGES, "network.connect", "network.joining", *AFTER_NETWORK)
        assert steps[: len(begin)] == begin
        assert journey.outcome is Outcome.COMPLETED
        assert name_of(world, journey.last.learned) == "LAB-####"


def test_the_seven_steps_on_a_wire() -> None:
    """On a wire the network page is passed over, and says so; all else is the same."""
    for journey in (play(windows(), SEVEN_STEPS), on_machine(SEVEN_STEPS, Given())):
        steps = steps_of(journey)
        begin = ("start.power_on", "profile.detection", "profile.go_on", *PAGES, "network.connect", *AFTER_NETWORK)
        assert steps[: len(begin)] == begin
        skipped = journey.moves[begin.index("network.connect")]
        assert skipped.edge.skip
        assert "network.wire_skips_page" in [rule.id for rule in skipped.reasons]
        assert journey.outcome is Outcome.COMPLETED
