"""Critical drivers and the zero-day package."""

from oobe_sim.model.fact import fact
from oobe_sim.model.question import Event
from oobe_sim.model.step import Edge, stage
from oobe_sim.model.work import Service
from oobe_sim.rules import flow, updates
from oobe_sim.world.learned import Here
from oobe_sim.world.view import View

RESTART = Event(
    "services.update_restart",
    "do the critical updates restart the device?",
    ("restart", "no_restart"),
    "restart",
)


@fact("the updates need a restart")
def needs_restart(w: View, s: Here) -> bool:
    return w.event(RESTART) == "restart"


_THEN = "naming.rename"
"""A restart fetches the profile again; where it comes only now, its name is still to be taken."""

_NONE = updates.no_updates_offline | updates.nothing_to_update | updates.update_service_blocked
_CRITICAL = (Service("updates.critical"),)

STEP = stage(
    "updates.critical",
    "Critical updates are looked for and installed",
    sees="Checking for updates, with a percentage.",
    because=(flow.profile_before_updates, flow.updates_before_profile),
    edges=(
        Edge(to="license.eula", when=flow.profile_before_updates & _NONE, skip=True),
        Edge(
            to="profile.detection",
            when=flow.updates_before_profile & _NONE,
            skip=True,
            learns={"resume": _THEN},
        ),
        Edge(
            to="start.restarted",
            when=updates.newer_windows_restarts,
            reboot=True,
            learns={"updated": True, "resume": _THEN},
            work=(Service("updates.windows"),),
        ),
        Edge(
            to="start.restarted",
            when=updates.critical_updates_install & needs_restart & updates.zero_day_package_restarts,
            reboot=True,
            learns={"updated": True, "resume": _THEN},
            work=_CRITICAL,
        ),
        Edge(
            to="profile.detection",
            when=flow.updates_before_profile & updates.critical_updates_install,
            learns={"updated": True, "resume": _THEN},
            work=_CRITICAL,
        ),
        Edge(
            to="license.eula",
            when=flow.profile_before_updates & updates.critical_updates_install,
            learns={"updated": True},
            work=_CRITICAL,
        ),
    ),
    events=(RESTART,),
)
