import { computed } from "@preact/signals";
import type { Journey } from "../engine/journey";
import { advance, played } from "../engine/travel";
import { journey, pending, scene } from "../store";

interface Prediction {
  journey: Journey;
  /** So many of its moves were not foretold, but made or set. */
  known: number;
}

let last: Prediction | null = null;

/** The journey to its end if all goes on as expected, and what the trainer set for the next move happens. */
export const predicted = computed<Journey>(() => {
  const here = journey.value;
  const set = pending.value;
  const usual = scene.value.waits?.usual;
  const known = here.entries.length;
  if (Object.keys(set).length && usual !== "") last = { journey: played(advance(here, usual, set)), known: known + 1 };
  else if (!last || !comesTrue(last, here)) last = { journey: played(here), known };
  return last.journey;
});

/** Whether what was predicted before has come true so far, so that it need not be worked out again. */
function comesTrue({ journey: foretold, known }: Prediction, here: Journey): boolean {
  if (here.story !== foretold.story || here.entries.length < known || here.ended) return false;
  if (JSON.stringify(here.given) !== JSON.stringify(foretold.given)) return false;
  return here.entries.every((entry, at) => foretold.entries[at]?.way === entry.way);
}
