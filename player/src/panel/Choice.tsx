import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

interface Shape<Value extends string | number> {
  legend: ComponentChildren;
  options: { value: Value; words: ComponentChildren }[];
  chosen: Value;
  choose: (value: Value) => void;
  /** Side by side where there is room: for short words. */
  row?: boolean;
}

/** One of a few, all of them seen at once. */
export function Choice<Value extends string | number>({ legend, options, chosen, choose, row }: Shape<Value>) {
  const name = useId();
  return (
    <fieldset class={row ? "panel-choice panel-choice--row" : "panel-choice"}>
      <legend>{legend}</legend>
      {options.map(({ value, words }) => (
        <label key={value}>
          <input type="radio" name={name} checked={value === chosen} onChange={() => choose(value)} />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  );
}
