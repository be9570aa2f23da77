"""Measured times: a CSV of timings, or Graph's Autopilot events, as durations by timing id."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from attrs import define, field

from oobe_sim.errors import InputError, Problem, nearest
from oobe_sim.inputs.calibrated import Calibrated
from oobe_sim.inputs.decode import decode
from oobe_sim.inputs.graph.autopilot_events import durations_of
from oobe_sim.inputs.problems import described, one_of
from oobe_sim.model.duration import LONGEST, Duration, Exponential, Lognormal, Measured, Normal, Triangular, Uniform
from oobe_sim.model.finding import Place

_SPREADS: Mapping[tuple[str, ...], type] = {
    ("low", "likely", "high"): Triangular,
    ("low", "high"): Uniform,
    ("mean", "deviation"): Normal,
    ("mean",): Exponential,
    ("median", "p95"): Lognormal,
}
_SINGLE = {"minutes": 1.0, "seconds": 1 / 60}
_COLUMNS = ("id", *_SINGLE, *dict.fromkeys(name for names in _SPREADS for name in names))
_NUMBER = re.compile(r"\d+([.,]\d+)?")


def load_measured(path: Path) -> tuple[Calibrated, ...]:
    """The timings that a file gives; raises InputError with all its problems."""
    try:
        data = path.read_bytes()
    except OSError as error:
        found = (error.strerror or "the file cannot be read").lower()
        raise InputError([Problem("input.unreadable", Place(str(path)), found, "a file that can be read")]) from error
    text = decode(data, str(path)).text
    if text.lstrip("\ufeff \t\r\n")[:1] in ("{", "["):
        return tuple(
            Calibrated(one.timing, one.duration, one.number, one.of, "events", str(path))
            for one in durations_of(text, str(path))
        )
    return _Table(str(path), text.lstrip("\ufeff")).read()


@define
class _Cell:
    text: str
    line: int
    column: int


@define
class _Table:
    """A CSV: its rows with the place of each cell, and what is wrong with it."""

    file: str
    text: str
    problems: list[Problem] = field(factory=list)

    def read(self) -> tuple[Calibrated, ...]:
        rows = list(self._rows())
        if not rows:
            raise InputError([Problem("input.empty", Place(self.file), "nothing", "a CSV with a header")])
        names = [cell.text.casefold() for cell in rows[0]]
        for cell, name in zip(rows[0], names, strict=True):
            if name not in _COLUMNS:
                found = f"the column `{cell.text}`"
                self._wrong("input.unknown-key", cell, found, one_of(_COLUMNS), nearest(name, _COLUMNS))
        for index, (cell, name) in enumerate(zip(rows[0], names, strict=True)):
            if name in names[:index]:
                self._wrong("input.duplicate-key", cell, f"the column `{cell.text}` a second time", "each column once")
        if "id" not in names and not self.problems:
            self._wrong("input.missing-key", rows[0][0], "no column `id`", "a column `id` and one of minutes")
        if len(rows) == 1 and not self.problems:
            self._wrong("input.empty", rows[0][0], "a header and no row", "rows with an id and minutes")
        measured: dict[str, list[float]] = {}
        first: dict[str, _Cell] = {}
        spreads: dict[str, Duration] = {}
        for cells in rows[1:] if not self.problems else ():
            row = {name: cell for name, cell in zip(names, cells, strict=False) if cell.text}
            self._row(row, cells[0], measured, spreads, first)
        if self.problems:
            raise InputError(self.problems)
        return tuple(
            Calibrated(
                id, *self._duration(measured.get(id), spreads.get(id)), "measurements", self.file, at.line, at.column
            )
            for id, at in first.items()
        )

    def _row(
        self,
        row: dict[str, _Cell],
        begin: _Cell,
        measured: dict[str, list[float]],
        spreads: dict[str, Duration],
        first: dict[str, _Cell],
    ) -> None:
        cell = row.pop("id", None)
        if cell is None:
            self._wrong("input.missing-key", begin, "no id", "the id of a timing, such as reboot or app.<id>")
            return
        values = {name: self._number(each) for name, each in row.items()}
        if None in values.values():
            return
        numbers = {name: value for name, value in values.items() if value is not None}
        id = cell.text
        first.setdefault(id, cell)
        single = [value * _SINGLE[name] for name, value in numbers.items() if name in _SINGLE]
        form = tuple(name for name in _COLUMNS if name in numbers)
        if len(single) == len(numbers) == 1 and id not in spreads:
            measured.setdefault(id, []).append(single[0])
        elif form in _SPREADS and id not in measured and id not in spreads:
            try:
                spreads[id] = _SPREADS[form](**numbers)
            except ValueError as error:
                self._wrong("input.unknown-value", cell, str(error), f"{', '.join(form)} in this order, and above 0")
        elif form in _SPREADS:
            self._wrong("input.duplicate-id", cell, f"`{id}` a second time", "one spread of each timing")
        else:
            found = f"only {', '.join(form)}" if form else "no minutes"
            self._wrong("input.missing-key", cell, found, "minutes, or " + "; ".join(", ".join(f) for f in _SPREADS))

    @staticmethod
    def _duration(values: list[float] | None, spread: Duration | None) -> tuple[Duration, int, int]:
        if values is None:
            return spread or 0.0, 1, 1
        return (Measured(tuple(values)) if len(values) > 1 else values[0]), len(values), len(values)

    def _number(self, cell: _Cell) -> float | None:
        if not _NUMBER.fullmatch(cell.text):
            self._wrong("input.wrong-type", cell, f"the text `{cell.text}`", "a number, not below 0")
            return None
        found = float(cell.text.replace(",", "."))
        if found > LONGEST:
            self._wrong("input.unknown-value", cell, described(cell.text), f"a number up to {LONGEST}")
            return None
        return found

    def _wrong(self, code: str, cell: _Cell, found: str, expected: str, near: str = "") -> None:
        self.problems.append(Problem(code, Place(self.file), found, expected, near, cell.line, cell.column))

    def _rows(self) -> Iterator[list[_Cell]]:
        head = self.text.partition("\n")[0]
        mark = ";" if ";" in head and "," not in head else ","
        lines = self.text.splitlines()
        try:
            reader = csv.reader(io.StringIO(self.text, newline=""), delimiter=mark)
            for cells in reader:
                if not any(cell.strip() for cell in cells) or cells[0].lstrip().startswith("#"):
                    continue
                at, line = 0, lines[reader.line_num - 1]
                row = []
                for cell in cells:
                    found = line.find(cell, at)
                    at = at if found < 0 else found
                    row.append(_Cell(cell.strip(), reader.line_num, at + len(cell) - len(cell.lstrip()) + 1))
                    at += len(cell)
                yield row
        except csv.Error as error:
            raise InputError([Problem("input.syntax", Place(self.file), str(error), "CSV")]) from error
