"""Runs against `transitions`: one machine for each device, on the same flow and the same facts."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

from attrs import evolve

from benchmarks.paired import Ratio, faster
from oobe_sim.clock.exact import Exact
from oobe_sim.drivers import machine
from oobe_sim.drivers.play import Player, play, start
from oobe_sim.kernel.book import Book
from oobe_sim.kernel.catalog import windows
from oobe_sim.kernel.resolver import Given
from oobe_sim.kernel.view import PlainView
from oobe_sim.world.app import App
from oobe_sim.world.assignment import Assignment, Target
from oobe_sim.world.build import Build
from oobe_sim.world.device import Device, Edition, ProfileStatus, Registration
from oobe_sim.world.esp import EspProfile
from oobe_sim.world.network import Connection
from oobe_sim.world.person import Person
from oobe_sim.world.profile import AutopilotProfile
from oobe_sim.world.tenant import Tenant
from oobe_sim.world.world import World

DEVICES = 400
MACHINES = 40
"""How many devices the peer runs in a turn; it is slow."""


def fleet(count: int, seed: int = 1) -> Iterator[World]:
    """Devices of one school, each with a serial number of its own, no two kinds in a row."""
    rng = random.Random(seed)  # noqa: S311
    everybody = (Assignment(id="all", target=Target.ALL_DEVICES),)
    tenant = Tenant(
        autopilot_profiles=(
            AutopilotProfile(
                id="students",
                name="Students",
                keyboard_selection_page_skipped=True,
                device_name_template="SCH-%SERIAL%",
                assignments=everybody,
            ),
        ),
        esp_profiles=(EspProfile(id="labs", name="Labs", assignments=everybody),),
        apps=tuple(App(id=f"app{n}", name=f"App {n}", assignments=everybody) for n in range(5)),
    )
    base = World(tenant=tenant)
    for number in range(count):
        device = Device(
            serial_number=f"PF{number:06}",
            edition=rng.choice((Edition.EDUCATION, Edition.PRO, Edition.SE)),
            build=rng.choice((Build(22621, 900), Build(26100, 4946), Build(26200, 8000))),
            registration=rng.choice(
                (Registration(), Registration(), None, Registration(status=ProfileStatus.UNASSIGNED))
            ),
        )
        network = evolve(base.network, connection=rng.choice((Connection.WIRED, Connection.WIFI)))
        person = Person(entra_device_count=rng.choice((0, 3, 60)))
        yield evolve(base, device=device, network=network, person=person)


def on_machines(worlds: list[World]) -> None:
    """The peer: a machine for each device, without evidence."""
    catalog = windows()
    for world in worlds:
        view = PlainView(world, Given(), Exact({}))
        player = Player(catalog, view, start(catalog), explain=False)
        machine.play(machine.build(catalog), player)


def with_kernel(worlds: list[World], *, explain: bool) -> None:
    """Each device by the kernel, as if it were the only one."""
    catalog = windows()
    for world in worlds:
        play(catalog, world, explain=explain)


def with_book(worlds: list[World], book: Book) -> None:
    """The devices of one school, with full trace and evidence, moves found again where they were made before."""
    catalog = windows()
    for world in worlds:
        play(catalog, world, book=book)


def ratios() -> Iterator[Ratio]:
    worlds = list(fleet(DEVICES))
    few = worlds[:MACHINES]
    peer = ("one transitions machine a device", lambda: on_machines(few))
    scale = DEVICES / MACHINES

    def many(run: Callable[[], None], title: str, subject: str, aim: float) -> Ratio:
        return faster(title, (subject, run), peer, aim=aim, scale=scale)

    yield many(
        lambda: with_book(worlds, Book()),
        "runs with full trace and evidence",
        f"{DEVICES} devices of a school, a new book",
        aim=3,
    )
    book = Book()
    with_book(list(fleet(DEVICES, seed=2)), book)
    yield many(
        lambda: with_book(worlds, book),
        "runs where nobody asks for evidence and nothing is open",
        f"{DEVICES} devices of a school, a book that knows the school",
        aim=10,
    )
    yield many(
        lambda: with_kernel(worlds, explain=True),
        "for comparison: the kernel alone, with evidence",
        f"{DEVICES} devices, each as if it were the only one",
        aim=1,
    )
    yield many(
        lambda: with_kernel(worlds, explain=False),
        "for comparison: the kernel alone, without evidence",
        f"{DEVICES} devices, each as if it were the only one",
        aim=1,
    )
