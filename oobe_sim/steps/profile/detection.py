"""The device asks the Autopilot service for its profile."""

from oobe_sim.facts.profile import assigned, has_profile
from oobe_sim.model.fact import Fact
from oobe_sim.model.step import Edge, stage
from oobe_sim.model.work import Service
from oobe_sim.rules import configuration_file, detection, flow, network
from oobe_sim.world.learned import CONFIGURATION_FILE, OTHER_TENANT, Here
from oobe_sim.world.view import View


def assigned_id(w: View, s: Here) -> str:
    """The id of the assigned profile."""
    profile = assigned(w)
    return profile.id if profile is not None else ""


def _none(when: Fact, **learns: bool) -> tuple[Edge, ...]:
    """No profile from the service: then the file on the device counts, if Windows can use it.

    A profile that came before stays.
    """
    asked = (Service("profile.download"),)
    return (
        Edge(
            to="profile.go_on",
            when=when & ~has_profile & configuration_file.file_is_read,
            learns={**learns, "profile": CONFIGURATION_FILE},
            work=asked,
        ),
        Edge(
            to="profile.go_on",
            when=when & configuration_file.file_is_ignored,
            learns=learns,
            work=asked,
        ),
        Edge(to="profile.go_on", when=when, learns=learns, work=asked),
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
        *_none(detection.sovereign_cloud),
        *_none(network.autopilot_service_blocked),
        *_none(detection.not_registered),
        *_none(detection.no_consent),
        *_none(detection.se_cannot_be_captured_by_script),
        *_none(detection.download_fails),
        Edge(
            to="profile.go_on",
            when=detection.registered_elsewhere,
            learns={"profile": OTHER_TENANT},
            work=(Service("profile.download"),),
        ),
        *_none(detection.hardware_mismatch),
        *_none(detection.hardware_replaced),
        *_none(detection.profile_deleted),
        *_none(detection.assignment_failed),
        *_none(detection.still_assigning, blank=True),
        *_none(detection.bug_of_21h2),
        *_none(detection.nothing_assigned),
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
