import type { Said, Step } from "../story";
import type { Entry, Journey } from "./journey";

/** A stay at a step: the moves that were made there one after another. */
export interface Visit {
  step: Step;
  status: "shown" | "skipped" | "entered";
  entries: Entry[];
  /** How many moves there were before it. */
  moves: number;
  at: number;
  until: number;
  because: Said[];
  reboots: number;
}

/** The stays of a journey, in order; a restart ends one. */
export function visits({ entries }: Journey): Visit[] {
  const found: Visit[] = [];
  entries.forEach((entry, moves) => {
    const last = found.at(-1);
    if (last && last.step === entry.step && !last.entries.at(-1)!.way.reboot) last.entries.push(entry);
    else found.push({ step: entry.step, status: "entered", entries: [entry], moves, at: entry.at, until: 0, because: [], reboots: 0 });
  });
  return found.map((visit) => ({ ...visit, ...told(visit) }));
}

function told({ step, entries }: Visit): Pick<Visit, "status" | "until" | "because" | "reboots"> {
  const last = entries.at(-1)!;
  const known = new Set<string>();
  return {
    status: last.way.skip && entries.length === 1 ? "skipped" : step.kind === "page" ? "shown" : "entered",
    until: last.until,
    because: entries.flatMap((entry) => entry.because).filter(({ rule, variables }) => {
      const key = JSON.stringify([rule, variables]);
      return !known.has(key) && known.add(key);
    }),
    reboots: entries.filter((entry) => entry.way.reboot).length,
  };
}
