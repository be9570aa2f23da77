"""The monthly security update, where the Enrollment Status Page asks for it."""

from oobe_sim.model.step import Edge, page
from oobe_sim.model.work import Service
from oobe_sim.rules import updates

_UPDATE = (Service("updates.quality"),)

STEP = page(
    "updates.quality",
    "The monthly security update is installed",
    sees="Installing updates, with a percentage.",
    because=(updates.quality_updates_install,),
    edges=(
        Edge(to="desktop.arrival", when=updates.quality_updates_paused & updates.no_quality_updates, skip=True),
        Edge(to="desktop.arrival", when=updates.no_quality_updates, skip=True),
        Edge(
            to="sign_in.after_update",
            when=updates.quality_updates_install & updates.quality_update_restarts,
            reboot=True,
            work=_UPDATE,
        ),
        Edge(to="desktop.arrival", when=updates.quality_updates_install, work=_UPDATE),
    ),
    events=(updates.QUALITY_RESTART,),
    note="The document has a page for it where updates are found; a device that holds the newest one shows none.",
)
