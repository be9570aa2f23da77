"""Where apps come from that the management extension does not bring: the Store, Office, publishers."""

from __future__ import annotations

from functools import cache

from oobe_sim.facts.services.documents import ENDPOINTS, WINDOWS_11, WORLDWIDE
from oobe_sim.facts.services.service import HTTPS_ONLY, WEB, Effect, Hosts, Service

STORE = Service(
    name="Microsoft Store",
    purpose="acquire, install and update Store apps",
    hosts=(
        Hosts(
            ("displaycatalog.mp.microsoft.com", "purchase.md.mp.microsoft.com", "licensing.mp.microsoft.com",
             "storeedgefd.dsx.mp.microsoft.com"),
            WEB,
            ENDPOINTS,
        ),
    ),
    effect=Effect.DEGRADES,
    blocked="no Store apps; one that the page waits for fails",
    aliases=("store", "windows store"),
)  # fmt: skip
STORE_CACHE = Service(
    name="Microsoft Store, cache of Win32 apps",
    purpose="a copy of Win32 apps whose publisher's host is not used",
    hosts=(Hosts(("cdn.storeedgefd.dsx.mp.microsoft.com",), WEB, ENDPOINTS),),
    effect=Effect.UNSTATED,
    blocked="a Win32 app of the Store depends on its publisher's host alone",
)
OFFICE_CONTENT = Service(
    name="Microsoft 365 Apps",
    purpose="download Microsoft 365 Apps",
    hosts=(Hosts(("officecdn.microsoft.com", "officecdn.microsoft.com.edgesuite.net"), WEB, WORLDWIDE),),
    effect=Effect.DEGRADES,
    blocked="Microsoft 365 Apps cannot be downloaded; where the page waits for them, they fail",
    aliases=("office", "microsoft 365"),
)
OFFICE_SETTINGS = Service(
    name="Microsoft 365 Apps, settings",
    purpose="settings and policies of Microsoft 365 Apps",
    hosts=(Hosts(("config.office.com", "*.officeconfig.msocdn.com"), HTTPS_ONLY, ENDPOINTS),),
    effect=Effect.NOTHING,
    blocked="Microsoft 365 Apps come without their settings",
)
EDGE_UPDATE = Service(
    name="Microsoft Edge update",
    purpose="download Microsoft Edge",
    hosts=(Hosts(("msedge.api.cdp.microsoft.com",), WEB, WINDOWS_11),),
    effect=Effect.DEGRADES,
    blocked="Microsoft Edge cannot be updated; where the page waits for it, it fails",
    aliases=("edge",),
)
OTHER_PLATFORMS = Service(
    name="Other platforms and features",
    purpose="Android, Apple's systems, Remote Help, organizational messages: no part of an enrollment of Windows",
    hosts=(
        Hosts(("intunecdnpeasd.azureedge.net", "intunecdnpeasd.manage.microsoft.com"), HTTPS_ONLY, ENDPOINTS),
        Hosts(
            ("macsidecar.manage.microsoft.com", "macsidecareu.manage.microsoft.com",
             "macsidecarap.manage.microsoft.com", "macsidecarprod.azureedge.net", "macsidecarprodeu.azureedge.net",
             "macsidecarprodap.azureedge.net"),
            HTTPS_ONLY,
            ENDPOINTS,
        ),
        Hosts(
            ("itunes.apple.com", "*.itunes.apple.com", "*.mzstatic.com", "phobos.apple.com", "*.phobos.apple.com",
             "*.push.apple.com", "ocsp.apple.com"),
            WEB,
            ENDPOINTS,
        ),
        Hosts(
            ("*.support.services.microsoft.com", "remotehelp.microsoft.com", "*.webpubsub.azure.com",
             "fd.api.orgmsg.microsoft.com", "ris.prod.api.personalization.ideas.microsoft.com"),
            HTTPS_ONLY,
            ENDPOINTS,
        ),
    ),
    effect=Effect.NOTHING,
    blocked="nothing in an enrollment of Windows",
)  # fmt: skip


@cache
def publisher(host: str) -> Service:
    """The host from which a publisher delivers a Win32 app of the Store (NW-23)."""
    return Service(
        name=f"Publisher's downloads at {host}",
        purpose="download a Win32 app of the Store from its publisher",
        hosts=(Hosts((host,), WEB, ENDPOINTS),),
        effect=Effect.DEGRADES,
        blocked="the app cannot be downloaded; where the page waits for it, it fails",
    )
