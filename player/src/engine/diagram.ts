import type { Ref, Story } from "../story";

/** What answers a question; undefined where somebody still has to be asked. */
export type Answering = (question: number) => string | undefined;

/** The end of a diagram, or that it hangs on a question which nobody has answered. */
type Followed = { end: number } | { asks: number };

/** Follow a diagram. A question without an answer is passed over where all that may be said leads to the same. */
export function follow(story: Story, ref: Ref, answering: Answering): Followed {
  const diagram = story.diagrams[ref]!;
  if (typeof diagram === "number") return { end: diagram };
  const [question, ...below] = diagram;
  const answer = answering(question);
  if (answer !== undefined) {
    const at = story.questions[question]!.answers.indexOf(answer);
    return follow(story, below[Math.max(at, 0)]!, answering);
  }
  const [first, ...others] = below.map((one) => follow(story, one, answering));
  const same = "end" in first! && others.every((one) => "end" in one && one.end === first.end);
  return same ? first! : { asks: question };
}

/** The questions that a diagram meets on the way that these answers take, and behind what is still to be asked. */
export function met(story: Story, ref: Ref, answering: Answering): number[] {
  const found = new Set<number>();
  const visit = (at: Ref): void => {
    const diagram = story.diagrams[at]!;
    if (typeof diagram === "number") return;
    const [question, ...below] = diagram;
    found.add(question);
    const answer = answering(question);
    if (answer === undefined) below.forEach(visit);
    else visit(below[Math.max(story.questions[question]!.answers.indexOf(answer), 0)]!);
  };
  visit(ref);
  return [...found];
}
