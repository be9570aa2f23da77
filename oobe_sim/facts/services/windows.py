"""What Windows itself reaches: network, time, updates, activation, notifications, diagnostics."""

from __future__ import annotations

from oobe_sim.facts.services.documents import (
    ACTIVATION_ERROR,
    DELIVERY_OPTIMIZATION,
    ENDPOINTS,
    REQUIREMENTS,
    WINDOWS_11,
    WORLDWIDE,
)
from oobe_sim.facts.services.service import HTTP_ONLY, HTTPS_ONLY, WEB, Effect, Hosts, Port, Protocol, Service

NAME_SERVER = "the resolver that DHCP names"
PEERS = "devices on the same network"
RELAY = "Teredo servers"

DNS = Service(
    name="Domain Name System",
    purpose="find the addresses of all other hosts",
    hosts=(
        Hosts(
            (NAME_SERVER,),
            (Port(53, Protocol.UDP), Port(53)),
            REQUIREMENTS,
            decides=(Port(53, Protocol.UDP),),
        ),
    ),
    effect=Effect.STOPS,
    blocked="no name is resolved, so Windows takes itself to be offline",
    aliases=("dns",),
)
CONNECTIVITY_CHECK = Service(
    name="Network Connection Status Indicator",
    purpose="find out whether there is internet behind the network",
    hosts=(Hosts(("*.msftconnecttest.com",), HTTP_ONLY, REQUIREMENTS),),
    effect=Effect.STOPS,
    blocked="Windows takes itself to be offline",
    aliases=("ncsi",),
)
OLD_CONNECTIVITY_CHECK = Service(
    name="Network Connection Status Indicator, other names",
    purpose="the check over IPv6, and of older versions of Windows",
    hosts=(
        Hosts(("ipv6.msftconnecttest.com",), HTTP_ONLY, WINDOWS_11),
        Hosts(("www.msftncsi.com",), HTTP_ONLY, ENDPOINTS),
    ),
    effect=Effect.UNSTATED,
    blocked="no document says what blocking these does where *.msftconnecttest.com is open",
)
TIME = Service(
    name="Network Time Protocol",
    purpose="set the clock",
    hosts=(Hosts(("time.windows.com",), (Port(123, Protocol.UDP),), ENDPOINTS),),
    effect=Effect.DEGRADES,
    blocked="a clock that is wrong stays wrong",
    aliases=("ntp",),
)
WINDOWS_UPDATE = Service(
    name="Windows Update",
    purpose="critical and quality updates, drivers, content of Store apps",
    hosts=(
        Hosts(
            ("*.windowsupdate.com", "*.dl.delivery.mp.microsoft.com", "*.delivery.mp.microsoft.com",
             "*.update.microsoft.com", "tsfe.trafficshaping.dsp.mp.microsoft.com", "adl.windows.com"),
            WEB,
            ENDPOINTS,
            decides=WEB,
        ),
    ),
    effect=Effect.DEGRADES,
    blocked="the enrollment goes on without updates",
    aliases=("windows update", "wu"),
)  # fmt: skip
DELIVERY_CLOUD = Service(
    name="Delivery Optimization",
    purpose="find peers that have a download already",
    hosts=(
        Hosts(("*.do.dsp.mp.microsoft.com", "*.prod.do.dsp.mp.microsoft.com"), WEB, ENDPOINTS),
        Hosts(("*.emdl.ws.microsoft.com",), WEB, DELIVERY_OPTIMIZATION),
    ),
    effect=Effect.NOTHING,
    blocked="downloads come from the cloud alone",
    aliases=("delivery optimization",),
)
DELIVERY_PEERS = Service(
    name="Delivery Optimization, peers",
    purpose="exchange parts of downloads with other devices",
    hosts=(
        Hosts((PEERS,), (Port(7680),), ENDPOINTS),
        Hosts((RELAY, "win1910.ipv6.microsoft.com"), (Port(3544, Protocol.UDP),), DELIVERY_OPTIMIZATION),
    ),
    effect=Effect.NOTHING,
    blocked="downloads come from the cloud alone",
    aliases=("teredo",),
)
NOTIFICATIONS = Service(
    name="Windows Notification Service",
    purpose="let Intune call the device, instead of waiting for it to check in",
    hosts=(
        Hosts(
            ("*.notify.windows.com", "*.wns.windows.com", "sinwns1011421.wns.windows.com", "sin.notify.windows.com"),
            HTTPS_ONLY,
            ENDPOINTS,
        ),
        Hosts(
            ("clientconfig.passport.net", "windowsphone.com", "*.s-microsoft.com", "c.s-microsoft.com"),
            HTTPS_ONLY,
            ENDPOINTS,
        ),
    ),
    effect=Effect.NOTHING,
    blocked="no notifications: actions of Intune wait for the next check-in",
    aliases=("wns", "windows notification services", "push notifications"),
)
ACTIVATION = Service(
    name="Windows activation",
    purpose="activate Windows, and step up to the edition of a licence",
    hosts=(
        Hosts(
            ("activation.sls.microsoft.com", "activation-v2.sls.microsoft.com", "validation.sls.microsoft.com",
             "validation-v2.sls.microsoft.com", "displaycatalog.md.mp.microsoft.com", "licensing.md.mp.microsoft.com",
             "purchase.mp.microsoft.com"),
            HTTPS_ONLY,
            ACTIVATION_ERROR,
        ),
        Hosts(
            ("licensing.mp.microsoft.com", "displaycatalog.mp.microsoft.com", "purchase.md.mp.microsoft.com"),
            HTTPS_ONLY,
            ACTIVATION_ERROR,
        ),
    ),
    effect=Effect.LATER,
    blocked="Windows is not activated (0x8004FE33), nor does its edition step up",
    aliases=("activation", "windows activation service"),
)  # fmt: skip
REVOCATION = Service(
    name="Certificate revocation lists",
    purpose="see whether the certificates of the other services still count",
    hosts=(
        Hosts(("crl.microsoft.com", "mscrl.microsoft.com", "ocsp.msocsp.com", "www.microsoft.com"), HTTP_ONLY, WORLDWIDE),
        Hosts(
            ("crl3.digicert.com", "crl4.digicert.com", "ocsp.digicert.com", "ocspx.digicert.com",
             "cacerts.digicert.com", "www.digicert.com", "crl.globalsign.com", "crl.globalsign.net",
             "ocsp.globalsign.com", "ocsp2.globalsign.com", "secure.globalsign.com", "apps.identrust.com",
             "crl.identrust.com", "isrg.trustid.ocsp.identrust.com", "cert.int-x3.letsencrypt.org", "*.entrust.net",
             "*.geotrust.com", "*.omniroot.com", "*.public-trust.com", "*.symcb.com", "*.symcd.com", "*.verisign.com",
             "*.verisign.net"),
            HTTP_ONLY,
            WORLDWIDE,
        ),
        Hosts(("ctldl.windowsupdate.com",), WEB, WINDOWS_11),
    ),
    effect=Effect.UNSTATED,
    blocked="documents require these hosts and do not say what fails without them",
    aliases=("crl", "crls", "ocsp", "certificate revocation"),
)  # fmt: skip
DIAGNOSTICS = Service(
    name="Diagnostics upload",
    purpose="upload logs of a failed enrollment to Intune",
    hosts=(
        Hosts(
            ("lgmsapeweu.blob.core.windows.net", "lgmsapewus2.blob.core.windows.net",
             "lgmsapesea.blob.core.windows.net", "lgmsapeaus.blob.core.windows.net",
             "lgmsapeind.blob.core.windows.net"),
            HTTPS_ONLY,
            ENDPOINTS,
        ),
    ),
    effect=Effect.NOTHING,
    blocked="no logs are collected when an enrollment fails",
    aliases=("diagnostics",),
)  # fmt: skip
DIAGNOSTIC_DATA = Service(
    name="Diagnostic data",
    purpose="telemetry of Windows, and reports of Endpoint Privilege Management",
    hosts=(Hosts(("*.events.data.microsoft.com",), HTTPS_ONLY, ENDPOINTS),),
    effect=Effect.NOTHING,
    blocked="services that depend on diagnostic data do not work",
    aliases=("telemetry",),
)
