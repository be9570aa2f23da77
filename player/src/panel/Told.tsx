import type { Worded } from "../words";
import { language } from "../words";

/** Words, marked with their language where they are not in the one that was chosen; what stands between asterisks is a name of Windows'. */
export function Told({ words }: { words: Worded }) {
  const parts = words.text.split(/\*([^*]+)\*/);
  const told = parts.map((part, at) => (at % 2 ? <em key={at}>{part}</em> : part));
  return words.lang === language.value ? (
    <>{told}</>
  ) : (
    <span lang={words.lang} dir="auto">
      {told}
    </span>
  );
}
