"""What is to be told of a tenant: one row of the answer to `check`."""

from __future__ import annotations

import re
from collections.abc import Mapping

from attrs import field, frozen

from oobe_sim.drivers.exploration import Pace
from oobe_sim.inputs.scenario_format import Origin
from oobe_sim.model.finding import Place
from oobe_sim.model.outcome import Outcome
from oobe_sim.model.rule import Rule, Severity
from oobe_sim.world.tenant import Tenant

GRAVEST_FIRST = (Severity.ERROR, Severity.WARNING, Severity.INFO)


@frozen
class Why:
    """A rule, and what it says in the names of this world."""

    rule: Rule
    message: str


@frozen
class Need:
    """What has to be so for a finding, of what the input leaves open: the question, the answer, and its YAML."""

    path: str
    question: str
    answer: str
    write: str


@frozen(eq=False, kw_only=True)
class Ending:
    """An end that is possible: how, at which step, and how to come there.

    `answers` are the choices of a scenario that lead there; what they leave out is answered as usual.
    `always` says that it comes about whatever the person does. `pace` is how long things take then;
    `None` where no journey is known, and the end cannot be ruled out. `journey` is the moment at its
    end, as text; empty where none is known.
    """

    outcome: Outcome
    step: str
    title: str
    answers: Mapping[str, tuple[str, ...]]
    always: bool
    pace: Pace | None
    minutes: float | None
    journey: str = ""


@frozen(eq=False, kw_only=True)
class TenantFinding:
    """One finding, and which of the enrollments it concerns.

    `id` has a manual page. `path` is what of the world it is about, `subject` its name, `about` what
    else tells it from others: the ids of rules, steps and objects. `needs` is what has to be so, of
    what the input leaves open; a finding without needs is certain. `enrollments` are the names of the
    scenarios, of `of` altogether; one that concerns a `nominal` device of nobody's, or no device at all,
    has none. `place` is where the first of them says it, and `origin` the files that it was read of.
    """

    id: str
    severity: Severity
    message: str
    path: str
    subject: str = ""
    about: tuple[str, ...] = ()
    enrollments: tuple[str, ...] = ()
    of: int = 0
    nominal: bool = False
    place: Place | None = None
    origin: Origin | None = field(default=None, repr=False)
    ending: Ending | None = None
    why: tuple[Why, ...] = ()
    needs: tuple[Need, ...] = ()
    remedies: tuple[str, ...] = ()
    rules: tuple[Rule, ...] = field(default=(), repr=False)

    @property
    def fingerprint(self) -> tuple[str, str, tuple[str, ...]]:
        """What stays the same when files are moved, lines shift and messages are worded anew."""
        return (self.id, self.path, self.about)


def gravity(found: TenantFinding) -> tuple[object, ...]:
    """Sorts findings, the gravest first; of one gravity those that are certain, and of many enrollments."""
    return (
        GRAVEST_FIRST.index(found.severity),
        bool(found.needs),
        not found.id.startswith("explored."),
        -len(found.enrollments),
        found.id,
        found.path,
        found.about,
    )


_NAMED = ("autopilot_profiles", "esp_profiles", "apps", "policies", "scripts", "groups", "filters")


def named_in(text: str, tenant: Tenant, path: str) -> tuple[str, ...]:
    """The ids of the tenant's objects whose names a text holds, but for the object of the path."""
    found = []
    for collection in _NAMED:
        for one in getattr(tenant, collection):
            mentioned = one.name and one.name in text and re.search(rf"(?<!\w){re.escape(one.name)}(?!\w)", text)
            if mentioned and not f"{path}.".startswith(f"tenant.{collection}.{one.id}."):
                found.append(one.id)
    return tuple(sorted(set(found)))


def subject_of(path: str, tenant: Tenant) -> str:
    """The name of the object of the tenant that a path leads into; empty where it leads into none."""
    section, _, below = path.removeprefix("tenant.").partition(".")
    several = getattr(tenant, section, ()) if path.startswith("tenant.") else ()
    fits = [one for one in several if f"{below}.".startswith(f"{one.id}.")] if isinstance(several, tuple) else []
    return str(getattr(max(fits, key=lambda one: len(one.id)), "name", "")) if fits else ""
