"""Whether an app applies to the device."""

from __future__ import annotations

from enum import Enum

from oobe_sim.facts.memory import remembered
from oobe_sim.world.app import App
from oobe_sim.world.view import View

MB_IN_GB = 1024


class Unmet(Enum):
    """What an app asks for and the device has not."""

    WINDOWS = "a newer Windows"
    ARCHITECTURE = "another processor architecture"
    HARDWARE = "more memory, disk space or processor"
    RULE = "what its own requirement rules look for"


@remembered
def unmet(w: View, app: App) -> Unmet | None:
    """The first requirement that the device does not meet; reads no more than the app asks for."""
    asked, device = app.requirements, w.device
    if asked.minimum_build is not None and device.build < asked.minimum_build:
        return Unmet.WINDOWS
    if asked.architectures and device.architecture not in asked.architectures:
        return Unmet.ARCHITECTURE
    if (
        (asked.minimum_memory_mb is not None and device.memory_gb * MB_IN_GB < asked.minimum_memory_mb)
        or (
            asked.minimum_free_disk_space_mb is not None
            and device.free_disk_space_gb * MB_IN_GB < asked.minimum_free_disk_space_mb
        )
        or (asked.minimum_processors is not None and device.processors < asked.minimum_processors)
        or (asked.minimum_cpu_speed_mhz is not None and device.processor_mhz < asked.minimum_cpu_speed_mhz)
    ):
        return Unmet.HARDWARE
    return None if app.applicable else Unmet.RULE
