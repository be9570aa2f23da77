import { signal } from "@preact/signals";

const preferred = matchMedia("(prefers-color-scheme: dark)");

/** Whether the page is dark: as the system has it, until somebody chooses. */
export const dark = signal(preferred.matches);
let chosen = false;

preferred.addEventListener("change", ({ matches }) => {
  if (!chosen) dark.value = matches;
});

export function setDark(value: boolean): void {
  chosen = true;
  dark.value = value;
  document.documentElement.dataset.theme = value ? "dark" : "light";
}
