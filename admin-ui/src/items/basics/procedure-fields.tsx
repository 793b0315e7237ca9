import AddOutlined from '@mui/icons-material/AddOutlined';
import DeleteOutlineOutlined from '@mui/icons-material/DeleteOutlineOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { type Item, item as kind, SPECIAL_PROCEDURES } from '../../../../platform/definition/kinds/item.ts';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { CitationControl } from '../fields/citation-control.tsx';
import { choicesOf, titleOf } from '../fields/kind-meta.ts';
import { NumberControl } from '../fields/number-control.tsx';
import { SelectControl } from '../fields/select-control.tsx';
import { SwitchControl } from '../fields/switch-control.tsx';
import { commonTexts } from '../texts.ts';
import { basicsTexts } from './basics-texts.ts';
import { Fields, Wide } from './fields-grid.tsx';

type Special = Item['specialProcedures'][number];
const row = kind.shape.specialProcedures.unwrap().element;
/** These count towards the limits unless a law says otherwise (行政许可法 第四十五条 names the other eight). */
const COUNTED: ReadonlySet<string> = new Set(['site-visit', 'publicity']);

function ProcedureRow({
  n,
  value,
  disabled,
  onChange,
}: {
  n: number;
  value: Special;
  disabled: boolean;
  onChange(value: Special): void;
}) {
  const t = useTexts(basicsTexts);
  const language = useLanguage();
  const id = `item-specialProcedures-${n}`;
  return (
    <Fields>
      <SelectControl
        id={id}
        label={t.procedureN(n)}
        required
        value={value.procedure}
        disabled={disabled}
        choices={choicesOf(row, 'procedure', language)}
        onChange={(next) => next && onChange({ ...value, procedure: next as Special['procedure'] })}
      />
      <NumberControl
        id={`${id}-days`}
        label={t.procedureDays}
        value={value.days}
        disabled={disabled}
        onChange={(days) => {
          const { days: _, ...rest } = value;
          onChange(days === undefined ? rest : { ...rest, days });
        }}
      />
      <Wide>
        {COUNTED.has(value.procedure) ? (
          <SwitchControl
            label={t.procedureExcluded}
            value={value.excluded === true}
            disabled={disabled}
            onChange={(excluded) => onChange({ ...value, excluded })}
          />
        ) : (
          <span className="s m">{t.procedureLaw}</span>
        )}
      </Wide>
      {COUNTED.has(value.procedure) && value.excluded ? (
        <Wide>
          <CitationControl
            id={`${id}-basis`}
            label={t.procedureBasis(n)}
            required
            value={value.basis}
            disabled={disabled}
            onChange={(basis) => {
              const { basis: _, ...rest } = value;
              onChange(basis ? { ...rest, basis } : rest);
            }}
          />
        </Wide>
      ) : null}
    </Fields>
  );
}

/** 特别程序 an official may start from a step of this item. */
export function ProcedureFields({
  value,
  disabled,
  onChange,
}: {
  value: Special[];
  disabled: boolean;
  onChange(value: Special[]): void;
}) {
  const t = useTexts(basicsTexts);
  const language = useLanguage();
  const common = useTexts(commonTexts);
  const free = SPECIAL_PROCEDURES.find((key) => !value.some((one) => one.procedure === key));
  return (
    <Box
      role="group"
      aria-label={titleOf(kind, 'specialProcedures', language)}
      sx={{ display: 'grid', gap: 1 }}
    >
      <p className="s m">{t.proceduresHint}</p>
      {value.map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
        <div className="row-edit" key={index}>
          <ProcedureRow
            n={index + 1}
            value={one}
            disabled={disabled}
            onChange={(next) => onChange(value.with(index, next))}
          />
          <IconButton
            size="small"
            disabled={disabled}
            aria-label={common.removeNamed(t.procedureN(index + 1))}
            onClick={() => onChange(value.toSpliced(index, 1))}
          >
            <DeleteOutlineOutlined fontSize="small" />
          </IconButton>
        </div>
      ))}
      {!disabled && free ? (
        <Button
          size="small"
          startIcon={<AddOutlined />}
          sx={{ justifySelf: 'start' }}
          onClick={() => onChange([...value, { procedure: free }])}
        >
          {t.addProcedure}
        </Button>
      ) : null}
    </Box>
  );
}
