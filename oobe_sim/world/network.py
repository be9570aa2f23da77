"""The network at the place where the device is switched on."""

from enum import Enum

from attrs import frozen


class Connection(Enum):
    """What the device can reach the network with before anybody helps it."""

    WIRED = "wired"
    WIFI = "wifi"
    NONE = "none"


class Internet(Enum):
    """What a connected device gets, as Windows' connectivity check (NCSI) sees it."""

    FULL = "full"
    CAPTIVE_PORTAL = "captive_portal"
    NONE = "none"


class WifiSecurity(Enum):
    """How a device proves itself to the Wi-Fi network."""

    OPEN = "open"
    PSK = "psk"
    ENTERPRISE = "802.1x"


class Proxy(Enum):
    """What stands between the device and the internet."""

    NONE = "none"
    UNAUTHENTICATED = "unauthenticated"
    AUTHENTICATED = "authenticated"


@frozen(kw_only=True)
class Network:
    """The site's network.

    `wired_authentication` is 802.1X on the switch port. `blocked` lists what the firewall stops:
    hosts, patterns, ports such as `tcp/443`, or the names of services. `inspected` lists hosts whose
    TLS is broken open. `proxy_exemptions` lists hosts that a proxy lets through without authentication.
    `megabits_per_second` is what one device gets of the line to the internet; `None` where nobody says it.
    """

    connection: Connection = Connection.WIRED
    internet: Internet = Internet.FULL
    wifi_security: WifiSecurity = WifiSecurity.PSK
    wired_authentication: bool = False
    proxy: Proxy = Proxy.NONE
    proxy_exemptions: frozenset[str] = frozenset()
    byte_range_requests: bool = True
    metered: bool = False
    megabits_per_second: float | None = None
    blocked: frozenset[str] = frozenset()
    inspected: frozenset[str] = frozenset()
