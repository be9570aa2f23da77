"""Where in which file a value was said: lines and columns are found here, when they are printed."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from attrs import define, field, frozen

from oobe_sim.errors import InputError
from oobe_sim.model.finding import Place

Texts = Callable[[str], str | None]
"""The text of a file by its name; `None` where it cannot be read again."""

_YAML = (".yaml", ".yml")


@frozen
class Spot:
    """A place as an editor wants it; without line and column where they cannot be found."""

    file: str
    pointer: str
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        if self.line is None:
            return self.file
        return f"{self.file}:{self.line}:{self.column}"


@define
class Places:
    """Finds where the paths of a world were said; each file is read once."""

    texts: Texts
    _positions: dict[str, Callable[[str], tuple[int, int]] | None] = field(factory=dict)

    def of_path(self, path: str, places: Mapping[str, Place]) -> Spot | None:
        """The spot of a path, or of the nearest thing around it that a file says."""
        place = nearest(path, places)
        return self.of(place) if place is not None else None

    def of(self, place: Place) -> Spot:
        """The spot of a place."""
        if place.file not in self._positions:
            self._positions[place.file] = self._read(place.file)
        find = self._positions[place.file]
        line, column = find(place.pointer) if find is not None else (None, None)
        return Spot(place.file, place.pointer, line, column)

    def _read(self, file: str) -> Callable[[str], tuple[int, int]] | None:
        text = self.texts(file)
        if text is None:
            return None
        if file.casefold().endswith(".csv"):
            return _in_csv(text)
        if file.casefold().endswith(_YAML) or file.startswith("<"):
            return _in_yaml(text, file)
        return _in_json(text)


def nearest(path: str, places: Mapping[str, Place]) -> Place | None:
    """The place of a path, or of the nearest thing around it that a file says."""
    while path and path not in places:
        path = path.rpartition(".")[0]
    return places[path] if path else None


def _in_yaml(text: str, file: str) -> Callable[[str], tuple[int, int]] | None:
    from oobe_sim.inputs.yaml_positions import parse

    try:
        _, positions = parse(text, file)
    except InputError:
        return None
    return lambda pointer: positions.of(pointer, key=True)


def _in_json(text: str) -> Callable[[str], tuple[int, int]]:
    from oobe_sim.inputs.locate import locate

    return lambda pointer: locate(text, pointer)


def _in_csv(text: str) -> Callable[[str], tuple[int, int]]:
    from oobe_sim.inputs.tables import locate_cell

    return lambda pointer: locate_cell(text, pointer)
