"""The law that nothing is dropped, for one file: what became of each of its JSON paths."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import frozen

from oobe_sim.errors import InputError
from oobe_sim.inputs.accounting import MODELLED, escape
from oobe_sim.inputs.decode import decode, json_documents, yaml_document
from oobe_sim.inputs.merge import merged
from oobe_sim.inputs.sheet import read_sheet


@frozen
class Accounted:
    """The pointers of all leaves of a file (values, and empty objects and lists), in three parts.

    `irrelevant` and `reported` say why. Leaves of JSON within a string count beside the string.
    `unaccounted` are leaves that no part claims; the law says that there are none.
    """

    modelled: frozenset[str]
    irrelevant: Mapping[str, str]
    reported: Mapping[str, str]
    unaccounted: frozenset[str]


def accounted(data: bytes, name: str) -> Accounted:
    """Account for every JSON path of a file; raises InputError where its text cannot be parsed."""
    text = decode(data, name).text
    if name.casefold().endswith((".yaml", ".yml")):
        documents = [yaml_document(text, name)]
    else:
        documents = json_documents(text, name)
    sheet = read_sheet(data, name, exact=True)
    merged([sheet])
    trace = sheet.account.trace
    if trace is None:
        raise InputError(sheet.problems)
    leaves = set(_leaves(documents[0] if len(documents) == 1 else documents, "", sheet.account.texts))
    modelled, missing = set(), set()
    told: dict[str, dict[str, str]] = {"irrelevant": {}, "reported": {}}
    for leaf in leaves:
        kind, reason = _nearest(trace, leaf)
        if kind == MODELLED:
            modelled.add(leaf)
        elif kind:
            told[kind][leaf] = reason
        else:
            missing.add(leaf)
    return Accounted(frozenset(modelled), told["irrelevant"], told["reported"], frozenset(missing))


def _leaves(found: Any, pointer: str, texts: Mapping[str, Any]) -> Iterator[str]:
    children: list[tuple[str, Any]] = []
    if isinstance(found, dict):
        children = [(escape(str(key)), value) for key, value in found.items()]
    elif isinstance(found, list):
        children = [(str(index), value) for index, value in enumerate(found)]
    elif pointer in texts:
        yield from _leaves(texts[pointer], pointer, {})
    if not children:
        yield pointer
    for key, value in children:
        yield from _leaves(value, f"{pointer}/{key}", texts)


def _nearest(trace: Mapping[str, tuple[str, str]], pointer: str) -> tuple[str, str]:
    while pointer not in trace:
        if not pointer:
            return "", ""
        pointer = pointer.rpartition("/")[0]
    return trace[pointer]
