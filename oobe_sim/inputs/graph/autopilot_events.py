"""`deviceManagementAutopilotEvent`: how long enrollments of the tenant really took.

Graph's beta reference has the properties: `deviceSetupDuration` and `accountSetupDuration` are the
time in the Enrollment Status Page for the device and for the person, `devicePreparationDuration` is
the time in the enrollment of the device, `targetedAppCount` how many apps were targeted.
https://learn.microsoft.com/en-us/graph/api/resources/intune-troubleshooting-devicemanagementautopilotevent
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from attrs import define, field, frozen

from oobe_sim.errors import InputError, Problem
from oobe_sim.inputs.decode import json_documents
from oobe_sim.inputs.locate import locate
from oobe_sim.inputs.problems import described
from oobe_sim.model.duration import Measured
from oobe_sim.model.finding import Place

_ENROLLED = "devicePreparationDuration"
_PAGE = ("deviceSetupDuration", "accountSetupDuration")
_DURATIONS = (_ENROLLED, *_PAGE)
_SUCCESS = "success"
"""Of the states of `deploymentState`, the one in which nothing was tried again or passed over."""

_ISO = re.compile(r"(-)?P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?")


@frozen
class FromEvents:
    """A duration, and how many of how many events it comes from."""

    timing: str
    duration: Measured
    number: int
    of: int


def durations_of(text: str, file: str) -> tuple[FromEvents, ...]:
    """What the events of an export say of timings; raises InputError.

    Only deployments that succeeded at once count. The time in the page is shared out among the
    apps that were targeted, one average a device, so that a slow device is slow with all of them.
    """
    reading = _Reading(text, file)
    events = list(_events(json_documents(text, file)))
    if not events:
        expected = "deviceManagementAutopilotEvent, as Graph lists them at deviceManagement/autopilotEvents"
        raise InputError([Problem("input.unknown-format", Place(file), "no Autopilot event", expected)])
    enrolled, apps = [], []
    for event, pointer in events:
        took = {name: reading.minutes(event.get(name), f"{pointer}/{name}") for name in _DURATIONS}
        if str(event.get("deploymentState", "")).casefold() != _SUCCESS:
            continue
        if (minutes := took[_ENROLLED]) is not None:
            enrolled.append(minutes)
        number = event.get("targetedAppCount")
        page = [minutes for name in _PAGE if (minutes := took[name]) is not None]
        if page and isinstance(number, int) and number > 0:
            apps.append(sum(page) / number)
    if reading.problems:
        raise InputError(reading.problems)
    found = []
    if enrolled:
        found.append(FromEvents("join.intune", Measured(tuple(enrolled)), len(enrolled), len(events)))
    if apps:
        found.append(FromEvents("install.app", Measured(tuple(apps), per_device=True), len(apps), len(events)))
    if not found:
        expected = f"events with deploymentState {_SUCCESS}, their durations and their targetedAppCount"
        raise InputError([Problem("input.missing-key", Place(file), f"{len(events)} events, none of use", expected)])
    return tuple(found)


def _events(documents: list[Any]) -> Iterator[tuple[dict[str, Any], str]]:
    for at, document in enumerate(documents):
        pointer = f"/{at}" if len(documents) > 1 else ""
        paged = isinstance(document, dict) and isinstance(document.get("value"), list)
        held, pointer = (document["value"], f"{pointer}/value") if paged else (document, pointer)
        for index, item in enumerate(held if isinstance(held, list) else [held]):
            if isinstance(item, dict) and any(name in item for name in _DURATIONS):
                yield item, f"{pointer}/{index}" if isinstance(held, list) else pointer


@define
class _Reading:
    text: str
    file: str
    problems: list[Problem] = field(factory=list)

    def minutes(self, value: Any, pointer: str) -> float | None:
        """The minutes of an ISO 8601 duration; `None` for none, and for one below 0, as events seldom have."""
        if value is None:
            return None
        found = _ISO.fullmatch(value) if isinstance(value, str) else None
        if found is None or value.endswith(("P", "T")):
            line, column = locate(self.text, pointer)
            expected = "a duration such as PT12M30.5S"
            place = Place(self.file, pointer)
            self.problems.append(Problem("input.wrong-type", place, described(value), expected, "", line, column))
            return None
        below, days, hours, minutes, seconds = found.groups()
        total = int(days or 0) * 1440 + int(hours or 0) * 60 + int(minutes or 0) + float(seconds or 0) / 60
        return None if below else total
