"""The package in a run-time environment of SCORM 1.2: reported, left, taken up again, completed."""

from __future__ import annotations

import io
import json
import shutil
import threading
import zipfile
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from oobe_sim.walkthrough.browser.scorm import package
from tests.browser.installed import PLAYER, missing

RUNTIME = PLAYER / "node_modules" / "scorm-again" / "dist" / "scorm12.min.js"
SCENARIO = "scenarios/school/01_seven_steps.oobe.yaml"


class Quiet(SimpleHTTPRequestHandler):
    """A server that says nothing."""

    def log_message(self, format: str, *args: Any) -> None:
        """Nobody reads it."""


@pytest.fixture(scope="module")
def system(page_file: Callable[..., Path], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a learning management system that has unpacked the package."""
    if not RUNTIME.exists():
        missing("scorm-again")
    folder = tmp_path_factory.mktemp("lms")
    shutil.copy(RUNTIME, folder)
    shutil.copy(Path(__file__).parent / "lms.html", folder)
    packed = package(page_file(SCENARIO).read_text("utf-8"), "The seven steps")
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        archive.extractall(folder / "course")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}/lms.html"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def window(browser: Any) -> Iterator[Any]:
    """A student's browser, with what the system keeps of them."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    yield context.new_page()
    context.close()


class Course:
    """A session of a student in the system; what is in `spoilt` happens to the system before."""

    def __init__(self, window: Any, system: str, spoilt: str = "") -> None:
        self.window = window
        window.goto(system)
        if spoilt:
            window.evaluate(f"() => {{ {spoilt} }}")
        window.evaluate("launch()")
        self.frame = window.frame_locator("iframe")
        self.title = self.frame.locator("h1").first
        self.panel = self.frame.get_by_role("complementary", name="Trainer's panel")
        self.title.click()
        window.keyboard.press("F2")
        self.press("Pause")

    def press(self, button: str) -> None:
        """Press a button of the trainer's panel."""
        self.panel.get_by_role("button", name=button, exact=True).click()

    @property
    def address(self) -> str:
        """Where the course is."""
        return str(self.frame.locator("body").evaluate("location.hash"))

    def close(self) -> dict[str, Any]:
        """Leave the course; gives what the system keeps."""
        self.window.evaluate("leave()")
        kept: dict[str, Any] = json.loads(str(self.window.evaluate("localStorage.getItem('cmi')")))
        return kept

    def calls(self, name: str) -> int:
        """How often the system was called so."""
        return sum(call[0] == name for call in self.window.evaluate("calls"))

    @property
    def errors(self) -> list[list[str]]:
        """Calls that the system refused."""
        return [call for call in self.window.evaluate("calls") if call[3] != "0"]


def test_a_walk_that_was_left_is_taken_up_where_it_was(window: Any, system: str) -> None:
    """The first session is incomplete and keeps its moment; the second begins there."""
    first = Course(window, system)
    first.press("On one page")
    first.press("On one page")
    there, title = first.address, first.title.inner_text()
    kept = first.close()
    assert (kept["suspend_data"], kept["core"]["lesson_location"]) == (there, "region.region")
    assert (kept["core"]["lesson_status"], kept["core"]["exit"]) == ("incomplete", "suspend")
    assert first.errors == []

    second = Course(window, system)
    expect(second.title).to_have_text(title)
    assert second.address == there
    assert second.close()["suspend_data"] == there
    assert second.errors == []


def test_each_page_is_kept_and_the_session_ended_once(window: Any, system: str) -> None:
    """A browser that crashes loses no more than a page; and a session has one beginning and one end."""
    course = Course(window, system)
    course.press("On one page")
    before = course.calls("LMSCommit")
    course.press("On one page")
    assert course.calls("LMSCommit") > before > 0
    course.close()
    assert (course.calls("LMSInitialize"), course.calls("LMSFinish")) == (1, 1)


def test_a_walk_to_the_end_is_reported_as_completed_and_stays_so(window: Any, system: str) -> None:
    """Whoever goes back to look at something again has completed it nevertheless."""
    first = Course(window, system)
    first.press("Go to the end")
    expect(first.panel).to_contain_text("reported as completed")
    assert first.close()["core"]["lesson_status"] == "completed"

    second = Course(window, system)
    second.press("Start from power-on")
    second.press("On one page")
    assert second.close()["core"]["lesson_status"] == "completed"
    assert first.errors + second.errors == []


def test_the_time_of_a_session_is_told(window: Any, system: str) -> None:
    """The system adds up sessions; each tells its own time, as SCORM writes it."""
    course = Course(window, system)
    course.press("On one page")
    hours, minutes, seconds = course.close()["core"]["session_time"].split(":")
    assert (int(hours), int(minutes)) == (0, 0)
    assert float(seconds) > 0


@pytest.mark.parametrize(
    "spoilt",
    [
        "API.LMSSetValue = () => 'false'",
        "API.LMSCommit = () => { throw new Error('the connection is lost') }",
        "API.LMSInitialize = () => 'false'",
    ],
)
def test_a_system_that_refuses_is_told_of_and_stops_nothing(window: Any, system: str, spoilt: str) -> None:
    """The trainer reads what was refused, and the walk goes on."""
    course = Course(window, system, spoilt)
    course.press("On one page")
    expect(course.panel).to_contain_text("It refused")
    title = course.title.inner_text()
    course.press("On one page")
    expect(course.title).not_to_have_text(title)


def test_a_course_in_a_window_of_its_own_is_reported_too(window: Any, system: str) -> None:
    """Many systems open courses in a new window, whose opener has the adapter."""
    window.goto(system)
    with window.expect_popup() as popup:
        window.evaluate("void open('course/index.html')")
    popup.value.wait_for_selector("h1")
    popup.value.close()
    window.wait_for_function("calls.some(call => call[0] === 'LMSFinish')")
    assert window.evaluate("JSON.parse(localStorage.getItem('cmi')).core.lesson_status") == "incomplete"


def test_a_page_without_a_system_tells_nobody(window: Any, system: str) -> None:
    """The same page opened by itself looks for no system and says nothing of one."""
    window.goto(system.replace("lms.html", "course/index.html"))
    window.keyboard.press("F2")
    panel = window.get_by_role("complementary", name="Trainer's panel")
    expect(panel).to_be_visible()
    expect(panel).not_to_contain_text("Learning management system")
