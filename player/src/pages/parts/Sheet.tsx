import type { ComponentChildren } from "preact";
import { useArrival } from "../arrival";

interface SheetProps {
  art?: ComponentChildren;
  title: ComponentChildren;
  lead?: ComponentChildren;
  children?: ComponentChildren;
}

/** A page: its picture beside its heading and content; without a picture it takes the whole width. */
export function Sheet({ art, title, lead, children }: SheetProps) {
  return (
    <div class={art ? "sheet" : "sheet sheet--wide"}>
      {art && <div class="sheet__art">{art}</div>}
      <div class="sheet__body">
        <Heading>{title}</Heading>
        {lead && <p class="lead">{lead}</p>}
        {children}
      </div>
    </div>
  );
}

/** The heading of a page, which has the focus when somebody comes to it. */
export function Heading({ children }: { children: ComponentChildren }) {
  const heading = useArrival<HTMLHeadingElement>();
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
