"""The monthly security update, where the Enrollment Status Page asks for it."""

from oobe_sim.model.step import Edge, stage
from oobe_sim.model.work import Service
from oobe_sim.rules import updates

STEP = stage(
    "updates.quality",
    "The monthly security update is installed",
    sees="Installing updates, with a percentage.",
    because=(updates.quality_updates_install,),
    edges=(
        Edge(to="desktop.arrival", when=updates.no_quality_updates, skip=True),
        Edge(
            to="desktop.arrival",
            when=updates.quality_updates_install & updates.quality_update_restarts,
            reboot=True,
            work=(Service("updates.quality"),),
        ),
        Edge(
            to="desktop.arrival",
            when=updates.quality_updates_install,
            work=(Service("updates.quality"),),
        ),
    ),
    events=(updates.QUALITY_RESTART,),
)
