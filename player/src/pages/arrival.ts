/** When somebody has come to another page: the focus goes to its heading then, and the window to its beginning. */
import { computed } from "@preact/signals";
import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { journey, scene, storyIndex } from "../store";

/** Changes with each page, and with each error on one; not while Windows goes from one stage to the next. */
export const arrival = computed(() => {
  const { step, facts } = scene.value;
  const { entries, ended } = journey.value;
  const pressed = entries.filter((entry) => entry.way.by === "person").length;
  const place = step.kind === "stage" ? "stage" : step.id;
  return [storyIndex.value, place, facts.trouble, pressed, ended ? "ended" : ""].join("|");
});

export function useArrival<Heading extends HTMLElement>(): RefObject<Heading | null> {
  const heading = useRef<Heading>(null);
  const now = arrival.value;
  useEffect(() => {
    // whoever works in the panel stays there
    if (document.activeElement?.closest("#panel")) return;
    heading.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [now]);
  return heading;
}
