"""What is open beyond what a scenario says: whole groups of questions, by name."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve

from oobe_sim.drivers.ends import Tells, nothing
from oobe_sim.drivers.exploration import Exploration
from oobe_sim.drivers.graph import MOST_STATES
from oobe_sim.errors import InputError, OobeSimError, nearest
from oobe_sim.inputs.scenario_format import Scenario
from oobe_sim.kernel.catalog import windows
from oobe_sim.outputs.names import problems_of
from oobe_sim.outputs.phases import shared_out
from oobe_sim.world.leaves import open_domains
from oobe_sim.world.world import Domain

EVENTS = ("choices", "faults", "services")
"""What the person does, what goes wrong, and what services answer."""

SECTIONS = ("device", "network", "person")
"""Parts of the world of which each yes-or-no question and each list of words may be open."""

GROUPS = (*EVENTS, *SECTIONS)

ASKED_FOR = "it was opened to explore"


class UnknownGroup(OobeSimError):
    """There is no such group of questions."""

    exit_code = 2


def known(groups: Iterable[str]) -> tuple[str, ...]:
    """The groups, each once; raises UnknownGroup for a name that none has."""
    named = tuple(dict.fromkeys(groups))
    for group in named:
        if group not in GROUPS:
            near = nearest(group, GROUPS)
            raise UnknownGroup(
                f"no group `{group}` to open; there are {', '.join(GROUPS)}{f'; did you mean {near}?' if near else ''}"
            )
    return named


def opened(scenario: Scenario, groups: Iterable[str]) -> Scenario:
    """The scenario with whole groups open, whatever it says of them; raises UnknownGroup for another name."""
    space, events = dict(scenario.space), dict(scenario.opened)
    domains = open_domains(scenario.world)
    answers = dict(scenario.answers)
    for group in known(groups):
        if group in EVENTS:
            events[group] = Domain((), ASKED_FOR)
            answers = {path: given for path, given in answers.items() if not path.startswith(f"{group}.")}
        for path, domain in domains.items():
            if path.startswith(f"{group}."):
                space.setdefault(path, evolve(domain, why=ASKED_FOR))
    return evolve(scenario, space=space, opened=events, answers=answers)


def explored(
    scenario: Scenario, groups: Iterable[str] = (), *, most: int = MOST_STATES, tells: Tells = nothing
) -> Exploration:
    """All journeys that a scenario allows whose open groups are these as well.

    Ends are told apart by what `tells` says of them as well. Raises InputError where the scenario names
    what does not exist, and UnknownGroup.
    """
    catalog = windows()
    if found := problems_of(scenario, catalog):
        raise InputError(found)
    wide = opened(shared_out(scenario), groups)
    return Exploration(catalog, wide.world, wide.space, wide.opened, wide.answers, wide.timings, tells, most)
