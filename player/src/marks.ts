/** Marks in the texts of rules and questions: `*a name of Windows'*`, and in backticks what is typed. */

/** A wildcard, as in `*.microsoft.com`, is no mark; the program's own texts are read in the same way. */
const MARKED = /(?<![\p{L}\p{N}_*])\*([\p{L}\p{N}](?:[^*]*[^*\s])?)\*(?![\p{L}\p{N}_*])|`([^`]+)`/u;

/** A name that holds a mark has another sign there until the marks are read. */
const HELD: [mark: string, held: string][] = [
  ["*", "\uE02A"],
  ["`", "\uE060"],
];

/** A name as it may stand in a text with marks. */
export const hold = (name: string): string => HELD.reduce((text, [mark, held]) => text.replaceAll(mark, held), name);

/** A text with its names as the school wrote them. */
export const release = (text: string): string => HELD.reduce((all, [mark, held]) => all.replaceAll(held, mark), text);

export interface Part {
  text: string;
  as: "said" | "stressed" | "typed";
}

/** A text in parts, without its marks. */
export function parts(text: string): Part[] {
  return text.split(MARKED).flatMap((part, at) => {
    const as = (["said", "stressed", "typed"] as const)[at % 3]!;
    return part ? [{ text: release(part), as }] : [];
  });
}
