import type { Worded } from "../words";
import { language } from "../words";

/** Words, marked with their language where they are not in the one that was chosen. */
export function Told({ words }: { words: Worded }) {
  return words.lang === language.value ? (
    <>{words.text}</>
  ) : (
    <span lang={words.lang} dir="auto">
      {words.text}
    </span>
  );
}
