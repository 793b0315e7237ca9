import AddOutlined from '@mui/icons-material/AddOutlined';
import Button from '@mui/material/Button';
import { useMemo, useState } from 'react';
import { conditionFacts } from '../../../../platform/definition/facts.ts';
import type { FeeRule } from '../../../../platform/definition/kinds/fee-rule.ts';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { conditionText } from '../condition/condition-rows.ts';
import { useDesigner } from '../define/designer-context.ts';
import { firstCondition } from '../flow/first-condition.ts';
import { Panel } from '../parts/panel.tsx';
import { commonTexts } from '../texts.ts';
import { feeSideTexts } from './fee-texts.ts';
import type { PutFee } from './fees-tab.tsx';
import { WaiverDialog } from './waiver-dialog.tsx';

export type Waiver = FeeRule['waivers'][number];

/** 减免: who pays less, how much less, and on what basis. */
export function WaiversPanel({ rule, onChange }: { rule: FeeRule; onChange: PutFee }) {
  const { bundle, readOnly } = useDesigner();
  const t = useTexts(feeSideTexts);
  const common = useTexts(commonTexts);
  const language = useLanguage();
  const facts = useMemo(() => conditionFacts(bundle), [bundle]);
  const [open, setOpen] = useState<{ index: number; waiver: Waiver } | null>(null);
  const { waivers } = rule;
  const add = () => {
    const taken = new Set(waivers.map((one) => one.key));
    let number = waivers.length + 1;
    while (taken.has(`waiver-${number}`)) number += 1;
    const waiver = { key: `waiver-${number}`, name: '', when: firstCondition(bundle), percent: 100 };
    setOpen({ index: waivers.length, waiver });
  };
  return (
    <Panel
      title={t.waivers}
      flush
      end={
        !readOnly && (
          <Button
            size="small"
            startIcon={<AddOutlined />}
            onClick={add}
            aria-label={`${t.addWaiver}${t.waivers}`}
          >
            {t.addWaiver}
          </Button>
        )
      }
    >
      {waivers.length === 0 ? (
        <p className="card-b m">{t.noWaivers}</p>
      ) : (
        <table className="tbl cards">
          <thead>
            <tr>
              <th>{t.situation}</th>
              <th style={{ width: 96 }}>{t.how}</th>
              <th>{t.basis}</th>
              <th style={{ width: 112 }}>{common.operations}</th>
            </tr>
          </thead>
          <tbody>
            {waivers.map((waiver, index) => (
              <tr key={waiver.key}>
                <td>
                  <b>{waiver.name}</b>
                  <span className="sub">{conditionText(waiver.when, facts, language)}</span>
                </td>
                <td data-l={t.how}>{waiver.percent >= 100 ? t.free : t.off(waiver.percent)}</td>
                <td data-l={t.basis}>
                  {waiver.basis ? (
                    `${waiver.basis.law} ${waiver.basis.article ?? ''}`
                  ) : (
                    <span className="t-warn">
                      {t.noBasis}
                      <span className="sub">{t.noBasisText}</span>
                    </span>
                  )}
                </td>
                <td className="op">
                  <Button
                    variant="text"
                    size="small"
                    color="primary"
                    aria-label={common.editNamed(waiver.name)}
                    onClick={() => setOpen({ index, waiver })}
                  >
                    {common.edit}
                  </Button>
                  {!readOnly && (
                    <Button
                      variant="text"
                      size="small"
                      color="error"
                      aria-label={common.removeNamed(waiver.name)}
                      onClick={() => onChange('waivers', { waivers: waivers.toSpliced(index, 1) })}
                    >
                      {common.remove}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {open && (
        <WaiverDialog
          initial={open.waiver}
          onClose={() => setOpen(null)}
          onConfirm={(waiver) => {
            onChange('waivers', {
              waivers: open.index < waivers.length ? waivers.with(open.index, waiver) : [...waivers, waiver],
            });
            setOpen(null);
          }}
        />
      )}
    </Panel>
  );
}
