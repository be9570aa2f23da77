import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { Words } from "./Words";

export interface Pick {
  id: string;
  name: ComponentChildren;
  lang?: string;
  aside?: ComponentChildren;
  sign?: ComponentChildren;
}

interface PicksProps {
  legend: string;
  picks: readonly Pick[];
  chosen: string;
  choose?: (id: string) => void;
  seen?: boolean;
}

/** A list of which one is chosen. */
export function Picks({ legend, picks, chosen, choose, seen = false }: PicksProps) {
  const name = useId();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = list.current;
    const row = box?.querySelector(":checked")?.parentElement;
    if (box && row) box.scrollTop = row.offsetTop - box.offsetTop - box.clientHeight / 3;
  }, []);
  return (
    <fieldset>
      <legend class={seen ? "legend" : "unseen"}>
        <Words id={legend} />
      </legend>
      <div ref={list} class={picks.length > 4 ? "picks picks--long" : "picks"}>
        {picks.map((pick) => (
          <label key={pick.id} class="pick">
            <input
              type="radio"
              name={name}
              value={pick.id}
              defaultChecked={pick.id === chosen}
              onChange={choose && (() => choose(pick.id))}
            />
            {pick.sign}
            <span class="pick__text" lang={pick.lang}>
              {pick.name}
            </span>
            {pick.aside && <span class="pick__aside">{pick.aside}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
