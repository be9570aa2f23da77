"""`deviceManagementAutopilotEvent`: how long enrollments of the tenant really took.

Graph's beta reference of 2024-08-01 (microsoftgraph/microsoft-graph-docs-contrib
api-reference/beta/resources/intune-troubleshooting-devicemanagementautopilotevent.md) has
`deviceSetupDuration` and `accountSetupDuration`, the time in the Enrollment Status Page for the
device and for the person; earlier ones have `devicePreparationDuration` too, the time in the
enrollment of the device.
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

_DURATIONS = {
    "devicePreparationDuration": "join.intune",
    "deviceSetupDuration": "esp.device_setup",
    "accountSetupDuration": "esp.account_setup",
}
"""The timing that each of them is measured of."""

_SUCCESS = "success"
"""Of the states of `deploymentState`, the one in which nothing was tried again or passed over."""

_ISO = re.compile(r"(-)?P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?")
_LONGEST = 40
"""No duration has more characters."""


@frozen
class FromEvents:
    """A duration, and how many of how many events it comes from."""

    timing: str
    duration: Measured
    number: int
    of: int


def durations_of(text: str, file: str) -> tuple[FromEvents, ...]:
    """What the events of an export say of timings; raises InputError.

    Only deployments that succeeded at once count.
    """
    reading = _Reading(text, file)
    events = list(_events(json_documents(text, file)))
    if not events:
        expected = "deviceManagementAutopilotEvent, as Graph lists them at deviceManagement/autopilotEvents"
        raise InputError([Problem("input.unknown-format", Place(file), "no Autopilot event", expected)])
    measured: dict[str, list[float]] = {}
    for event, pointer in events:
        took = {timing: reading.minutes(event.get(name), f"{pointer}/{name}") for name, timing in _DURATIONS.items()}
        if str(event.get("deploymentState", "")).casefold() == _SUCCESS:
            for timing, minutes in took.items():
                if minutes is not None:
                    measured.setdefault(timing, []).append(minutes)
    if reading.problems:
        raise InputError(reading.problems)
    if not measured:
        expected = f"events with deploymentState {_SUCCESS} and the durations of their phases"
        events_found = "1 event" if len(events) == 1 else f"{len(events)} events"
        found = f"no such duration in {events_found}"
        raise InputError([Problem("input.missing-key", Place(file), found, expected)])
    return tuple(
        FromEvents(timing, Measured(tuple(minutes)), len(minutes), len(events)) for timing, minutes in measured.items()
    )


def _events(documents: list[Any]) -> Iterator[tuple[dict[str, Any], str]]:
    for at, document in enumerate(documents):
        pointer = f"/{at}" if len(documents) > 1 else ""
        paged = isinstance(document, dict) and isinstance(document.get("value"), list)
        held, pointer = (document["value"], f"{pointer}/value") if paged else (document, pointer)
        for index, item in enumerate(held if isinstance(held, list) else [held]):
            if isinstance(item, dict) and not _DURATIONS.keys().isdisjoint(item):
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
        if found is None or value.endswith(("P", "T")) or len(value) > _LONGEST:
            line, column = locate(self.text, pointer)
            expected = "a duration such as PT12M30.5S"
            place = Place(self.file, pointer)
            self.problems.append(Problem("input.wrong-type", place, described(value), expected, "", line, column))
            return None
        below, days, hours, minutes, seconds = found.groups()
        total = int(days or 0) * 1440 + int(hours or 0) * 60 + int(minutes or 0) + float(seconds or 0) / 60
        return None if below else total
