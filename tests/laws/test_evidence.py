"""Law 2: what was not read does not matter."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from enum import Enum
from typing import Any

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from oobe_sim.drivers.play import Journey, play
from oobe_sim.kernel.catalog import windows
from oobe_sim.testing import Drawn, evidence, leaves, replaced, told, worlds
from oobe_sim.world.app import App
from oobe_sim.world.assignment import Assignment, Target
from oobe_sim.world.build import Build
from oobe_sim.world.world import World


def another(value: object) -> list[Any]:
    """Other values of the same kind; none for what is structure, such as an id or an empty list."""
    match value:
        case bool():
            return [not value]
        case Enum():
            return [other for other in type(value) if other is not value]
        case int() | float():
            return [value + 1, value + 10_000, 0 if value else -1]
        case str():
            return [value + "x", "" if value else "school"]
        case Build():
            return [Build(22621), Build(19045), Build(26200, 9999)]
        case datetime():
            return [value + timedelta(days=30), value - timedelta(days=30)]
        case date():
            return [date(2023, 1, 1), date(2026, 6, 1)]
        case frozenset():
            return [value | {"intune"}, frozenset()] if value else [frozenset({"intune", "KB5019980"})]
    return []


def is_structure(path: str) -> bool:
    return path.rpartition(".")[2] in ("id", "licences")


@given(st.data(), worlds())
def test_unread_leaves_change_nothing(data: st.DataObject, world: World) -> None:
    """Whatever leaves are changed that a run did not read, the run stays the same, evidence and all."""
    answers = Drawn(data)
    journey = play(windows(), world, answers)
    read = evidence(journey)
    unread = {p: v for p, v in leaves(world) if p not in read and another(v) and not is_structure(p)}
    changed = world
    for path in data.draw(st.lists(st.sampled_from(sorted(unread)), min_size=1, max_size=12, unique=True)):
        changed = replaced(changed, path, data.draw(st.sampled_from(another(unread[path])), label=path))
    assert told(play(windows(), changed, answers)) == told(journey)


@given(st.data(), worlds())
def test_unread_parts_can_go(data: st.DataObject, world: World) -> None:
    """A registration or a configuration file of which nothing was read might as well not be there."""
    answers = Drawn(data)
    journey = play(windows(), world, answers)
    gone = [part for part in ("device.registration", "device.configuration_file") if not _was_read(journey, part)]
    without = world
    for part in gone:
        without = replaced(without, part, None)
    assert told(play(windows(), without, answers)) == told(journey)


def _was_read(journey: Journey, path: str) -> bool:
    return any(read == path or read.startswith(f"{path}.") for read in evidence(journey))


@given(st.data(), worlds())
def test_unassigned_app_changes_nothing(data: st.DataObject, world: World) -> None:
    """One more app, which nobody gets, changes no situation, reason or end."""
    app = App(
        id="spare",
        name="Spare",
        assignments=data.draw(
            st.sampled_from(((), (Assignment(id="nobody", target=Target.GROUP, group="nobody"),))),
        ),
    )
    more = evolve(world, tenant=evolve(world.tenant, apps=(*world.tenant.apps, app)))
    answers = Drawn(data)
    journey = play(windows(), world, answers)
    assert told(play(windows(), more, answers), evidence=False) == told(journey, evidence=False)


@given(st.data(), worlds())
def test_evidence_says_what_the_world_says(data: st.DataObject, world: World) -> None:
    """Each piece of evidence that is a leaf of the world holds that leaf's value."""
    read = evidence(play(windows(), world, Drawn(data)))
    for path, value in leaves(world):
        if path in read:
            assert read[path] == value, path
