"""What Windows and Intune have to reach, and what a firewall leaves of it."""

from __future__ import annotations

from fnmatch import fnmatchcase

from attrs import frozen

from oobe_sim.facts.memory import remembered
from oobe_sim.world.device import TpmManufacturer
from oobe_sim.world.network import Proxy
from oobe_sim.world.tenant import Region
from oobe_sim.world.view import View


@frozen
class Service:
    """Hosts without which something does not work; `aliases` are names that people use for it."""

    name: str
    hosts: tuple[str, ...]
    ports: tuple[str, ...] = ("443",)
    aliases: tuple[str, ...] = ()


AUTOPILOT = Service(
    "Windows Autopilot deployment service",
    ("ztd.dds.microsoft.com", "login.live.com"),
    aliases=("autopilot",),
)
MICROSOFT_ACCOUNT = Service("Microsoft account", ("login.live.com",), aliases=("msa",))
CONNECTIVITY_CHECK = Service(
    "Network Connection Status Indicator",
    ("*.msftconnecttest.com", "www.msftncsi.com"),
    ("80", "53"),
    aliases=("ncsi", "dns"),
)
ENTRA_SIGN_IN = Service(
    "Microsoft Entra ID",
    ("login.microsoftonline.com", "aadcdn.msauth.net", "aadcdn.msftauth.net"),
    aliases=("entra", "azure ad"),
)
ENTRA_JOIN = Service(
    "Microsoft Entra device registration",
    ("enterpriseregistration.windows.net", "device.login.microsoftonline.com"),
    aliases=("entra device registration",),
)
INTUNE = Service(
    "Microsoft Intune",
    (
        "manage.microsoft.com", "enrollment.manage.microsoft.com", "enterpriseenrollment.manage.microsoft.com",
        "portal.manage.microsoft.com", "r.manage.microsoft.com", "fef.*.manage.microsoft.com", "*.dm.microsoft.com",
    ),
    aliases=("intune",),
)  # fmt: skip
WINDOWS_UPDATE = Service(
    "Windows Update",
    ("*.windowsupdate.com", "*.update.microsoft.com", "*.dl.delivery.mp.microsoft.com", "adl.windows.com"),
    aliases=("windows update", "wu"),
)
STORE = Service(
    "Microsoft Store",
    ("displaycatalog.mp.microsoft.com", "purchase.md.mp.microsoft.com", "licensing.mp.microsoft.com",
     "storeedgefd.dsx.mp.microsoft.com"),
    aliases=("store",),
)  # fmt: skip
TIME = Service("Network Time Protocol", ("time.windows.com",), ("123",), aliases=("ntp",))
ATTESTATION = Service("TPM attestation", ("*.microsoftaik.azure.net",), aliases=("tpm attestation",))
TPM_CERTIFICATES = {
    TpmManufacturer.INTEL: Service("Certificates of Intel's firmware TPMs", ("ekop.intel.com",)),
    TpmManufacturer.QUALCOMM: Service("Certificates of Qualcomm's firmware TPMs", ("ekcert.spserv.microsoft.com",)),
    TpmManufacturer.AMD: Service("Certificates of AMD's firmware TPMs", ("ftpm.amd.com",)),
}
"""By who made the TPM; discrete ones carry their certificates with them (NW-13)."""
WITHOUT_CONSEQUENCE = (
    Service("Delivery Optimization", ("*.do.dsp.mp.microsoft.com", "*.emdl.ws.microsoft.com"), ("443", "7680", "3544")),
    Service("Windows Notification Service", ("*.notify.windows.com", "*.wns.windows.com", "clientconfig.passport.net")),
    Service("Diagnostics upload", ("lgmsape*.blob.core.windows.net",)),
    Service("Diagnostic data", ("*.events.data.microsoft.com",)),
    Service("Autopilot service of older documents", ("cs.dds.microsoft.com",)),
)  # fmt: skip
"""Blocking these never stops an enrollment (NW-03, NW-07, NW-08, NW-10)."""

_CONTENT_HOSTS = {
    Region.NORTH_AMERICA: (
        "imeswda-afd-*.manage.microsoft.com", "swda*-mscdn.manage.microsoft.com", "naprodimedata*.azureedge.net",
    ),
    Region.EUROPE: (
        "imeswdb-afd-*.manage.microsoft.com", "swdb*-mscdn.manage.microsoft.com", "euprodimedata*.azureedge.net",
    ),
    Region.ASIA_PACIFIC: (
        "imeswdc-afd-*.manage.microsoft.com", "swdc*-mscdn.manage.microsoft.com", "approdimedata*.azureedge.net",
    ),
}  # fmt: skip
APP_CONTENT = {
    region: Service("Intune app content", hosts, aliases=("app content", "cdn"))
    for region, hosts in _CONTENT_HOSTS.items()
}

SERVICES = (
    AUTOPILOT, MICROSOFT_ACCOUNT, CONNECTIVITY_CHECK, ENTRA_SIGN_IN, ENTRA_JOIN, INTUNE, WINDOWS_UPDATE, STORE, TIME, ATTESTATION,
    *TPM_CERTIFICATES.values(),
    *APP_CONTENT.values(), *WITHOUT_CONSEQUENCE,
)  # fmt: skip


def concerns(entry: str, service: Service) -> bool:
    """Whether a firewall entry - a host, a pattern, a port or a service's name - stops this service.

    An entry and a listed host concern each other where either, read as a pattern, matches the other.
    """
    said = entry.strip().casefold()
    if said in (service.name.casefold(), *service.aliases):
        return True
    port = said.removesuffix("/tcp").removesuffix("/udp").removeprefix("tcp/").removeprefix("udp/")
    if port.isdigit():
        return port in service.ports
    host = said.removeprefix("https://").removeprefix("http://").split("/")[0].partition(":")[0]
    return any(fnmatchcase(listed, host) or fnmatchcase(host, listed) for listed in service.hosts)


@remembered
def reaches(w: View, service: Service) -> bool:
    """Whether a connected device can use a service: no firewall entry stops it.

    A proxy that asks for authentication stops everything that Windows does before sign-in (NET-07).
    """
    if any(concerns(entry, service) for entry in w.network.blocked):
        return False
    return w.network.proxy is not Proxy.AUTHENTICATED


@remembered
def inspected(w: View, service: Service) -> bool:
    """Whether the TLS connections to a service are broken open on the way."""
    return any(concerns(entry, service) for entry in w.network.inspected)
