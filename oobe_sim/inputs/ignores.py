"""Findings that somebody has decided to live with: a YAML file of entries, each with its reason.

oobe-sim-ignore: 1
ignore:
- finding: esp.meant_for_testing
about: Lab page
reason: our technicians reset the lab's devices by hand
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from fnmatch import fnmatchcase
from typing import Any

from attrs import frozen

from oobe_sim.errors import InputError, nearest
from oobe_sim.inputs.problems import Report
from oobe_sim.inputs.yaml_positions import parse
from oobe_sim.model.finding import Place

IGNORES_KEY = "oobe-sim-ignore"
VERSION = 1
_KEYS = ("finding", "about", "reason")
_NEEDED = ("finding", "reason")


@frozen
class Ignore:
    """One entry: the id of a finding, why it is ignored, and what it has to be about, where that is said.

    `about` is a path of the world or the name of an object, in which `*` stands for any text and `?`
    for a character; case does not count.
    """

    finding: str
    reason: str
    about: str
    place: Place

    def covers(self, id: str, *called: str) -> bool:
        """Whether the entry is about a finding of this id, on something that is called so."""
        wanted = self.about.casefold()
        return self.finding == id and (not wanted or any(fnmatchcase(name.casefold(), wanted) for name in called))


def read_ignores(text: str, file: str, known: Collection[str]) -> tuple[Ignore, ...]:
    """The entries of a file; `known` are the ids that a finding may have.

    Raises InputError with every problem of the file.
    """
    data, positions = parse(text, file)
    report = Report(file, text, positions)
    found = tuple(_entries(data, report, known))
    if report.problems:
        raise InputError(report.problems)
    return found


def _entries(data: Any, report: Report, known: Collection[str]) -> Iterator[Ignore]:
    if not isinstance(data, dict):
        report.add("input.wrong-type", "", "no mapping of keys to values", f"the keys `{IGNORES_KEY}` and `ignore`")
        return
    if data.get(IGNORES_KEY) != VERSION:
        found = f"{IGNORES_KEY}: {data[IGNORES_KEY]}" if IGNORES_KEY in data else f"no key `{IGNORES_KEY}`"
        report.add("input.wrong-version", f"/{IGNORES_KEY}", found, f"`{IGNORES_KEY}: {VERSION}`")
    _unknown_keys(data, "", (IGNORES_KEY, "ignore"), report)
    several = data.get("ignore")
    if not isinstance(several, list):
        code = "input.wrong-type" if "ignore" in data else "input.missing-key"
        report.add(code, "/ignore", "no list under `ignore`", "a list of entries with `finding` and `reason`")
        return
    for number, entry in enumerate(several):
        made = _entry(entry, f"/ignore/{number}", report, known)
        if made is not None:
            yield made


def _entry(entry: Any, at: str, report: Report, known: Collection[str]) -> Ignore | None:
    if not isinstance(entry, dict):
        report.add("input.wrong-type", at, "an entry that is no mapping", "the keys `finding` and `reason`")
        return None
    before = len(report.problems)
    _unknown_keys(entry, at, _KEYS, report)
    for key in _KEYS:
        value = entry.get(key)
        if key in entry and (not isinstance(value, str) or not value.strip()):
            report.add("input.wrong-type", f"{at}/{key}", f"`{key}` that is no text", "text")
        elif key not in entry and key in _NEEDED:
            why = "why the finding is ignored" if key == "reason" else "the id of a finding"
            report.add("input.missing-key", at, f"an entry without `{key}`", f"`{key}`: {why}")
    id = entry.get("finding")
    if isinstance(id, str) and id.strip() and id not in known:
        report.add(
            "input.unknown-value",
            f"{at}/finding",
            f"no finding `{id}`",
            "the id of a finding, as `oobe-sim check` prints it",
            nearest(id, known),
        )
    if len(report.problems) > before:
        return None
    return Ignore(entry["finding"], entry["reason"].strip(), entry.get("about", ""), Place(report.file, at))


def _unknown_keys(data: dict[str, Any], at: str, keys: tuple[str, ...], report: Report) -> None:
    for key in data:
        if key not in keys:
            expected = f"one of {', '.join(keys)}"
            report.add("input.unknown-key", f"{at}/{key}", f"the key `{key}`", expected, nearest(key, keys), key=True)
