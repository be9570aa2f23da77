"""The device takes the name that the profile's template makes."""

from oobe_sim.facts.windows import updates_first
from oobe_sim.model.step import Edge, stage
from oobe_sim.model.work import Service
from oobe_sim.rules import flow, naming
from oobe_sim.world.learned import Here
from oobe_sim.world.view import View

_KEEPS = naming.renamed_before | naming.no_template | naming.name_refused


def _then(w: View, s: Here) -> str:
    """After the name come the updates, or by the order of 2023 the licence."""
    return "license.eula" if updates_first(w, s) else "updates.critical"


STEP = stage(
    "naming.rename",
    "The device is renamed",
    sees="Just a moment..., then a restart.",
    because=(flow.some_steps_are_skipped, flow.consumer_order),
    edges=(
        Edge(to="license.eula", when=flow.updates_before_profile & _KEEPS, skip=True),
        Edge(to="updates.critical", when=flow.profile_before_updates & _KEEPS, skip=True),
        Edge(
            to="start.restarted",
            when=naming.renamed,
            reboot=True,
            learns={"renamed": True, "resume": _then},
            work=(Service("rename"),),
        ),
    ),
    note="A rename restarts the device exactly once.",
)
