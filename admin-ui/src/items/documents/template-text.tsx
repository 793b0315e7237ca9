import DataObjectOutlined from '@mui/icons-material/DataObjectOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { useRef, useState } from 'react';
import { useTexts } from '../../i18n/texts.ts';
import { TextControl } from '../fields/text-control.tsx';
import { documentTexts } from './document-texts.ts';
import { FactMenu } from './fact-menu.tsx';

interface TemplateTextProps {
  id: string;
  label: string;
  value: string;
  lines?: number;
  disabled: boolean;
  onChange: (value: string) => void;
}

/** A text with `{fact}` placeholders, and the picker that puts them in where the cursor was. */
export function TemplateText({ id, label, value, lines, disabled, onChange }: TemplateTextProps) {
  const t = useTexts(documentTexts);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const cursor = useRef<number | null>(null);
  const remember = () => {
    const element = document.getElementById(id);
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
      cursor.current = element.selectionStart;
  };
  const insert = (fact: string) => {
    const at = cursor.current ?? value.length;
    const placeholder = `{${fact}}`;
    onChange(value.slice(0, at) + placeholder + value.slice(at));
    setAnchor(null);
    requestAnimationFrame(() => {
      const element = document.getElementById(id) as HTMLInputElement | null;
      element?.focus();
      element?.setSelectionRange(at + placeholder.length, at + placeholder.length);
    });
  };
  return (
    <Box sx={{ display: 'flex', gap: 0.5, alignItems: 'flex-start', minWidth: 0 }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <TextControl
          id={id}
          label={label}
          value={value}
          lines={lines}
          disabled={disabled}
          onChange={onChange}
        />
      </Box>
      {!disabled && (
        <IconButton
          sx={{ mt: 3 }}
          aria-label={t.insertInto(label)}
          title={t.insert}
          aria-haspopup="menu"
          onMouseDown={remember}
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          <DataObjectOutlined fontSize="small" />
        </IconButton>
      )}
      <FactMenu anchor={anchor} onClose={() => setAnchor(null)} onChoose={insert} />
    </Box>
  );
}
