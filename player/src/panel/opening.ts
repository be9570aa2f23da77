import { panel, view } from "../store";

let before: Element | null = null;

/** Open the panel; whoever opens it is a trainer. */
export function open(): void {
  before = document.activeElement;
  view.value = "trainer";
  panel.value = true;
}

/** Close the panel and give the focus back to what had it. */
export function close(): void {
  panel.value = false;
  requestAnimationFrame(() => {
    const back = before instanceof HTMLElement && before !== document.body && before.isConnected ? before : null;
    (back ?? document.getElementById("panel-opener"))?.focus();
  });
}
