import type { Journey } from "./engine/journey";

const LIGHTS: [RegExp, number][] = [
  [/^(start|region|profile)\./, 0],
  [/^(network|naming|updates\.critical)/, 1],
  [/^(license|account|sign_in|join)\./, 2],
  [/^(esp|privacy|hello)\./, 3],
  [/^(updates\.quality|desktop|end)/, 4],
];

const of = (step: string): number => LIGHTS.find(([pattern]) => pattern.test(step))?.[1] ?? 0;

/** How far the day has come: as far as the furthest step of the journey, and at its good end all the way. */
export function light({ entries, story, state, ended }: Journey): number {
  const here = story.steps[story.states[state]?.step ?? -1]?.id ?? "";
  const far = Math.max(of(here), ...shown(entries));
  return ended && !ended.outcome.startsWith("completed") ? Math.min(far, 2) : far;
}

const shown = (entries: Journey["entries"]): number[] => entries.filter((entry) => !entry.way.skip).map((entry) => of(entry.step.id));
