import type { Worded } from "../words";
import { say } from "../words";

export const outcomeTitle = (outcome: string): Worded => say(`outcome-${outcome}.title`, {}, outcome.replaceAll("_", " "));
export const outcomeMeaning = (outcome: string): Worded => say(`outcome-${outcome}.meaning`);
