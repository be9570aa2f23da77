import { signal } from "@preact/signals";
import { back, panel } from "../store";
import { close, open } from "./opening";
import { moveBack, moveOn, pageOn, playOrPause } from "./travelling";

const KEPT = "oobe-sim.single-keys";

/** Whether keys without Ctrl or Alt do something; who speaks to the machine may want them off. */
export const single = signal(kept());

export function setSingle(on: boolean): void {
  single.value = on;
  try {
    localStorage.setItem(KEPT, on ? "on" : "off");
  } catch {
    // a page opened from a file may not be allowed to keep anything
  }
}

function kept(): boolean {
  try {
    return localStorage.getItem(KEPT) !== "off";
  } catch {
    return true;
  }
}

/** By what a key types, else by its place: not every keyboard has brackets, or Latin letters. */
const SINGLE: Record<string, () => void> = {
  ",": back,
  Comma: back,
  ".": pageOn,
  Period: pageOn,
  "[": moveBack,
  BracketLeft: moveBack,
  "]": moveOn,
  BracketRight: moveOn,
  p: playOrPause,
  KeyP: playOrPause,
};

/** Listen for keys; gives what stops it. */
export function listen(): () => void {
  document.addEventListener("keydown", pressed);
  return () => document.removeEventListener("keydown", pressed);
}

function pressed(event: KeyboardEvent): void {
  const typed = event.getModifierState("AltGraph");
  if (event.defaultPrevented || event.metaKey || (!typed && (event.ctrlKey || event.altKey))) return;
  const act = named(event) ?? (single.value && !types(event.target) ? (SINGLE[event.key] ?? SINGLE[event.code]) : null);
  if (!act) return;
  event.preventDefault();
  act();
}

function named(event: KeyboardEvent): (() => void) | null {
  if (event.key === "F2") return panel.value ? close : open;
  return event.key === "Escape" && panel.value ? close : null;
}

/** Whether a key there is text. */
function types(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])");
}
