"""Warn of open leaves that are read again around a circle, as each may double what it costs: `python -m benchmarks.circles`."""

from __future__ import annotations

from benchmarks.exploring import tenant, wide_open
from oobe_sim.drivers.cycles import read_again
from oobe_sim.drivers.exploration import Exploration
from oobe_sim.kernel.catalog import windows

APPS = 3


def main() -> None:
    world = tenant(APPS)
    for one in read_again(Exploration(windows(), world, *wide_open(world)).graph):
        print(f"warning: {one.path} is read again around {', '.join(one.steps)}")


if __name__ == "__main__":
    main()
