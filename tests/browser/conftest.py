"""A real browser for the tests of the page: Chromium, with no network at all.

Tests in this folder carry the mark `browser`.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from oobe_sim.cli.gather import gather
from oobe_sim.walkthrough.browser.book import html
from oobe_sim.walkthrough.browser.page import page
from oobe_sim.walkthrough.words.catalogue import ENGLISH, catalogues, entries, fluent
from oobe_sim.walkthrough.words.pseudo import pseudo
from tests.browser.gallery import LONGER, stories
from tests.browser.installed import HEADLINE, ROOT, missing

_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def pytest_collection_modifyitems(items: Sequence[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker("browser")


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Chromium of the machine, started once."""
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if program is None:
        missing("Chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=program, args=list(_FLAGS))
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def page_file(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """The page that plays these scenarios, written once for each list of them."""
    folder = tmp_path_factory.mktemp("pages")
    made: dict[tuple[str, ...], Path] = {}

    def written(*paths: str) -> Path:
        if paths not in made:
            found = gather([str(ROOT / path) if not Path(path).is_absolute() else path for path in paths])
            assert not found.problems, found.problems
            made[paths] = folder / f"{len(made)}.html"
            made[paths].write_text(html(found.scenarios), encoding="utf-8")
        return made[paths]

    return written


@pytest.fixture
def opened(browser: Any, page_file: Callable[..., Path]) -> Iterator[Callable[..., Any]]:
    """Opens the page of scenarios from `file:`, offline; what it complains about fails the test."""
    complaints: list[str] = []
    with ExitStack() as contexts:

        def open_page(*paths: str, fragment: str = "", **options: Any) -> Any:
            context = browser.new_context(offline=True, **{"viewport": {"width": 1280, "height": 800}, **options})
            contexts.callback(context.close)
            page = context.new_page()
            page.on("console", lambda said: complaints.append(said.text) if said.type in ("error", "warning") else None)
            page.on("pageerror", lambda error: complaints.append(str(error)))
            page.on("request", lambda one: complaints.append(one.url) if not one.url.startswith("file:") else None)
            page.goto(f"{page_file(*(paths or (HEADLINE,))).as_uri()}{fragment}")
            page.wait_for_selector("[data-step]")
            return page

        yield open_page
    assert complaints == []


@pytest.fixture(scope="session")
def gallery(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page that opens at each kind of page there is, in a language with longer words too."""
    file = tmp_path_factory.mktemp("gallery") / "gallery.html"
    words = {**catalogues(), LONGER: fluent(pseudo(entries(ENGLISH).values()))}
    file.write_text(page(stories(), words), encoding="utf-8")
    return file
