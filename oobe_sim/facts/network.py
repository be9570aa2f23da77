"""The cable, the Wi-Fi and the internet behind them."""

from __future__ import annotations

from oobe_sim.facts.endpoints import let_through
from oobe_sim.facts.services import CONNECTIVITY_CHECK, DNS
from oobe_sim.model.fact import fact
from oobe_sim.world.learned import Here
from oobe_sim.world.network import Connection, Internet, WifiSecurity
from oobe_sim.world.view import View


@fact("an Ethernet cable is plugged in")
def wired(w: View, s: Here) -> bool:
    return w.network.connection is Connection.WIRED


@fact("a Wi-Fi network is in reach")
def wifi_in_reach(w: View, s: Here) -> bool:
    return w.network.connection is Connection.WIFI


@fact("Windows finds the internet through the network")
def internet(w: View, s: Here) -> bool:
    """As the connectivity check sees it, which needs its DNS name and its host (NW-11)."""
    if w.network.internet is not Internet.FULL:
        return False
    return let_through(w, DNS) and let_through(w, CONNECTIVITY_CHECK)


@fact("the switch port asks for 802.1X")
def port_asks_802_1x(w: View, s: Here) -> bool:
    return w.network.wired_authentication


@fact("the Wi-Fi network asks for a certificate or 802.1X")
def wifi_asks_802_1x(w: View, s: Here) -> bool:
    return w.network.wifi_security is WifiSecurity.ENTERPRISE


@fact("the network has a captive portal")
def captive_portal(w: View, s: Here) -> bool:
    return w.network.internet is Internet.CAPTIVE_PORTAL


@fact("the device is online")
def online(w: View, s: Here) -> bool:
    return s.learned.online


wired_online = wired & ~port_asks_802_1x & internet
