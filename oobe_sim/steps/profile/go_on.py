"""Windows goes on where it was when it looked for a profile."""

from oobe_sim.model.fact import Fact, fact
from oobe_sim.model.step import Edge, stage
from oobe_sim.rules import flow, modes
from oobe_sim.world.learned import Here
from oobe_sim.world.view import View

PLACES = (
    "region.language",
    "region.region",
    "network.connect",
    "updates.critical",
    "naming.rename",
    "license.eula",
)
"""Where detection is entered from, and so where it leads back to."""


def _resumes(step: str) -> Fact:
    @fact(f"{step} comes next")
    def resumes(w: View, s: Here) -> bool:
        return s.learned.resume == step

    return resumes


STEP = stage(
    "profile.go_on",
    "Windows goes on, by the profile or without one",
    sees="Just a moment...",
    because=(flow.some_steps_are_skipped, flow.consumer_order),
    edges=(
        Edge(to="end.not_modelled", when=modes.hybrid_not_modelled),
        Edge(to="end.not_modelled", when=modes.self_deploying_from_file),
        *(Edge(to=place, when=_resumes(place)) for place in PLACES),
    ),
)
