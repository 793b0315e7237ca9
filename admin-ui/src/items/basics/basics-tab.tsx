import Box from '@mui/material/Box';
import { type Item, item as kind } from '../../../../platform/definition/kinds/item.ts';
import { nameOf } from '../../../../platform/render/language.ts';
import { Note } from '../../components/note.tsx';
import { WarningThresholdsField } from '../../components/warnings/warning-thresholds.tsx';
import { useLanguage, usePick, useTexts } from '../../i18n/texts.ts';
import { useDesigner } from '../define/designer-context.ts';
import { SaveButton } from '../define/save-button.tsx';
import { findingsAt } from '../define/tabs.ts';
import { KindField } from '../fields/kind-field.tsx';
import type { Choice } from '../fields/select-control.tsx';
import { Panel } from '../parts/panel.tsx';
import { PlaceFindings } from '../parts/place-findings.tsx';
import { ApproverFields } from './approver-fields.tsx';
import { BasisFields } from './basis-fields.tsx';
import { basicsTexts } from './basics-texts.ts';
import { CertificateFields } from './certificate-fields.tsx';
import { ExtensionFields } from './extension-fields.tsx';
import { Fields, Wide } from './fields-grid.tsx';
import { ProcedureFields } from './procedure-fields.tsx';
import { ResultFields } from './result-fields.tsx';
import { TurnDocuments } from './turn-documents.tsx';

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
    more: { hint?: string; choices?: Choice[]; off?: boolean; label?: string; lines?: number } = {},
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
        lines={more.lines}
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
          {field('noticeDays')}
          {field('correctionDays')}
          {field('deficiencyDays')}
          {field('deliveryDays')}
          {item.caseKind === 'report-up' && field('preliminaryDays')}
        </Fields>
      </Panel>
      <Panel title={t.handling}>
        <PlaceFindings path="/item/certificateOf" />
        <CertificateFields item={item} disabled={readOnly} onChange={put}>
          {item.handling === 'renewal' && field('renewalDays')}
        </CertificateFields>
      </Panel>
      <Panel title={t.extension}>
        <PlaceFindings path="/item/extension" />
        <PlaceFindings path="/item/approvers" />
        <Box sx={{ display: 'grid', gap: 2 }}>
          <ExtensionFields
            value={item.extension}
            disabled={readOnly}
            onChange={(value) => put('extension', value)}
          />
          <ApproverFields
            value={item.approvers}
            disabled={readOnly}
            onChange={(value) => put('approvers', value)}
          />
        </Box>
      </Panel>
      <Panel title={t.procedures}>
        <PlaceFindings path="/item/specialProcedures" />
        <ProcedureFields
          value={item.specialProcedures}
          disabled={readOnly}
          onChange={(value) => put('specialProcedures', value)}
        />
      </Panel>
      <Panel title={t.warnings}>
        <PlaceFindings path="/item/warnings" />
        <WarningThresholdsField
          value={item.warnings}
          disabled={readOnly}
          onChange={(value) => put('warnings', value)}
        />
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
      <Panel title={t.commitment}>{field('commitmentText', { lines: 4, hint: t.commitmentHint })}</Panel>
      <Panel title={t.turnDocuments}>
        <PlaceFindings path="/item/turnDocuments" />
        <TurnDocuments
          value={item.turnDocuments}
          disabled={readOnly}
          onChange={(value) => put('turnDocuments', value)}
        />
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
