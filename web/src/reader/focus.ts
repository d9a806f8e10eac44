/** Puts the reader's caret in the form as it opens; one function, so that React calls it once. */
export function focus(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true });
}
