"""The answer to a question: a table, and what is to be said of it as a whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import attrs
from attrs import frozen

from oobe_sim.errors import MissingExtra
from oobe_sim.model.outcome import Outcome
from oobe_sim.model.rule import Rule
from oobe_sim.model.step import Step

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl

Row = TypeVar("Row")

STOPPED = "Exploring was stopped; there may be more."
"""The note of an answer for which not all journeys were followed."""


@frozen
class Answer(Generic[Row]):
    """The rows that answer a question.

    `question` is what was asked, in words. `complete` is false where looking for more was stopped:
    then what is there is true, and there may be more. `notes` say what else is worth knowing.
    """

    question: str
    rows: tuple[Row, ...]
    complete: bool = True
    notes: tuple[str, ...] = ()

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def __bool__(self) -> bool:
        return bool(self.rows)

    def to_dicts(self) -> list[dict[str, Any]]:
        """The rows as plain values: text, numbers, booleans, and lists and mappings of them."""
        return [{name: _plain(value) for name, value in _fields(row)} for row in self.rows]

    def to_polars(self) -> pl.DataFrame:
        """The rows as a Polars table; raises MissingExtra where Polars is not installed."""
        try:
            import polars as pl
        except ModuleNotFoundError as error:
            raise MissingExtra("to_polars()", "tables", "polars") from error
        return pl.DataFrame(self.to_dicts(), infer_schema_length=None)

    def to_pandas(self) -> pd.DataFrame:
        """The rows as a pandas table; raises MissingExtra where pandas is not installed."""
        try:
            import pandas as pd
        except ModuleNotFoundError as error:
            raise MissingExtra("to_pandas()", "tables", "pandas") from error
        return pd.DataFrame(self.to_dicts())


def _fields(row: Any) -> Iterator[tuple[str, object]]:
    """The fields of a row that are part of the table."""
    for field in attrs.fields(type(row)):
        if field.repr:
            yield field.name, getattr(row, field.name)


def _plain(value: object) -> Any:
    if isinstance(value, Fraction):
        return float(value)
    if isinstance(value, Outcome | Enum):
        return value.value
    if isinstance(value, Rule | Step):
        return value.id
    if isinstance(value, Mapping):
        return {str(key): _plain(one) for key, one in value.items()}
    if isinstance(value, frozenset):
        return sorted((_plain(one) for one in value), key=str)
    if isinstance(value, tuple | list):
        return [_plain(one) for one in value]
    if value is None or isinstance(value, str | int | float | bool):
        return value
    return {name: _plain(one) for name, one in _fields(value)} if attrs.has(type(value)) else str(value)
