/** After the errors are drawn: the first wrong field is scrolled to and focused. */
export function focusFirstError(root: HTMLElement): void {
  requestAnimationFrame(() => {
    const field = root.querySelector<HTMLElement>('[aria-invalid="true"]');
    field?.scrollIntoView({ block: 'center' });
    field?.focus({ preventScroll: true });
  });
}
