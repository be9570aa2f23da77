import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

interface Shape {
  id: string;
  title: string;
  /** Whether it can be folded, and is at first. */
  folded?: boolean;
  children: () => ComponentChildren;
}

/** A part of the panel with its heading; what is folded away is not worked out. */
export function Part({ id, title, folded, children }: Shape) {
  const [open, setOpen] = useState(!folded);
  const heading = <h3 id={`panel-${id}`}>{title}</h3>;
  if (folded === undefined) {
    return (
      <section class="panel-part">
        {heading}
        {children()}
      </section>
    );
  }
  return (
    <details class="panel-part" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{heading}</summary>
      {open && children()}
    </details>
  );
}
