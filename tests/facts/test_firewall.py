"""What an entry of a firewall means."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oobe_sim.facts import services
from oobe_sim.facts.firewall import Kind, concerns, covers, known_names, listed_names, read, stops
from oobe_sim.facts.services import SERVICES
from oobe_sim.facts.services.service import Protocol, Service
from oobe_sim.testing.worlds import firewall_entries

HOSTS = sorted({name for service in SERVICES for name in service.names if " " not in name})


@pytest.mark.parametrize(
    ("entry", "kind"),
    [
        ("ztd.dds.microsoft.com", Kind.HOST),
        ("*.manage.microsoft.com", Kind.HOST),
        (".manage.microsoft.com", Kind.HOST),
        ("time.windows.com.", Kind.HOST),
        ("login.live.com:443", Kind.HOST),
        ("https://ekop.intel.com/ekcertservice", Kind.HOST),
        ("*", Kind.HOST),
        ("443", Kind.PORT),
        ("port 443", Kind.PORT),
        ("tcp/443", Kind.PORT),
        ("UDP 123", Kind.PORT),
        ("123/udp", Kind.PORT),
        ("tcp/80,443", Kind.PORT),
        ("tcp/1-1024", Kind.PORT),
        ("udp", Kind.PORT),
        ("https", Kind.PORT),
        ("Windows Update", Kind.SERVICE),
        ("NTP", Kind.SERVICE),
        ("10.0.0.0/8", Kind.ADDRESS),
        ("192.0.2.7", Kind.ADDRESS),
        ("192.0.2.7:443", Kind.ADDRESS),
        ("192.0.2.1-192.0.2.9", Kind.ADDRESS),
        ("https://192.0.2.7/path", Kind.ADDRESS),
        ("2001:db8::/32", Kind.ADDRESS),
        ("[2001:db8::1]:443", Kind.ADDRESS),
        ("", Kind.UNREADABLE),
        ("...", Kind.UNREADABLE),
        ("99999", Kind.UNREADABLE),
        ("tcp/90-80", Kind.UNREADABLE),
        ("two words here", Kind.UNREADABLE),
    ],
)
def test_an_entry_is_read_for_what_it_is(entry: str, kind: Kind) -> None:
    assert read(entry).kind is kind


@pytest.mark.parametrize(
    ("entry", "service", "stopped"),
    [
        ("ztd.dds.microsoft.com", services.AUTOPILOT, True),
        ("*.dds.microsoft.com", services.AUTOPILOT, True),
        ("*.microsoft.com", services.AUTOPILOT, True),
        ("microsoft.com", services.AUTOPILOT, False),
        ("https://ztd.dds.microsoft.com", services.AUTOPILOT, True),
        ("http://ztd.dds.microsoft.com", services.AUTOPILOT, False),
        ("ztd.dds.microsoft.com:443", services.AUTOPILOT, True),
        ("ztd.dds.microsoft.com:80", services.AUTOPILOT, False),
        ("443", services.AUTOPILOT, True),
        ("udp/443", services.AUTOPILOT, False),
        ("tcp/1-1024", services.AUTOPILOT, True),
        ("udp/123", services.TIME, True),
        ("tcp/123", services.TIME, False),
        ("tcp/53", services.DNS, False),
        ("53", services.DNS, True),
        ("r.manage.microsoft.com", services.INTUNE, True),
        ("login.microsoftonline.com:80", services.ENTRA_SIGN_IN, False),
        ("ipv6.msftconnecttest.com", services.CONNECTIVITY_CHECK, False),
        ("www.msftconnecttest.com", services.CONNECTIVITY_CHECK, True),
        ("sls.update.microsoft.com", services.WINDOWS_UPDATE, True),
        ("ctldl.windowsupdate.com", services.WINDOWS_UPDATE, False),
        ("*.do.dsp.mp.microsoft.com", services.WINDOWS_UPDATE, False),
        ("10.0.0.0/8", services.INTUNE, False),
        ("*", services.INTUNE, True),
    ],
)
def test_an_entry_stops_what_it_is_about(entry: str, service: Service, *, stopped: bool) -> None:
    assert stops(entry, service) is stopped


def test_a_host_belongs_to_the_service_that_lists_it_most_closely() -> None:
    """App content is a host of its own below *.manage.microsoft.com; blocking the pattern blocks both."""
    content = services.APP_CONTENT
    for region, service in content.items():
        host = service.names[0]
        assert stops(host, service)
        assert not stops(host, services.INTUNE)
        assert stops("*.manage.microsoft.com", service)
        assert not any(stops(host, other) for place, other in content.items() if place is not region)
    assert listed_names("imeswda*.manage.microsoft.com") == set(content[next(iter(content))].names[:3])


def test_the_table_holds_every_kind_of_port() -> None:
    """TCP 80 and 443, UDP 123, DNS, and Delivery Optimization's own ports, as the documents list them."""
    listed = {str(port) for service in SERVICES for group in service.hosts for port in group.ports}
    assert listed == {"TCP 80", "TCP 443", "UDP 123", "UDP 53", "TCP 53", "TCP 7680", "UDP 3544"}


@pytest.mark.parametrize("service", SERVICES, ids=lambda service: service.name)
def test_every_service_says_what_it_is_for_and_who_says_so(service: Service) -> None:
    assert service.purpose
    assert service.blocked
    assert service.names
    for group in service.hosts:
        assert group.source.date
        assert set(group.decisive) <= set(group.ports)
    assert stops(service.name, service)


@given(firewall_entries(), st.sampled_from(SERVICES))
def test_case_does_not_matter(entry: str, service: Service) -> None:
    assert stops(entry, service) == stops(entry.upper(), service) == stops(f" {entry.casefold()} ", service)


@given(st.sampled_from(HOSTS), st.sampled_from(SERVICES))
def test_a_pattern_blocks_every_listed_host_that_it_covers(host: str, service: Service) -> None:
    """What stops one host of a service stops it also as part of a pattern around that host."""
    for pattern in (f"*{host}", f"*.{host.partition('.')[2]}", "*"):
        assert covers(pattern, host) or "." not in host
        if covers(pattern, host) and host in service.names and stops(host, service):
            assert stops(pattern, service)


@given(firewall_entries(), st.sampled_from(SERVICES))
def test_what_stops_a_service_concerns_it(entry: str, service: Service) -> None:
    assert concerns(entry, service) or not stops(entry, service)


@given(firewall_entries(), st.sampled_from(SERVICES), st.sampled_from(Protocol))
def test_one_port_blocks_no_more_than_all(entry: str, service: Service, protocol: Protocol) -> None:
    """A host at one port, or one protocol of it, stops nothing that the whole host does not stop."""
    if read(entry).kind is Kind.HOST and ":" not in entry and "/" not in entry:
        for narrower in (f"{entry}:443", f"{entry}:80", f"{entry}:443/{protocol.value}"):
            assert stops(entry, service) or not stops(narrower, service)


@given(st.text(max_size=30))
def test_anything_can_be_read(entry: str) -> None:
    """No text is too strange: at worst nothing is known of it, and then it concerns nothing."""
    meant = read(entry)
    if meant.kind in (Kind.UNREADABLE, Kind.ADDRESS):
        assert not any(concerns(entry, service) for service in SERVICES)


@pytest.mark.parametrize("name", known_names())
def test_every_name_that_is_offered_is_known(name: str) -> None:
    assert any(concerns(name, service) for service in SERVICES)
