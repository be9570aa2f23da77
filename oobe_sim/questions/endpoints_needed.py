"""Which hosts and ports enrollments need, and what happens without them."""

from __future__ import annotations

from attrs import frozen

from oobe_sim.drivers.needs import Certainty
from oobe_sim.inputs.scenario_format import Scenario
from oobe_sim.outputs.allow_list import allow_list, rows
from oobe_sim.questions.answer import Answer


@frozen(eq=False, kw_only=True)
class Endpoint:
    """A host at a port for a service, the steps that need it, and the scenarios whose enrollment does.

    `certainty` says whether it is needed whatever is open. `blocked_today` and `inspected_today` are by
    the scenarios' own networks. `effect` is what blocking it does, in a word.
    """

    service: str
    host: str
    port: int
    protocol: str
    steps: tuple[str, ...]
    certainty: Certainty
    blocked_today: bool
    inspected_today: bool
    effect: str
    if_blocked: str
    needed_by: tuple[str, ...]
    source: str


def endpoints_needed(*scenarios: Scenario) -> Answer[Endpoint]:
    """Every host at each of its ports once for a service, in the order of need, as if the network let all through.

    Raises InputError.
    """
    lists = [allow_list(one) for one in scenarios]
    found = tuple(
        Endpoint(
            service=row.service.name,
            host=row.address.host,
            port=row.address.port.number,
            protocol=row.address.port.protocol.value,
            steps=tuple(step.id for step in row.steps),
            certainty=row.certainty,
            blocked_today=row.blocked,
            inspected_today=row.inspected,
            effect=row.service.effect.value,
            if_blocked=row.service.blocked,
            needed_by=row.needed_by,
            source=str(row.address.source),
        )
        for row in rows(lists)
    )
    names = ", ".join(one.name for one in scenarios)
    complete = all(one.found.whole for one in lists)
    return Answer(
        f"What do enrollments of {names} need?", found, complete, tuple(n for one in lists for n in one.notes)
    )
