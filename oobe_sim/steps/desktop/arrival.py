"""The person is at the desktop."""

from oobe_sim.model.fact import fact
from oobe_sim.model.step import Edge, stage
from oobe_sim.rules import flow
from oobe_sim.world.learned import Here
from oobe_sim.world.view import View


@fact("the device is enrolled")
def enrolled(w: View, s: Here) -> bool:
    return s.learned.enrolled


@fact("something failed and was passed over")
def masked(w: View, s: Here) -> bool:
    return s.learned.masked


STEP = stage(
    "desktop.arrival",
    "The desktop",
    sees="The desktop.",
    because=(flow.desktop_is_quiet_first,),
    edges=(
        Edge(to="end.not_managed", when=~enrolled),
        Edge(to="end.completed_with_failures", when=masked),
        Edge(to="end.completed", when=flow.join_enroll_configure),
    ),
)
