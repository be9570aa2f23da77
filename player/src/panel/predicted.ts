import { computed } from "@preact/signals";
import type { Journey } from "../engine/journey";
import { advance, played } from "../engine/journey";
import { journey, pending, scene } from "../store";

let last: Journey | null = null;

/** The journey to its end if all goes on as expected, and what the trainer set for the next move happens. */
export const predicted = computed<Journey>(() => {
  const here = journey.value;
  const set = pending.value;
  if (Object.keys(set).length) {
    const usual = scene.value.waits?.usual;
    if (usual !== "") return (last = played(advance(here, usual, set)));
  }
  return (last = last && leads(here, last) ? last : played(here));
});

/** Whether what was predicted before has come true so far, so that it need not be worked out again. */
function leads(here: Journey, foretold: Journey): boolean {
  if (here.story !== foretold.story || here.given !== foretold.given || (here.ended && here.ended !== foretold.ended)) return false;
  return here.entries.every((entry, at) => foretold.entries[at]?.way === entry.way);
}
