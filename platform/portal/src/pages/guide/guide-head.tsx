import type { ItemGuide } from '../../../../contract/hall.ts';
import { formatDate } from '../../../../render/format/date.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { CASE_KIND, HANDLING } from '../../../../render/labels/item-labels.ts';
import { label } from '../../../../render/labels/label-set.ts';
import { nameOf } from '../../../../render/language.ts';
import { useText } from '../../i18n/index.ts';

export function GuideHead({ guide }: { guide: ItemGuide }) {
  const { guide: text } = useText();
  const language = useLanguage();
  const { item } = guide;
  return (
    <header className="page-h">
      <h1>{nameOf(item, language)}</h1>
      <p className="tags">
        <span className="tag blue">{nameOf(guide.type, language)}</span>
        <span className="tag blue">{label(CASE_KIND, item.caseKind, language)}</span>
        {item.handling !== 'new' && (
          <span className="tag blue">{label(HANDLING, item.handling, language)}</span>
        )}
        {item.onlineDepth === '4' && item.visits === 0 && (
          <span className="tag blue">{text.fullyOnline}</span>
        )}
        {guide.objects.map((object) => (
          <span key={object.key} className="tag">
            {nameOf(object, language)}
          </span>
        ))}
      </p>
      <p className="metas">
        <span>{guide.department.name}</span>
        <span>{text.version(guide.version)}</span>
        <span>{text.since(formatDate(guide.publishedAt, language))}</span>
      </p>
    </header>
  );
}
