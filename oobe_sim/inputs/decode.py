"""Bytes to text to documents, as real tools write them: BOMs, UTF-16, several documents in a file."""

from __future__ import annotations

import json
import re
from typing import Any, NoReturn

import yaml
from attrs import frozen

from oobe_sim.errors import InputError, Problem
from oobe_sim.model.finding import Place
from oobe_sim.world.device import FileEncoding

MOST_BYTES = 256 * 1024 * 1024
MOST_VALUES = 2_000_000
"""More are no export, but aliases of aliases."""
_SNIFFED = 4096
_MARKS = (
    (b"\xff\xfe", "utf-16-le", FileEncoding.UTF16),
    (b"\xfe\xff", "utf-16-be", FileEncoding.UTF16),
    (b"\xef\xbb\xbf", "utf-8", FileEncoding.UTF8_BOM),
)
_BLANK = re.compile(r"[\s\ufeff]*")
_COMMENT = re.compile(r"^[ \t]*#[^\n]*", re.MULTILINE)


@frozen
class Decoded:
    """The text of a file, and how its bytes were encoded."""

    text: str
    encoding: FileEncoding


def decode(data: bytes, file: str) -> Decoded:
    """Find the encoding by its mark, else by what the bytes can be; raises InputError.

    UTF-16 without a mark shows in its NULs; PowerShell 5.1 writes UTF-16 unless told otherwise.
    What is neither UTF-8 nor UTF-16 is read as Windows-1252.
    """
    if len(data) > MOST_BYTES:
        raise _problem("input.too-large", file, f"{len(data)} bytes", f"at most {MOST_BYTES} bytes")
    for mark, codec, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(_text(data[len(mark) :], codec, file), encoding)
    if b"\0" in data[:_SNIFFED]:
        return Decoded(_text(data, _without_mark(data, file), file), FileEncoding.UTF16)
    if data.isascii():
        return Decoded(data.decode("ascii"), FileEncoding.ASCII)
    try:
        return Decoded(data.decode("utf-8"), FileEncoding.UTF8)
    except UnicodeDecodeError:
        return Decoded(_text(data, "cp1252", file), FileEncoding.ANSI)


def encode_like(text: str, data: bytes) -> bytes:
    """The bytes of a text in the encoding, and with the mark, of the bytes that it once was."""
    for mark, codec, _ in _MARKS:
        if data.startswith(mark):
            return mark + text.encode(codec)
    if b"\0" in data[:_SNIFFED]:
        return text.encode(_without_mark(data, ""))
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return text.encode("cp1252", errors="xmlcharrefreplace")
    return text.encode("utf-8")


def _without_mark(data: bytes, file: str) -> str:
    head = data[:_SNIFFED]
    low, high = head[1::2].count(0), head[0::2].count(0)
    if max(low, high) * 4 < len(head) // 2:
        raise _problem("input.encoding", file, "bytes that are no text", "UTF-8, UTF-16 or Windows-1252")
    return "utf-16-le" if low > high else "utf-16-be"


def _text(data: bytes, codec: str, file: str) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        found = f"a byte at {error.start} that {codec} does not have"
        raise _problem("input.encoding", file, found, "UTF-8, UTF-16 or Windows-1252") from error


def json_documents(text: str, file: str) -> list[Any]:
    """All JSON documents of a text, one after another; raises InputError.

    Comment lines that begin with `#` are passed over. A key that occurs twice in an object is a
    problem: no tool agrees with another on which of the two counts.
    """
    if text.lstrip("\ufeff \t\r\n").startswith("#"):
        text = _COMMENT.sub(lambda found: " " * len(found[0]), text)
    found, position, end = [], 0, len(text)
    try:
        while (position := _next(text, position)) < end:
            document, position = _DECODER.raw_decode(text, position)
            found.append(document)
    except json.JSONDecodeError as error:
        place = Place(file, f"/{len(found)}" if found else "")
        raise InputError(
            [Problem("input.syntax", place, error.msg, "JSON", line=error.lineno, column=error.colno)]
        ) from error
    except _TwiceError as error:
        raise _problem("input.duplicate-key", file, f"the key {error} twice", "each key once") from error
    except RecursionError as error:
        raise _problem("input.too-large", file, "too deep a nesting", "objects of Microsoft Graph") from error
    except ValueError as error:
        raise _problem(
            "input.too-large", file, "a number of thousands of digits", "objects of Microsoft Graph"
        ) from error
    if not found:
        raise _problem("input.empty", file, "nothing", "an export")
    return found


def yaml_document(text: str, file: str) -> Any:
    """The YAML document of a text, with dates left as text; raises InputError.

    Aliases are written out, so what they amount to is measured before anything is made of it.
    """
    loader = None
    try:
        loader = _Yaml(text)
        node = loader.get_single_node()
        if node is not None and _amounts_to(node, {}) > MOST_VALUES:
            raise _problem("input.too-large", file, "aliases of too many values", f"at most {MOST_VALUES} values")
        document = None if node is None else loader.construct_document(node)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (None, None)
        found = error.problem or "malformed text"
        raise InputError([Problem("input.syntax", Place(file), found, "YAML", line=line, column=column)]) from error
    except RecursionError as error:
        raise _problem("input.too-large", file, "too deep a nesting", "objects of Microsoft Graph") from error
    except yaml.YAMLError as error:
        raise _problem("input.syntax", file, "malformed text", "YAML") from error
    except _TwiceError as error:
        raise _problem("input.duplicate-key", file, f"the key {error} twice", "each key once") from error
    finally:
        if loader is not None:
            loader.dispose()
    if document is None:
        raise _problem("input.empty", file, "nothing", "an export")
    return document


def _amounts_to(node: yaml.Node, known: dict[yaml.Node, int | None]) -> int:
    """How many values a node is once its aliases are written out; raises ConstructorError for one inside itself."""
    if isinstance(node, yaml.ScalarNode):
        return 1
    if node in known:
        found = known[node]
        if found is None:
            raise yaml.constructor.ConstructorError(
                problem="an alias inside what it stands for", problem_mark=node.start_mark
            )
        return found
    known[node] = None
    parts = [part for pair in node.value for part in pair] if isinstance(node, yaml.MappingNode) else node.value
    known[node] = amount = 1 + sum(_amounts_to(part, known) for part in parts)
    return amount


class _TwiceError(Exception):
    pass


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        keys = [key for key, _ in pairs]
        raise _TwiceError(repr(next(key for key in keys if keys.count(key) > 1)))
    return found


_DECODER = json.JSONDecoder(object_pairs_hook=_once)


class _Yaml(yaml.SafeLoader):
    """Graph's dates stay text in YAML as they are in JSON, and a key may occur once only."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - PyYAML declares it so
        first: [(tag, regexp) for tag, regexp in resolvers if tag != "tag:yaml.org,2002:timestamp"]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


def _mapping(loader: _Yaml, node: yaml.MappingNode) -> dict[str, Any]:
    loader.flatten_mapping(node)
    return _once([(_key(key), loader.construct_object(value, deep=True)) for key, value in node.value])


def _key(node: yaml.Node) -> str:
    """A key as it is written: text, as in JSON."""
    if isinstance(node, yaml.ScalarNode):
        return str(node.value)
    raise yaml.constructor.ConstructorError(problem="a list or a mapping as a key", problem_mark=node.start_mark)


def _scalar(loader: _Yaml, node: yaml.ScalarNode) -> Any:
    """What YAML's own reading makes of a scalar, where it is what its tag says."""
    try:
        return yaml.SafeLoader.yaml_constructors[node.tag](loader, node)
    except (ValueError, KeyError) as error:
        found = f"a value that {node.tag.rpartition(':')[2]} cannot be"
        raise yaml.constructor.ConstructorError(problem=found, problem_mark=node.start_mark) from error


def _as_written(loader: _Yaml, node: yaml.ScalarNode) -> str:
    return str(loader.construct_scalar(node))


def _foreign(loader: _Yaml, node: yaml.Node) -> NoReturn:
    """Values that JSON does not have; no tool writes them."""
    raise yaml.constructor.ConstructorError(problem=f"the tag {node.tag}", problem_mark=node.start_mark)


_TAGS = "tag:yaml.org,2002:"
_Yaml.add_constructor(f"{_TAGS}map", _mapping)
for _tag in ("timestamp", "value"):
    _Yaml.add_constructor(_TAGS + _tag, _as_written)
for _tag in ("bool", "int", "float"):
    _Yaml.add_constructor(_TAGS + _tag, _scalar)
for _tag in ("binary", "omap", "pairs", "set"):
    _Yaml.add_constructor(_TAGS + _tag, _foreign)


def _next(text: str, position: int) -> int:
    blank = _BLANK.match(text, position)
    return blank.end() if blank else position


def _problem(code: str, file: str, found: str, expected: str) -> InputError:
    return InputError([Problem(code, Place(file), found, expected)])
