"""Changes written into the exports they are about: each one value of a file, and all else of it as it was."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from typing import Any

from attrs import frozen

from oobe_sim.inputs.locate import span
from oobe_sim.inputs.scenario_format import Scenario
from oobe_sim.model.finding import Place
from oobe_sim.questions.edits import EVERY_DEVICE, Edit

_COLLECTIONS = ("autopilot_profiles", "esp_profiles", "apps", "policies")
"""The tenant's collections whose objects stand in exports under Graph's names."""

_ALL_DEVICES = [{"target": {"@odata.type": "#microsoft.graph.allDevicesAssignmentTarget"}}]


@frozen
class ChangedExports:
    """The new texts of files, by name, and the changes that no file can hold: Graph has no such value, or no file says it."""

    texts: Mapping[str, str]
    left: tuple[Edit, ...]


def changed_exports(
    scenarios: Iterable[Scenario], edits: Iterable[Edit], text: Callable[[str], str | None]
) -> ChangedExports:
    """Make changes in the JSON exports that scenarios were made of; `text` gives the text of a file."""
    places: dict[str, Place] = {}
    for scenario in scenarios:
        places |= scenario.places
    texts: dict[str, str] = {}
    left = []
    for edit in edits:
        place = _place(edit, places)
        now = None if place is None else texts.get(place.file) or text(place.file)
        found = None if place is None or now is None else span(now, place.pointer)
        if place is None or now is None or found is None:
            left.append(edit)
            continue
        begins, ends = found
        texts[place.file] = now[:begins] + json.dumps(_in_graph(edit.value), ensure_ascii=False) + now[ends:]
    return ChangedExports(texts, tuple(left))


def _place(edit: Edit, places: Mapping[str, Place]) -> Place | None:
    """Where the value of a change stands: under Graph's name in the object of an export."""
    owner, _, leaf = edit.path.rpartition(".")
    place = places.get(owner)
    collection = edit.path.split(".")[1:2]
    if place is None or not place.file.casefold().endswith(".json") or not set(collection) & set(_COLLECTIONS):
        return None
    return Place(place.file, f"{place.pointer}/{_graph_name(leaf)}")


def _graph_name(leaf: str) -> str:
    """`allowDeviceUseOnInstallFailure` of `allow_device_use_on_install_failure`."""
    first, *others = leaf.split("_")
    return first + "".join(word.capitalize() for word in others)


def _in_graph(value: object) -> Any:
    if value == EVERY_DEVICE:
        return _ALL_DEVICES
    if isinstance(value, Enum):
        return value.value
    return list(value) if isinstance(value, tuple) else value
