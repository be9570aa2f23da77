"""Plain data to the types of the world and back, with errors that a person can act on.

cattrs does the structuring; the hooks here are strict (no `int("5")`, no `bool("no")`), and its
error paths become JSON pointers, which a `Report` turns into lines and columns.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from enum import Enum
from fractions import Fraction
from functools import cache
from types import GenericAlias
from typing import Any, TypeVar, get_args, get_origin

import attrs
from cattrs import ClassValidationError, Converter, ForbiddenExtraKeysError, IterableValidationError
from cattrs.cols import homogenous_tuple_structure_factory, mapping_structure_factory
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn

from oobe_sim.errors import nearest
from oobe_sim.inputs.portal import labels
from oobe_sim.inputs.problems import Report, described, one_of
from oobe_sim.inputs.scenario_any import A_WEIGHT, weight_of
from oobe_sim.inputs.scenario_groups import SHORT_KEYS, any_rule
from oobe_sim.inputs.yaml_positions import child
from oobe_sim.model.duration import LONGEST, Duration, Exponential, Lognormal, Measured, Normal, Triangular, Uniform
from oobe_sim.world.build import Build
from oobe_sim.world.expression import Expression

T = TypeVar("T")


class WrongValueError(Exception):
    """A value that its key cannot have; becomes a problem where the path is known."""

    def __init__(self, code: str, expected: str, *, found: str = "", near: str = "") -> None:
        self.code, self.expected, self.found, self.near = code, expected, found, near
        super().__init__(expected)


def structure(data: Any, cls: type[T], report: Report, pointer: str = "") -> T | None:
    """Make a `cls` of plain data; every error goes to the report, and `None` comes back."""
    try:
        return converter().structure(data, cls)
    except (ClassValidationError, IterableValidationError, WrongValueError, KeyError) as error:
        _tell(error, data, pointer, report)
        return None


def demand(data: Any, cls: type[T], report: Report, pointer: str = "") -> T:
    """Make a `cls` of plain data; raises InputError with everything that the report holds."""
    made = structure(data, cls, report, pointer)
    if made is None or report.problems:
        raise report.failure()
    return made


def unstructure(value: Any) -> Any:
    """Plain data of a world object: every field, in the order of its declaration."""
    return converter().unstructure(value)


@cache
def converter(*, sparse: bool = False) -> Converter:
    """The converter; a `sparse` one leaves out what equals the default when it unstructures."""
    made = Converter(detailed_validation=True, forbid_extra_keys=True)
    for cls, kind in ((bool, "true or false"), (int, "a whole number"), (str, "text")):
        made.register_structure_hook(cls, _exactly(cls, kind))
    made.register_structure_hook(float, _number)
    made.register_structure_hook_func(lambda t: t == Duration, lambda value, _: _duration(value, made))
    made.register_structure_hook(Fraction, _weight)
    made.register_structure_hook(Build, _build)
    made.register_structure_hook(Expression, _expression)
    made.register_structure_hook(datetime, _moment)
    made.register_structure_hook(date, _day)
    made.register_structure_hook_func(lambda t: t is object, lambda value, _: _frozen(value))
    made.register_structure_hook_func(lambda t: isinstance(t, type) and issubclass(t, Enum), _word)
    made.register_structure_hook_factory(
        _has_origin(tuple), lambda t: _collection(homogenous_tuple_structure_factory(t, made))
    )
    made.register_structure_hook_factory(_has_origin(frozenset), lambda t: _set_of(t, made))
    made.register_structure_hook_factory(_has_origin(Mapping), lambda t: _mapping(mapping_structure_factory(t, made)))
    made.register_structure_hook_factory(
        attrs.has, lambda t: _mapping(make_dict_structure_fn(t, made, _cattrs_forbid_extra_keys=True))
    )
    made.register_unstructure_hook_factory(
        attrs.has, lambda t: make_dict_unstructure_fn(t, made, _cattrs_omit_if_default=sparse)
    )
    made.register_unstructure_hook(Fraction, lambda value: value.numerator if value.denominator == 1 else str(value))
    made.register_unstructure_hook(Build, str)
    made.register_unstructure_hook_func(_is_expression, str)
    made.register_unstructure_hook(datetime, lambda value: value.isoformat())
    made.register_unstructure_hook(date, lambda value: value.isoformat())
    made.register_unstructure_hook_factory(
        _has_origin(tuple), lambda _: lambda value: [made.unstructure(item) for item in value]
    )
    made.register_unstructure_hook_factory(
        _has_origin(frozenset), lambda _: lambda value: sorted(map(made.unstructure, value))
    )
    return made


def accepted_values(cls: type[Enum]) -> tuple[str, ...]:
    """The words for the members of an enumeration."""
    return tuple(member.value for member in cls)


def _has_origin(origin: Any) -> Callable[[Any], bool]:
    return lambda cls: get_origin(cls) is origin


def _exactly(cls: type, kind: str) -> Callable[[Any, Any], Any]:
    def check(value: Any, _: Any) -> Any:
        if type(value) is cls:
            return value
        if cls is str and isinstance(value, int | float):
            raise WrongValueError("input.wrong-type", "text; put it in quotes")
        yes_or_no = {"yes": "true", "on": "true", "no": "false", "off": "false"}
        near = yes_or_no.get(str(value).casefold(), "") if cls is bool else ""
        raise WrongValueError("input.wrong-type", kind, near=near)

    return check


def _number(value: Any, _: Any) -> float:
    if type(value) in (int, float) and math.isfinite(value) and value >= 0:
        if value > LONGEST:
            raise WrongValueError("input.unknown-value", f"a number up to {LONGEST}")
        return float(value)
    raise WrongValueError("input.wrong-type", "a number, not below 0")


def _weight(value: Any, _: Any) -> Fraction:
    weight = weight_of(value)
    if weight is None:
        raise WrongValueError("input.wrong-type", A_WEIGHT)
    return weight


SPREADS: Mapping[type, str] = {
    Measured: "measured", Lognormal: "p95", Normal: "deviation", Exponential: "mean", Triangular: "likely",
    Uniform: "high",
}  # fmt: skip
"""The kinds of spread, and the key that tells each from those that follow."""


def _duration(value: Any, made: Converter) -> Duration:
    if not isinstance(value, dict):
        try:
            return _number(value, float)
        except WrongValueError as error:
            if error.code != "input.wrong-type":
                raise
            expected = "a number of minutes, not below 0, or a spread such as {low: 2, likely: 5, high: 20}"
            raise WrongValueError("input.wrong-type", expected) from None
    cls: Any = next((spread for spread, key in SPREADS.items() if key in value), Uniform)
    try:
        found: Duration = made.structure(value, cls)
    except ClassValidationError as error:
        wrong = [str(inner) for inner in error.group_exceptions()[1] if type(inner) is ValueError]
        if wrong:
            names = ", ".join(field.name for field in attrs.fields(cls) if field.default is attrs.NOTHING)
            expected = f"{names} in this order, and above 0" if names != "measured" else "one number at least"
            raise WrongValueError("input.unknown-value", expected, found=wrong[0]) from error
        raise
    return found


def _word(value: Any, cls: Any) -> Enum:
    words = accepted_values(cls)
    if value in words and isinstance(value, str):
        found: Enum = cls(value)
        return found
    if isinstance(value, int | float) and not isinstance(value, bool):
        if f"{value}" in words:
            raise WrongValueError("input.wrong-type", f'text; put it in quotes: "{value}"')
    elif isinstance(value, str):
        raise WrongValueError("input.unknown-value", one_of(words), near=nearest(value, words))
    raise WrongValueError("input.wrong-type", one_of(words))


def _build(value: Any, _: Any) -> Build:
    if type(value) is float:
        expected = 'a build in quotes, such as "26100.1742"; as a number it loses its last zeros'
        raise WrongValueError("input.wrong-type", expected)
    if type(value) is int or isinstance(value, str):
        try:
            return Build.parse(str(value))
        except ValueError:
            pass
    raise WrongValueError("input.unknown-value", 'a Windows build such as 26100 or "26100.1742"')


def _expression(value: Any, _: Any) -> Expression:
    if isinstance(value, Expression):
        return value
    if isinstance(value, str):
        from oobe_sim.inputs.rules.parse import RuleError

        try:
            return any_rule(value)
        except RuleError as error:
            raise WrongValueError("input.rule", error.expected, found=str(error), near=error.near) from None
    raise WrongValueError("input.wrong-type", "the text of a rule")


def _is_expression(cls: Any) -> bool:
    return isinstance(cls, type) and issubclass(cls, Expression)


def _day(value: Any, _: Any) -> date:
    try:
        if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise WrongValueError("input.unknown-value", "a date such as 2026-11-23")


def _moment(value: Any, _: Any) -> datetime:
    # A moment without an offset is read as UTC, so that any two of them can be compared.
    try:
        if isinstance(value, str) and re.match(r"\d{4}-\d\d-\d\d", value):
            moment = datetime.fromisoformat(value)
            return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    except ValueError:
        pass
    raise WrongValueError("input.unknown-value", "a date such as 2026-11-23 or 2026-11-23T08:00:00Z")


def _frozen(value: Any) -> Any:
    return tuple(map(_frozen, value)) if isinstance(value, list) else value


def _collection(inner: Callable[[Any, Any], Any]) -> Callable[[Any, Any], Any]:
    def check(value: Any, cls: Any) -> Any:
        if not isinstance(value, list):
            raise WrongValueError("input.wrong-type", "a list")
        return inner(value, cls)

    return check


def _set_of(cls: Any, made: Converter) -> Callable[[Any, Any], Any]:
    as_tuple: Any = GenericAlias(tuple, (get_args(cls)[0], ...))
    inner = _collection(homogenous_tuple_structure_factory(as_tuple, made))
    return lambda value, _: frozenset(inner(value, cls))


def _mapping(inner: Callable[[Any, Any], Any]) -> Callable[[Any, Any], Any]:
    def check(value: Any, cls: Any) -> Any:
        if not isinstance(value, dict):
            raise WrongValueError("input.wrong-type", "a mapping of keys to values")
        return inner(value, cls)

    return check


def _tell(error: BaseException, data: Any, pointer: str, report: Report) -> None:
    """Turn one error of cattrs, and all inside it, into problems."""
    if isinstance(error, ClassValidationError | IterableValidationError):
        noted, others = error.group_exceptions()
        for inner, note in noted:
            token = getattr(note, "name", None) if isinstance(error, ClassValidationError) else note.index
            _tell(inner, _inside(data, token), child(pointer, str(token)), report)
        for inner in others:
            _tell(inner, data, pointer, report)
    elif isinstance(error, ForbiddenExtraKeysError):
        known = (*(a.name for a in attrs.fields(error.cl)), *SHORT_KEYS.get(error.cl, ()))
        for key in sorted(error.extra_fields):
            near, at = nearest(key, (*known, *labels(error.cl))), child(pointer, key)
            report.add("input.unknown-key", at, f"unknown key `{key}`", one_of(known), near, key=True)
    elif isinstance(error, KeyError):
        above, _, name = pointer.rpartition("/")
        report.add("input.missing-key", above, f"no key `{name}`", f"the key `{name}`")
    elif isinstance(error, WrongValueError):
        found = error.found or described(data)
        if isinstance(data, int | float) and not isinstance(data, bool):
            found = f"the number {report.raw(pointer) or data}"
        report.add(error.code, pointer, found, error.expected, error.near)
    else:
        raise error


def _inside(data: Any, token: Any) -> Any:
    try:
        return data[token]
    except (KeyError, IndexError, TypeError):
        return None
