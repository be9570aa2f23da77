"""The device joins the Wi-Fi network that was chosen."""

from oobe_sim.facts.network import captive_portal
from oobe_sim.model.fact import fact
from oobe_sim.model.question import Event
from oobe_sim.model.step import Edge, stage
from oobe_sim.model.work import Service
from oobe_sim.rules import flow, network
from oobe_sim.world.learned import Here
from oobe_sim.world.view import View

PORTAL = Event(
    "services.captive_portal",
    "does the person get through the captive portal?",
    ("stays_closed", "accepted"),
    "stays_closed",
)


@fact("the portal's terms are accepted")
def portal_accepted(w: View, s: Here) -> bool:
    return w.event(PORTAL) == "accepted"


STEP = stage(
    "network.joining",
    "The device joins the network",
    sees="The network's entry with circling dots.",
    because=(network.network_is_joined,),
    edges=(
        Edge(
            to="network.connect",
            when=network.no_certificate_for_802_1x,
            learns={"trouble": "802.1x"},
            work=(Service("network.join"),),
        ),
        Edge(
            to="network.connect",
            when=network.captive_portal_waits & ~portal_accepted,
            learns={"trouble": "captive_portal"},
            work=(Service("network.join"),),
        ),
        Edge(
            to="network.connect",
            when=~captive_portal & network.no_internet_behind_network,
            learns={"trouble": "no_internet"},
            work=(Service("network.join"),),
        ),
        Edge(
            to="updates.critical",
            when=flow.updates_before_profile & network.network_is_joined,
            learns={"online": True, "trouble": ""},
            work=(Service("network.join"),),
        ),
        Edge(
            to="profile.detection",
            when=flow.profile_before_updates & network.network_is_joined,
            learns={"online": True, "trouble": "", "resume": "naming.rename"},
            work=(Service("network.join"),),
        ),
    ),
    events=(PORTAL,),
)
