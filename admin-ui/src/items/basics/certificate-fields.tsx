import type { ReactNode } from 'react';
import { type Item, item as kind } from '../../../../platform/definition/kinds/item.ts';
import { useCall } from '../../data/use-call.ts';
import { useTexts } from '../../i18n/texts.ts';
import { KindField } from '../fields/kind-field.tsx';
import { basicsTexts } from './basics-texts.ts';
import { Fields } from './fields-grid.tsx';

/** 业务办理类型 and, for all but 新办, whose certificate it is about. */
export function CertificateFields({
  item,
  disabled,
  onChange,
  children,
}: {
  item: Item;
  disabled: boolean;
  onChange(name: 'handling' | 'certificateOf', value: unknown): void;
  children?: ReactNode;
}) {
  const t = useTexts(basicsTexts);
  const acts = item.handling !== 'new';
  const { data } = useCall('adminItems', acts ? { query: { size: 100 } } : null);
  const others = (data?.rows ?? []).filter((row) => row.key !== item.key);
  return (
    <Fields>
      <KindField
        schema={kind}
        name="handling"
        scope="item"
        value={item.handling}
        disabled={disabled}
        hint={t.handlingHint}
        onChange={(value) => onChange('handling', value)}
      />
      {acts ? (
        <KindField
          schema={kind}
          name="certificateOf"
          scope="item"
          value={item.certificateOf}
          disabled={disabled}
          hint={t.certificateHint}
          choices={others.map((row) => ({ value: row.key, label: row.name }))}
          onChange={(value) => onChange('certificateOf', value)}
        />
      ) : null}
      {children}
    </Fields>
  );
}
