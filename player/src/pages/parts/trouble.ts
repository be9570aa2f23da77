import type { Journey } from "../../engine/journey";
import type { Scene } from "../../engine/scene";
import type { Worded } from "../../words";
import { dashed, found, say } from "../../words";

/** What the page says of its trouble; its reason is for the trainer's panel. */
export function troubleWords({ facts }: Scene, { story }: Journey): Worded {
  const app = story.apps[facts.trouble_app]?.name;
  const id = `page-trouble-${dashed(facts.trouble)}`;
  if (app !== undefined) return found(`${id}-of`, { app }) ?? say("page-trouble");
  return found(id) ?? say("page-trouble");
}

/** The code that the page shows: that of the rules by which the trouble came, whatever was pressed since. */
export function codeOf({ facts }: Scene, { story, entries }: Journey): string {
  const last = entries.findLast((entry) => entry.way.by !== "person");
  const because = last?.because.map((said) => said.rule) ?? [];
  return [...because, facts.trouble].map((rule) => story.rules[rule]?.code ?? "").find((code) => code) ?? "";
}
