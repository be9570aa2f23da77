import type { Ended, Journey } from "../engine/journey";

/** Outcomes at which a device goes on showing what it shows. */
const STANDING = ["completed", "completed_with_failures", "stuck"];

/** Whether the page at which a journey has ended is still there: where nothing leads on, or all is done. */
export function stays({ story }: Journey, { reached, stop, outcome }: Ended): boolean {
  const page = story.steps.find((step) => step.id === stop)?.kind === "page";
  return !reached || (page && STANDING.includes(outcome));
}
