import { useState } from 'react';
import type { FormField } from '../../../../../platform/definition/form-fields.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { asNumber } from '../../fields/number-control.tsx';
import { feeTexts } from '../fee-texts.ts';
import { pasted, type RateRow, rateAt, withRate } from '../rate-table.ts';
import type { Rate } from './product-config.ts';

interface RateGridProps {
  rate: Extract<Rate, { kind: 'table' }>;
  fields: (FormField | undefined)[];
  disabled: boolean;
  onChange: (rows: RateRow[]) => void;
}

/** 单价表: the choices of the first field down, those of the second across. */
export function RateGrid({ rate, fields, disabled, onChange }: RateGridProps) {
  const t = useTexts(feeTexts);
  const [down, across] = fields;
  const rows = down?.options ?? [];
  const columns = across?.options ?? [];
  const keys = { rows: rows.map((one) => one.value), columns: columns.map((one) => one.value) };
  const shown = columns.length > 0 ? columns : [{ value: '', label: t.unitPrice }];
  return (
    <div>
      <b>{t.rateTableTitle}</b> <span className="s m">{rate.unit}</span>
      <div style={{ overflowX: 'auto', marginTop: 8, border: 'var(--line)' }}>
        <table className="tbl">
          <thead>
            <tr>
              <th scope="col">{down?.label ?? '—'}</th>
              {shown.map((column) => (
                <th scope="col" key={column.value}>
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, rowIndex) => (
              <tr key={row.value}>
                <th
                  scope="row"
                  style={{
                    fontWeight: 400,
                    background: 'none',
                    fontSize: 14,
                    borderBottom: 0,
                    borderTop: 'var(--line)',
                  }}
                >
                  {row.label}
                </th>
                {shown.map((column, columnIndex) => {
                  const match = columns.length > 0 ? [row.value, column.value] : [row.value];
                  return (
                    <td key={column.value}>
                      <RateCell
                        label={t.rateCell(row.label, columns.length > 0 ? column.label : '')}
                        value={rateAt(rate.rows, match)}
                        disabled={disabled}
                        onChange={(value) => onChange(withRate(rate.rows, match, value))}
                        onPaste={(text) =>
                          onChange(pasted(rate.rows, text, { row: rowIndex, column: columnIndex }, keys))
                        }
                      />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {!disabled && <p className="s m">{t.pasteHint}</p>}
    </div>
  );
}

interface RateCellProps {
  label: string;
  value: number | undefined;
  disabled: boolean;
  onChange: (value: number | undefined) => void;
  onPaste: (text: string) => void;
}

function RateCell({ label, value, disabled, onChange, onPaste }: RateCellProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (value === undefined ? '' : value.toFixed(Math.max(2, decimals(value))));
  return (
    <input
      className="inp"
      style={{ width: 88, height: 28, textAlign: 'right' }}
      inputMode="decimal"
      aria-label={label}
      disabled={disabled}
      value={shown}
      onFocus={(event) => event.target.select()}
      onBlur={() => setTyped(null)}
      onChange={(event) => {
        setTyped(event.target.value);
        const number = asNumber(event.target.value);
        if ((number !== undefined && number >= 0) || event.target.value.trim() === '') onChange(number);
      }}
      onPaste={(event) => {
        const text = event.clipboardData.getData('text/plain');
        if (!/[\t\n]/.test(text.trimEnd())) return;
        event.preventDefault();
        setTyped(null);
        onPaste(text);
      }}
    />
  );
}

const decimals = (value: number): number => String(value).split('.')[1]?.length ?? 0;
