"""What is open in a world as a question, and what to write into a scenario to answer it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import attrs
from attrs import frozen

from oobe_sim.inputs.scenario_defaults import plain_value
from oobe_sim.inputs.scenario_names import slug
from oobe_sim.kernel.catalog import windows
from oobe_sim.outputs.leaf_words import WORDED
from oobe_sim.outputs.names import APP_FAULTS, SECTIONS
from oobe_sim.outputs.words import clean, sentence
from oobe_sim.world.assignment import Assignment
from oobe_sim.world.doubts import DOUBT_PATH, doubt
from oobe_sim.world.tenant import Tenant
from oobe_sim.world.world import World

_BARE = re.compile(r"[A-Za-z_][\w.-]*( [\w.-]+)*", re.ASCII)
_NO_TEXT = frozenset({"yes", "no", "on", "off", "true", "false", "null", "none", "unknown"})

_WORDED: dict[str, Callable[[str], str]] = {
    "groups.has_device": "Is the device a member of the group {}?".format,
    "groups.has_person": "Is the person a member of the group {}?".format,
    "filters.matches": "Does the device match the filter {}?".format,
    "clauses.holds": "Does this hold: {}?".format,
    "conditional_access.applies": "Does the policy {} apply to this person?".format,
    "apps.kind": "What kind of app is {}?".format,
    "apps.context": "Does {} install for the device or for the person?".format,
}


@frozen
class Leaf:
    """A leaf of the world: the collection, id and name of the object that it belongs to, and its field.

    Of what is in no collection of the tenant, `collection` and `id` are empty.
    """

    collection: str
    id: str
    name: str
    field: str


def question(path: str, world: World) -> str:
    """What is open at a path, as a question: `Whom is Students assigned to?`."""
    if words := doubt(path):
        return words["question"]
    if is_event(path):
        return _event(path, world)
    if path in WORDED:
        return WORDED[path]
    leaf = _leaf(path, world)
    if worded := _WORDED.get(f"{leaf.collection}.{leaf.field}"):
        return worded(leaf.name)
    if leaf.field == "assignments":
        return f"Whom is {leaf.name} assigned to?"
    words_of_it = leaf.field.replace("_", " ").replace(".", " ")
    return f"What is the {words_of_it} of {leaf.name}?"


def answer(path: str, value: object, world: World) -> str:
    """The YAML of a scenario that gives a leaf a value: `tenant: {groups: [{name: S, has_device: true}]}`.

    Of an event it is what answers it: `choices: {network.connect: connect}`.
    """
    if is_event(path):
        section, _, id = path.partition(".")
        return f"{section}: {{{_text(id)}: {_written(value)}}}"
    if path.startswith(DOUBT_PATH):
        return _nested(f"doubts.{path.removeprefix(DOUBT_PATH)}", _written(value))
    leaf = _leaf(path, world)
    if not leaf.collection:
        return _nested(path.removeprefix("windows."), _written(value))
    named = ("name", leaf.name) if leaf.id == slug(leaf.name) else ("id", leaf.id)
    first = f"{named[0]}: {_text(named[1])}"
    return f"tenant: {{{leaf.collection}: [{{{first}, {_nested(leaf.field, _written(value))}}}]}}"


def app_at(path: str, world: World) -> str:
    """The name of the app that a fault is one of; empty where a path is that of anything else."""
    before, _, id = path.partition(f"{APP_FAULTS}.")
    return clean(next((app.name or app.id for app in world.tenant.apps if app.id == id and not before), ""))


def is_event(path: str) -> bool:
    """Whether a path is that of a choice, a fault or a service's answer, and not of a leaf."""
    return path.partition(".")[0] in SECTIONS


def _event(path: str, world: World) -> str:
    catalog = windows()
    step = catalog.steps.get(path.removeprefix("choices."))
    if step is not None:
        return f'At "{step.title}", what does the person do?'
    event, app = catalog.event(path), app_at(path, world)
    if event is None:
        return clean(path)
    return sentence(event.words.replace("the app", app) if app else event.words)


def _leaf(path: str, world: World) -> Leaf:
    for attribute in attrs.fields(Tenant):
        prefix = f"tenant.{attribute.name}."
        held = getattr(world.tenant, attribute.name)
        if isinstance(held, tuple) and path.startswith(prefix):
            rest = path.removeprefix(prefix)
            # Ids may hold points, so the longest id that fits is the one that is meant.
            fits = [one for one in held if rest.startswith(f"{one.id}.")]
            if fits:
                one = max(fits, key=lambda one: len(one.id))
                return Leaf(
                    attribute.name, one.id, clean(getattr(one, "name", "") or one.id), rest.removeprefix(f"{one.id}.")
                )
    section, _, field = path.partition(".")
    return Leaf("", "", f"the {section}", clean(field))


def _nested(path: str, value: str) -> str:
    first, _, rest = path.partition(".")
    return f"{first}: {{{_nested(rest, value)}}}" if rest else f"{first}: {value}"


def _written(value: object) -> str:
    """A value in YAML's flow style, as a scenario takes it."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Assignment):
        return f"{{group: {_text(value.group)}}}" if value.group else value.target.value
    if isinstance(value, tuple | list):
        return f"[{', '.join(map(_written, value))}]"
    if isinstance(value, frozenset):
        return f"[{', '.join(sorted(map(_written, value)))}]"
    if isinstance(value, int | float):
        return str(value)
    told: Any = plain_value(value)
    return _text(told) if isinstance(told, str) else str(told).lower()


def _text(text: str) -> str:
    text = clean(text)
    if _BARE.fullmatch(text) and text.casefold() not in _NO_TEXT:
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
