/** Keeps a learning management system told of the walk, where one shows the page. */
import { effect, signal } from "@preact/signals";
import type { Trouble } from "../scorm";
import { Attempt, adapter } from "../scorm";
import { address, journey, scene, view } from "../store";

/** What is known of the reporting; null where nobody is told. */
export const reported = signal<{ trouble: Trouble | null; over: boolean } | null>(null);

/** Take up the walk where the system says that it was left, before the page opens; gives what reports from then on. */
export function resumed(): () => void {
  const system = adapter(window);
  if (!system) return () => {};
  // what a system shows is for students; the trainer has a key
  view.value = "student";
  const attempt = new Attempt(system);
  const left = attempt.begin(performance.now());
  if (left.startsWith("#")) history.replaceState(null, "", left);
  return () => report(attempt);
}

function report(attempt: Attempt): void {
  reported.value = { trouble: attempt.trouble, over: false };
  const keep = (): void => {
    const over = !!journey.value.ended;
    attempt.keep({ place: address.value, step: scene.value.step.id, over }, performance.now());
    reported.value = { trouble: attempt.trouble, over };
  };
  effect(() => {
    if (scene.value.waits || journey.value.ended) keep();
  });
  addEventListener("pagehide", () => {
    keep();
    attempt.finish();
  });
}
