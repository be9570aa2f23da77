"""What the return code of an installer leads to."""

from datetime import date
from itertools import dropwhile, islice

from oobe_sim.facts.apps import BY_MANAGEMENT_EXTENSION, INSTALLATION
from oobe_sim.facts.dependencies import sequence
from oobe_sim.facts.installation import behavior, listed, restarted, returned, returns_codes
from oobe_sim.facts.turns import phase_of, turn
from oobe_sim.model.rule import Rule, Validity, rule
from oobe_sim.model.source import Confidence
from oobe_sim.rules import sources
from oobe_sim.world.app import App
from oobe_sim.world.installer import DeviceRestartBehavior, ReturnCodeType
from oobe_sim.world.learned import Here
from oobe_sim.world.view import View


def _known(w: View, s: Here) -> App | None:
    """The app whose turn it is, where what the input knows of its installer counts."""
    app = turn(w, s)
    known = app is not None and returns_codes(app) and w.event(INSTALLATION, app.id) == INSTALLATION.nominal
    return app if known else None


@rule(
    sources.WIN32_ADD,
    realises="ESP-D5",
    code="text:ESP",
    message="the installer of {app} returns {exit_code}, which its return codes call a failure",
    remedies=("change the type of the return code", "mend the installer of {app}"),
)
def means_failure(w: View, s: Here) -> bool:
    """A return code of the type *failed* is a failure, whatever the installer has done."""
    app = _known(w, s)
    return app is not None and listed(app) is ReturnCodeType.FAILED


@rule(
    sources.WIN32_ADD,
    sources.UNMAPPED_CODE,
    realises="ESP-D5",
    confidence=Confidence.OBSERVED,
    code="text:ESP",
    message="the installer of {app} returns {exit_code}, which is not among its return codes: that counts as a failure",
    remedies=("add the return code to those of {app}", "mend the installer of {app}"),
)
def not_listed(w: View, s: Here) -> bool:
    """A return code that the app's table does not hold makes the installation fail, as its log says."""
    app = _known(w, s)
    return app is not None and listed(app) is None


FAILURES: tuple[Rule, ...] = (means_failure, not_listed)


@rule(
    sources.WHATS_NEW,
    realises="ESP-A10",
    validity=Validity(since=date(2026, 9, 14)),
    message="the page lets an app be tried more often than three times since September 2026",
)
def tried_more_often(w: View, s: Here) -> bool:
    """Since September 2026 an app is tried more often within the page; how often is not published.

    So the three attempts that are counted here are the fewest, and the time that they take too.
    """
    return returned(w, s) is ReturnCodeType.RETRY


@rule(
    sources.WIN32_ADD,
    sources.GRAPH_EXPERIENCE,
    realises="ESP-D13",
    message="Intune restarts the device after {app}, whatever its installer returns",
)
def restart_forced(w: View, s: Here) -> bool:
    """*Intune will force a mandatory device restart* restarts the device after each successful installation."""
    app = turn(w, s)
    forced = app is not None and behavior(app) is DeviceRestartBehavior.FORCE
    return forced and restarted(w, s) is ReturnCodeType.HARD_REBOOT


def _asks_in_vain(w: View, s: Here, *codes: ReturnCodeType) -> bool:
    return returned(w, s) in codes and restarted(w, s) is None


@rule(
    sources.WIN32_ADD,
    sources.GRAPH_EXPERIENCE,
    realises="ESP-D13",
    confidence=Confidence.INFERRED,
    message="{app} asks for a restart by a hard return code, which Intune does not carry out, and the next app waits for it",
    remedies=("let {app} determine its restart by return codes", "make the return code one of a soft restart"),
)
def next_app_waits(w: View, s: Here) -> bool:
    """After a hard return code the next Win32 app is not installed without a restart.

    *No specific action* and *App install may force a device restart* leave that restart out, or
    announce it for two hours later, which is after the usual limit of the page. Whether the page
    then waits, documents leave open.
    """
    if not _asks_in_vain(w, s, ReturnCodeType.HARD_REBOOT):
        return False
    app, apps = turn(w, s), sequence(w, s, phase_of(s))
    later = dropwhile(lambda one: app is not None and one.id != app.id, apps)
    if not any(one.kind in BY_MANAGEMENT_EXTENSION for one in islice(later, 1, None)):
        return False
    return w.windows.doubts.hard_reboot_code_holds_next_app


@rule(
    sources.WIN32_ADD,
    sources.GRAPH_EXPERIENCE,
    realises="ESP-D12 ESP-D13",
    message="{app} asks for a restart by its return code, and Intune is told not to restart the device",
)
def restart_left_out(w: View, s: Here) -> bool:
    """Without *Determine behavior based on return codes* Intune takes no action on codes that ask for a restart.

    The app counts as installed, and the device goes on without a restart.
    """
    return _asks_in_vain(w, s, ReturnCodeType.SOFT_REBOOT, ReturnCodeType.HARD_REBOOT)
