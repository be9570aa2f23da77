"""Whether a property's value satisfies a comparison, as far as the value is known.

Texts are compared without regard to case, and `-match` finds its pattern anywhere in a text, as in
.NET, with which Python agrees on the patterns that rules hold.
"""

from __future__ import annotations

import re
from typing import Final, TypeAlias

from attrs import frozen

from oobe_sim.facts.patterns import found_in
from oobe_sim.world.expression import Comparison, Operator, Typographic, Value


@frozen
class Begins:
    """A text of which only the beginning is known."""

    text: str


@frozen
class Identifier:
    """A text that goes on with a GUID that nobody knows, such as `[ZTDID]:`."""

    text: str


class _Unknown:
    def __repr__(self) -> str:
        return "unknown"


UNKNOWN: Final = _Unknown()
"""The value of a property of which the world says nothing."""

Actual: TypeAlias = str | bool | Begins | Identifier | _Unknown | tuple[str | Identifier, ...] | None
"""What a property holds; `None` is null."""

_SAMPLE = "5d5a9f52-0000-4000-8000-000000000000"


def compared(comparison: Comparison, actual: Actual) -> bool | None:
    """Whether a comparison with an operator that says yes holds; `None` where the value decides nothing."""
    value = comparison.value
    if isinstance(value, Typographic):
        return False
    if isinstance(actual, _Unknown):
        return None
    if comparison.operator is Operator.EQ:
        return _equals(value, actual)
    if actual is None:
        return False
    if not isinstance(value, str):
        return False
    if comparison.operator in (Operator.GT, Operator.GE):
        return _newer(comparison.operator, value, actual)
    if isinstance(actual, Begins):
        return _begun(comparison.operator, value, actual.text)
    if isinstance(actual, Identifier):
        return _identified(comparison.operator, value, actual.text)
    return _text(comparison.operator, value, _plain(actual))


def _plain(actual: object) -> str:
    return str(actual).lower() if isinstance(actual, bool) else str(actual)


def _equals(value: Value, actual: Actual) -> bool | None:
    if value is None or actual is None:
        return value is None and actual is None
    wanted = _plain(value).casefold()
    if isinstance(actual, Begins):
        return None if len(wanted) >= len(actual.text) and wanted.startswith(actual.text.casefold()) else False
    if isinstance(actual, Identifier):
        return None if wanted.startswith(actual.text.casefold()) and len(wanted) > len(actual.text) else False
    return wanted == _plain(actual).casefold()


def _text(operator: Operator, value: str, actual: str) -> bool | None:
    if operator is Operator.MATCH:
        return found_in(value, actual)
    held, wanted = actual.casefold(), value.casefold()
    if operator is Operator.STARTS_WITH:
        return held.startswith(wanted)
    if operator is Operator.ENDS_WITH:
        return held.endswith(wanted)
    return wanted in held


def _begun(operator: Operator, value: str, start: str) -> bool | None:
    known, wanted = start.casefold(), value.casefold()
    if operator is Operator.STARTS_WITH:
        return True if known.startswith(wanted) else None if wanted.startswith(known) else False
    if operator is Operator.CONTAINS and wanted in known:
        return True
    return None


def _identified(operator: Operator, value: str, start: str) -> bool | None:
    """A GUID is made of hexadecimal digits and hyphens, so that most texts cannot be in it."""
    sure = _text(operator, value, start + _SAMPLE)
    if operator is Operator.MATCH:
        return sure
    known, wanted = start.casefold(), value.casefold()
    if operator is Operator.STARTS_WITH:
        return _begun(operator, value, start) if known.startswith(wanted) or _may_go_on(known, wanted) else False
    if wanted in known:
        return operator is Operator.CONTAINS
    return None if _may_go_on(known, wanted) else False


def _may_go_on(known: str, wanted: str) -> bool:
    rests = (wanted[size:] for size in range(len(wanted) + 1) if known.endswith(wanted[:size]))
    return any(re.fullmatch(r"[0-9a-f-]+", rest) for rest in rests)


def _newer(operator: Operator, value: str, actual: Actual) -> bool | None:
    wanted = _version(value)
    if isinstance(actual, Begins):
        held = _version(actual.text.rstrip("."))
        if wanted is None or held is None or wanted[: len(held)] == held:
            return None
        return held > wanted
    held = _version(_plain(actual))
    if wanted is None or held is None:
        return None
    return held > wanted or (operator is Operator.GE and held == wanted)


def _version(text: str) -> tuple[int, ...] | None:
    return tuple(map(int, text.split("."))) if re.fullmatch(r"\d{1,9}(\.\d{1,9}){0,3}", text) else None
