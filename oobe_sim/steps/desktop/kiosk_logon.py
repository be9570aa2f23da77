"""A kiosk's account signs in by itself."""

from oobe_sim.facts.esp import passed_over
from oobe_sim.model.step import Edge, page, skip
from oobe_sim.rules import kiosk, self_deploying

STEP = page(
    "desktop.kiosk_logon",
    "The kiosk signs in by itself",
    sees="The kiosk's app, over the whole screen.",
    because=(self_deploying.nobody_signs_in,),
    edges=(
        skip("desktop.sign_in_page", self_deploying.no_kiosk),
        *(skip("desktop.sign_in_page", failure, {"masked": True}) for failure in kiosk.FAILURES),
        Edge(to="end.completed_with_failures", when=passed_over & self_deploying.kiosk_signs_in),
        Edge(to="end.completed", when=self_deploying.kiosk_signs_in),
    ),
    events=(kiosk.LOGON,),
)
