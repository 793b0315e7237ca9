import type { ItemGuide } from '../../../../contract/hall.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import {
  CHANNEL,
  COVERAGE,
  DEPARTMENT_NATURE,
  HANDLING,
  LEVEL,
  ONLINE_DEPTH,
  POWER_SOURCE,
  RESULT_KIND,
} from '../../../../render/labels/item-labels.ts';
import { label } from '../../../../render/labels/label-set.ts';
import { nameOf } from '../../../../render/language.ts';
import { Link } from 'react-router';
import { Card } from '../../components/card.tsx';
import { KeyValue } from '../../components/key-value.tsx';
import { useText } from '../../i18n/index.ts';

export function ItemInfo({ guide }: { guide: ItemGuide }) {
  const { guide: text, common } = useText();
  const language = useLanguage();
  const { item, department, certificateOf } = guide;
  const nature = label(DEPARTMENT_NATURE, department.nature, language);
  const result = item.result && `${item.result.name} · ${label(RESULT_KIND, item.result.kind, language)}`;
  const channels = item.channels.map((channel) => label(CHANNEL, channel, language));
  return (
    <Card title={text.info}>
      <KeyValue
        rows={[
          [text.organ, `${department.name} · ${nature}`],
          [text.handling, label(HANDLING, item.handling, language)],
          [
            text.certificateOf,
            certificateOf && (
              <Link to={`/items/${certificateOf.key}`}>{nameOf(certificateOf, language)}</Link>
            ),
          ],
          [text.level, label(LEVEL, item.level, language)],
          [text.powerSource, label(POWER_SOURCE, item.powerSource, language)],
          [text.result, result],
          [text.quantity, item.quantityLimit ?? text.unlimited],
          [text.coverage, label(COVERAGE, item.coverage, language)],
          [text.channels, channels.join(common.listSeparator)],
          [text.depth, label(ONLINE_DEPTH, item.onlineDepth, language)],
          [text.post, item.supportsPost ? text.postYes : text.postNo],
          [text.basicCode, item.basicCode],
          [text.implementationCode, item.implementationCode],
          [text.handlingCode, item.handlingCode],
        ]}
      />
    </Card>
  );
}
