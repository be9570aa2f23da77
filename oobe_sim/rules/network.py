"""The network page, and what a network has to let through."""

from oobe_sim.errors import nearest
from oobe_sim.facts import content, endpoints, firewall, network, services, windows
from oobe_sim.facts.health import attestation_of
from oobe_sim.facts.services.service import Effect, Service
from oobe_sim.model.check import Findings, check
from oobe_sim.model.rule import Severity, Validity, rule
from oobe_sim.model.source import Confidence
from oobe_sim.rules import sources
from oobe_sim.world.build import FIRST_WINDOWS_11, Build
from oobe_sim.world.device import Edition
from oobe_sim.world.learned import Here
from oobe_sim.world.network import Proxy
from oobe_sim.world.view import View


@rule(sources.SEED, sources.SELF_DEPLOYING, realises="NET-01 SEED-3")
def wire_skips_page(w: View, s: Here) -> bool:
    """With an Ethernet cable and internet behind it the network page is skipped."""
    return network.wired_online(w, s)


@rule(sources.SEED, sources.SELF_DEPLOYING_MODE, realises="NET-02 SD-02")
def wifi_shows_page(w: View, s: Here) -> bool:
    """On Wi-Fi the person is asked to join a network, whatever a profile says."""
    return network.wifi_in_reach(w, s)


@rule(sources.REQUIREMENTS, realises="NET-03 NW-11", confidence=Confidence.INFERRED)
def wire_without_internet_shows_page(w: View, s: Here) -> bool:
    """A cable without internet behind it counts as no connection, so that the network page is shown.

    Windows takes its connectivity check (NCSI) for it; no document states the page's logic.
    """
    return network.wired(w, s) and not network.wired_online(w, s)


@rule(sources.HARDWARE_OOBE, realises="OOBE-C01")
def no_network_shows_page(w: View, s: Here) -> bool:
    """Without any connection the network page is shown."""
    return True


@rule(
    sources.COMMUNITY_802_1X,
    realises="NET-06 NW-20",
    confidence=Confidence.OBSERVED,
    message="the network asks for 802.1X, and a device in its box has no certificate for it",
    remedies=(
        "use an onboarding network that is open or has a pre-shared key",
        "use an Ethernet port without 802.1X",
    ),
)
def no_certificate_for_802_1x(w: View, s: Here) -> bool:
    """A device in the out-of-box experience has no certificate, so it cannot join an 802.1X network."""
    if network.wifi_in_reach(w, s):
        return network.wifi_asks_802_1x(w, s)
    return network.wired(w, s) and network.port_asks_802_1x(w, s)


@rule(
    sources.REQUIREMENTS,
    realises="NET-05",
    confidence=Confidence.INFERRED,
    message="the network's portal has not been accepted, so Windows does not find the internet",
    remedies=("exempt new devices from the captive portal", "use another network for setting up"),
)
def captive_portal_waits(w: View, s: Here) -> bool:
    """Until somebody accepts the terms of a captive portal, Windows does not find the internet.

    A browser pane may open for it in the consumer out-of-box experience; whether a person gets
    through with it is asked as `services.captive_portal`.
    """
    return network.captive_portal(w, s)


@rule(
    sources.REQUIREMENTS,
    realises="NW-11",
    message="Windows' connectivity check does not get through, so the device counts as offline",
    remedies=("open DNS and HTTP to *.msftconnecttest.com",),
)
def no_internet_behind_network(w: View, s: Here) -> bool:
    """A network without internet, or one that stops the connectivity check, leaves the device offline."""
    return not network.internet(w, s)


@rule(sources.REQUIREMENTS, sources.SEED, realises="NW-01 SEED-N5")
def network_is_joined(w: View, s: Here) -> bool:
    """The device joins the network, and Windows finds the internet through it."""
    return True


NETWORK_NEEDED = ("give the device a network with internet",)


@rule(
    sources.HARDWARE_OOBE,
    realises="OOBE-C06",
    validity=Validity(since_build=FIRST_WINDOWS_11),
    message="this edition cannot be set up without a network",
    remedies=NETWORK_NEEDED,
)
def home_needs_network(w: View, s: Here) -> bool:
    """Windows 11 Home cannot be set up without a network."""
    return windows.home(w, s)


@rule(
    sources.INSIDER_22557,
    realises="OOBE-C07 CONFLICT-2",
    confidence=Confidence.OBSERVED,
    validity=Validity(since_build=Build(22621)),
    message="this edition cannot be set up without a network",
    remedies=NETWORK_NEEDED,
)
def pro_needs_network(w: View, s: Here) -> bool:
    """From 22H2 on Windows 11 Pro cannot be set up without a network.

    Observers and an announcement of a preview build say so; the hardware documentation names Home
    alone. What happens is therefore a doubt.
    """
    return windows.pro(w, s) and w.windows.doubts.pro_needs_network


@rule(sources.HARDWARE_OOBE, realises="OOBE-C08", confidence=Confidence.OBSERVED)
def may_go_on_without_network(w: View, s: Here) -> bool:
    """Editions that need no network offer to go on with limited setup and a local account.

    Enterprise and Education do, and Windows 10; for Windows 11 SE no source says it, and it is
    taken to do as Education does.
    """
    return not ((windows.home(w, s) and w.device.build >= FIRST_WINDOWS_11) or pro_needs_network(w, s))


@rule(sources.INSIDER_BYPASS, realises="OOBE-C09", confidence=Confidence.OBSERVED)
def bypass_offers_no_internet(w: View, s: Here) -> bool:
    """After BYPASSNRO the network page can be passed by saying that there is no internet."""
    return s.learned.bypass


may_pass_offline = may_go_on_without_network | bypass_offers_no_internet


@rule(
    sources.REQUIREMENTS,
    sources.TROUBLESHOOTING,
    realises="NW-02",
    message="the Autopilot service cannot be reached, so Windows goes on as if the device were not registered",
    remedies=("allow ztd.dds.microsoft.com and login.live.com on port 443",),
)
def autopilot_service_blocked(w: View, s: Here) -> bool:
    """Without ztd.dds.microsoft.com or login.live.com no profile comes, and the device shows its normal pages.

    The registry then says `IsAutopilotDisabled=1`.
    """
    return not endpoints.reaches(w, services.AUTOPILOT)


@rule(
    sources.KNOWN_ISSUES,
    sources.ENROLLMENT_ERRORS,
    realises="NW-04",
    code="OOBEIDPS",
    message="the sign-in page cannot be loaded: Something went wrong (OOBEIDPS)",
    remedies=("allow login.microsoftonline.com and the hosts of its pages on port 443",),
)
def sign_in_blocked(w: View, s: Here) -> bool:
    """Where Microsoft Entra's hosts are blocked, *Something went wrong* stands where the sign-in page should be."""
    return not (endpoints.reaches(w, services.ENTRA_SIGN_IN) and endpoints.reaches(w, services.ENTRA_PAGES))


@rule(
    sources.REQUIREMENTS,
    realises="NW-04",
    confidence=Confidence.INFERRED,
    message="no Microsoft account can sign in: its host is blocked",
    remedies=("allow login.live.com on port 443",),
)
def microsoft_account_blocked(w: View, s: Here) -> bool:
    """Signing in with a Microsoft account needs login.live.com; the effect of blocking it is inferred."""
    return not endpoints.reaches(w, services.MICROSOFT_ACCOUNT)


@rule(
    sources.ENDPOINTS,
    sources.ENTRA_DEVICES,
    realises="NW-04",
    confidence=Confidence.INFERRED,
    message="the device cannot be registered with Microsoft Entra: its host is blocked",
    remedies=(
        "allow enterpriseregistration.windows.net, device.login.microsoftonline.com and login.microsoftonline.com",
    ),
)
def registration_blocked(w: View, s: Here) -> bool:
    """The join needs enterpriseregistration.windows.net, device.login.microsoftonline.com and login.microsoftonline.com.

    The list of hosts is documented, the effect is inferred. Where a person signs in, the sign-in has
    failed before for want of the last; in self-deploying mode nobody does.
    """
    return not (endpoints.reaches(w, services.ENTRA_JOIN) and endpoints.reaches(w, services.ENTRA_SIGN_IN))


@rule(
    sources.ENDPOINTS,
    realises="NW-05 NW-16",
    message="Intune cannot be reached",
    remedies=(
        "allow *.manage.microsoft.com and *.dm.microsoft.com on port 443",
        "let Intune's hosts through the proxy without authentication",
    ),
)
def intune_blocked(w: View, s: Here) -> bool:
    """Enrollment and every later check-in need Intune's hosts, without authentication at a proxy."""
    return not endpoints.reaches(w, services.INTUNE)


@rule(
    sources.ENDPOINTS,
    realises="NW-05",
    message="TLS inspection breaks the connection to Intune",
    remedies=("exempt *.manage.microsoft.com and *.dm.microsoft.com from TLS inspection",),
)
def intune_inspected(w: View, s: Here) -> bool:
    """TLS inspection of Intune's hosts is unsupported."""
    return endpoints.inspected(w, services.INTUNE)


@check(
    sources.ENDPOINTS,
    sources.REQUIREMENTS,
    severity=Severity.WARNING,
    realises="NET-07 NW-16",
    remedies=("let the hosts that `oobe-sim endpoints` lists through without authentication",),
)
def proxy_asks_for_authentication(w: View) -> Findings:
    """A proxy that asks for authentication is unsupported.

    Nobody is signed in who could authenticate. Hosts may be exempt from it, and then all that an
    enrollment reaches has to be.
    """
    if w.network.proxy is Proxy.AUTHENTICATED:
        yield "network.proxy", "the proxy asks for authentication, which nothing in the out-of-box experience can give"


def _clock_is_right(w: View, service: Service) -> bool:
    return service is services.TIME and not w.device.clock_skew_minutes


def _concerned(entry: str) -> list[Service]:
    return [service for service in services.SERVICES if firewall.concerns(entry, service)]


def _concerns_an_app(w: View, entry: str) -> bool:
    return any(firewall.concerns(entry, service) for app in w.tenant.apps for service in content.hosts_of(w, app))


@check(sources.ENDPOINTS, severity=Severity.INFO, realises="NW-03 NW-07 NW-08 NW-10")
def blocked_without_consequence(w: View) -> Findings:
    """Some hosts can be blocked, and the enrollment goes on without what they are for.

    Peer downloads, notifications, diagnostics, cs.dds.microsoft.com, which only documents up to 2024
    list, and the time server of a device whose clock is right.
    """
    for entry in sorted(w.network.blocked):
        concerned = _concerned(entry)
        if all(service.effect is Effect.NOTHING or _clock_is_right(w, service) for service in concerned):
            for service in concerned:
                yield (
                    "network.blocked",
                    f"{entry} is blocked: enrollment goes on without {service.name}; {service.blocked}",
                )


@check(sources.ENDPOINTS, severity=Severity.WARNING, confidence=Confidence.INFERRED)
def blocked_host_not_modelled(w: View) -> Findings:
    """A host or port is blocked of which the simulator does not know what it is for.

    Its effect is not in the prediction.
    """
    for path, entries, doing in (
        ("network.blocked", w.network.blocked, "blocking"),
        ("network.inspected", w.network.inspected, "inspecting"),
    ):
        for entry in sorted(entries):
            if _concerned(entry) or _concerns_an_app(w, entry):
                continue
            if firewall.read(entry).kind is not firewall.Kind.ADDRESS:
                near = nearest(entry.strip(), firewall.known_names())
                hint = f" (did you mean {near}?)" if near else ""
                yield path, f"{entry} is not modelled{hint}; what {doing} it does is not in this prediction"


@check(sources.REQUIREMENTS, sources.ACTIVATION_ERROR, severity=Severity.INFO, realises="NW-14 NW-15 NW-24")
def hosts_that_matter_later(w: View) -> Findings:
    """Activation, certificate revocation and device health have hosts of their own, which matter after enrollment.

    Without activation Windows says 0x8004FE33, and an edition does not step up to that of a licence.
    Of revocation lists documents don't say what fails without them. Of the hosts that prove a
    device's health those count that belong to its Windows and to its tenant's location.
    """
    later = (services.ACTIVATION, services.REVOCATION, attestation_of(w))
    for entry in sorted(w.network.blocked):
        for service in later:
            if firewall.stops(entry, service):
                yield "network.blocked", f"{entry} is blocked, {service.name}: {service.blocked}"


@check(
    sources.REQUIREMENTS,
    severity=Severity.INFO,
    realises="ED-09 NW-12",
    remedies=("open UDP 123 to time.windows.com", "run `w32tm /resync /force` where another time server answers"),
)
def clock_cannot_be_set(w: View) -> Findings:
    """A device whose clock is wrong cannot set it where the time server is blocked."""
    if w.device.clock_skew_minutes and not endpoints.reaches(w, services.TIME):
        yield "device.clock_skew_minutes", "the clock is off, and UDP 123 to time.windows.com is blocked"


@check(sources.HARDWARE_OOBE, severity=Severity.INFO, confidence=Confidence.INFERRED)
def offline_on_se_not_documented(w: View) -> Findings:
    """Whether Windows 11 SE goes on without a network, no source says."""
    if w.device.edition is Edition.SE and w.network.connection.value == "none":
        yield "device.edition", "what Windows 11 SE offers without a network is not documented"
