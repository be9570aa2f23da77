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

const OVER = "(max-width: 63.99rem)";

/** While the panel lies over the stage nothing there can be reached; gives what ends that. */
export function alone(stage: Element): () => void {
  const narrow = matchMedia(OVER);
  const set = (): void => {
    stage.toggleAttribute("inert", narrow.matches);
  };
  set();
  narrow.addEventListener("change", set);
  return () => {
    narrow.removeEventListener("change", set);
    stage.removeAttribute("inert");
  };
}
