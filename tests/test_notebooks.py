"""The notebooks run, and say what is stored in them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

nbclient = pytest.importorskip("nbclient", reason="nbclient comes with the extra `test`")
nbformat = pytest.importorskip("nbformat", reason="nbformat comes with the extra `test`")
pytest.importorskip("ipykernel", reason="ipykernel comes with the extra `test`")

NOTEBOOKS = sorted((Path(__file__).parents[1] / "notebooks").glob("*.ipynb"))


def outputs(notebook: Any) -> list[object]:
    """What each cell of code printed and returned; a kernel may send what is printed in several pieces."""
    return [
        (
            "".join(output.get("text", "") for output in cell.outputs),
            [output.get("data") or output.get("evalue") for output in cell.outputs if "text" not in output],
        )
        for cell in notebook.cells
        if cell.cell_type == "code"
    ]


@pytest.mark.filterwarnings("ignore")  # of the notebook's machinery, not of ours
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_notebook_says_what_is_stored(path: Path) -> None:
    """Executed anew, each cell has the output that readers see."""
    notebook = nbformat.read(path, as_version=4)
    stored = outputs(notebook)
    assert any(stored)
    client = nbclient.NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(path.parent)}})
    client.execute()
    assert outputs(notebook) == stored


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_notebook_tells_nothing_of_a_machine(path: Path) -> None:
    """No output holds an absolute path or the time of an execution."""
    text = path.read_text(encoding="utf-8")
    for word in ("/home/", "/Users/", "site-packages", str(NOTEBOOKS[0].parents[1]), "iopub.execute_input"):
        assert word not in text
