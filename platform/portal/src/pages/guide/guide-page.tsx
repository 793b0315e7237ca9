import { useParams } from 'react-router';
import { call } from '../../../../contract/client.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { nameOf } from '../../../../render/language.ts';
import { statusOf } from '../../app/error-text.ts';
import { useBodyClass } from '../../app/use-body-class.ts';
import { useLoad } from '../../app/use-load.ts';
import { useTitle } from '../../app/use-title.ts';
import { Loaded } from '../../components/loaded.tsx';
import '../../styles/guide.css';
import '../../styles/flow.css';
import { GuideBody } from './guide-body.tsx';
import { MissingItem } from './missing-item.tsx';

/** 办事指南 of one item. */
export function GuidePage() {
  useBodyClass('tint', 'has-bar');
  const { key = '' } = useParams();
  const language = useLanguage();
  const load = useLoad(`item:${key}`, (signal) => call('hallItem', { params: { key }, signal }));
  useTitle(load.value && nameOf(load.value.item, language));
  if (statusOf(load.error) === 404) return <MissingItem />;
  return (
    <div className="wrap">
      <Loaded load={load} lines={12}>
        {(guide) => <GuideBody guide={guide} />}
      </Loaded>
    </div>
  );
}
