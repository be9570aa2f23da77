"""PowerShell scripts that Intune runs on Windows."""

from __future__ import annotations

from attrs import frozen

from oobe_sim.world.app import InstallContext
from oobe_sim.world.assignment import Assignment


@frozen(kw_only=True)
class Script:
    """`deviceManagementScript`, a platform script.

    `context` is `user` where it runs with the credentials of whoever is signed in.
    `minutes` is what one run takes; `None` leaves it to the table of timings.
    """

    id: str
    name: str
    context: InstallContext = InstallContext.SYSTEM
    minutes: float | None = None
    assignments: tuple[Assignment, ...] = ()
