import type { ItemGuide } from '../../../../contract/hall.ts';
import type { SessionAccount } from '../../../../contract/session.ts';
import type { Texts } from '../../i18n/index.ts';

/** Null when the account may apply (or nobody is signed in yet), else why not. */
export function whyNotApply(guide: ItemGuide, account: SessionAccount | null, text: Texts): string | null {
  if (guide.item.handling === 'revocation') return text.guide.officeOnly;
  if (!account) return null;
  if (account.kind !== 'staff' && guide.audiences.includes(account.kind)) return null;
  const words = guide.audiences.map((audience) =>
    audience === 'person' ? text.guide.audiencePerson : text.guide.audienceEnterprise,
  );
  return text.guide.wrongAudience(words.join(text.common.listSeparator));
}
