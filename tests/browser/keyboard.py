"""Somebody who walks through the page with a keyboard alone."""

from __future__ import annotations

from typing import Any

from attrs import frozen

_FOCUSED = """() => {
  const one = document.activeElement
  return {
    tag: one.tagName, type: one.type ?? '', value: one.value ?? '', text: one.textContent.trim(),
    stage: !!one.closest('main'), choice: one.dataset.choice ?? '', usual: one.classList.contains('button--usual'),
  }
}"""
MOST_TABS = 80


@frozen
class Keyboard:
    """A page, and the keys that are pressed on it."""

    page: Any

    def told(self, name: str) -> str:
        """What the page says of the walk: its step, its moves, its minutes, its outcome."""
        return str(self.page.evaluate("name => document.documentElement.dataset[name]", name))

    @property
    def step(self) -> str:
        return self.told("step")

    def tab_to(self, text: str) -> None:
        """Press Tab until what has the focus says this."""
        for _ in range(MOST_TABS):
            if self.page.evaluate(_FOCUSED)["text"] == text:
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"Tab never comes to {text!r} at {self.step}")

    def press(self, text: str) -> None:
        """Go to a button by Tab, and press it by Enter."""
        self.tab_to(text)
        self.page.keyboard.press("Enter")

    def go_on(self) -> None:
        """Do what the page is there for: fill its fields, and press its main button, or its only one."""
        before, several = self.told("moves"), len(self.choices()) > 1
        self.page.keyboard.press("Tab")
        for _ in range(MOST_TABS):
            focused = self.page.evaluate(_FOCUSED)
            if focused["stage"] and focused["tag"] == "INPUT" and focused["type"] in ("text", "email", "password"):
                if not focused["value"]:
                    self.page.keyboard.type("student")
            elif focused["choice"] and (focused["usual"] or not several):
                self.page.keyboard.press("Enter")
                self.page.wait_for_function("before => document.documentElement.dataset.moves !== before", arg=before)
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"no button leads on at {self.step}")

    def hurry(self) -> None:
        """Let twenty minutes pass in a second, by the trainer's panel."""
        self.page.keyboard.press("F2")
        self._tab_while("one => !one.closest('label')?.textContent.endsWith('a second')")
        for _ in range(MOST_TABS):
            if self.page.evaluate("() => document.activeElement.closest('label').textContent.startsWith('20 ')"):
                break
            self.page.keyboard.press("ArrowRight")
        self.page.keyboard.press("Escape")

    def _tab_while(self, unwanted: str) -> None:
        for _ in range(MOST_TABS):
            self.page.keyboard.press("Tab")
            if not self.page.evaluate(f"() => ({unwanted})(document.activeElement)"):
                return
        raise AssertionError("Tab never comes to what is wanted")

    def choices(self) -> list[str]:
        """What the page offers to press."""
        return [str(one.get_attribute("data-choice")) for one in self.page.locator("main [data-choice]:visible").all()]

    def walk(self, *, until: str = "") -> list[str]:
        """Go on to a step, or to the end; the steps at which something was pressed."""
        pressed: list[str] = []
        for _ in range(100):
            self.page.wait_for_function(
                "() => document.querySelector('main [data-choice]') || document.documentElement.dataset.outcome",
                timeout=120_000,
            )
            if self.told("outcome") or self.step == until:
                return pressed
            pressed.append(self.step)
            self.go_on()
        raise AssertionError("a walk that does not end")
