"""The device is switched on for the first time."""

from oobe_sim.facts.network import wired_online
from oobe_sim.model.step import Edge, stage
from oobe_sim.model.work import Service
from oobe_sim.rules import flow, network

STEP = stage(
    "start.power_on",
    "The device is switched on",
    sees="The maker's picture, then circling dots.",
    because=(flow.consumer_order,),
    edges=(
        Edge(
            to="region.recovery",
            when=flow.restarted_too_often,
            learns={"online": wired_online},
            work=(Service("power_on"),),
        ),
        Edge(
            to="profile.detection",
            when=wired_online & network.network_is_joined,
            learns={"online": True, "resume": "region.language"},
            work=(Service("power_on"),),
            words="on a wire, and online",
        ),
        Edge(to="region.language", work=(Service("power_on"),), words="not online yet"),
    ),
    note="On a wire the device is online before anybody has touched it; that decides which pages a profile can hide.",
)
