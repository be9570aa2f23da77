import type { Worded, Variables } from "../../words";
import { language, say } from "../../words";

/** A text, marked where it is in another language than the page. */
export function Told({ words }: { words: Worded }) {
  return words.lang === language.value ? <>{words.text}</> : <bdi lang={words.lang}>{words.text}</bdi>;
}

/** A message of the catalogues. */
export function Words({ id, of }: { id: string; of?: Variables }) {
  return <Told words={say(id, of)} />;
}

/** A name that the school gave, in the direction of its own letters. */
export function Name({ children }: { children: string }) {
  return <bdi>{children}</bdi>;
}
