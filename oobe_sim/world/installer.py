"""What an app's installer returns, what that means to Intune, and which other apps it needs or replaces."""

from __future__ import annotations

from enum import Enum
from typing import ClassVar

from attrs import frozen

from oobe_sim.world.build import Build
from oobe_sim.world.device import Architecture


class ReturnCodeType(Enum):
    """`win32LobAppReturnCodeType`: what a return code means."""

    SUCCESS = "success"
    SOFT_REBOOT = "softReboot"
    HARD_REBOOT = "hardReboot"
    RETRY = "retry"
    FAILED = "failed"


@frozen
class ReturnCode:
    """`win32LobAppReturnCode`: one row of an app's table of return codes."""

    is_leaf: ClassVar[bool] = True

    code: int
    type: ReturnCodeType

    def __str__(self) -> str:
        return f"{self.code} {self.type.value}"


DEFAULT_RETURN_CODES = (
    ReturnCode(0, ReturnCodeType.SUCCESS),
    ReturnCode(1707, ReturnCodeType.SUCCESS),
    ReturnCode(3010, ReturnCodeType.SOFT_REBOOT),
    ReturnCode(1641, ReturnCodeType.HARD_REBOOT),
    ReturnCode(1618, ReturnCodeType.RETRY),
)
"""The rows that Intune enters when a Win32 app is made."""


class DeviceRestartBehavior(Enum):
    """`win32LobAppRestartBehavior`: who restarts the device after an installation."""

    BASED_ON_RETURN_CODE = "basedOnReturnCode"
    ALLOW = "allow"
    SUPPRESS = "suppress"
    FORCE = "force"


@frozen(kw_only=True)
class Requirements:
    """What Intune compares with the device before it installs an app; an app that asks for more does not apply.

    `minimum_build` is the lowest Windows; no `architectures` means any. What is `None` is not asked for.
    """

    minimum_build: Build | None = None
    architectures: frozenset[Architecture] = frozenset()
    minimum_memory_mb: int | None = None
    minimum_free_disk_space_mb: int | None = None
    minimum_processors: int | None = None
    minimum_cpu_speed_mhz: int | None = None


@frozen
class Dependency:
    """`mobileAppDependency`: another app that has to be there first.

    With `auto_install` Intune brings it along, also where nobody assigned it; without, it is only
    looked for.
    """

    is_leaf: ClassVar[bool] = True

    app: str
    auto_install: bool = True

    def __str__(self) -> str:
        return self.app if self.auto_install else f"{self.app}, only detected"


@frozen
class Supersedence:
    """`mobileAppSupersedence`: an app that this one updates, or replaces by removing it first."""

    is_leaf: ClassVar[bool] = True

    app: str
    replace: bool = False

    def __str__(self) -> str:
        return f"{'replaces' if self.replace else 'updates'} {self.app}"
