"""Allow lists as JSON, in a stable order, with the version of the format first."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from oobe_sim.drivers.needs import Certainty, Need
from oobe_sim.errors import Problem
from oobe_sim.facts.services.service import Service
from oobe_sim.outputs.allow_list import AllowList, Row, addresses, rows
from oobe_sim.outputs.json_run import problem_document, source_document
from oobe_sim.world.world import CATALOG_DATE

SCHEMA = "oobe-sim/endpoints/1"

Document = dict[str, Any]


def render(lists: Sequence[AllowList], problems: Iterable[Problem] = (), *, merge: bool = False) -> str:
    """The lists, or one list of all of them, as text in plain ASCII."""
    document: Document = {"schema": SCHEMA, "catalog": CATALOG_DATE.isoformat()}
    if merge:
        document["scenarios"] = [one.scenario.name for one in lists]
        document["hosts"] = [_host(row) for row in rows(lists)]
    else:
        document["lists"] = [_list(one) for one in lists]
    document["problems"] = [problem_document(problem) for problem in problems]
    return json.dumps(document, indent=2) + "\n"


def _list(one: AllowList) -> Document:
    return {
        "name": one.scenario.name,
        "title": one.scenario.title,
        "as_of": one.scenario.world.as_of.isoformat(),
        "steps": [
            {
                "step": step.id,
                "title": step.title,
                "services": [_need(one, need) for need in one.at(step)],
            }
            for step in one.steps
        ],
        "otherwise": [{"step": need.step.id, **_need(one, need)} for need in one.otherwise],
        "notes": list(one.notes),
    }


def _need(one: AllowList, need: Need) -> Document:
    return {
        **_service(need.service, need.certainty),
        "blocked_today": one.blocked(need.service),
        "inspected_today": one.inspected(need.service),
        "hosts": [
            {
                "host": address.host,
                "port": address.port.number,
                "protocol": address.port.protocol.value,
                "source": source_document(address.source),
            }
            for address in addresses(need.service, one.scenario)
        ],
    }


def _host(row: Row) -> Document:
    return {
        "host": row.address.host,
        "port": row.address.port.number,
        "protocol": row.address.port.protocol.value,
        **_service(row.service, row.certainty),
        "steps": [step.id for step in row.steps],
        "blocked_today": row.blocked,
        "inspected_today": row.inspected,
        "needed_by": list(row.needed_by),
        "source": source_document(row.address.source),
    }


def _service(service: Service, certainty: Certainty) -> Document:
    return {
        "service": service.name,
        "purpose": service.purpose,
        "needed": certainty.value,
        "effect": service.effect.value,
        "effect_if_blocked": service.blocked,
        "tls_inspection_unsupported": service.no_inspection is not None,
    }
