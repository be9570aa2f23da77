"""Kiosks: devices whose account signs in by itself."""

from __future__ import annotations

from oobe_sim.facts.memory import remembered
from oobe_sim.facts.targeting import targets_device
from oobe_sim.facts.windows import has_update
from oobe_sim.world.app import Policy, PolicyKind
from oobe_sim.world.build import Build
from oobe_sim.world.view import View

LOGON_KEPT = "KB5058411"
"""The update since which restarts no longer delete what signs a kiosk in (F-12)."""

_LOGON_BROKEN = (
    (Build(19045, 2486), Build(19045, 2788)),
    (Build(22000, 1455), Build(22000, 1817)),
    (Build(22621, 1105), Build(22621, 1555)),
)
"""Builds from the updates of January 2023 up to those of March or April that mend them (F-12)."""


@remembered
def policies(w: View) -> tuple[Policy, ...]:
    """The kiosk profiles with automatic logon that reach the device."""
    return tuple(
        p for p in w.tenant.policies if p.kind is PolicyKind.KIOSK_AUTO_LOGON and targets_device(w, p.assignments)
    )


def assigned(w: View) -> bool:
    """Whether the device is to be a kiosk that signs in by itself."""
    return bool(policies(w))


def logon_broken(w: View) -> bool:
    """Whether this build is one that signs no kiosk in."""
    return any(first <= w.device.build < mended for first, mended in _LOGON_BROKEN)


def logon_may_be_lost(w: View) -> bool:
    """Whether restarts while it is set up may cost the kiosk its automatic logon."""
    return not has_update(w, LOGON_KEPT)
