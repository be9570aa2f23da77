import type { Ref } from "preact";
import { useId, useRef, useState } from "preact/hooks";
import { Words } from "./Words";

interface FieldProps {
  label: string;
  hint?: string;
  type?: "text" | "email" | "password";
  left: Left;
}

interface Left {
  input: Ref<HTMLInputElement>;
  problem: string;
  type: () => void;
  initial: string;
}

/** A field that may not be left empty; `complete` says whether it is, and brings the focus there. */
export function useFilled(initial = ""): { left: Left; complete: () => boolean } {
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState("");
  const complete = () => {
    if (input.current?.value.trim()) return true;
    setProblem("page-field-empty");
    input.current?.focus();
    return false;
  };
  return { left: { input, problem, type: () => setProblem(""), initial }, complete };
}

const PASSWORD = { type: "password" } as const;
const TEXT = { type: "text" } as const;

export function Field({ label, hint, type = "text", left }: FieldProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, left.problem && `${id}-problem`].filter(Boolean).join(" ");
  return (
    <div class="field">
      <label for={id}>
        <Words id={label} />
      </label>
      <input
        id={id}
        ref={left.input}
        {...(type === "password" ? PASSWORD : TEXT)}
        inputMode={type === "email" ? "email" : undefined}
        dir={type === "email" ? "ltr" : undefined}
        autoComplete="off"
        autoCapitalize="none"
        spellcheck={false}
        defaultValue={left.initial}
        aria-describedby={described || undefined}
        aria-invalid={left.problem ? "true" : undefined}
        onInput={left.type}
      />
      {left.problem && (
        <p class="field__problem" id={`${id}-problem`}>
          <Words id={left.problem} />
        </p>
      )}
      {hint && (
        <p class="small" id={`${id}-hint`}>
          <Words id={hint} />
        </p>
      )}
    </div>
  );
}
