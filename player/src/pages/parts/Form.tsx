import type { ComponentChildren } from "preact";
import type { Scene } from "../../engine/scene";
import { choose } from "../../store";
import { Actions } from "./Actions";

interface FormProps {
  scene: Scene;
  /** The choice that is made when the form is sent. */
  submits: string;
  /** Whether all is filled in; where it is not, it says so. */
  complete?: () => boolean;
  children: ComponentChildren;
}

/** What is filled in before somebody goes on. */
export function Form({ scene, submits, complete = () => true, children }: FormProps) {
  const send = (event: Event) => {
    event.preventDefault();
    if (scene.waits?.offers.includes(submits) && complete()) choose(submits);
  };
  return (
    <form class="form" noValidate onSubmit={send}>
      {children}
      <Actions scene={scene} submits={submits} />
    </form>
  );
}
