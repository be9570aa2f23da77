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
    `unmodelled` ones might: they are reported unless their value is empty; `reported` ones always
    are. `nested` keys hold an object, or a list of objects, with a shape of its own, and may be
    irrelevant or unmodelled besides. All other keys are reported.
    """

    name: str
    modelled: frozenset[str] = frozenset()
    irrelevant: Mapping[str, str] = field(factory=dict)
    unmodelled: Mapping[str, str] = field(factory=dict)
    reported: Mapping[str, str] = field(factory=dict)
    nested: dict[str, Shape] = field(factory=dict)

    def canonical(self, key: str) -> str | None:
        """The known key that this one is but for its case; `None` where it is known or strange."""
        folded = key.casefold()
        for known in (self.modelled, self.irrelevant, self.unmodelled, self.reported, self.nested):
            if key in known:
                return None
        names = [*self.modelled, *self.irrelevant, *self.unmodelled, *self.reported, *self.nested]
        return next((name for name in names if name.casefold() == folded), None)


def because(reason: str, keys: str) -> dict[str, str]:
    """The keys of a text, separated by blanks, all for one reason."""
    return dict.fromkeys(keys.split(), reason)


_Tallies = dict[tuple[NoteKind, str], list[Any]]
"""For each thing to note: where it was first, and how often."""


class _Entry:
    """What is known of all objects of a shape that have the same keys in the same order."""

    __slots__ = ("first", "irrelevant", "nested", "plain", "renamed", "reported", "times", "unmodelled")

    def __init__(self, keys: tuple[str, ...], shape: Shape, pointer: str, tallies: _Tallies) -> None:
        self.first = pointer
        self.times = 0
        self.renamed: dict[str, str] = {}
        self.irrelevant: list[tuple[str, str]] = []
        self.reported: list[tuple[str, str]] = []
        self.unmodelled: list[tuple[str, list[Any]]] = []
        self.nested: list[tuple[str, Shape]] = []
        for key in keys:
            self._sort(key, shape, tallies)
        self.plain = not (self.renamed or self.unmodelled or self.nested)

    def _sort(self, key: str, shape: Shape, tallies: _Tallies) -> None:  # noqa: C901 - a row of cases
        if key in shape.modelled:
            return
        if key in shape.nested:
            self.nested.append((key, shape.nested[key]))
            if key not in shape.irrelevant and key not in shape.unmodelled:
                return
        if key in shape.irrelevant:
            self.irrelevant.append((key, shape.irrelevant[key]))
        elif key in shape.unmodelled:
            reason = f"{shape.name}: {key}: {shape.unmodelled[key]}"
            self.unmodelled.append((key, tallies.setdefault(("reported", reason), ["", 0])))
        elif key in shape.reported:
            self.reported.append((key, f"{key}: {shape.reported[key]}"))
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

    def told(self) -> Iterator[tuple[NoteKind, str, str]]:
        """What is the same for each of these objects: kind of note, key, reason."""
        for key, reason in self.irrelevant:
            yield "irrelevant", key, reason
        for key, reason in self.reported:
            yield "reported", key, reason


class Account:
    """The account of one file: what was read, and a note for each thing that was not.

    With `exact` it also keeps what became of each pointer, which `accounted` asks for.
    """

    def __init__(self, file: str, *, exact: bool = False) -> None:
        self.file = file
        self.texts: dict[str, Any] = {}
        self.trace: dict[str, tuple[str, str]] | None = {} if exact else None
        self._entries: dict[Shape, dict[tuple[str, ...], _Entry]] = {}
        self._tallies: _Tallies = {}

    def scan(self, found: dict[str, Any], shape: Shape, pointer: str) -> dict[str, Any]:
        """Account for an object; returns it with keys in Graph's own case."""
        keys = tuple(found)
        entries = self._entries.get(shape)
        if entries is None:
            entries = self._entries[shape] = {}
        entry = entries.get(keys)
        if entry is None:
            entry = entries[keys] = _Entry(keys, shape, pointer, self._tallies)
        entry.times += 1
        if self.trace is not None:
            self._follow(found, entry, pointer, shape)
        if entry.renamed:
            return self.scan(self._rename(found, entry.renamed, shape, pointer), shape, pointer)
        for key, tally in entry.unmodelled:
            if found[key]:
                tally[0] = tally[0] or f"{pointer}/{escape(key)}"
                tally[1] += 1
        if entry.nested:
            self._scan_nested(found, entry, pointer)
        return found

    def _scan_nested(self, found: dict[str, Any], entry: _Entry, pointer: str) -> None:
        for key, inner in entry.nested:
            value = found[key]
            if type(value) is dict:
                if not self._counted(value, inner):
                    found[key] = self.scan(value, inner, f"{pointer}/{escape(key)}")
            elif value:
                self._scan_list(value, inner, key, f"{pointer}/{escape(key)}")

    def _counted(self, found: dict[str, Any], shape: Shape) -> bool:
        """Whether it was enough to count an object, as one with its keys has been seen before."""
        entries = self._entries.get(shape)
        entry = entries.get(tuple(found)) if entries else None
        if entry is None or not entry.plain or self.trace is not None:
            return False
        entry.times += 1
        return True

    def _scan_list(self, value: Any, shape: Shape, key: str, pointer: str) -> None:
        if type(value) is not list:
            self.note("reported", pointer, f"{key} is no object")
            return
        for index, item in enumerate(value):
            if type(item) is not dict:
                self.note("reported", f"{pointer}/{index}", f"an item of {key} is no object")
            elif not self._counted(item, shape):
                value[index] = self.scan(item, shape, f"{pointer}/{index}")

    def note(self, kind: NoteKind, pointer: str, reason: str) -> None:
        """Account for the value at a pointer, and all below it, in the words of the reason."""
        if self.trace is not None:
            self.trace[pointer] = (kind, reason)
        tally = self._tallies.setdefault((kind, reason), [pointer, 0])
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
            if times:
                yield Note(Place(self.file, pointer), kind, reason, times)
        for shape, entries in self._entries.items():
            told: _Tallies = {}
            for entry in entries.values():
                for kind, key, reason in entry.told():
                    words = reason if reason.startswith(key) else f"{key}: {reason}"
                    tally = told.setdefault((kind, f"{shape.name}: {words}"), [f"{entry.first}/{escape(key)}", 0])
                    tally[1] += entry.times
            for (kind, reason), (pointer, times) in told.items():
                yield Note(Place(self.file, pointer), kind, reason, times)

    def _follow(self, found: Mapping[str, Any], entry: _Entry, pointer: str, shape: Shape) -> None:
        if self.trace is None:
            return
        for key in found:
            self.trace.setdefault(f"{pointer}/{escape(key)}", (MODELLED, ""))
        for key, _ in entry.unmodelled:
            kind = "reported" if found[key] else "irrelevant"
            self.trace[f"{pointer}/{escape(key)}"] = (kind, shape.unmodelled[key])
        for kind, key, reason in entry.told():
            self.trace[f"{pointer}/{escape(key)}"] = (kind, reason)

    def _rename(self, found: dict[str, Any], renamed: Mapping[str, str], shape: Shape, pointer: str) -> dict[str, Any]:
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
