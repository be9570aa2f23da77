"""What a check of a tenant may find beside what the rulebook's checks do: each kind with its manual page."""

from __future__ import annotations

from attrs import frozen

from oobe_sim.model.outcome import Outcome
from oobe_sim.model.rule import Severity


@frozen
class Kind:
    """A kind of finding: its id, which never changes, what it means, and how grave it is.

    `severity` is that of one that is certain; what hangs on something that the input leaves open is
    one grade milder. `grades` says in words when it is another. `rests_on` are the rules that say so.
    """

    id: str
    title: str
    page: str
    severity: Severity
    grades: str = ""
    rests_on: tuple[str, ...] = ()
    remedies: tuple[str, ...] = ()


_ANYTHING = (
    "Each page is answered in every way that it offers, and anew each time that it comes again; that somebody "
    "presses the same for ever, though something else would lead on, does not count. Of each end a shortest journey "
    "is told, with the rules that decide it."
)
_ONLY_SLOW = "a warning where it comes about only if things take as long, or as short, as they may"


def _explored(outcome: Outcome, severity: Severity, grades: str = "") -> Kind:
    title = f"Something that a person may do ends the enrollment so: {outcome.meaning}"
    return Kind(f"explored.{outcome.value}", title, _ANYTHING, severity, grades)


EXPLORED = {
    outcome: _explored(outcome, severity, grades)
    for outcome, severity, grades in (
        (Outcome.COMPLETED_WITH_FAILURES, Severity.WARNING, ""),
        (
            Outcome.NOT_MANAGED,
            Severity.ERROR,
            "a warning where the device is not registered with Windows Autopilot and has no configuration file",
        ),
        (Outcome.BLOCKED, Severity.ERROR, _ONLY_SLOW),
        (Outcome.TIMED_OUT, Severity.ERROR, _ONLY_SLOW),
        (Outcome.RESET, Severity.WARNING, ""),
        (Outcome.STUCK, Severity.ERROR, _ONLY_SLOW),
        (Outcome.UNKNOWN, Severity.WARNING, ""),
    )
}
"""The kind of each end that does not complete."""

ORPHANED = Kind(
    "tenant.orphaned",
    "An object of the tenant is assigned to nobody",
    "It has no assignment that includes anybody, so that it reaches no device and no person. The tenant's default "
    "Enrollment Status Page needs none and is left out.",
    Severity.WARNING,
    "a note where it is an app, a policy or a script, which many tenants keep in stock",
    ("targeting.not_assigned",),
    ("assign it, or delete it",),
)
SHADOWED = Kind(
    "tenant.shadowed",
    "A profile or page reaches devices of the input, and another wins over it for each of them",
    "Of several Autopilot profiles whose groups hold a device the oldest applies, and one that is assigned to All "
    "Devices only where no other does. Of Enrollment Status Pages one for the device comes before one for the person, "
    "and then the one of the highest priority. Devices that are not in the input are not judged.",
    Severity.WARNING,
    "",
    ("detection.several_profiles", "detection.default_profile", "esp.applies"),
    ("narrow the assignment of the one that wins", "or delete the one that never applies"),
)
NO_PROFILE = Kind(
    "tenant.no_profile",
    "A device gets no Autopilot profile",
    "It shows the normal out-of-box experience, and nothing leads the person to an account of the organization.",
    Severity.WARNING,
    "a note where the input holds no profile at all",
    ("detection.not_registered", "detection.nothing_assigned"),
    ("assign a profile to a group that holds the device, or to All Devices",),
)
NO_PAGE = Kind(
    "tenant.no_page",
    "A device and its person get no Enrollment Status Page but the default, or none that is shown",
    "Where none is shown, the desktop comes before apps and policies, and nothing waits for them. The tenant's "
    "default applies where no other page reaches the device or the person, and hides itself unless it was edited.",
    Severity.WARNING,
    "a note where the default page applies and is shown, and where the input holds no page at all",
    ("esp.applies", "esp.hidden"),
    ("assign an Enrollment Status Page to the devices",),
)
UNUSED_IGNORE = Kind(
    "check.unused_ignore",
    "An entry of the file of ignores matches no finding",
    "What it stood for is gone, or it never matched; it would hide the same finding when it comes back.",
    Severity.WARNING,
    remedies=("delete the entry",),
)

KINDS = {kind.id: kind for kind in (*EXPLORED.values(), ORPHANED, SHADOWED, NO_PROFILE, NO_PAGE, UNUSED_IGNORE)}
"""Every kind by its id."""


def milder(severity: Severity) -> Severity:
    """One grade less."""
    return Severity.WARNING if severity is Severity.ERROR else Severity.INFO
