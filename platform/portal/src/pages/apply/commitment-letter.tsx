import { useText } from '../../i18n/index.ts';

/** 告知承诺书, in a frame of its own that the keyboard can scroll. */
export function CommitmentLetter({ text }: { text: string }) {
  const { routes } = useText();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reached by keyboard
    <section className="pre letter" tabIndex={0} aria-label={routes.text}>
      {text}
    </section>
  );
}
