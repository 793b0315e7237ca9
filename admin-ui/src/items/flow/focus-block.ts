/** Moves the keyboard to a box once it is drawn. */
export function focusBlock(block: string): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      document
        .querySelector<HTMLElement>(`[data-block="${CSS.escape(block)}"]`)
        ?.focus({ preventScroll: true });
    }),
  );
}
