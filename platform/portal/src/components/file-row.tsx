import type { ReactNode } from 'react';
import type { FileView } from '../../../contract/case-view.ts';
import { formatDayTime } from '../../../render/format/date.ts';
import { formatSize } from '../../../render/format/number.ts';
import { useLanguage } from '../../../render/i18n/language-provider.tsx';
import { useText } from '../i18n/index.ts';
import { Icon } from './icon.tsx';

/** One file: name, size, when; view it, and what else can be done with it. */
export function FileRow({ file, href, children }: { file: FileView; href: string; children?: ReactNode }) {
  const { apply, common } = useText();
  const language = useLanguage();
  return (
    <div className="file">
      <Icon name="file" />
      <span>
        {file.name}{' '}
        <span className="mute">
          {formatSize(file.size)} · {formatDayTime(file.uploadedAt, language)}
        </span>
      </span>
      <span className="btns">
        <a className="lk" href={href} target="_blank" rel="noreferrer" aria-label={apply.viewFor(file.name)}>
          {common.view}
        </a>
        {children}
      </span>
    </div>
  );
}
