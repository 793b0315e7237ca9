import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type Material, material as kind } from '../../../../platform/definition/kinds/material.ts';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { choicesOf } from '../fields/kind-meta.ts';
import { DragHandle } from '../parts/drag-handle.tsx';
import { FindingTag } from '../parts/finding-tag.tsx';
import { OrderButtons } from '../parts/order-buttons.tsx';
import { Chip } from '../../components/chip.tsx';
import { useSortable } from '../parts/use-sortable.ts';
import { commonTexts } from '../texts.ts';
import { materialTexts } from './material-texts.ts';

interface MaterialTableProps {
  materials: Material[];
  readOnly: boolean;
  onMove: (from: number, to: number) => void;
  onEdit: (material: Material) => void;
  onRemove: (material: Material) => void;
}

export function MaterialTable({ materials, readOnly, onMove, onEdit, onRemove }: MaterialTableProps) {
  const t = useTexts(materialTexts);
  const common = useTexts(commonTexts);
  const language = useLanguage();
  const sortable = useSortable(onMove);
  const label = (field: string, value: string) =>
    choicesOf(kind, field, language).find((choice) => choice.value === value)?.label ?? value;
  return (
    <table className="tbl cards">
      <thead>
        <tr>
          <th style={{ width: 72 }}>{t.number}</th>
          <th>{t.name}</th>
          <th style={{ width: 96 }}>{t.type}</th>
          <th style={{ width: 152 }}>{t.copies}</th>
          <th style={{ width: 128 }}>{t.necessity}</th>
          <th style={{ width: 168 }}>{t.template}</th>
          <th style={{ width: 216 }}>{common.operations}</th>
        </tr>
      </thead>
      <tbody>
        {materials.map((row, index) => (
          <tr key={row.key} {...sortable.row(index)}>
            <td className="wide-only">
              <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
                {!readOnly && <DragHandle title={common.drag(row.name)} handle={sortable.handle(index)} />}
                {index + 1}
              </Box>
            </td>
            <td data-l="">
              <b>{row.name}</b> <FindingTag path={`/materials/${index}`} />
              {row.description && <span className="sub">{row.description}</span>}
            </td>
            <td data-l={t.type}>{label('type', row.type)}</td>
            <td data-l={t.copies}>
              {[row.originals && t.originals(row.originals), row.copies && t.copiesOf(row.copies)]
                .filter(Boolean)
                .join('，') || '—'}
            </td>
            <td data-l={t.necessity}>
              {label('necessity', row.necessity)}
              {row.requiredWhen && <span className="sub">{t.conditional}</span>}
            </td>
            <td data-l={t.template}>
              {row.template ? (
                <span style={{ overflowWrap: 'anywhere' }}>{row.template.name}</span>
              ) : row.type === 'form' ? (
                <Chip tone="bad">{t.noTemplate}</Chip>
              ) : (
                '—'
              )}
            </td>
            <td data-l="">
              <Box sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap' }}>
                <Button
                  variant="text"
                  size="small"
                  color="primary"
                  aria-label={common.editNamed(row.name)}
                  onClick={() => onEdit(row)}
                >
                  {common.edit}
                </Button>
                {!readOnly && (
                  <>
                    <Button
                      variant="text"
                      size="small"
                      color="error"
                      aria-label={common.removeNamed(row.name)}
                      onClick={() => onRemove(row)}
                    >
                      {common.remove}
                    </Button>
                    <OrderButtons name={row.name} index={index} count={materials.length} onMove={onMove} />
                  </>
                )}
              </Box>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
