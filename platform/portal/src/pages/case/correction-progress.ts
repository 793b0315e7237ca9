import type { CaseView } from '../../../../contract/case-view.ts';
import type { HandIn } from './use-hand-in.ts';

export type CorrectionItem = NonNullable<CaseView['correction']>['items'][number];

/** Whether a thing asked for is put right; a remark on the whole application is answered by handing in. */
export function isMended(
  { material, field }: CorrectionItem,
  handIn: Pick<HandIn, 'files' | 'form'>,
): boolean {
  if (material) return handIn.files(material).length > 0;
  return field ? handIn.form !== null : true;
}
