"""The command that walks to a moment, in a line of its own."""

from __future__ import annotations

from rich.text import Text

from oobe_sim.inputs.scenario_format import Origin
from oobe_sim.outputs.moments import walk_command
from oobe_sim.outputs.text.paper import Paper


def tell_replay(paper: Paper, origin: Origin | None, code: str, *, wide: int, indent: int = 2) -> None:
    """Write the command, whole and in one line, so that it can be copied; nothing where no file was named."""
    if origin is not None and code:
        label = Text(" " * indent + "Replay".ljust(wide + 2), style="dim")
        paper.line(label.append(walk_command(origin, code), style="not dim cyan"))
