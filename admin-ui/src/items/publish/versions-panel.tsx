import { Link } from 'react-router';
import { formatDateTime } from '../../../../platform/render/format/date.ts';
import { Chip } from '../../components/chip.tsx';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { useDesigner } from '../define/designer-context.ts';
import { Panel } from '../parts/panel.tsx';
import { publishTexts } from './publish-texts.ts';

/** Every version of the item, newest first. */
export function VersionsPanel() {
  const { view } = useDesigner();
  const t = useTexts(publishTexts);
  const language = useLanguage();
  const live = view.versions.find((one) => one.status === 'published')?.version;
  return (
    <Panel title={t.versions} flush>
      <table className="tbl cards">
        <tbody>
          {view.versions
            .toSorted((a, b) => b.version - a.version)
            .map((row) => (
              <tr key={row.version}>
                <td data-l="" style={{ width: 96 }}>
                  <b>{t.version(row.version)}</b>
                </td>
                <td data-l="" style={{ width: 104 }}>
                  <Chip tone={row.status === 'draft' ? 'info' : row.version === live ? 'ok' : 'line'}>
                    {row.status === 'published' && row.version !== live ? t.replaced : t[row.status]}
                  </Chip>
                </td>
                <td data-l="">
                  {row.publishedAt
                    ? t.publishedBy(row.publishedBy ?? '—', formatDateTime(row.publishedAt, language))
                    : t.editedBy(row.updatedBy, formatDateTime(row.updatedAt, language))}
                </td>
                <td data-l="" className="op">
                  {row.status !== 'draft' && (
                    <Link to={`/items/${view.key}/basics?version=${row.version}`}>{t.view}</Link>
                  )}
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </Panel>
  );
}
