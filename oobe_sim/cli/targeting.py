"""`oobe-sim targeting`: what a device and its person get, and why."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from attrs import evolve

from oobe_sim.cli.gather import Gathered, from_stdin, holds_something, label, read_exports, sort_out
from oobe_sim.cli.main import AS_EXPECTED, STDIN
from oobe_sim.cli.problems import conclude, located
from oobe_sim.errors import InputError, NothingToDo, UnknownName
from oobe_sim.inputs.scenario import Scenario, load_scenarios
from oobe_sim.inputs.scenario_nominal import device_scenario

_PERSON = "person.user_principal_name"
_SHOWN = 5


def targeting(*paths: str, device: str = "", user: str = "", format: Literal["text", "json"] = "text") -> int:
    """Say which profile, page, apps, policies and scripts a device and its person get, and why not the others.

    Exits with 4 where an input cannot be used.

    Parameters
    ----------
    paths
        Scenarios (*.oobe.yaml), folders, patterns, exports of Intune, or - for standard input.
    device
        The serial number of a device. Of exports without devices a nominal registered one is taken.
    user
        The user principal name of the person who signs in.
    format
        Text for people, or JSON for programs (oobe-sim/targeting/1).
    """
    found = Gathered()
    scenarios, nominal = _scenarios(paths, device, user, found)
    from oobe_sim.outputs.places import Places
    from oobe_sim.outputs.targeting import targeting as answer

    answers, places = [answer(one) for one in scenarios], Places(found.text)
    if format == "json":
        from oobe_sim.outputs.targeting_json import render

        sys.stdout.write(render(answers, places, located(found.problems, found.text)))
    elif answers:
        from oobe_sim.outputs.text.paper import Paper
        from oobe_sim.outputs.text.targeting import tell_targeting

        paper = Paper(sys.stdout)
        for number, one in enumerate(answers):
            if number:
                paper.rule()
            tell_targeting(paper, one, places, nominal=nominal)
    return conclude(found, AS_EXPECTED)


def _scenarios(paths: Sequence[str], device: str, user: str, found: Gathered) -> tuple[list[Scenario], bool]:
    """The scenarios that the paths name or make, for this device and person; whether the device is a nominal one."""
    if not paths:
        raise NothingToDo("name a scenario, an export, a folder or a pattern, or `-` for standard input")
    files, exports = sort_out(paths)
    read: list[Scenario] = []
    for path in files:
        try:
            read += from_stdin(found) if path == STDIN else load_scenarios(Path(path))
        except InputError as error:
            found.problems += error.problems
    if read and device:
        known = [one.world.device.serial_number for one in read]
        read = [one for one in read if one.world.device.serial_number == device]
        if not read and not exports:
            raise UnknownName("device", device, known)
    if user:
        read = [_signed_in(one, user) for one in read]
    made, nominal = _of_exports(exports, device, user, found) if exports else ([], False)
    read += made
    if not read and not found.problems:
        raise NothingToDo(f"nothing that the simulator reads in {', '.join(paths)}")
    return read, nominal


def _signed_in(scenario: Scenario, user: str) -> Scenario:
    world = evolve(scenario.world, person=evolve(scenario.world.person, user_principal_name=user))
    space = {path: domain for path, domain in scenario.space.items() if path != _PERSON}
    return evolve(scenario, world=world, space=space)


def _of_exports(paths: Sequence[str], device: str, user: str, found: Gathered) -> tuple[list[Scenario], bool]:
    exports = read_exports(paths)
    serials = [one.serial_number for one in exports.devices]
    if device and serials and device not in serials:
        raise UnknownName("device", device, serials)
    if not device and len(serials) > 1:
        more = f" and {len(serials) - _SHOWN} more" if len(serials) > _SHOWN else ""
        raise NothingToDo(f"name one of the devices with --device: {', '.join(serials[:_SHOWN])}{more}")
    found.problems += exports.problems
    if not holds_something(exports):
        return [], False
    made = device_scenario(exports, label(paths), device or (serials[0] if serials else ""))
    return [_signed_in(made, user) if user else made], not serials
