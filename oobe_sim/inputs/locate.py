"""From a JSON pointer to a line and a column, in the text itself; computed only when printed."""

from __future__ import annotations

import json

_DECODER = json.JSONDecoder(strict=False)
_BLANK = " \t\r\n\ufeff"


def locate(text: str, pointer: str) -> tuple[int, int]:
    """The line and column, counted from 1, of the value that a JSON pointer names.

    In a text of several documents the first part of the pointer counts the documents from 0.
    A pointer that leads on into a string (JSON within JSON) is the string's own place, and one
    that leads nowhere is the place of the last part that is there. Never raises.
    """
    position = _blank(text, 0)
    try:
        parts = [part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:]]
        starts = _documents(text)
        if len(starts) > 1 and parts:
            index = _index(parts.pop(0))
            position = starts[index] if 0 <= index < len(starts) else position
        for part in parts:
            step = _child(text, position, part)
            if step is None:
                break
            position = step
    except (ValueError, RecursionError, IndexError):
        pass  # what precedes the malformed part has been found
    start = text.rfind("\n", 0, position) + 1
    mark = 1 if start == 0 and text.startswith("\ufeff") else 0
    return text.count("\n", 0, position) + 1, position - start + 1 - mark


def span(text: str, pointer: str) -> tuple[int, int] | None:
    """Where the value that a JSON pointer names begins and ends in the text; `None` where it is not there."""
    try:
        parts = [part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:]]
        starts = _documents(text)
        position: int | None = starts[_index(parts.pop(0))] if len(starts) > 1 and parts else starts[0]
        for part in parts:
            position = None if position is None else _child(text, position, part)
        return None if position is None else (position, _skip(text, position))
    except (ValueError, RecursionError, IndexError):
        return None


def _documents(text: str) -> list[int]:
    starts = []
    position = _blank(text, 0)
    while position < len(text):
        starts.append(position)
        try:
            position = _blank(text, _skip(text, position))
        except ValueError:
            break
    return starts


def _child(text: str, position: int, part: str) -> int | None:
    opening = text[position : position + 1]
    if opening == "{":
        return _member(text, _blank(text, position + 1), part)
    if opening == "[":
        return _element(text, _blank(text, position + 1), _index(part))
    return None


def _member(text: str, position: int, key: str) -> int | None:
    while text[position] == '"':
        name, position = _DECODER.raw_decode(text, position)
        position = _blank(text, _blank(text, position) + 1)
        if name == key:
            return position
        position = _blank(text, _skip(text, position))
        if text[position] != ",":
            break
        position = _blank(text, position + 1)
    return None


def _element(text: str, position: int, index: int) -> int | None:
    if text[position] == "]" or index < 0:
        return None
    for _ in range(index):
        position = _blank(text, _skip(text, position))
        if text[position] != ",":
            return None
        position = _blank(text, position + 1)
    return position


def _skip(text: str, position: int) -> int:
    return _DECODER.raw_decode(text, position)[1]


def _blank(text: str, position: int) -> int:
    while position < len(text) and text[position] in _BLANK:
        position += 1
    return position


def _index(part: str) -> int:
    return int(part) if part.isdecimal() else -1
