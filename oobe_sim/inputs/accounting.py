"""Nothing is dropped: every JSON path of a file is modelled, irrelevant with a reason, or reported.

Real exports hold thousands of objects with the same keys in the same order. What a type's `Shape`
says of those keys is therefore worked out once for each order of keys; further objects only count.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import field, frozen

from oobe_sim.inputs.found import Note, NoteKind
from oobe_sim.model.finding import Place

MODELLED = "modelled"
_ANNOTATION = "an OData annotation"
_ACTION = "a link to an action of Microsoft Graph"
_UNKNOWN = "is unknown to the simulator"
_NEXT_PAGE = "more pages follow, which this file does not hold"


@frozen(eq=False)
class Shape:
    """What the simulator makes of the keys of one type of object.

    `modelled` keys are read. `irrelevant` ones cannot change an enrollment, and say why.
    `unmodelled` ones might: they are reported unless their value is empty. `nested` keys hold
    an object, or a list of objects, with a shape of its own. All other keys are reported.
    """

    name: str
    modelled: frozenset[str] = frozenset()
    irrelevant: Mapping[str, str] = field(factory=dict)
    unmodelled: Mapping[str, str] = field(factory=dict)
    nested: dict[str, Shape] = field(factory=dict)

    def canonical(self, key: str) -> str | None:
        """The known key that this one is but for its case; `None` where it is known or strange."""
        folded = key.casefold()
        for known in (self.modelled, self.irrelevant, self.unmodelled, self.nested):
            if key in known:
                return None
        names = [*self.modelled, *self.irrelevant, *self.unmodelled, *self.nested]
        return next((name for name in names if name.casefold() == folded), None)


class _Entry:
    """What is known of all objects of a shape that have the same keys in the same order."""

    __slots__ = ("first", "irrelevant", "nested", "renamed", "reported", "times", "unmodelled")

    def __init__(self, keys: tuple[str, ...], shape: Shape, pointer: str) -> None:
        self.first = pointer
        self.times = 0
        self.renamed: dict[str, str] = {}
        self.irrelevant: list[tuple[str, str]] = []
        self.reported: list[tuple[str, str]] = []
        self.unmodelled: list[tuple[str, str]] = []
        self.nested: list[tuple[str, Shape]] = []
        for key in keys:
            self._sort(key, shape)

    def _sort(self, key: str, shape: Shape) -> None:
        if key in shape.modelled:
            return
        if key in shape.nested:
            self.nested.append((key, shape.nested[key]))
        elif key in shape.irrelevant:
            self.irrelevant.append((key, shape.irrelevant[key]))
        elif key in shape.unmodelled:
            self.unmodelled.append((key, shape.unmodelled[key]))
        elif key.endswith("@odata.nextLink"):
            self.reported.append((key, _NEXT_PAGE))
        elif "@odata." in key:
            self.irrelevant.append((key, _ANNOTATION))
        elif key.startswith("#"):
            self.irrelevant.append((key, _ACTION))
        elif (name := shape.canonical(key)) is not None:
            self.renamed[key] = name
        else:
            self.reported.append((key, f"{key} {_UNKNOWN}"))


class Account:
    """The account of one file: what was read, and a note for each thing that was not.

    With `exact` it also keeps what became of each pointer, which `accounted` asks for.
    """

    def __init__(self, file: str, *, exact: bool = False) -> None:
        self.file = file
        self.texts: dict[str, Any] = {}
        self.trace: dict[str, tuple[str, str]] | None = {} if exact else None
        self._entries: dict[Shape, dict[tuple[str, ...], _Entry]] = {}
        self._tallies: dict[tuple[NoteKind, str], list[Any]] = {}

    def scan(self, found: dict[str, Any], shape: Shape, pointer: str) -> dict[str, Any]:
        """Account for an object; returns it with keys in Graph's own case."""
        keys = tuple(found)
        entries = self._entries.get(shape)
        if entries is None:
            entries = self._entries[shape] = {}
        entry = entries.get(keys)
        if entry is None:
            entry = entries[keys] = _Entry(keys, shape, pointer)
        entry.times += 1
        if self.trace is not None:
            self._follow(keys, entry, pointer)
        if entry.renamed:
            return self.scan(self._rename(found, entry.renamed, shape, pointer), shape, pointer)
        for key, reason in entry.unmodelled:
            if found[key]:
                self.note("reported", f"{pointer}/{key}", reason)
        for key, inner in entry.nested:
            value = found[key]
            if type(value) is dict:
                found[key] = self.scan(value, inner, f"{pointer}/{key}")
            elif type(value) is list:
                for index, item in enumerate(value):
                    if type(item) is dict:
                        value[index] = self.scan(item, inner, f"{pointer}/{key}/{index}")
                    else:
                        self.note("reported", f"{pointer}/{key}/{index}", f"an item of {key} is no object")
            elif value is not None:
                self.note("reported", f"{pointer}/{key}", f"{key} is no object")
        return found

    def note(self, kind: NoteKind, pointer: str, reason: str) -> None:
        """Account for the value at a pointer, and all below it, in the words of the reason."""
        if self.trace is not None:
            self.trace[pointer] = (kind, reason)
        tally = self._tallies.get((kind, reason))
        if tally is None:
            self._tallies[kind, reason] = [pointer, 1]
        else:
            tally[1] += 1

    def read(self, pointer: str, document: Any = None) -> None:
        """Say that the value at a pointer was read; a `document` is what its text holds."""
        if self.trace is not None:
            self.trace[pointer] = (MODELLED, "")
            if document is not None:
                self.texts[pointer] = document

    def notes(self) -> Iterator[Note]:
        """All notes: what was said of values, and one for each key of each type that was not read."""
        for (kind, reason), (pointer, times) in self._tallies.items():
            yield Note(Place(self.file, pointer), kind, reason, times)
        for shape, entries in self._entries.items():
            merged: dict[tuple[NoteKind, str, str], list[Any]] = {}
            for entry in entries.values():
                for kind, keys in (("irrelevant", entry.irrelevant), ("reported", entry.reported)):
                    for key, reason in keys:
                        times = merged.setdefault((kind, key, reason), [f"{entry.first}/{escape(key)}", 0])  # type: ignore[arg-type]
                        times[1] += entry.times
            for (kind, key, reason), (pointer, times) in merged.items():
                words = reason if reason.startswith(key) else f"{key}: {reason}"
                yield Note(Place(self.file, pointer), kind, f"{shape.name}: {words}", times)

    def _follow(self, keys: tuple[str, ...], entry: _Entry, pointer: str) -> None:
        assert self.trace is not None
        for key in keys:
            self.trace.setdefault(f"{pointer}/{escape(key)}", (MODELLED, ""))
        for key, reason in entry.unmodelled:
            self.trace[f"{pointer}/{escape(key)}"] = ("irrelevant", f"{key}: empty; {reason}")
        for kind, found in (("irrelevant", entry.irrelevant), ("reported", entry.reported)):
            for key, reason in found:
                self.trace[f"{pointer}/{escape(key)}"] = (kind, reason)

    def _rename(
        self, found: dict[str, Any], renamed: Mapping[str, str], shape: Shape, pointer: str
    ) -> dict[str, Any]:
        kept: dict[str, Any] = {}
        for key, value in found.items():
            name = renamed.get(key, key)
            if name != key and name in found:
                self.note("reported", f"{pointer}/{escape(key)}", f"{shape.name}: {key} says {name} twice")
            else:
                kept[name] = value
        return kept


def escape(key: str) -> str:
    """A key as it stands in a JSON pointer."""
    return key.replace("~", "~0").replace("/", "~1") if "~" in key or "/" in key else key
