import type { Worded, Variables } from "../../words";
import { language, say } from "../../words";

/** A text, marked where it is in another language than the page; what stands between asterisks is stressed. */
export function Told({ words }: { words: Worded }) {
  const parts = words.text.split(/\*([^*]+)\*/);
  const told = parts.map((part, at) => (at % 2 ? <em key={at}>{part}</em> : part));
  return words.lang === language.value ? <>{told}</> : <bdi lang={words.lang}>{told}</bdi>;
}

/** A message of the catalogues. */
export function Words({ id, of }: { id: string; of?: Variables }) {
  return <Told words={say(id, of)} />;
}

/** A name that the school gave, in the direction of its own letters. */
export function Name({ children }: { children: string }) {
  return <bdi>{children}</bdi>;
}
