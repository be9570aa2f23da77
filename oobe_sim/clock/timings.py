"""The table of timings: what things take, how that varies, and how it is known."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum

from attrs import field, frozen

from oobe_sim.clock.clock import LONGEST_TIMER
from oobe_sim.model.duration import Duration, Triangular, likely
from oobe_sim.model.source import Source
from oobe_sim.model.work import Download, Install, Wait, Work
from oobe_sim.rules import sources


class TimingKind(Enum):
    """How a timing is known."""

    DOCUMENTED = "documented"
    OBSERVED = "observed"
    ASSUMED = "assumed"


@frozen
class Timing:
    """How long a kind of work takes; an assumed one has a wide spread, and no source.

    `name` is short, `what` a sentence.
    `minutes` is what a single run reckons with; `realises` are catalogue ids.
    """

    duration: Duration
    kind: TimingKind
    name: str
    what: str
    source: Source | None = None
    realises: tuple[str, ...] = ()
    minutes: float = field(init=False)

    @minutes.default
    def _likely(self) -> float:
        return likely(self.duration)


Timings = Mapping[str, Duration]
"""What replaces the table, by id; `app.<id>` is for the installation of one app, `download.<id>` for its content."""

INSTALL = "install.app"
"""The timing of every app of which nothing else is said."""

_SESSION = Source("Measured enrollment session, user-driven Entra join", "okieselbach/AutopilotMonitor", "2026-04-25")
_STOOD = Source(
    "Lab machine stuck at device preparation in self-deploying mode",
    "MicrosoftLearning/MD-101T00-ManagingModernDesktops issues/185",
    "2022-12-15",
)
_HELLO = Source("Measured enrollment session", "okieselbach/AutopilotMonitor", "2026-04-22")


def _assumed(low: float, likely: float, high: float, name: str, what: str) -> Timing:
    return Timing(Triangular(low, likely, high), TimingKind.ASSUMED, name, what)


def _observed(duration: Duration, name: str, what: str, source: Source) -> Timing:
    return Timing(duration, TimingKind.OBSERVED, name, what, source)


def _documented(duration: Duration, name: str, what: str, source: Source, realises: str) -> Timing:
    return Timing(duration, TimingKind.DOCUMENTED, name, what, source, tuple(realises.split()))


TIMINGS: dict[str, Timing] = {
    "page.read": _assumed(0.05, 0.25, 2.0, "reading a page", "a person reads a page and presses a button"),
    "page.type": _assumed(0.1, 0.5, 3.0, "typing", "a person types an account name, a password or a code"),
    "power_on": _assumed(1.0, 2.0, 6.0, "first start", "the device starts for the first time"),
    "reboot": _assumed(0.75, 1.5, 5.0, "restart", "the device restarts"),
    "network.join": _assumed(0.1, 0.5, 2.0, "joining a network", "the device gets an address and finds the internet"),
    "profile.download": _assumed(0.05, 0.25, 2.0, "looking for a profile", "the Autopilot service answers"),
    "updates.critical": _assumed(
        1.0, 5.0, 25.0, "critical updates", "critical drivers and the zero-day package; no figure is published (U-2)"
    ),
    "updates.windows": _assumed(10.0, 20.0, 60.0, "newer Windows", "a newer version of Windows is installed"),
    "updates.quality": _documented(
        Triangular(20.0, 30.0, 40.0), "monthly update", "the monthly update after the page takes 20 to 40 minutes",
        sources.ESP, "T-05",
    ),
    "rename": _assumed(0.05, 0.25, 1.0, "renaming", "the computer name is set"),
    "tpm.attestation": _documented(
        Triangular(1.0, 1.5, 10.0), "TPM attestation",
        "a TPM is provisioned and attested, longer than a minute at the first boot; how much longer is assumed",
        sources.AUTOPILOT_FAQ, "T-07",
    ),
    "tpm.timeout": _observed(
        Triangular(180.0, 180.0, 360.0), "TPM attestation in vain",
        "a lab machine with a virtual TPM stood at device preparation, three hours and six", _STOOD,
    ),
    "join.entra": _assumed(0.1, 0.5, 3.0, "join", "the device is registered with Microsoft Entra"),
    "join.intune": _assumed(0.25, 1.0, 5.0, "enrollment", "the device enrolls with Intune"),
    "script.run": _assumed(0.1, 0.5, 5.0, "script", "a PowerShell script runs before the Win32 apps"),
    "esp.prepare": _assumed(0.5, 1.5, 5.0, "device preparation", "the policy providers are installed"),
    "esp.failed_attempt": _assumed(0.1, 1.0, 5.0, "failed installation", "an installation fails"),
    INSTALL: _observed(
        Triangular(0.35, 0.5, 5.0), "installing an app",
        "from one finished app to the next, 21 to 33 seconds; that a large one takes more is assumed", _SESSION,
    ),
    "install.retry": _documented(
        5.0, "pause before another try", "an installation that asks for it is tried again after five minutes",
        sources.WIN32, "T-10",
    ),
    "hello": _observed(
        Triangular(0.5, 1.5, 5.0), "Windows Hello", "from the desktop to a finished PIN, 92 seconds in one session",
        _HELLO,
    ),
}  # fmt: skip
"""By id; a scenario's `timings` override them."""

PHASES = {
    "esp.device_setup": "device setup: all of its apps together",
    "esp.account_setup": "account setup: all of its apps together",
}
"""Timings that are only what somebody says or has measured: the whole of a phase, shared out among its apps."""

_SECONDS_OF_A_MINUTE = 60
_MEGABIT = 1_000_000
_BITS_OF_A_BYTE = 8


def duration(work: Work, overrides: Timings) -> Duration:
    """How long a work takes if nobody gives up: by what the input says, then by the table."""
    if isinstance(work, Install):
        own = overrides.get(f"app.{work.app}", work.minutes)
        return own if own is not None else _of(INSTALL, overrides)
    if isinstance(work, Wait):
        return work.minutes
    if isinstance(work, Download):
        own = overrides.get(f"download.{work.app}")
        return own if own is not None else _over_the_line(work)
    return _of(work.timing, overrides)


def _over_the_line(work: Download) -> float:
    if not work.megabits_per_second:
        return float(LONGEST_TIMER)  # nothing ever comes
    return work.size * _BITS_OF_A_BYTE / (work.megabits_per_second * _MEGABIT * _SECONDS_OF_A_MINUTE)


def settled(overrides: Timings, pick: Callable[[Duration], float]) -> Timings:
    """Timings of which each is a number: the likely minutes of everything, say, or the most."""
    return {
        **{id: pick(timing.duration) for id, timing in TIMINGS.items()},
        **{id: pick(takes) for id, takes in overrides.items()},
    }


def label(work: Work) -> str:
    """What a work is called: the id of its timing, or which app is installed or downloaded."""
    if isinstance(work, Install):
        return f"app.{work.app}"
    if isinstance(work, Download):
        return f"download.{work.app}"
    return "wait" if isinstance(work, Wait) else work.timing


def _of(id: str, overrides: Timings) -> Duration:
    own = overrides.get(id)
    return TIMINGS[id].duration if own is None else own
