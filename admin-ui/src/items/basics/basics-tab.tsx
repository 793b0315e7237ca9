import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { type Item, item as kind } from '../../../../platform/definition/kinds/item.ts';
import { nameOf } from '../../../../platform/render/language.ts';
import { Note } from '../../components/note.tsx';
import { useLanguage, usePick, useTexts } from '../../i18n/texts.ts';
import { useDesigner } from '../define/designer-context.ts';
import { SaveButton } from '../define/save-button.tsx';
import { findingsAt } from '../define/tabs.ts';
import { KindField } from '../fields/kind-field.tsx';
import type { Choice } from '../fields/select-control.tsx';
import { Panel } from '../parts/panel.tsx';
import { PlaceFindings } from '../parts/place-findings.tsx';
import { BasisFields } from './basis-fields.tsx';
import { basicsTexts } from './basics-texts.ts';
import { ResultFields } from './result-fields.tsx';

/** 基本信息: every element of the implementation list, in groups. */
export default function BasicsTab() {
  const { bundle, change, readOnly, findings, catalog, view } = useDesigner();
  const t = useTexts(basicsTexts);
  const language = useLanguage();
  const pick = usePick();
  const { item } = bundle;
  const put = (name: keyof Item, value: unknown) =>
    change(`item-${name}`, (now) => {
      const next = { ...now.item, [name]: value };
      if (value === undefined) delete (next as Record<string, unknown>)[name];
      return { ...now, item: next };
    });
  const choices = (list: readonly { key: string; name: string; nameEn?: string }[]): Choice[] =>
    list.map((one) => ({ value: one.key, label: nameOf(one, language) }));
  const field = (
    name: keyof Item,
    more: { hint?: string; choices?: Choice[]; off?: boolean; label?: string } = {},
  ) => {
    const here = findingsAt(findings, `/item/${name}`);
    const fault = here.find((one) => one.severity === 'error');
    const hint = here.find((one) => one.severity !== 'error');
    return (
      <KindField
        schema={kind}
        name={name}
        scope="item"
        value={item[name]}
        disabled={readOnly || more.off}
        error={fault && pick(fault.message)}
        hint={hint ? pick(hint.message) : more.hint}
        choices={more.choices}
        label={more.label}
        onChange={(value) => put(name, value)}
      />
    );
  };
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0,1fr)', maxWidth: 1120 }}>
      {view.openCases > 0 && <Note tone="info">{t.inUse(view.openCases)}</Note>}
      <Panel title={t.identity} end={<SaveButton />}>
        <Fields>
          <Wide>{field('name')}</Wide>
          {field('department', { choices: choices(catalog.departments) })}
          {field('type', { choices: choices(catalog.types) })}
          {field('themes', { choices: choices(catalog.themes) })}
          {field('objects', { choices: choices(catalog.objects) })}
          {field('caseKind')}
          {field('nameEn')}
          <Wide>{field('keywords', { hint: t.keywordsHint })}</Wide>
        </Fields>
      </Panel>
      <Panel title={t.limits}>
        <Fields>
          {field('statutoryLimit')}
          {field('promisedLimit')}
          {field('limitStart')}
          {field('correctionDays')}
        </Fields>
      </Panel>
      <Panel title={t.law}>
        <Box sx={{ display: 'grid', gap: 2 }}>
          <PlaceFindings path="/item/basis" />
          <BasisFields value={item.basis} disabled={readOnly} onChange={(basis) => put('basis', basis)} />
          {field('conditions', { hint: t.conditionsHint })}
          {field('quantityLimit')}
        </Box>
      </Panel>
      <Panel title={t.result}>
        <PlaceFindings path="/item/result" />
        <ResultFields value={item.result} disabled={readOnly} onChange={(result) => put('result', result)} />
      </Panel>
      <Panel title={t.service}>
        <Fields>
          {field('channels')}
          {field('onlineDepth')}
          {field('visits')}
          {field('visitReason')}
          {field('coverage')}
          {field('supportsPost')}
          {field('place')}
          {field('hours')}
          {field('phone')}
          {field('complaintPhone')}
        </Fields>
      </Panel>
      <Panel title={t.codes}>
        <Fields>
          {field('key', { off: true, label: t.key, hint: t.keyHint })}
          {field('serialPrefix')}
          {field('basicCode')}
          {field('implementationCode')}
          {field('handlingCode')}
          {field('level')}
          {field('powerSource')}
          {field('order')}
        </Fields>
      </Panel>
    </Box>
  );
}

const Wide = ({ children }: { children: ReactNode }) => <Box sx={{ gridColumn: '1 / -1' }}>{children}</Box>;

const Fields = ({ children }: { children: ReactNode }) => (
  <Box
    sx={{
      display: 'grid',
      gap: 2,
      alignItems: 'start',
      gridTemplateColumns: { xs: 'minmax(0,1fr)', sm: 'repeat(2, minmax(0,1fr))' },
    }}
  >
    {children}
  </Box>
);
