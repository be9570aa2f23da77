import { parts } from "../../marks";
import type { Worded, Variables } from "../../words";
import { language, say } from "../../words";

/** A text, marked where it is in another language than the page. */
export function Told({ words }: { words: Worded }) {
  return words.lang === language.value ? <Marked text={words.text} /> : <bdi lang={words.lang}><Marked text={words.text} /></bdi>;
}

/** A text with its marks as what they mean. */
export function Marked({ text }: { text: string }) {
  return (
    <>
      {parts(text).map((part, at) => {
        if (part.as === "stressed") return <em key={at}>{part.text}</em>;
        return part.as === "typed" ? <code key={at} dir="ltr">{part.text}</code> : part.text;
      })}
    </>
  );
}

/** A message of the catalogues. */
export function Words({ id, of }: { id: string; of?: Variables }) {
  return <Told words={say(id, of)} />;
}

/** A name that the school gave, in the direction of its own letters. */
export function Name({ children }: { children: string }) {
  return <bdi>{children}</bdi>;
}
