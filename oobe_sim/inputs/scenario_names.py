"""Ids for what has only a name, and ids found again by name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from attrs import define, field

from oobe_sim.errors import nearest
from oobe_sim.inputs.problems import Report, one_of
from oobe_sim.inputs.yaml_positions import child

_GUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


def slug(name: str) -> str:
    """An id made of a name: `Office for school` is `office-for-school`."""
    return re.sub(r"[\W_]+", "-", name.casefold()).strip("-") or "unnamed"


@define
class Names:
    """The objects of one kind that can be referred to by id or by name."""

    kind: str
    ids: set[str] = field(factory=set)
    by_name: dict[str, set[str]] = field(factory=dict)

    def learn(self, objects: Iterable[tuple[Any, Any]]) -> None:
        """Take note of (id, name) pairs; what is no text is passed over."""
        for id, name in objects:
            if isinstance(id, str):
                self.ids.add(id)
                if isinstance(name, str):
                    self.by_name.setdefault(name.casefold(), set()).add(id)

    def resolve(self, said: Any, pointer: str, report: Report, *, partial: bool) -> Any:
        """The id that an id or a name refers to; reports `input.dangling-reference`.

        Where the input is `partial`, and for a GUID, nothing need have the id.
        """
        if not isinstance(said, str) or said in self.ids:
            return said
        found = self.by_name.get(said.casefold(), set())
        if len(found) == 1:
            return next(iter(found))
        if found:
            expected = f"its id: {one_of(sorted(found))}"
            report.add("input.dangling-reference", pointer, f"several {self.kind}s called `{said}`", expected)
        elif not partial and not _GUID.fullmatch(said):
            known = sorted({*self.ids, *self.by_name})
            article = "an" if self.kind[0] in "aeiouE" else "a"
            expected = f"the id or name of {article} {self.kind}" + (f": {one_of(known)}" if known else "")
            report.add(
                "input.dangling-reference",
                pointer,
                f"no {self.kind} `{said}`",
                expected,
                nearest(said, known),
            )
        return said


def identified(items: Any, pointer: str, kind: str, report: Report, exported: frozenset[str] = frozenset()) -> Any:
    """Each object of a list with an id and a name; one that has neither is left for others to judge.

    An id defaults to a slug of the name, a name to the id, unless the id is of something exported,
    which has a name. Reports `input.duplicate-id`.
    """
    if not isinstance(items, list):
        return items
    seen: dict[str, str] = {}
    found = []
    for index, item in enumerate(items):
        if isinstance(item, dict):
            told = _with_id(item, f"{kind}-{index + 1}", exported)
            check_once(told["id"], seen, child(pointer, index), kind, report)
            found.append(told)
        else:
            found.append(item)
    return found


def check_once(id: Any, seen: dict[str, str], pointer: str, kind: str, report: Report) -> None:
    """Report `input.duplicate-id` where an id was seen already; `seen` maps ids to pointers."""
    if not isinstance(id, str):
        return
    if id in seen:
        first = report.positions.of(report.written(seen[id]))[0]
        told = f"the id `{id}` again; the {kind} in line {first} has it"
        report.add("input.duplicate-id", pointer, told, "an `id` of its own")
    seen.setdefault(id, pointer)


def _with_id(item: dict[str, Any], fallback: str, exported: frozenset[str]) -> dict[str, Any]:
    name, id = item.get("name"), item.get("id")
    if id is None:
        return {**item, "id": slug(name) if isinstance(name, str) else fallback}
    if name is not None or (isinstance(id, str) and id in exported):
        return dict(item)
    return {**item, "name": id}
