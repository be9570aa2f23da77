"""Which of several devices is walked through."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from oobe_sim.inputs.scenario_format import Scenario


def chosen(scenarios: Sequence[Scenario], device: str) -> Scenario:
    """The device that is named, by number, serial number, id or title; raises where none or several are called so."""
    from oobe_sim.errors import UnknownName, UsageError

    wanted = device.strip().casefold()
    names = [(one.world.device.serial_number, one.name, one.world.device.id, one.title) for one in scenarios]
    fits = [at for at, known in enumerate(names) if wanted and wanted in [name.casefold() for name in known]]
    if len(fits) > 1:
        numbers = ", ".join(str(at + 1) for at in fits[:8])
        raise UsageError(f"{len(fits)} devices are called {device!r}; say one by its number: {numbers}")
    if fits:
        return scenarios[fits[0]]
    numbered = {str(number): one for number, one in enumerate(scenarios, 1)}
    if wanted in numbered:
        return numbered[wanted]
    if wanted.isdecimal():
        raise UsageError(f"there is no device {device}; there are {len(scenarios)}")
    raise UnknownName("device", device, [name for known in names for name in known if name])
