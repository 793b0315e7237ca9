import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Box from '@mui/material/Box';
import { useState } from 'react';
import { fieldsOf } from '../../../../platform/definition/form-fields.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useDesigner } from '../define/designer-context.ts';
import { SaveButton } from '../define/save-button.tsx';
import { Panel } from '../parts/panel.tsx';
import { PlaceFindings } from '../parts/place-findings.tsx';
import { BuilderView } from './builder-view.tsx';
import { formTexts } from './form-texts.ts';
import { JsonView } from './json-view.tsx';
import { PreviewView } from './preview-view.tsx';

type Mode = 'design' | 'preview' | 'json';

/** 申请表单: the builder, the form as applicants see it, and its JSON for experts. */
export default function FormTab() {
  const { bundle, readOnly } = useDesigner();
  const t = useTexts(formTexts);
  const [mode, setMode] = useState<Mode>(readOnly ? 'preview' : 'design');
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0,1fr)' }}>
      <PlaceFindings path="/form" />
      <Panel
        title={t.title}
        beside={
          <>
            {t.fields(fieldsOf(bundle.form).length)}
            {mode === 'design' && ` · ${t.designAside}`}
          </>
        }
        end={
          <>
            <ToggleButtonGroup
              size="small"
              exclusive
              value={mode}
              aria-label={t.mode}
              onChange={(_event, next: Mode | null) => next && setMode(next)}
            >
              {(['design', 'preview', 'json'] as const)
                .filter((one) => !(readOnly && one === 'design'))
                .map((one) => (
                  <ToggleButton key={one} value={one} sx={{ height: 28 }}>
                    {t[one]}
                  </ToggleButton>
                ))}
            </ToggleButtonGroup>
            <SaveButton />
          </>
        }
      >
        {mode === 'design' && <BuilderView />}
        {mode === 'preview' && <PreviewView />}
        {mode === 'json' && <JsonView />}
      </Panel>
    </Box>
  );
}
