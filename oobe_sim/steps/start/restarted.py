"""The device comes back from a restart in the middle of the out-of-box experience."""

from oobe_sim.facts.network import online, wifi_in_reach
from oobe_sim.model.fact import fact
from oobe_sim.model.question import Event
from oobe_sim.model.step import Edge, stage
from oobe_sim.rules import detection, flow
from oobe_sim.world.learned import Here
from oobe_sim.world.view import View

CONNECTION = Event(
    "faults.network_after_restart",
    "does the device find its network again after the restart?",
    ("found", "lost"),
    "found",
)


@fact("the network is lost across the restart")
def network_lost(w: View, s: Here) -> bool:
    return w.event(CONNECTION) == "lost"


STEP = stage(
    "start.restarted",
    "The device restarts",
    sees="Circling dots.",
    because=(flow.consumer_order,),
    edges=(
        Edge(
            to="network.connect",
            when=online & wifi_in_reach & network_lost & flow.pages_repeat_without_network,
            learns={"online": False, "blank": False},
            words="the Wi-Fi network is lost",
        ),
        Edge(to="profile.detection", when=online & flow.profile_is_looked_for, learns={"blank": False}),
        Edge(to="profile.detection", when=~online & detection.offline, learns={"blank": False}),
    ),
    events=(CONNECTION,),
)
