"""`oobe-sim graph`: pictures of the flow."""

from __future__ import annotations

import sys
from typing import Literal


def graph(*, format: Literal["mermaid", "dot"] = "mermaid", phase: str = "") -> int:
    """Draw the flow as a Mermaid or DOT diagram, with what decides in words.

    Parameters
    ----------
    format
        Mermaid for Markdown and browsers, DOT for Graphviz.
    phase
        One phase only, such as esp or network, with the steps that lead there and on.
    """
    from oobe_sim.kernel.catalog import windows
    from oobe_sim.outputs.graph import dot, mermaid

    draw = mermaid if format == "mermaid" else dot
    sys.stdout.write(draw(windows(), phase))
    return 0
