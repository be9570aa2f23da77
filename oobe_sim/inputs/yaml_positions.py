"""YAML text to plain data, with the line and column of every key and every value.

The scalars are those of YAML 1.2: only `true` and `false` are booleans and only `null`, `~` and
nothing are null, so `NO` is Norway, and `yes`, `on` and `12:30` are text. Hexadecimal numbers stay
text as well, since here they are error codes; so do whole numbers of more than 18 digits. A key
that is said twice is an error, and so is what only a hostile file has: very deep nesting, aliases
that multiply, tags that make objects.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NoReturn

import yaml
from attrs import define, field, frozen

from oobe_sim.errors import InputError, Problem
from oobe_sim.model.finding import Place

MAX_CHARACTERS = 8_000_000
MAX_DEPTH = 40
MAX_VALUES = 400_000
"""How many values a file may have once its aliases are written out."""

MOST_DIGITS = 18
"""Longer whole numbers stay text."""

LOADER: Any = getattr(yaml, "CLoader", yaml.Loader)
"""libyaml's parser where it is installed; the other one gives the same results, slower."""

INTEGER = re.compile(r"[-+]?[0-9]+")
FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_SURROGATE = re.compile("[\ud800-\udfff]")
_WORDS: dict[str, Any] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_TAGS: dict[str, Any] = {"bool": bool, "int": int, "float": (int, float), "null": type(None)}
_CORE = "tag:yaml.org,2002:"


@frozen
class Positions:
    """Where things are: (line, column), both counted from 1, by JSON pointer."""

    values: Mapping[str, tuple[int, int]]
    keys: Mapping[str, tuple[int, int]]

    def of(self, pointer: str, *, key: bool = False) -> tuple[int, int]:
        """The position of a value, or of its key; of the nearest thing around it if it is not there."""
        if key and pointer in self.keys:
            return self.keys[pointer]
        while pointer and pointer not in self.values:
            pointer = pointer.rpartition("/")[0]
        return self.values.get(pointer, (1, 1))


def child(pointer: str, token: str | int) -> str:
    """The JSON pointer of something inside what `pointer` names."""
    return f"{pointer}/{str(token).replace('~', '~0').replace('/', '~1')}"


_NESTED = "maximum nesting depth"
"""What libyaml says of its own limit, which some versions reach while they look ahead."""


def parse(text: str, file: str) -> tuple[Any, Positions]:
    """Read one YAML document into dicts, lists, text, numbers, booleans and None.

    Keys are always text, as written. Raises InputError: `input.empty`, `input.syntax`,
    `input.too-large`, `input.encoding`, or every `input.duplicate-key` of the file.
    """
    if len(text) > MAX_CHARACTERS:
        _fail("input.too-large", file, f"{len(text)} characters", f"at most {MAX_CHARACTERS}")
    if half := _SURROGATE.search(text):
        before = text[: half.start()]
        at = (before.count("\n") + 1, len(before) - before.rfind("\n"))
        _fail("input.encoding", file, "half a character", "text in Unicode", *at)
    try:
        root = _compose(text.removeprefix("\ufeff"), file)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        at = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        if _NESTED in (error.problem or ""):
            _fail("input.too-large", file, f"values nested more than {MAX_DEPTH} deep", "a flatter file", *at)
        _fail("input.syntax", file, error.problem or "text that is no YAML", "well-formed YAML", *at)
    except yaml.YAMLError as error:
        before = text[: getattr(error, "position", 0)]
        at = (before.count("\n") + 1, len(before) - before.rfind("\n"))
        _fail("input.syntax", file, "a character that YAML does not allow", "well-formed YAML", *at)
    if root is None or (root.kind == "scalar" and root.data is None):
        _fail("input.empty", file, "nothing", "a mapping of keys to values")
    reading = _Reading(file)
    data = reading.build(root, "", ())
    if reading.problems:
        raise InputError(reading.problems)
    return data, Positions(reading.values, reading.keys)


def scalar(text: str) -> Any:
    """What a plain scalar, one without quotes, means."""
    if text in _WORDS:
        return _WORDS[text]
    if INTEGER.fullmatch(text):
        return int(text) if len(text) <= MOST_DIGITS else text
    if FLOAT.fullmatch(text):
        number = float(text)
        return text if number in (float("inf"), float("-inf")) else number
    return text


def _fail(code: str, file: str, found: str, expected: str, *at: int) -> NoReturn:
    line, column = at or (1, 1)
    raise InputError([Problem(code, Place(file), found, expected, line=line, column=column)])


@define(eq=False)
class _Node:
    """A value before aliases are written out; a mapping's items are keys and values in turn."""

    kind: str
    line: int
    column: int
    data: Any = None
    raw: str = ""
    items: list[_Node] = field(factory=list)


def _compose(text: str, file: str) -> _Node | None:
    """Nodes from parser events: without recursion, so no depth of nesting can exhaust the stack."""
    root: _Node | None = None
    open_nodes: list[_Node] = []
    anchors: dict[str, _Node] = {}
    for event in _events(text):
        line, column = event.start_mark.line + 1, event.start_mark.column + 1
        if isinstance(event, yaml.CollectionEndEvent):
            open_nodes.pop()
            continue
        if isinstance(event, yaml.DocumentStartEvent) and root is not None:
            _fail("input.syntax", file, "a second document", "one document in a file", line, column)
        if not isinstance(event, yaml.NodeEvent):
            continue
        node = _node(event, anchors, file, line, column)
        if node in open_nodes:
            _fail("input.syntax", file, "an alias inside what it stands for", "values", line, column)
        if open_nodes:
            open_nodes[-1].items.append(node)
        else:
            root = node
        if isinstance(event, yaml.CollectionStartEvent):
            open_nodes.append(node)
            if len(open_nodes) > MAX_DEPTH:
                found = f"values nested more than {MAX_DEPTH} deep"
                _fail("input.too-large", file, found, "a flatter file", line, column)
    return root


def _events(text: str) -> Iterator[Any]:
    yield from yaml.parse(text, Loader=LOADER)


def _node(event: Any, anchors: dict[str, _Node], file: str, line: int, column: int) -> _Node:
    if isinstance(event, yaml.AliasEvent):
        if event.anchor not in anchors:
            _fail("input.syntax", file, f"the alias *{event.anchor}", f"an anchor &{event.anchor} before it",
                  line, column)  # fmt: skip
        return anchors[event.anchor]
    tag = (event.tag or "").removeprefix(_CORE)
    if isinstance(event, yaml.ScalarEvent):
        data = scalar(event.value) if event.implicit[0] or tag in _TAGS else event.value
        node = _Node("scalar", line, column, data, event.value)
        fits = tag in ("", "!", "str") or (tag in _TAGS and isinstance(data, _TAGS[tag]))
    else:
        node = _Node("list" if isinstance(event, yaml.SequenceStartEvent) else "mapping", line, column)
        fits = tag in ("", "!", "seq" if node.kind == "list" else "map")
    if not fits:
        _fail("input.syntax", file, f"the tag {event.tag}", "a value without a tag", line, column)
    if event.anchor:
        anchors[event.anchor] = node
    return node


@define
class _Reading:
    """Writes nodes out as data, and notes where each is."""

    file: str
    values: dict[str, tuple[int, int]] = field(factory=dict)
    keys: dict[str, tuple[int, int]] = field(factory=dict)
    problems: list[Problem] = field(factory=list)
    visited: int = 0

    def build(self, node: _Node, pointer: str, around: tuple[_Node, ...]) -> Any:
        self.visited += 1
        if self.visited > MAX_VALUES or len(around) > MAX_DEPTH:
            found = "more values than can be read, once its aliases are written out"
            _fail("input.too-large", self.file, found, f"at most {MAX_VALUES}", node.line, node.column)
        self.values[pointer] = (node.line, node.column)
        if node.kind == "scalar":
            return node.data
        around = (*around, node)
        if node.kind == "list":
            return [self.build(n, child(pointer, i), around) for i, n in enumerate(node.items)]
        found_keys: dict[str, Any] = {}
        for key, value in zip(node.items[::2], node.items[1::2], strict=True):
            self._entry(found_keys, key, value, pointer, around)
        return found_keys

    def _entry(
        self, mapping: dict[str, Any], key: _Node, value: _Node, pointer: str, around: tuple[_Node, ...]
    ) -> None:
        if key.kind != "scalar":
            self._problem("input.syntax", pointer, key, f"a {key.kind} as a key", "text as a key")
            return
        inside = child(pointer, key.raw)
        if key.raw in mapping:
            found = f"the key `{key.raw}` again; it was said in line {self.keys[inside][0]}"
            self._problem("input.duplicate-key", inside, key, found, "each key once")
            return
        self.keys[inside] = (key.line, key.column)
        mapping[key.raw] = self.build(value, inside, around)

    def _problem(self, code: str, pointer: str, at: _Node, found: str, expected: str) -> None:
        place = Place(self.file, pointer)
        self.problems.append(Problem(code, place, found, expected, line=at.line, column=at.column))
