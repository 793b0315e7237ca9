import { ROLE } from '../../../platform/render/labels/account-labels.ts';
import { label } from '../../../platform/render/labels/label-set.ts';
import { useAccount } from '../data/session-store.ts';
import { useLanguage } from '../i18n/texts.ts';

/** Who is signed in: name and post, department and user name. */
export function UserBlock() {
  const account = useAccount();
  const language = useLanguage();
  const posts = account.posts.map((post) => post.name);
  const duty = posts.length > 0 ? posts : account.roles.map((role) => label(ROLE, role, language));
  const where = [account.department?.name, account.username].filter(Boolean);
  return (
    <div className="ab-user">
      <span>
        <b>{account.name}</b> · {duty.slice(0, 2).join(language === 'zh' ? '、' : ', ')}
      </span>
      <small>{where.join(' · ')}</small>
    </div>
  );
}
