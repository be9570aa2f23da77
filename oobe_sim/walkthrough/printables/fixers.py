"""Who mends what a rule is about.

| who           | what                                                                                      |
|---------------|-------------------------------------------------------------------------------------------|
| student       | what the person at the device types: an account of the right school                       |
| teacher       | what can be done in the room: a button, a restart, a cable, another network               |
| school's IT   | everything else: what is configured in Intune, Microsoft Entra or the network, the image,
                  licences and registrations; and whatever no line of the table below speaks of             |
"""

from __future__ import annotations

from enum import Enum

from oobe_sim.model.rule import Rule


class Fixer(Enum):
    """Who can do something about it."""

    STUDENT = "student"
    TEACHER = "teacher"
    IT = "it"


_FIXERS = {
    "identity.other_organization": Fixer.STUDENT,
    "attestation.retries_exceeded": Fixer.TEACHER,
    "detection.blank_profile_kept": Fixer.TEACHER,
    "detection.download_fails": Fixer.TEACHER,
    "detection.offline": Fixer.TEACHER,
    "detection.still_assigning": Fixer.TEACHER,
    "esp.providers_late": Fixer.TEACHER,
    "flow.restarted_too_often": Fixer.TEACHER,
    "network.captive_portal_waits": Fixer.TEACHER,
    "network.home_needs_network": Fixer.TEACHER,
    "network.pro_needs_network": Fixer.TEACHER,
}
"""The rules whose remedy is in the hands of those in the room, by id."""


def fixer(rule: Rule) -> Fixer:
    """Who mends what the rule is about; the school's IT where the table says nothing."""
    return _FIXERS.get(rule.id, Fixer.IT)
