import ArchitectureOutlined from '@mui/icons-material/ArchitectureOutlined';
import ArticleOutlined from '@mui/icons-material/ArticleOutlined';
import BadgeOutlined from '@mui/icons-material/BadgeOutlined';
import DescriptionOutlined from '@mui/icons-material/DescriptionOutlined';
import PhotoOutlined from '@mui/icons-material/PhotoOutlined';
import Box from '@mui/material/Box';
import {
  type Material,
  MATERIAL_TYPES,
  material as kind,
} from '../../../../platform/definition/kinds/material.ts';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { FieldFrame } from '../fields/field-frame.tsx';
import { choicesOf } from '../fields/kind-meta.ts';
import { materialTexts } from './material-texts.ts';

const ICONS = {
  form: DescriptionOutlined,
  certificate: BadgeOutlined,
  document: ArticleOutlined,
  drawing: ArchitectureOutlined,
  photo: PhotoOutlined,
} as const;

interface TypeCardsProps {
  value: Material['type'] | undefined;
  onChange: (type: Material['type']) => void;
  disabled?: boolean;
  error?: string;
}

/** 材料类型 as cards that say what each means; radio buttons underneath. */
export function TypeCards({ value, onChange, disabled, error }: TypeCardsProps) {
  const t = useTexts(materialTexts);
  const language = useLanguage();
  const names = choicesOf(kind, 'type', language);
  return (
    <FieldFrame id="material-type" label={t.materialType} required group error={error}>
      <Box
        sx={{ display: 'grid', gap: 1, gridTemplateColumns: { xs: 'minmax(0,1fr)', sm: '1fr 1fr' } }}
        role="radiogroup"
        aria-labelledby="material-type-label"
      >
        {MATERIAL_TYPES.map((type, index) => {
          const Icon = ICONS[type];
          const on = type === value;
          return (
            <Box
              key={type}
              component="label"
              sx={{
                position: 'relative',
                display: 'flex',
                gap: 1,
                p: 1,
                alignItems: 'flex-start',
                cursor: disabled ? 'default' : 'pointer',
                borderRadius: 'var(--radius)',
                border: `1px solid ${on ? 'var(--blue-600)' : 'var(--grey-300)'}`,
                boxShadow: on ? '0 0 0 1px var(--blue-600)' : undefined,
                backgroundColor: on ? 'var(--blue-50)' : undefined,
                '&:focus-within': { outline: '2px solid var(--blue-600)', outlineOffset: 2 },
              }}
            >
              <input
                id={index === 0 ? 'material-type' : undefined}
                className="card-radio"
                type="radio"
                name="material-type"
                checked={on}
                disabled={disabled}
                aria-label={names[index]?.label}
                onChange={() => onChange(type)}
              />
              <Icon fontSize="small" sx={{ color: on ? 'var(--blue-600)' : 'var(--grey-700)' }} aria-hidden />
              <span>
                <b>{names[index]?.label}</b>
                <small className="m" style={{ display: 'block' }}>
                  {t[`type${type}`]}
                </small>
              </span>
            </Box>
          );
        })}
      </Box>
    </FieldFrame>
  );
}
