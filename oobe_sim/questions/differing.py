"""What devices that are to be tried differ in, and which of it a tester can choose."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from enum import Enum

from oobe_sim.drivers.exploration import Exploration
from oobe_sim.drivers.graph import MOST_STATES, Way
from oobe_sim.errors import InputError
from oobe_sim.inputs.scenario_format import Scenario
from oobe_sim.kernel.catalog import windows
from oobe_sim.outputs.names import problems_of
from oobe_sim.outputs.phases import shared_out
from oobe_sim.questions.opening import opened
from oobe_sim.rules.provoking import provocation
from oobe_sim.world.device import Device, Edition, ProfileStatus, Tpm
from oobe_sim.world.leaves import leaves
from oobe_sim.world.world import Domain

OPEN = ("choices", "faults", "services", "network")
"""Groups that are open in every test: what people press, what goes wrong, what services answer, where the device stands."""

EDITIONS = (Edition.EDUCATION, Edition.PRO, Edition.SE, Edition.HOME)
"""The editions that schools come by: the usual ones, the one with E Mode, and the one that cannot enroll."""

_WHY = "a tester may choose it"
_SERIAL = "device.serial_number"
_ABSENT = object()


def to_try(
    scenario: Scenario, groups: Collection[str] = (), keep: Collection[str] = (), most: int = MOST_STATES
) -> Exploration:
    """All journeys of the devices that a tester may take for a scenario.

    Open are the groups of `OPEN`, the edition, the registration and the kind of TPM, what the scenario
    leaves open, and more `groups`; what begins with a path of `keep` stays as it is. Raises InputError
    and UnknownGroup.
    """
    if found := problems_of(scenario, windows()):
        raise InputError(found)
    wide = opened(shared_out(scenario), (*OPEN, *groups))
    space = {**dict(_of_device(scenario.world.device)), **wide.space}
    kept = {path: domain for path, domain in space.items() if path in scenario.space or not _begins(path, keep)}
    return Exploration(windows(), wide.world, kept, wide.opened, wide.answers, wide.timings, most=most)


def at_will(way: Way) -> bool:
    """Whether a tester can bring about all that happens on a way."""
    return all(by_hand(path, answer) for path, answer in way.events)


def by_hand(path: str, answer: str) -> bool:
    """Whether a tester can bring about an answer to an event."""
    told = provocation(path, answer)
    return told is None or told.by_hand


def kinds(
    scenarios: Collection[Scenario], explore: Callable[[Scenario], Exploration]
) -> list[tuple[Scenario, Exploration]]:
    """One scenario of each kind, explored: what no journey asked for cannot tell two scenarios apart."""
    found: list[tuple[Scenario, Exploration]] = []
    for one in scenarios:
        if not any(_alike(one, other, exploration) for other, exploration in found):
            found.append((one, explore(one)))
    return found


def _alike(one: Scenario, other: Scenario, explored: Exploration) -> bool:
    """Whether all journeys of a scenario are those of another one; serial numbers of the same shape are alike."""
    if (one.space, one.opened, one.answers, one.timings) != (other.space, other.opened, other.answers, other.timings):
        return False
    if (one.world.tenant, one.world.windows) != (other.world.tenant, other.world.windows):
        return False
    here, there = dict(leaves(one.world)), dict(leaves(other.world))
    differing = {path for path in {*here, *there} if here.get(path, _ABSENT) != there.get(path, _ABSENT)}
    asked = differing & explored.graph.view.everything.keys()
    return asked <= {_SERIAL} and _shape(one) == _shape(other)


def _shape(scenario: Scenario) -> str:
    """A serial number of which only the kinds of its characters are left, on which names depend."""
    serial = scenario.world.device.serial_number
    return "".join("9" if one.isdigit() else "A" if one.isalpha() else one for one in serial)


def _of_device(device: Device) -> Iterator[tuple[str, Domain]]:
    yield "device.edition", _domain(device.edition, *EDITIONS)
    # a virtual TPM is no property of a device that a school could have
    yield "device.tpm", _domain(device.tpm, *(one for one in Tpm if one is not Tpm.VIRTUAL))
    if device.registration is not None:
        yield "device.registration", Domain((device.registration, None), _WHY)
        if device.registration.status is ProfileStatus.ASSIGNED:
            path = "device.registration.status"
            yield path, _domain(ProfileStatus.ASSIGNED, ProfileStatus.ASSIGNING)


def _domain(*values: Enum) -> Domain:
    return Domain(tuple(dict.fromkeys(values)), _WHY)


def _begins(path: str, several: Collection[str]) -> bool:
    return any(path == one or path.startswith(f"{one}.") for one in several)
