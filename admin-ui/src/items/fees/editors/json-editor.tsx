import { useState } from 'react';
import { useTexts } from '../../../i18n/texts.ts';
import { Note } from '../../../components/note.tsx';
import { TextControl } from '../../fields/text-control.tsx';
import { feeTexts } from '../fee-texts.ts';
import type { MethodProps } from '../method-panel.tsx';

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === 'object' && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** A fee function this page has no editor for: its settings as they are; the server checks them. */
export function JsonEditor({ config, disabled, onChange }: MethodProps) {
  const t = useTexts(feeTexts);
  const [text, setText] = useState(JSON.stringify(config, null, 2));
  return (
    <>
      <Note tone="info">{t.otherMethod}</Note>
      <TextControl
        id="fee-settings"
        label={t.settings}
        mono
        lines={6}
        value={text}
        error={parsed(text) ? undefined : t.notJson}
        disabled={disabled}
        onChange={(next) => {
          setText(next);
          const value = parsed(next);
          if (value) onChange(value);
        }}
      />
    </>
  );
}
