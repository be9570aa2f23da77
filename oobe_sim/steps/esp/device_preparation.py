"""Device preparation: the page shows itself, and gets ready to track."""

from oobe_sim.facts.esp import TIMER
from oobe_sim.model.step import Edge, page
from oobe_sim.model.work import Service, Wait
from oobe_sim.rules import esp
from oobe_sim.steps.esp.phase import HALTS, NOMINAL, buttons, calm

PROVIDER_LIMIT_MINUTES = 15

STEP = page(
    "esp.device_preparation",
    "Setting up for work or school: device preparation",
    sees="Three headings; the first is being worked on.",
    because=(esp.applies,),
    edges=(
        Edge(to="esp.device_setup", when=esp.not_enrolled | esp.hidden, skip=True),
        *buttons("esp.device_preparation"),
        Edge(
            to="esp.device_preparation",
            when=calm & esp.providers_late,
            learns={"trouble": "providers_late"},
            work=(Wait(PROVIDER_LIMIT_MINUTES),),
        ),
        Edge(
            to="esp.device_setup",
            when=calm & esp.applies,
            starts=TIMER,
            work=(Service("esp.prepare"),),
        ),
    ),
    events=(esp.PROVIDERS,),
    nominal=NOMINAL,
    halts=HALTS,
)
