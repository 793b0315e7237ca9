import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useState } from 'react';
import { useTexts } from '../../i18n/texts.ts';
import { useDesigner } from '../define/designer-context.ts';
import { FieldFrame } from '../fields/field-frame.tsx';
import { commonTexts } from '../texts.ts';
import { stepTexts } from './flow-texts.ts';

interface MaterialsFieldProps {
  value: string[];
  disabled: boolean;
  onChange: (value: string[]) => void;
}

/** 所需材料: chips, and 【选择材料】 to tick them. */
export function MaterialsField({ value, disabled, onChange }: MaterialsFieldProps) {
  const { bundle } = useDesigner();
  const t = useTexts(stepTexts);
  const [open, setOpen] = useState(false);
  const nameOf = (key: string) => bundle.materials.find((one) => one.key === key)?.name ?? key;
  return (
    <FieldFrame id="step-materials-list" label={t.materials} aside={t.chosen(value.length)} group>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {value.map((key) => (
          <span key={key} className="fchip">
            {nameOf(key)}
          </span>
        ))}
        <Button id="step-materials" size="small" disabled={disabled} onClick={() => setOpen(true)}>
          {t.chooseMaterials}
        </Button>
      </Box>
      {open && (
        <ChooseMaterials
          value={value}
          onClose={() => setOpen(false)}
          onChoose={(next) => {
            onChange(next);
            setOpen(false);
          }}
        />
      )}
    </FieldFrame>
  );
}

interface ChooseMaterialsProps {
  value: string[];
  onChoose: (value: string[]) => void;
  onClose: () => void;
}

function ChooseMaterials({ value, onChoose, onClose }: ChooseMaterialsProps) {
  const { bundle } = useDesigner();
  const t = useTexts(stepTexts);
  const common = useTexts(commonTexts);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set(value));
  const toggle = (key: string) =>
    setTicked((now) => {
      const next = new Set(now);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  return (
    <Dialog open onClose={onClose} aria-labelledby="choose-materials" maxWidth="xs" fullWidth>
      <DialogTitle id="choose-materials">{t.chooseTitle}</DialogTitle>
      <DialogContent sx={{ pt: '12px !important' }}>
        {bundle.materials.length === 0 && <p>{t.noMaterials}</p>}
        {bundle.materials.map((material) => (
          <Box
            key={material.key}
            component="label"
            sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 40, cursor: 'pointer' }}
          >
            <Checkbox
              size="small"
              sx={{ p: 0.5 }}
              checked={ticked.has(material.key)}
              onChange={() => toggle(material.key)}
            />
            {material.name}
          </Box>
        ))}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{common.cancel}</Button>
        <Button
          variant="contained"
          color="primary"
          onClick={() => onChoose(bundle.materials.map((one) => one.key).filter((key) => ticked.has(key)))}
        >
          {t.choose}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
