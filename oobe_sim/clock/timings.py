"""The table of timings: what things take, and how that is known."""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from oobe_sim.model.source import Source


class TimingKind(Enum):
    """How a timing is known."""

    DOCUMENTED = "documented"
    OBSERVED = "observed"
    ASSUMED = "assumed"


@frozen
class Timing:
    """Minutes that a kind of work takes."""

    minutes: float
    kind: TimingKind
    what: str
    source: Source | None = None


_SESSION = Source("Measured enrollment session, user-driven Entra join", "okieselbach/AutopilotMonitor", "2026-04-25")
_QUALITY = Source(
    "Set up the Enrollment Status Page", "MicrosoftDocs/memdocs windows-enrollment-status.md", "2026-01-20"
)


def _assumed(minutes: float, what: str) -> Timing:
    return Timing(minutes, TimingKind.ASSUMED, what)


TIMINGS: dict[str, Timing] = {
    "page.read": _assumed(0.25, "a person reads a page and presses a button"),
    "page.type": _assumed(0.5, "a person types an account name, a password or a code"),
    "power_on": _assumed(2.0, "the device starts for the first time"),
    "reboot": _assumed(1.5, "the device restarts"),
    "network.join": _assumed(0.5, "the device joins a network"),
    "profile.download": _assumed(0.25, "the Autopilot service answers"),
    "updates.critical": _assumed(5.0, "critical drivers and the zero-day package; no figure is published (U-2)"),
    "updates.windows": _assumed(20.0, "a newer version of Windows is installed"),
    "updates.quality": Timing(30.0, TimingKind.DOCUMENTED, "monthly update after the ESP, 20 to 40 minutes", _QUALITY),
    "rename": _assumed(0.25, "the computer name is set"),
    "join.entra": _assumed(0.5, "the device is registered with Microsoft Entra"),
    "join.intune": _assumed(1.0, "the device enrolls with Intune"),
    "esp.prepare": _assumed(1.5, "the policy providers are installed"),
    "esp.identify": _assumed(0.5, "the apps and policies to track are identified"),
    "esp.failed_attempt": _assumed(1.0, "an installation fails"),
    "install.app": Timing(0.5, TimingKind.OBSERVED, "from one finished app to the next, 21 to 33 seconds", _SESSION),
    "install.retry": _assumed(5.0, "the pause before an installation is tried again"),
    "hello": Timing(
        1.5,
        TimingKind.OBSERVED,
        "from the desktop to a finished PIN, 92 seconds",
        Source("Measured enrollment session", "okieselbach/AutopilotMonitor", "2026-04-22"),
    ),
}
"""By id; a scenario's `timings` override them, in minutes."""
