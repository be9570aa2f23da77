import type { Journey } from "../engine/journey";

export const CONNECTION = "network.connection";

/** Whether the cable is in, as far as the journey tells. */
export function wired({ story, given }: Journey): boolean {
  const asked = story.questions.find((question) => question.path === CONNECTION);
  return (given.bindings[CONNECTION] ?? asked?.answers[0]) === "wired";
}
