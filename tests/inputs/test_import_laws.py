"""Laws of the importers: nothing is dropped, order does not matter, and nothing that a file holds raises."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oobe_sim.inputs.accounted import accounted
from oobe_sim.inputs.decode import decode, json_documents
from oobe_sim.inputs.exports import load, read_bytes
from oobe_sim.inputs.locate import locate

EXPORTS = Path(__file__).parent / "exports"
FILES = sorted(EXPORTS.rglob("*.json"))
SAMPLES = Path(__file__).parents[3] / "shared" / "samples"
STRANGE = "somethingThatNobodyHasHeardOf"

values = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | st.sampled_from(["", "a", "required", "$x", "os-default"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["value", "id", "displayName", "target", "assignments", "groupId", "x"]), inner, max_size=4
        )
    ),
    max_leaves=12,
)


def leaves(found: Any, pointer: str = "") -> Iterator[str]:
    inner = found.items() if isinstance(found, dict) else enumerate(found) if isinstance(found, list) else ()
    empty = True
    for key, value in inner:
        empty = False
        yield from leaves(value, f"{pointer}/{str(key).replace('~', '~0').replace('/', '~1')}")
    if empty:
        yield pointer


def assert_accounted(data: bytes, name: str) -> None:
    found = accounted(data, name)
    documents = json_documents(decode(data, name).text, name)
    paths = set(leaves(documents[0] if len(documents) == 1 else documents))
    parts = [found.modelled, found.irrelevant.keys(), found.reported.keys()]
    assert not found.unaccounted
    assert paths <= set().union(*parts)
    assert sum(map(len, parts)) == len(set().union(*parts)), "each path has one part"
    assert all(found.irrelevant.values()), "each says why"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name[:40])
def test_every_path_of_a_file_is_modelled_irrelevant_or_reported(path: Path) -> None:
    assert_accounted(path.read_bytes(), path.name)


def modelled_objects(found: Any) -> Iterator[dict[str, Any]]:
    """All objects of a document but those below a key that is irrelevant as a whole."""
    if isinstance(found, dict):
        yield found
        for key, value in found.items():
            if not key.startswith("#"):
                yield from modelled_objects(value)
    elif isinstance(found, list):
        for value in found:
            yield from modelled_objects(value)


def pointers_of_strange_keys(data: bytes) -> set[str]:
    notes = [note for note in read_bytes(data, "x.json").notes if note.kind == "reported"]
    return {note.place.pointer for note in notes if note.place.pointer.endswith(STRANGE)}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name[:40])
def test_an_unknown_field_is_reported_wherever_it_is_added(path: Path) -> None:
    count = len(list(modelled_objects(json.loads(path.read_text()))))
    for index in range(count):
        document = json.loads(path.read_text())
        touched = list(modelled_objects(document))[index]
        if "iosStoreApp" in str(touched.get("@odata.type")):
            continue
        touched[STRANGE] = 1
        data = json.dumps(document).encode()
        assert len(pointers_of_strange_keys(data)) == 1, touched
        assert any(leaf.endswith(STRANGE) for leaf in accounted(data, "x.json").reported)


@given(values)
def test_whatever_the_json_holds_nothing_raises_and_all_is_accounted(found: Any) -> None:
    data = json.dumps(found).encode()
    read_bytes(data, "x.json")
    assert_accounted(data, "x.json")


@given(values, st.sampled_from(["autopilot-both-names.json", "esp-default-off.json", "apps-page.json"]), st.randoms())
def test_a_strange_value_anywhere_in_an_export_never_raises(value: Any, name: str, random: Any) -> None:
    document = json.loads((EXPORTS / name).read_text())
    touched = random.choice(list(modelled_objects(document)))
    touched[random.choice(sorted(touched))] = value
    data = json.dumps(document).encode()
    read_bytes(data, name)
    assert_accounted(data, name)


@given(st.binary(max_size=200), st.sampled_from(["x.json", "x.csv", "x.yaml", "AutopilotConfigurationFile.json"]))
def test_whatever_the_bytes_nothing_raises(data: bytes, name: str) -> None:
    read_bytes(data, name)


@given(st.permutations(FILES))
def test_the_order_of_files_does_not_matter(order: list[Path]) -> None:
    assert load(order) == load(FILES)


@given(values)
def test_a_pointer_is_located_where_its_value_begins(found: Any) -> None:
    text = json.dumps(found, indent=2)
    lines = text.split("\n")
    for pointer in leaves(found):
        line, column = locate(text, pointer)
        value: Any = found
        for part in pointer.split("/")[1:]:
            value = value[int(part)] if isinstance(value, list) else value[part]
        assert lines[line - 1][column - 1 :].startswith(json.dumps(value)[:1])


def test_a_pointer_into_the_second_document_and_into_text() -> None:
    text = '{"a": 1}\n{"b": [1,\n  {"c": "{}"}]}'
    assert locate(text, "/1/b/1/c") == (3, 9)
    assert locate(text, "/1/b/1/c/deeper") == (3, 9)
    assert locate(text, "/0/a") == (1, 7)
    assert locate(text, "/1/nowhere") == (2, 1)


def test_importing_takes_at_most_three_times_as_long_as_parsing() -> None:
    [app, *_] = json.loads((EXPORTS / "apps-page.json").read_text())["value"]
    texts = ("description", "publisher", "owner", "developer", "notes", "fileName", "setupFilePath", "displayVersion")
    numbers = (
        "minimumMemoryInMB",
        "minimumCpuSpeedInMHz",
        "minimumFreeDiskSpaceInMB",
        "uploadState",
        "supersedingAppCount",
    )
    more: dict[str, Any] = {
        **dict.fromkeys(texts, "What people read in the Company Portal. " * 5),
        **dict.fromkeys(numbers, 1),
    }
    page = {"value": [{**app, **more, "id": f"app-{n}"} for n in range(5000)]}
    text = json.dumps(page)
    data = text.encode()

    def spent(run: Any) -> float:
        start = time.process_time()
        run()
        return time.process_time() - start

    rounds = [(spent(lambda: read_bytes(data, "apps.json")), spent(lambda: json.loads(text))) for _ in range(7)]
    assert min(importing / parsing for importing, parsing in rounds) <= 3, "in the quietest of seven rounds"


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="real exports are test input that is not part of the repository")
def test_every_path_of_every_real_export_is_accounted_for() -> None:
    for path in SAMPLES.rglob("*.json"):
        assert_accounted(path.read_bytes(), path.name)


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="real exports are test input that is not part of the repository")
def test_real_exports_hold_what_their_folders_say() -> None:
    expected = {
        "app": "apps", "autopilot_config_file": "configuration_files", "autopilot_device_csv": "devices",
        "dynamic_group": "groups", "esp_profile": "esp_profiles", "autopilot_profile": "autopilot_profiles",
        "hwid_csv": "devices", "hwid_csv_derived": "devices",
    }  # fmt: skip
    for folder, collection in expected.items():
        for path in sorted((SAMPLES / folder).iterdir()):
            exports = read_bytes(path.read_bytes(), path.name)
            if "assignment_resource_model" not in path.name:
                assert getattr(exports, collection), path
            assert not [p for p in exports.problems if p.code != "input.duplicate-id"], path


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="real exports are test input that is not part of the repository")
def test_traces_are_no_exports_and_say_so() -> None:
    for path in SAMPLES.glob("trace_*/*"):
        assert [p.code for p in read_bytes(path.read_bytes(), path.name).problems] == ["input.unknown-format"], path
