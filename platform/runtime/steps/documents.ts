import type { DocumentTemplate } from '../../definition/kinds/document-template.ts';
import type { ItemBundle } from '../../definition/kinds/item-bundle.ts';
import type { Step } from '../../definition/kinds/step-chain.ts';

export function templateOf(bundle: ItemBundle, key: string): DocumentTemplate | undefined {
  return bundle.documents.find((template) => template.key === key);
}

/** The step's documents that are certificates; a refused case gets none of them. */
export function certificatesOf(step: Step, bundle: ItemBundle): string[] {
  return step.documents.filter((key) => templateOf(bundle, key)?.kind === 'certificate');
}

/** The step's documents without certificates: those are made by `issue-document` alone. */
export function noticesOf(step: Step, bundle: ItemBundle): string[] {
  return step.documents.filter((key) => templateOf(bundle, key)?.kind !== 'certificate');
}

/**
 * The notices a command of the step asks for: those configured for it, and for the `positive` command also those
 * configured for no command at all.
 */
export function noticesFor(
  command: string,
  positive: string,
  scene: {
    step: Step;
    bundle: ItemBundle;
    documents: Readonly<Record<string, readonly string[] | undefined>>;
  },
): string[] {
  const { step, bundle, documents } = scene;
  const named = new Set(Object.values(documents).flatMap((keys) => keys ?? []));
  return noticesOf(step, bundle).filter(
    (key) => documents[command]?.includes(key) || (command === positive && !named.has(key)),
  );
}
