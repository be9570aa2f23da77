"""What an enrollment needs of a network is all that it needs, and no firewall changes what that is."""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from oobe_sim.drivers.needs import STOPPED, Certainty, Need, needs, opened
from oobe_sim.drivers.play import Journey, play
from oobe_sim.facts import services
from oobe_sim.facts.firewall import stops
from oobe_sim.facts.services import SERVICES
from oobe_sim.facts.services.service import Effect, Service
from oobe_sim.facts.uses import USES
from oobe_sim.inputs.scenario import load_scenarios
from oobe_sim.kernel.catalog import windows
from oobe_sim.model.outcome import Outcome
from oobe_sim.testing.worlds import firewall_entries, worlds
from oobe_sim.world.world import World

CATALOG = windows()
SCENARIOS = Path(__file__).parents[2] / "scenarios"


def blocking(world: World, *entries: str) -> World:
    return attrs.evolve(world, network=attrs.evolve(world.network, blocked=world.network.blocked | {*entries}))


def way(journey: Journey) -> tuple[object, ...]:
    return (journey.outcome, journey.stop, tuple(made.step.id for made in journey.moves))


def needed(world: World) -> tuple[Need, ...]:
    return needs(CATALOG, world, {}).needs


@given(worlds())
def test_what_is_not_on_the_list_may_be_blocked(world: World) -> None:
    """A firewall that stops every service that is not needed changes nothing."""
    free = opened(world)
    kept = {need.service for need in needed(world) if need.certainty is not Certainty.OTHERWISE}
    names = (name for service in SERVICES if service not in kept for name in service.names)
    others = [name for name in names if not any(stops(name, service) for service in kept)]
    assert way(play(CATALOG, blocking(free, *others))) == way(play(CATALOG, free))


@given(worlds(), st.frozensets(firewall_entries(), max_size=3))
def test_a_firewall_does_not_change_what_is_needed(world: World, entries: frozenset[str]) -> None:
    assert needed(blocking(world, *entries)) == needed(world)


@given(worlds())
def test_whatever_is_listed_is_listed_once_a_step_with_hosts(world: World) -> None:
    found = needed(world)
    assert len({(need.step.id, need.service) for need in found}) == len(found)
    assert all(need.service.names for need in found)


@given(worlds(), firewall_entries())
def test_blocking_more_makes_no_enrollment_complete(world: World, entry: str) -> None:
    """But where a service that is blocked has Windows go another way: no profile comes, or no updates."""
    assume(not any(stops(entry, service) for service in (services.AUTOPILOT, services.WINDOWS_UPDATE, services.DNS)))
    if play(CATALOG, blocking(world, entry)).outcome is Outcome.COMPLETED:
        assert play(CATALOG, world).outcome is Outcome.COMPLETED


@given(st.sampled_from([service for service in SERVICES if service.effect is Effect.NOTHING]))
def test_what_can_be_done_without_stops_nothing(service: Service) -> None:
    free = opened(World())
    assert way(play(CATALOG, blocking(free, service.name))) == way(play(CATALOG, free))


@pytest.mark.parametrize("folder", ["esp", "self_deploying", "join", "network"])
def test_every_scenario_has_a_list(folder: str) -> None:
    """Wherever an enrollment stops, what it needs is listed; and an enrolled device needs Intune again."""
    for path in sorted((SCENARIOS / folder).rglob("*.oobe.yaml")):
        for one in load_scenarios(path):
            found = needs(CATALOG, one.world, one.space, one.answers, timings=one.timings)
            places = {need.step.id for need in found.needs if need.service is services.INTUNE}
            stopped = any(branch.journey.outcome in STOPPED for branch in found.branches)
            if stopped:
                assert any(place.startswith("desktop.") for place in places), path.name


def test_every_use_names_steps_of_the_flow() -> None:
    for use in USES:
        for place in use.steps:
            assert any(step == place or step.startswith(f"{place}.") for step in CATALOG.steps)
