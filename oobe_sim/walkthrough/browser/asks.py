"""The questions of a story as plain data, each with the message that has its words."""

from __future__ import annotations

from oobe_sim.drivers.moment import spellings
from oobe_sim.kernel.catalog import Catalog
from oobe_sim.outputs.asking import app_at, question
from oobe_sim.outputs.words import in_its_time
from oobe_sim.walkthrough.browser.pools import Plain
from oobe_sim.walkthrough.words.ids import doubt_id, event_id, leaf_id
from oobe_sim.world.doubts import DOUBT_PATH
from oobe_sim.world.world import Domain, World

_KINDS = {"choices": "choice", "faults": "fault", "services": "service"}


def asks(path: str, domain: tuple[object, ...], catalog: Catalog, world: World) -> Plain:
    """A question that a graph asks, with its answers in the order of its diagrams."""
    kind = _KINDS.get(path.partition(".")[0], "leaf")
    event = catalog.event(path)
    app = app_at(path, world)
    return {
        "path": path,
        "kind": kind,
        "words": in_its_time(question(path, world), world.as_of),
        "message": _message(path, kind, catalog),
        "variables": {"app": app} if app else {},
        "answers": list(domain if kind != "leaf" else spellings(Domain(domain))),
        "nominal": event.nominal if event is not None else "",
    }


def _message(path: str, kind: str, catalog: Catalog) -> str:
    """The message that has the words of a question; empty where what is asked is a school's own."""
    if (event := catalog.event(path)) is not None:
        return event_id(event.id)
    if path.startswith(DOUBT_PATH):
        return doubt_id(path.removeprefix(DOUBT_PATH))
    return leaf_id(path) if kind == "leaf" and not path.startswith("tenant.") else ""
