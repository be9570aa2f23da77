"""An answer is a table: of rows, of plain values, and of whichever library is installed."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from enum import Enum
from fractions import Fraction

import pytest
from attrs import field, frozen

from oobe_sim.errors import MissingExtra
from oobe_sim.kernel.catalog import windows
from oobe_sim.model.outcome import Outcome
from oobe_sim.model.rule import Rule
from oobe_sim.model.step import Step
from oobe_sim.questions import Answer


class Colour(Enum):
    RED = "red"


@frozen
class Part:
    name: str


@frozen(kw_only=True, eq=False)
class Row:
    outcome: Outcome
    share: Fraction
    rule: Rule
    step: Step
    values: Mapping[str, object]
    names: frozenset[str]
    parts: tuple[Part, ...]
    minutes: float | None
    behind: object = field(default=None, repr=False)


CATALOG = windows()
ROW = Row(
    outcome=Outcome.TIMED_OUT,
    share=Fraction(1, 8),
    rule=CATALOG.rules["esp.limit_passed"],
    step=CATALOG.steps["esp.device_setup"],
    values={"network.connection": Colour.RED, "device.virtual": True},
    names=frozenset({"b", "a"}),
    parts=(Part("x"),),
    minutes=None,
    behind=object(),
)
ANSWER = Answer("What is there?", (ROW,), complete=False, notes=("not all",))


def test_rows_are_plain_values_without_what_is_not_part_of_the_table() -> None:
    assert ANSWER.to_dicts() == [
        {
            "outcome": "timed_out",
            "share": 0.125,
            "rule": "esp.limit_passed",
            "step": "esp.device_setup",
            "values": {"network.connection": "red", "device.virtual": True},
            "names": ["a", "b"],
            "parts": [{"name": "x"}],
            "minutes": None,
        }
    ]


def test_an_answer_is_its_rows() -> None:
    assert list(ANSWER) == [ROW]
    assert len(ANSWER) == 1
    assert ANSWER
    assert not Answer[Row]("What is there?", ())


def test_polars_and_pandas_have_the_same_columns() -> None:
    polars, pandas = ANSWER.to_polars(), ANSWER.to_pandas()
    assert polars.columns == list(pandas.columns) == list(ANSWER.to_dicts()[0])
    assert polars["share"].to_list() == pandas["share"].tolist() == [0.125]


@pytest.mark.parametrize("library", ["polars", "pandas"])
def test_a_library_that_is_missing_is_named_with_the_way_to_install_it(
    monkeypatch: pytest.MonkeyPatch, library: str
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(MissingExtra, match=rf"to_{library}\(\) needs {library}.*pip install 'oobe-sim\[tables\]'"):
        getattr(ANSWER, f"to_{library}")()
