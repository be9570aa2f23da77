"""`oobe-sim explain`: the manual."""

from __future__ import annotations

import sys


def explain(name: str, /) -> int:
    """Print the manual page of a rule, an outcome, a step, a doubt, a timing, an error code or a host.

    Parameters
    ----------
    name
        Such as esp.limit_passed, blocked, network.connect, 0x80180014, ztd.dds.microsoft.com or input.unknown-key.
    """
    from oobe_sim.kernel.catalog import windows
    from oobe_sim.outputs.explain import explain as pages_of
    from oobe_sim.outputs.text.manual import tell_manual
    from oobe_sim.outputs.text.paper import Paper

    pages = pages_of(name, windows())
    paper = Paper(sys.stdout)
    for number, page in enumerate(pages):
        if number:
            paper.rule()
        tell_manual(paper, page)
    return 0
