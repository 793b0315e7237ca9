import AddOutlined from '@mui/icons-material/AddOutlined';
import CloseOutlined from '@mui/icons-material/CloseOutlined';
import DoneOutlined from '@mui/icons-material/DoneOutlined';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { FeeRule } from '../../../../platform/definition/kinds/fee-rule.ts';
import type { FeeExample } from './use-fee-preview.ts';
import { Chip } from '../../components/chip.tsx';
import { usePick, useTexts } from '../../i18n/texts.ts';
import { useDesigner } from '../define/designer-context.ts';
import { Panel } from '../parts/panel.tsx';
import { commonTexts } from '../texts.ts';
import { ExampleDialog } from './example-dialog.tsx';
import { feeSideTexts } from './fee-texts.ts';
import type { PutFee } from './fees-tab.tsx';
import { useWorkedExamples, type WorkedExample } from './use-fee-preview.ts';

/** 例子: what must come out, and what does. */
export function ExamplesPanel({ rule, onChange }: { rule: FeeRule; onChange: PutFee }) {
  const { readOnly } = useDesigner();
  const t = useTexts(feeSideTexts);
  const worked = useWorkedExamples(rule);
  const [open, setOpen] = useState<number | null>(null);
  const { examples } = rule;
  const right = examples.filter((example, index) => isRight(example, worked[index])).length;
  const wrong = examples.filter((example, index) => worked[index] && !isRight(example, worked[index])).length;
  const put = (next: FeeExample[]) => onChange('examples', { examples: next });
  return (
    <Panel
      title={t.examples}
      flush
      beside={
        <>
          {right > 0 && <Chip tone="ok">{t.examplesOk(right)}</Chip>}{' '}
          {wrong > 0 && <Chip tone="bad">{t.examplesBad(wrong)}</Chip>}
        </>
      }
      end={
        !readOnly && (
          <Button size="small" startIcon={<AddOutlined />} onClick={() => setOpen(examples.length)}>
            {t.addExample}
          </Button>
        )
      }
    >
      {examples.length === 0 ? (
        <p className="card-b m">{t.noExamples}</p>
      ) : (
        <table className="tbl">
          <thead>
            <tr>
              <th style={{ width: 24 }} aria-label={t.result} />
              <th>{t.case}</th>
              <th className="r">{t.expected}</th>
              <th className="r">{t.result}</th>
            </tr>
          </thead>
          <tbody>
            {examples.map((example, index) => (
              <ExampleRow
                // biome-ignore lint/suspicious/noArrayIndexKey: examples have no identity but their place
                key={index}
                example={example}
                worked={worked[index]}
                disabled={readOnly}
                onOpen={() => setOpen(index)}
                onSet={(expected) => put(examples.with(index, { ...example, expected }))}
                onRemove={() => put(examples.toSpliced(index, 1))}
              />
            ))}
          </tbody>
        </table>
      )}
      {open !== null && (
        <ExampleDialog
          rule={rule}
          initial={examples[open] ?? { name: '', form: {}, expected: undefined }}
          onClose={() => setOpen(null)}
          onConfirm={(example) => {
            put(open < examples.length ? examples.with(open, example) : [...examples, example]);
            setOpen(null);
          }}
        />
      )}
    </Panel>
  );
}

const isRight = (example: FeeExample, worked: WorkedExample | undefined): boolean =>
  worked?.result !== null &&
  worked?.result !== undefined &&
  Math.abs(worked.result - example.expected) < 0.005;

interface ExampleRowProps {
  example: FeeExample;
  worked: WorkedExample | undefined;
  disabled: boolean;
  onOpen: () => void;
  onSet: (expected: number) => void;
  onRemove: () => void;
}

function ExampleRow({ example, worked, disabled, onOpen, onSet, onRemove }: ExampleRowProps) {
  const t = useTexts(feeSideTexts);
  const common = useTexts(commonTexts);
  const pick = usePick();
  const right = isRight(example, worked);
  const bad = worked !== undefined && !right;
  const result = worked?.result ?? null;
  return (
    <tr style={bad ? { backgroundColor: 'var(--bad-bg)' } : undefined}>
      <td style={{ verticalAlign: 'top' }}>
        {right && <DoneOutlined sx={{ fontSize: 18, color: 'var(--ok)' }} titleAccess={t.right} />}
        {bad && <CloseOutlined sx={{ fontSize: 18, color: 'var(--bad)' }} titleAccess={t.wrong} />}
      </td>
      <td>
        <b>{example.name}</b>
        <span className="sub">{worked?.expression}</span>
        {bad && (
          <span className="sub t-bad" style={{ color: 'var(--bad)' }}>
            {worked.problem
              ? pick(worked.problem)
              : t.wrongText(example.expected.toFixed(2), (result ?? 0).toFixed(2))}
          </span>
        )}
        <span className="sub">
          <button type="button" className="link" aria-label={common.editNamed(example.name)} onClick={onOpen}>
            {common.edit}
          </button>
          {!disabled && (
            <>
              {' · '}
              <button
                type="button"
                className="link"
                aria-label={common.removeNamed(example.name)}
                onClick={onRemove}
              >
                {common.remove}
              </button>
              {bad && result !== null && (
                <>
                  {' · '}
                  <button type="button" className="link" onClick={() => onSet(result)}>
                    {t.setExpected(result.toFixed(2))}
                  </button>
                </>
              )}
            </>
          )}
        </span>
      </td>
      <td className="r">{example.expected.toFixed(2)}</td>
      <td className="r">
        <b className={right ? 't-ok' : bad ? 't-bad' : ''}>{result === null ? '—' : result.toFixed(2)}</b>
      </td>
    </tr>
  );
}
