import { choose, scene } from "./store";
import { choiceWords, stepTitle } from "./words";

export default function App() {
  const { step, waits } = scene.value;
  return (
    <main>
      <h1>{stepTitle(step).text}</h1>
      {waits?.offers.map((label) => (
        <button type="button" onClick={() => choose(label)}>
          {choiceWords(step.id, label).text}
        </button>
      ))}
    </main>
  );
}
