"""How the installation of an app ends: what its return code means, and which restart follows."""

from __future__ import annotations

from oobe_sim.facts.apps import BY_MANAGEMENT_EXTENSION, INSTALLATION
from oobe_sim.facts.turns import turn
from oobe_sim.world.app import App, AppKind
from oobe_sim.world.installer import (
    DEFAULT_RETURN_CODES,
    DeviceRestartBehavior,
    ReturnCode,
    ReturnCodeType,
)
from oobe_sim.world.learned import Here
from oobe_sim.world.view import View

_RETURNS = {
    "failed": ReturnCodeType.FAILED,
    "soft_reboot": ReturnCodeType.SOFT_REBOOT,
    "hard_reboot": ReturnCodeType.HARD_REBOOT,
    "retry": ReturnCodeType.RETRY,
}
"""What the installer's answers mean that name a type of return code."""


def return_codes(app: App) -> tuple[ReturnCode, ...]:
    """The table that counts: the app's own, or Windows Installer's for an MSI without one."""
    return DEFAULT_RETURN_CODES if app.kind is AppKind.LOB_MSI else app.return_codes


def listed(app: App) -> ReturnCodeType | None:
    """What the table says of the code that the installer is known to return; `None` where it says nothing."""
    return next((row.type for row in return_codes(app) if row.code == app.exit_code), None)


def returns_codes(app: App) -> bool:
    """Whether somebody looks at the return codes of an app of this kind."""
    return app.kind in BY_MANAGEMENT_EXTENSION or app.kind is AppKind.LOB_MSI


def returned(w: View, s: Here) -> ReturnCodeType | None:
    """What the return code of the app whose turn it is means.

    `None` where there is no app, or its installation ends in no return code. What the input knows of
    the installer counts where nothing goes wrong.
    """
    app = turn(w, s)
    if app is None:
        return None
    answer = w.event(INSTALLATION, app.id)
    if answer == INSTALLATION.nominal:
        if not returns_codes(app):
            return ReturnCodeType.SUCCESS
        return listed(app) or ReturnCodeType.FAILED
    return _RETURNS.get(answer)


def behavior(app: App) -> DeviceRestartBehavior:
    """The device restart behavior, which only apps of the management extension have."""
    if app.kind in BY_MANAGEMENT_EXTENSION:
        return app.device_restart_behavior
    return DeviceRestartBehavior.BASED_ON_RETURN_CODE


def restarted(w: View, s: Here) -> ReturnCodeType | None:
    """Which restart follows: soft, hard, or `None` for none.

    By return code, or always and at once where Intune forces it; without *Determine behavior based
    on return codes* Intune restarts nothing.
    """
    app, code = turn(w, s), returned(w, s)
    restarts = (ReturnCodeType.SOFT_REBOOT, ReturnCodeType.HARD_REBOOT)
    if app is None or code not in (ReturnCodeType.SUCCESS, *restarts):
        return None
    how = behavior(app)
    if how is DeviceRestartBehavior.FORCE:
        return ReturnCodeType.HARD_REBOOT
    if how is DeviceRestartBehavior.BASED_ON_RETURN_CODE and code in restarts:
        return code
    return None
