import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { Finding } from '../../../../platform/definition/finding.ts';
import { canonicalJson, normaliseForm, parseDefinition } from '../../../../platform/definition/index.ts';
import { Note } from '../../components/note.tsx';
import { useTell } from '../../components/use-tell.ts';
import { usePick, useTexts } from '../../i18n/texts.ts';
import { useDesigner } from '../define/designer-context.ts';
import { TextControl } from '../fields/text-control.tsx';
import { formTexts } from './form-texts.ts';

/** The form's JSON, for experts: checked before it replaces the form. */
export function JsonView() {
  const { bundle, change, readOnly } = useDesigner();
  const t = useTexts(formTexts);
  const pick = usePick();
  const tell = useTell();
  const given = canonicalJson(bundle.form, 'form');
  const [text, setText] = useState(given);
  const [broken, setBroken] = useState<string>();
  const [findings, setFindings] = useState<Finding[]>([]);
  const apply = () => {
    setBroken(undefined);
    setFindings([]);
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch (fault) {
      setBroken(t.jsonBroken(fault instanceof Error ? fault.message : String(fault)));
      return;
    }
    const parsed = parseDefinition('form', normaliseForm(value));
    if (!parsed.ok) {
      setFindings(parsed.findings);
      return;
    }
    change('form-json', (now) => ({ ...now, form: parsed.value }));
    setText(canonicalJson(parsed.value, 'form'));
    tell(t.applied);
  };
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <TextControl
        id="form-json"
        label={t.jsonTitle}
        hint={t.jsonHint}
        mono
        lines={16}
        value={text}
        error={broken}
        disabled={readOnly}
        onChange={setText}
      />
      {findings.map((finding) => (
        <Note key={`${finding.code}${finding.path}`} tone="bad">
          {pick(finding.message)} <span className="s m">{finding.path}</span>
        </Note>
      ))}
      {!readOnly && (
        <Box sx={{ display: 'flex', gap: 1 }}>
          <Button variant="contained" color="primary" onClick={apply} disabled={text === given}>
            {t.apply}
          </Button>
          <Button onClick={() => setText(given)} disabled={text === given}>
            {t.reset}
          </Button>
        </Box>
      )}
    </Box>
  );
}
