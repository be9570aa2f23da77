"""Allow lists as text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.text import Text

from oobe_sim.drivers.needs import Certainty, Need
from oobe_sim.facts.services.service import Service
from oobe_sim.outputs import told
from oobe_sim.outputs.allow_list import Address, AllowList, Row, addresses, rows
from oobe_sim.outputs.text.paper import Paper, joined
from oobe_sim.outputs.words import clean, counted, in_its_time

_INDENT = 4


def tell_list(paper: Paper, one: AllowList) -> None:
    """Write what one enrollment reaches, step by step; a service's hosts where it is needed first."""
    name, title = Text(clean(one.scenario.name), style="bold"), Text(clean(one.scenario.title))
    paper.columns((joined((name, title), f"  {paper.marks.dot}  "), paper.width))
    setting = f" {paper.marks.dot} ".join(told.setting(one.scenario.world))
    paper.columns((Text(setting, style="dim"), paper.width))
    _notes(paper, one.notes)
    written: set[Service] = set()
    for step in one.steps:
        paper.heading(_words(one, step.title), step.id)
        for need in one.at(step):
            _need(paper, one, need, again=need.service in written)
            written.add(need.service)
    if one.otherwise:
        paper.heading("Needed only if it goes otherwise")
        for need in one.otherwise:
            _need(paper, one, need, again=need.service in written)
            written.add(need.service)
    _sum(paper, one)


def tell_merged(paper: Paper, lists: Sequence[AllowList]) -> None:
    """Write one list for several enrollments, service by service, with how many of them need it."""
    found = rows(lists)
    paper.columns((Text(f"One list for {counted(len(lists), 'scenario')}", style="bold"), paper.width))
    _notes(paper, dict.fromkeys(f"{one.scenario.name}: {note}" for one in lists for note in one.notes))
    for otherwise, title in ((False, "Needed"), (True, "Needed only if it goes otherwise")):
        services = dict.fromkeys(r.service for r in found if (r.certainty is Certainty.OTHERWISE) == otherwise)
        if services:
            paper.heading(title)
        for service in services:
            _merged(paper, service, [row for row in found if row.service is service], len(lists))


def _merged(paper: Paper, service: Service, found: Sequence[Row], among: int) -> None:
    trouble = _trouble(blocked=any(row.blocked for row in found), inspected=any(row.inspected for row in found))
    by = tuple(dict.fromkeys(name for row in found for name in row.needed_by))
    note = "needed by all" if len(by) == among else f"needed by {_some(by)}"
    steps = dict.fromkeys(step.id for row in found for step in row.steps)
    _head(paper, service, trouble=trouble, note=f"{note}, at {', '.join(steps)}")
    _hosts(paper, [row.address for row in found])
    _effect(paper, service, (row.address for row in found))


def _some(names: Sequence[str], shown: int = 2) -> str:
    told_names = ", ".join(map(clean, names[:shown]))
    return told_names if len(names) <= shown else f"{told_names} and {len(names) - shown} more"


def _need(paper: Paper, one: AllowList, need: Need, *, again: bool) -> None:
    notes = []
    if need.certainty is Certainty.SOMETIMES:
        notes.append("only with some answers to what is open")
    if need.certainty is Certainty.BEYOND:
        notes.append("once what stops it is mended")
    if need.certainty is Certainty.OTHERWISE:
        notes.append(f"at {need.step.id}")
    if again:
        notes.append("hosts as above")
    trouble = _trouble(blocked=one.blocked(need.service), inspected=one.inspected(need.service))
    _head(paper, need.service, trouble=trouble, note=", ".join(notes), words=one)
    if not again:
        listed = addresses(need.service, one.scenario)
        _hosts(paper, listed)
        _effect(paper, need.service, listed, words=one)


def _trouble(*, blocked: bool, inspected: bool) -> str:
    """What the network as it is does to a service."""
    if blocked:
        return "blocked today"
    return "TLS inspected today" if inspected else ""


def _head(paper: Paper, service: Service, *, trouble: str, note: str, words: AllowList | None = None) -> None:
    made = Text(_words(words, service.name), style="red" if trouble else "")
    if trouble:
        made.append(f"  {trouble}", style="bold red")
    if note:
        made.append(f"  {note}", style="dim")
    paper.hanging(paper.marks.bad if trouble else paper.marks.item, made, style="red" if trouble else "")


def _hosts(paper: Paper, listed: Sequence[Address]) -> None:
    """The hosts that share their ports in one paragraph."""
    by_host: dict[str, list[str]] = {}
    for address in listed:
        by_host.setdefault(address.host, []).append(str(address.port))
    by_ports: dict[tuple[str, ...], list[str]] = {}
    for host, ports in by_host.items():
        by_ports.setdefault(tuple(ports), []).append(host)
    wide = max((len(", ".join(ports)) for ports in by_ports), default=0)
    for shared, hosts in by_ports.items():
        cells = (
            (Text(", ".join(shared), style="dim"), wide),
            (Text("\n".join(hosts)), paper.width - wide - _INDENT - 2),
        )
        paper.columns(*cells, indent=_INDENT)


def _effect(paper: Paper, service: Service, listed: Iterable[Address], *, words: AllowList | None = None) -> None:
    sources = ", ".join(dict.fromkeys(str(address.source) for address in listed))
    told_of = [f"For: {service.purpose}", f"Blocked: {service.blocked}"]
    if service.no_inspection is not None:
        told_of.append("TLS inspection: not supported")
    for line in told_of:
        paper.columns((Text(_words(words, line)), paper.width - _INDENT), indent=_INDENT)
    paper.columns((Text(sources, style="dim"), paper.width - _INDENT), indent=_INDENT)


def _notes(paper: Paper, notes: Iterable[str]) -> None:
    for note in notes:
        paper.hanging(paper.marks.doubt, Text(clean(note)), indent=0)


def _sum(paper: Paper, one: AllowList) -> None:
    paper.line()
    services = dict.fromkeys(need.service for need in one.found.needs)
    missed = [service for service in services if one.blocked(service) or one.inspected(service)]
    met = [service for service in missed if any(n.service is service for step in one.steps for n in one.at(step))]
    if not met:
        paper.columns((Text("No entry of the firewall and no proxy stops any of this.", style="green"), paper.width))
    else:
        names = ", ".join(_words(one, service.name) for service in met)
        paper.columns((Text(f"Out of reach today: {names}.", style="red"), paper.width))


def _words(one: AllowList | None, text: str) -> str:
    return in_its_time(text, one.scenario.world.as_of) if one is not None else text
