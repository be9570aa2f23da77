"""One file: from its bytes to the objects that it holds, whatever tool wrote it."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Callable, Mapping
from pathlib import PurePath
from typing import Any

from attrs import define, field, frozen

from oobe_sim.errors import InputError, Problem
from oobe_sim.inputs.accounting import Account, Shape
from oobe_sim.inputs.configuration_file import malformed_file, read_file
from oobe_sim.inputs.decode import Decoded, decode, json_documents, yaml_document
from oobe_sim.inputs.graph import (
    apps,
    conditional_access,
    esp,
    filters,
    groups,
    identities,
    kiosks,
    policies,
    profiles,
    restrictions,
    scripts,
    templates,
)
from oobe_sim.inputs.graph.assignments import ASSIGNMENT
from oobe_sim.inputs.graph.others import is_strange, of_type
from oobe_sim.inputs.ignores import IGNORES_KEY
from oobe_sim.inputs.kinds import is_assignment, of_collection, of_file, owner_of, type_of
from oobe_sim.inputs.reading import Reading
from oobe_sim.inputs.tables import read_table
from oobe_sim.model.finding import Place

_READABLE = (
    "an export of Microsoft Graph, IntuneCD, IntuneManagement or IntuneBackupAndRestore, or a CSV of devices or groups"
)
_PAGE = Shape(
    "page",
    modelled=frozenset({"value"}),
    irrelevant={"Count": "counts the values"},
)
_Reader = Callable[[Account, dict[str, Any], str, str], "Reading | list[Reading]"]
_READERS: Mapping[str, _Reader] = {
    "autopilotProfile": profiles.read_profile,
    "windowsAutopilotDeploymentProfile": profiles.read_profile,
    "azureADWindowsAutopilotDeploymentProfile": profiles.read_profile,
    "activeDirectoryWindowsAutopilotDeploymentProfile": profiles.read_profile,
    esp.KIND: esp.read_esp,
    restrictions.LIMIT: restrictions.read_restriction,
    restrictions.ALL_PLATFORMS: restrictions.read_restriction,
    restrictions.ONE_PLATFORM: restrictions.read_restriction,
    conditional_access.KIND: conditional_access.read_policy,
    "group": groups.read_group,
    policies.CUSTOM: policies.read_custom,
    policies.CATALOG: policies.read_catalog,
    policies.SCEP: policies.read_scep,
    policies.UPDATE_RING: policies.read_update_ring,
    kiosks.KIOSK: kiosks.read_kiosk,
    kiosks.SHARED_PC: kiosks.read_shared_pc,
    **dict.fromkeys(templates.TYPES, templates.read_template),
    templates.INTENT: templates.read_intent,
    scripts.KIND: scripts.read_script,
    "windowsAutopilotDeviceIdentity": identities.read_identity,
    "importedWindowsAutopilotDeviceIdentity": identities.read_identity,
    **dict.fromkeys(filters.KINDS, filters.read_filter),
    **dict.fromkeys(apps.KINDS, apps.read_app),
}


@frozen
class Loose:
    """Assignments that stand apart from their object: in an answer, a file or a bundle of their own.

    `owner` is the id of the object, if that is said; otherwise the file's name has to tell it.
    """

    owner: str
    pointer: str
    items: tuple[tuple[str, dict[str, Any]], ...]


@define
class Sheet:
    """What one file holds; `names` are those of groups, by their ids."""

    account: Account
    readings: list[Reading] = field(factory=list)
    loose: list[Loose] = field(factory=list)
    problems: list[Problem] = field(factory=list)
    unknown: list[tuple[str, str]] = field(factory=list)
    names: dict[str, str] = field(factory=dict)


def read_sheet(data: bytes, name: str, *, exact: bool = False) -> Sheet:
    """Read one file; never raises for what it holds. `exact` keeps the account of each pointer."""
    sheet = Sheet(Account(name, exact=exact))
    try:
        _read(sheet, data, name)
    except InputError as error:
        sheet.problems.extend(error.problems)
    except RecursionError:
        sheet.problems.append(
            Problem("input.too-large", Place(name), "too deep a nesting", "objects of Microsoft Graph")
        )
    if sheet.unknown:
        pointer, found = sheet.unknown[0]
        times = f" (and {len(sheet.unknown) - 1} more)" if len(sheet.unknown) > 1 else ""
        sheet.problems.append(Problem("input.unknown-format", Place(name, pointer), found + times, _READABLE))
    return sheet


def _read(sheet: Sheet, data: bytes, name: str) -> None:
    decoded = decode(data, name)
    suffix = PurePath(name).suffix.casefold()
    head = decoded.text.lstrip("\ufeff \t\r\n#")[:1]
    if suffix == ".csv" or (suffix not in (".json", ".yaml", ".yml") and head not in "{["):
        sheet.readings += read_table(sheet.account, decoded.text, decoded.encoding)
        return
    if suffix in (".yaml", ".yml"):
        documents = [yaml_document(decoded.text, name)]
    else:
        try:
            documents = json_documents(decoded.text, name)
        except InputError as error:
            _malformed(sheet, decoded, error)
            return
    first = documents[0]
    if isinstance(first, dict) and (IGNORES_KEY in first or str(first.get("schema", "")).startswith("oobe-sim/")):
        sheet.account.note("irrelevant", "", "a file of this simulator, not an export")
        return
    if isinstance(first, dict) and type_of(first, "") == "autopilotConfigurationFile":
        sheet.readings.append(read_file(sheet.account, documents, decoded.encoding))
        return
    for index, document in enumerate(documents):
        pointer = f"/{index}" if len(documents) > 1 else ""
        if document in ({}, None):
            sheet.problems.append(Problem("input.empty", Place(name, pointer), "an empty object", _READABLE))
            sheet.account.note("reported", pointer, "empty")
        else:
            _walk(sheet, document, pointer, "")


def _malformed(sheet: Sheet, decoded: Decoded, error: InputError) -> None:
    name = PurePath(sheet.account.file).name.casefold()
    if not name.startswith("autopilotconfigurationfile") or error.problems[0].code != "input.syntax":
        raise error
    sheet.readings.append(malformed_file(sheet.account, decoded.encoding, error.problems[0].found))


_WRAPPING = frozenset({"value", "error", "target"})
"""Keys of what is no object itself, but may hold some."""


def _walk(sheet: Sheet, found: Any, pointer: str, hint: str) -> None:
    if type(found) is dict and found.keys().isdisjoint(_WRAPPING):
        _object(sheet, found, pointer, hint)
    elif isinstance(found, list):
        if found and all(map(is_assignment, found)):
            _loose(sheet, "", pointer, [(str(i), one) for i, one in enumerate(found)])
            return
        for index, one in enumerate(found):
            _walk(sheet, one, f"{pointer}/{index}", hint)
        if not found:
            sheet.account.note("irrelevant", pointer, "an empty list")
    elif not isinstance(found, dict):
        _unknown(sheet, pointer, "a bare value")
    elif isinstance(found.get("error"), dict) and found["error"].keys() & {"code", "message"}:
        _error(sheet, found["error"], pointer)
    elif isinstance(found.get("value"), list) and "displayName" not in found and "target" not in found:
        _page(sheet, found, pointer, hint)
    elif is_assignment(found):
        _loose(sheet, owner_of(found.get("@odata.context")), pointer, [("", found)])
    else:
        _object(sheet, found, pointer, hint)


def _page(sheet: Sheet, found: dict[str, Any], pointer: str, hint: str) -> None:
    """A page of Graph's, PowerShell's counted list, or one object of a bundle."""
    found = sheet.account.scan(found, _PAGE, pointer)
    values, context = found["value"], found.get("@odata.context")
    if (
        "Count" in found
        and len(values) >= _BUNDLED
        and isinstance(values[1], str)
        and isinstance(values[0], str | dict)
    ):
        _bundled(sheet, values, f"{pointer}/value")
    elif owner_of(context) or (values and all(map(is_assignment, values))):
        _loose(sheet, owner_of(context), f"{pointer}/value", [(str(i), one) for i, one in enumerate(values)])
    else:
        hint = of_collection(context) or hint
        for index, one in enumerate(values):
            _walk(sheet, one, f"{pointer}/value/{index}", hint)
    if not values:
        sheet.account.note("irrelevant", f"{pointer}/value", "an empty page")


_BUNDLED = 4


def _bundled(sheet: Sheet, values: list[Any], pointer: str) -> None:
    """An object as text, its Graph address, its name, its ids, and perhaps its assignments."""
    found = values[0]
    if isinstance(found, str):
        try:
            found = json.loads(found)
        except (ValueError, RecursionError):
            sheet.account.note("reported", f"{pointer}/0", "an object of a bundle that is no JSON")
            return
        sheet.account.read(f"{pointer}/0", found)
    for index in range(1, len(values)):
        sheet.account.read(f"{pointer}/{index}")
    if not isinstance(found, dict):
        sheet.account.note("reported", f"{pointer}/0", "an object of a bundle that is no object")
        return
    key = re.sub(r"^\W+|\W+$", "", str(values[3]))
    before = len(sheet.readings)
    _object(sheet, found, f"{pointer}/0", of_collection(values[1]), key)
    if len(sheet.readings) == before:
        for index in range(1, len(values)):
            sheet.account.note("irrelevant", f"{pointer}/{index}", "belongs to an object that is not modelled")
    elif len(values) > _BUNDLED:
        for owner in dict.fromkeys(reading.id for reading in sheet.readings[before:]):
            _bundled_assignments(sheet, values[4], f"{pointer}/4", owner)


def _bundled_assignments(sheet: Sheet, found: Any, pointer: str, owner: str) -> None:
    if isinstance(found, str):
        try:
            found = ast.literal_eval(found) if found.startswith(("[", "{")) else []
        except (ValueError, SyntaxError, TypeError, MemoryError, RecursionError):
            sheet.account.note("reported", pointer, "the assignments cannot be read")
            return
        sheet.account.read(pointer, found or None)
    several = [(str(i), one) for i, one in enumerate(found)] if isinstance(found, list) else [("", found)]
    _loose(sheet, owner, pointer, [(key, one) for key, one in several if isinstance(one, dict)])


def _loose(sheet: Sheet, owner: str, pointer: str, items: list[tuple[str, dict[str, Any]]]) -> None:
    scanned = tuple(
        (key, sheet.account.scan(one, ASSIGNMENT, f"{pointer}/{key}" if key else pointer)) for key, one in items
    )
    sheet.loose.append(Loose(owner, pointer, scanned))


def _object(sheet: Sheet, found: dict[str, Any], pointer: str, hint: str, key: str = "") -> None:
    name = type_of(found, hint) or of_file(PurePath(sheet.account.file).stem)
    reader = _READERS.get(name)
    if reader is None and "@odata.type" in found and is_strange(name) and apps.looks_like_app(found):
        reader = apps.read_app
    if reader is not None:
        read = reader(sheet.account, found, pointer, key)
        sheet.readings.extend(read if isinstance(read, list) else (read,))
    elif name == "migrationTable":
        sheet.names |= groups.read_names(sheet.account, found, pointer)
    elif name:
        sheet.account.note(*_placed(of_type(name), pointer))
    else:
        what = (
            "a scenario of this simulator"
            if "oobe-sim" in found
            else "an object with the keys " + ", ".join(map(str, found))
        )
        _unknown(sheet, pointer, what if len(what) <= _SHOWN else what[: _SHOWN - 1] + "…")


_SHOWN = 100


def _placed(said: tuple[Any, str], pointer: str) -> tuple[Any, str, str]:
    return said[0], pointer, said[1]


def _unknown(sheet: Sheet, pointer: str, found: str) -> None:
    sheet.unknown.append((pointer, found))
    if sheet.account.trace is not None:
        sheet.account.trace[pointer] = ("reported", "unknown format")


def _error(sheet: Sheet, error: Mapping[str, Any], pointer: str) -> None:
    found = ": ".join(str(error[key]) for key in ("code", "message") if error.get(key))
    sheet.problems.append(
        Problem("input.graph-error", Place(sheet.account.file, pointer), found, "an answer that holds objects")
    )
    if sheet.account.trace is not None:
        sheet.account.trace[pointer] = ("reported", "an error answer of Microsoft Graph")
