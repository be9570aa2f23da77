"""One value of what is open, as a person reads it: what it is, what it is set to, and where that is said."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import field, frozen

from oobe_sim.inputs.scenario_format import Scenario
from oobe_sim.kernel.catalog import Catalog
from oobe_sim.model.finding import Place
from oobe_sim.model.move import Move
from oobe_sim.model.rule import Rule
from oobe_sim.outputs.places import nearest
from oobe_sim.outputs.words import clean, path_words, plain
from oobe_sim.world.doubts import DOUBT_PATH, doubt
from oobe_sim.world.world import World

_EVENTS = ("choices.", "faults.", "services.")


@frozen
class Value:
    """A value: its path, the value itself, both in words, and where the input says it, if it does.

    `rules` are those that read it where the run came by, with their sources.
    """

    path: str
    value: object
    words: str
    place: Place | None = None
    rules: tuple[Rule, ...] = field(default=(), eq=False)


def values_of(
    scenario: Scenario, catalog: Catalog, given: Mapping[str, object], moves: Iterable[Move] = ()
) -> tuple[Value, ...]:
    """The values of a cause or of a change, those that the input says first."""
    rules = dict[str, dict[Rule, None]]()
    for made in moves:
        for path in made.evidence:
            rules.setdefault(path.partition("#")[0], {}).update(dict.fromkeys(made.reasons))
    told = (
        Value(
            path,
            value,
            words_of(path, value, scenario.world, catalog),
            nearest(path, scenario.places),
            tuple(rules.get(path, ())),
        )
        for path, value in given.items()
    )
    return tuple(sorted(told, key=lambda one: (one.path not in scenario.places, one.path)))


def words_of(path: str, value: object, world: World, catalog: Catalog) -> str:
    """A value in words: `the connection of the network is wired`."""
    if words := doubt(path):
        return f"{path.removeprefix(DOUBT_PATH).replace('_', ' ')}: {words['yes' if value else 'no']}"
    if path.startswith(_EVENTS):
        return _event(path, value, world, catalog)
    named = path_words(path, world)
    if named == clean(path):
        section, _, leaf = path.partition(".")
        named = f"the {leaf.replace('_', ' ').replace('.', ' ')} of the {section}"
    if path.endswith(".assignments") and not value:
        return f"{named.removeprefix('the assignments of ')} is assigned to nobody"
    return f"{named.removeprefix('the ')}: {plain(value)}"


def _event(path: str, value: object, world: World, catalog: Catalog) -> str:
    section, _, id = path.partition(".")
    if section == "choices" and id in catalog.steps:
        return f"on the page *{catalog.steps[id].title}* the person presses {value}"
    event = catalog.events().get(path)
    if event is not None:
        return f"{event.words.rstrip('?')}: {value}"
    app = next((one.name for one in world.tenant.apps if path.endswith(f".{one.id}")), id)
    return f"the installation of {clean(app)}: {value}".replace("_", " ")
