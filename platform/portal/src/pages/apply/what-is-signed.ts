import type { DraftView, ItemGuide } from '../../../../contract/hall.ts';
import { formatDays } from '../../../../render/format/time-left.ts';
import { type Language, nameOf } from '../../../../render/language.ts';
import type { Texts } from '../../i18n/index.ts';
import type { Declaration } from './declarations.tsx';

/** Materials promised for later that have not been uploaded after all. */
export const promisedMaterials = ({ materials, deferred }: DraftView): DraftView['materials'] =>
  materials.filter(
    ({ material, deferrable, files }) => deferrable && files.length === 0 && deferred.includes(material.key),
  );

/** What this application has to be signed for: truth always, the commitment and promises where chosen. */
export function whatIsSigned(
  draft: DraftView,
  terms: ItemGuide['terms'] | undefined,
  { text, language }: { text: Texts; language: Language },
): Declaration[] {
  const { apply, routes, common } = text;
  const promised = promisedMaterials(draft);
  const names = promised.map(({ material }) => nameOf(material, language)).join(common.listSeparator);
  const days = terms?.deferral ? formatDays(terms.deferral.days, terms.deferral.unit, language) : '';
  return [
    { id: 'truth', text: apply.truth, missing: apply.truthMissing },
    ...(draft.commitment ? [{ id: 'commit', text: routes.commitSign, missing: routes.commitMissing }] : []),
    ...(promised.length > 0
      ? [{ id: 'promise', text: routes.deferPromise(names, days), missing: routes.promiseMissing }]
      : []),
  ];
}
