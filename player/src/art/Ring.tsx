/** Something is going on: a small sun, and an arc that goes round it. */
export function Ring() {
  return (
    <svg class="ring" viewBox="0 0 100 100" aria-hidden="true" focusable="false">
      <circle class="ring__track" cx="50" cy="50" r="45" />
      <circle class="ring__arc" cx="50" cy="50" r="45" />
      <circle class="ring__sun" cx="50" cy="50" r="17" />
    </svg>
  );
}
