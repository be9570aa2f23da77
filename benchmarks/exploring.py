"""Exploring against one shared `transitions` machine that goes through each combination, and against single runs."""

from __future__ import annotations

import random
import resource
from collections.abc import Iterator, Mapping
from math import log10

from attrs import evolve
from transitions import Machine

from benchmarks.paired import Ratio, faster, seconds, slower
from oobe_sim.clock.exact import Exact
from oobe_sim.drivers import machine
from oobe_sim.drivers.exploration import Exploration
from oobe_sim.drivers.play import Player, play, start
from oobe_sim.kernel.catalog import windows
from oobe_sim.kernel.resolver import Given, Pinned
from oobe_sim.kernel.view import RecordingView
from oobe_sim.world.app import App
from oobe_sim.world.assignment import Assignment, Target
from oobe_sim.world.device import Device, Edition, Registration
from oobe_sim.world.esp import EspProfile
from oobe_sim.world.leaves import open_domains
from oobe_sim.world.profile import AutopilotProfile
from oobe_sim.world.tenant import Tenant
from oobe_sim.world.world import Domain, Opened, Space, World

EVERYBODY = (Assignment(id="all", target=Target.ALL_DEVICES),)
COMBINATIONS = 2**16
TRIED = 64
"""So many of them the peer goes through in a turn; it is slow."""

SINGLE_RUNS = 2000


def tenant(apps: int) -> World:
    """A registered device of a tenant whose page offers every button, and waits for so many apps."""
    page = EspProfile(
        id="page",
        name="Labs",
        assignments=EVERYBODY,
        allow_device_reset_on_install_failure=True,
        allow_device_use_on_install_failure=True,
    )
    return World(
        device=Device(edition=Edition.SE, registration=Registration()),
        tenant=Tenant(
            autopilot_profiles=(AutopilotProfile(id="students", name="Students", assignments=EVERYBODY),),
            esp_profiles=(page,),
            apps=tuple(App(id=f"app{n}", name=f"App {n}", assignments=EVERYBODY) for n in range(apps)),
        ),
    )


def sixteen(world: World) -> Space:
    """Sixteen yes-or-no questions about eight apps."""
    domains = open_domains(world)
    leaves = ("applicable", "emode.approved")
    return {f"tenant.apps.app{n}.{leaf}": domains[f"tenant.apps.app{n}.{leaf}"] for n in range(8) for leaf in leaves}


def on_shared_machine(shared: Machine, world: World, space: Space, tried: list[Mapping[str, object]]) -> None:
    """The peer: one machine, and each combination a session on it."""
    catalog = windows()
    for bindings in tried:
        view = RecordingView(world, Pinned({}, bindings), Exact({}), space)
        machine.play(shared, Player(catalog, view, start(catalog), explain=False))


def wide_open(world: World) -> tuple[Space, Opened]:
    """Choices, faults, network and device, all of them."""
    groups = ("network.", "device.")
    space = {path: domain for path, domain in open_domains(world).items() if path.startswith(groups)}
    return space, {"choices": Domain(()), "faults": Domain(())}


def explored(world: World, space: Space, opened: Opened) -> Exploration:
    """All that is possible, and the share of each end."""
    found = Exploration(windows(), world, space, opened)
    found.reach(varied=True)
    found.shares(found.reach())
    return found


def single_runs(world: World) -> None:
    """The other peer: single runs, without evidence."""
    for _ in range(SINGLE_RUNS):
        play(windows(), world, Given(), explain=False)


def ratios() -> Iterator[Ratio]:
    world = tenant(8)
    space = sixteen(world)
    rng = random.Random(1)  # noqa: S311
    tried: list[Mapping[str, object]] = [
        {path: rng.choice(domain.values) for path, domain in space.items()} for _ in range(TRIED)
    ]
    shared = machine.build(windows())
    yield faster(
        "exploring 2^16 combinations",
        ("all that is possible, and the share of each end", lambda: explored(world, space, {})),
        ("one shared transitions machine through each", lambda: on_shared_machine(shared, world, space, tried)),
        aim=500,
        scale=COMBINATIONS / TRIED,
    )
    wide = tenant(15)
    device = evolve(wide, device=evolve(wide.device, edition=Edition.EDUCATION))
    opened = wide_open(device)
    found = explored(device, *opened)
    taken = seconds(lambda: explored(device, *opened))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(
        f"choices, faults, network and device open, 15 apps: 10^{log10(found.combinations):.0f} combinations, "
        f"{len(found.graph.moves)} states, {taken:.1f} s, {memory} MB in all"
    )
    yield slower(
        "exploring 15 apps with choices, faults, network and device open",
        ("all that is possible, and the share of each end", lambda: seconds(lambda: explored(device, *opened))),
        (f"{SINGLE_RUNS} single runs without evidence", lambda: seconds(lambda: single_runs(device))),
        aim=1,
        turns=3,
    )
