"""The person is at the desktop."""

from oobe_sim.facts.esp import passed_over
from oobe_sim.model.fact import fact
from oobe_sim.model.step import Edge, skip, stage
from oobe_sim.rules import flow, self_deploying
from oobe_sim.world.learned import Here
from oobe_sim.world.view import View


@fact("the device is enrolled")
def enrolled(w: View, s: Here) -> bool:
    return s.learned.enrolled


STEP = stage(
    "desktop.arrival",
    "The desktop",
    sees="The desktop.",
    because=(flow.desktop_is_quiet_first,),
    edges=(
        Edge(to="end.not_managed", when=~enrolled),
        skip("desktop.kiosk_logon", self_deploying.nobody_signs_in),
        Edge(to="end.completed_with_failures", when=passed_over),
        Edge(to="end.completed", when=flow.join_enroll_configure),
    ),
)
