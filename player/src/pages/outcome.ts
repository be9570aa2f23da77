import { signal } from "@preact/signals";

/** Whether how the journey ended is told instead of the page at which it did. */
export const outcomeShown = signal(false);
