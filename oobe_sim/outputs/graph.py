"""Pictures of the flow: Mermaid and DOT, with guards in words."""

from __future__ import annotations

import re
from typing import Any

from oobe_sim.drivers.machine import drawn
from oobe_sim.errors import UnknownName
from oobe_sim.kernel.catalog import Catalog
from oobe_sim.model.step import Edge, Step
from oobe_sim.outputs.explain import guard
from oobe_sim.outputs.words import in_its_time
from oobe_sim.world.world import CATALOG_DATE

_TITLE = "The out-of-box experience of Windows"
_BETWEEN = " | "


def mermaid(catalog: Catalog, phase: str = "") -> str:
    """The flow, or one phase with its neighbours, as a Mermaid state diagram. Raises UnknownName."""
    machine = _machine(catalog, phase, _in_mermaid)
    source: str = machine.graph_cls(machine).get_graph().source
    return source.replace(_BETWEEN, "<br/>") + "\n"


def dot(catalog: Catalog, phase: str = "") -> str:
    """The flow, or one phase with its neighbours, in the language of Graphviz. Raises UnknownName."""
    markup = _machine(catalog, phase, str).get_markup_config()
    lines = [
        "digraph oobe {",
        f"  label={_quoted(_TITLE)};",
        "  rankdir=LR;",
        '  node [shape=box, style="rounded,filled", fillcolor="#f4f6f8", fontname="sans-serif"];',
        '  edge [fontname="sans-serif", fontsize=10];',
    ]
    phases: dict[str, list[Any]] = {}
    for state in markup["states"]:
        phases.setdefault(state["name"].partition(".")[0], []).append(state)
    for name, states in phases.items():
        lines += [f"  subgraph {_quoted('cluster_' + name)} {{", f"    label={_quoted(name)};"]
        lines += [f"    {_quoted(state['name'])} [label={_quoted(state['label'])}];" for state in states]
        lines.append("  }")
    words: dict[tuple[str, str], list[str]] = {}
    for transition in markup["transitions"]:
        words.setdefault((transition["source"], transition["dest"]), []).append(transition["label"])
    for (source, target), labels in words.items():
        label = _quoted("\n".join(labels))
        lines.append(f"  {_quoted(source)} -> {_quoted(target)} [label={label}];")
    return "\n".join([*lines, "}"]) + "\n"


def phases(catalog: Catalog) -> tuple[str, ...]:
    """The folders of the flow: start, region, network and so on."""
    return tuple(dict.fromkeys(id.partition(".")[0] for id in catalog.steps))


def _machine(catalog: Catalog, phase: str, words: Any) -> Any:
    known = phases(catalog)
    if phase and phase not in known:
        raise UnknownName(f"phase (of {', '.join(known)})", phase, known)

    def within(id: str) -> bool:
        return not phase or id.partition(".")[0] == phase

    edges: list[tuple[Step, Edge, str]] = []
    for step in catalog.steps.values():
        for edge in step.edges:
            if within(step.id) or within(edge.to):
                said = in_its_time(guard(edge), CATALOG_DATE)
                edges.append((step, edge, words(f"skipped: {said}" if edge.skip else said)))
    shown = {step.id for step, _, _ in edges} | {edge.to for _, edge, _ in edges}
    steps = [step for step in catalog.steps.values() if step.id in shown]
    return drawn(steps, edges, start=catalog.start if catalog.start in shown else None, title=_TITLE)


def _in_mermaid(text: str) -> str:
    """A label without the characters that end it, or mean something, in a Mermaid diagram."""
    text = text.replace(":", ",").replace(";", ",")
    return re.sub(r"\s+", " ", re.sub(r"[*`\"#{}<>\\|]", " ", text)).strip()


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
