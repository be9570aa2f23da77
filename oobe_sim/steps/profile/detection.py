"""The device asks the Autopilot service for its profile."""

from functools import reduce
from operator import or_

from oobe_sim.facts.profile import assigned, has_profile
from oobe_sim.model.fact import ALWAYS
from oobe_sim.model.rule import Rule
from oobe_sim.model.step import Edge, stage
from oobe_sim.model.work import Service
from oobe_sim.rules import configuration_file, detection, flow, network
from oobe_sim.world.learned import CONFIGURATION_FILE, OTHER_TENANT, Here
from oobe_sim.world.view import View


def assigned_id(w: View, s: Here) -> str:
    """The id of the assigned profile."""
    profile = assigned(w)
    return profile.id if profile is not None else ""


def _none(*reasons: Rule, **learns: bool) -> tuple[Edge, ...]:
    """No profile from the service, for any of these reasons: then the file counts, if Windows can use it.

    A profile that came before stays.
    """
    asked = (Service("profile.download"),)
    read = reduce(or_, reasons) & ~has_profile & configuration_file.file_is_read
    return (
        Edge(to="profile.go_on", when=read, learns={**learns, "profile": CONFIGURATION_FILE}, work=asked),
        *(
            Edge(
                to="profile.go_on",
                when=reason & (configuration_file.file_is_ignored | ALWAYS),
                learns=learns,
                work=asked,
            )
            for reason in reasons
        ),
    )


STEP = stage(
    "profile.detection",
    "Windows looks for an Autopilot profile",
    sees="Just a moment...",
    because=(flow.profile_is_looked_for,),
    edges=(
        Edge(to="profile.go_on", when=flow.restarted_too_often),
        *_none(detection.offline),
        Edge(to="profile.go_on", when=detection.sign_in_assistant_disabled),
        Edge(to="profile.go_on", when=detection.blank_profile_kept),
        *_none(
            detection.sovereign_cloud,
            network.autopilot_service_blocked,
            detection.not_registered,
            detection.no_consent,
            detection.se_cannot_be_captured_by_script,
            detection.download_fails,
        ),
        Edge(
            to="profile.go_on",
            when=detection.registered_elsewhere,
            learns={"profile": OTHER_TENANT},
            work=(Service("profile.download"),),
        ),
        *_none(
            detection.hardware_mismatch,
            detection.hardware_replaced,
            detection.profile_deleted,
            detection.assignment_failed,
        ),
        *_none(detection.still_assigning, blank=True),
        *_none(detection.bug_of_21h2, detection.nothing_assigned),
        *(
            Edge(
                to="profile.go_on",
                when=came,
                learns={"profile": assigned_id},
                work=(Service("profile.download"),),
            )
            for came in (
                detection.download_retried & (detection.default_profile | detection.profile_downloaded),
                configuration_file.online_profile_wins,
                detection.default_profile,
                detection.profile_downloaded,
            )
        ),
    ),
    events=(detection.ASSIGNMENT, detection.FETCH),
    note="It is asked at power-on when online, after the network page, and after each restart.",
)
