import { address } from '../../../../contract/client.ts';
import type { Material } from '../../../../definition/kinds/material.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { nameOf } from '../../../../render/language.ts';
import { useText } from '../../i18n/index.ts';

/** Downloads of a material's blank form and sample. */
export function MaterialFiles({ item, material }: { item: string; material: Material }) {
  const { guide: text } = useText();
  const language = useLanguage();
  const name = nameOf(material, language);
  const { template, sample } = material;
  if (!template && !sample) return <span className="mute">{text.noFiles}</span>;
  return (
    <span className="btns">
      {template && (
        <a
          className="lk"
          href={address('hallItemFile', { key: item, sha256: template.sha256 })}
          download={template.name}
          aria-label={text.blankFor(name)}
        >
          {text.blank}
        </a>
      )}
      {sample && (
        <a
          className="lk"
          href={address('hallItemFile', { key: item, sha256: sample.sha256 })}
          download={sample.name}
          aria-label={text.sampleFor(name)}
        >
          {text.sample}
        </a>
      )}
    </span>
  );
}
