import { computed } from "@preact/signals";
import type { Ended } from "../engine/journey";
import { CONNECTION } from "../pages/wired";
import type { Question } from "../story";
import { story } from "../store";
import { alike } from "./alike";
import { predicted } from "./predicted";

/** What is open and asked anywhere in this enrollment. */
export const mattering = computed<Question[]>(() => {
  const { diagrams, questions } = story.value;
  const asked = new Set(diagrams.flatMap((one) => (typeof one === "number" ? [] : [one[0]])));
  return questions.filter((one, at) => one.kind === "leaf" && asked.has(at));
});

/** Another answer to what is not known, and how the journey would end with it. */
export interface Otherwise {
  question: Question;
  answer: string;
  ended: Ended;
}

/** As many journeys as are played in no time; whoever opens more questions looks for themselves. */
const MOST_PLAYED = 12;

/** What the end of the journey hangs on; the two networks have a comparison of their own. */
export const hanging = computed<Otherwise[]>(() => {
  const here = predicted.value;
  const others = mattering.value
    .filter(({ path }) => path !== CONNECTION)
    .flatMap((question) => {
      const chosen = here.given.bindings[question.path] ?? question.answers[0];
      return question.answers.filter((answer) => answer !== chosen).map((answer) => ({ question, answer }));
    });
  return others.slice(0, MOST_PLAYED).flatMap(({ question, answer }) => {
    const { ended } = alike(here, question.path, answer);
    const same = ended?.outcome === here.ended?.outcome && ended?.stop === here.ended?.stop;
    return !ended || same ? [] : [{ question, answer, ended }];
  });
});
