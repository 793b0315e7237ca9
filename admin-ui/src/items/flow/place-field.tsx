import Box from '@mui/material/Box';
import { nameOf } from '../../../../platform/render/language.ts';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { useDesigner } from '../define/designer-context.ts';
import { SelectControl } from '../fields/select-control.tsx';
import { commonTexts } from '../texts.ts';
import { fittingPosts } from './fitting-posts.ts';
import { stepTexts } from './flow-texts.ts';

interface Place {
  department: string;
  post: string;
}

/** A department and one of its posts, e.g. the superior organ a case is reported to; neither means that it is chosen later. */
export function PlaceField({
  id,
  label,
  hint,
  value,
  disabled,
  onChange,
}: {
  id: string;
  label: string;
  hint?: string;
  value: Partial<Place> | undefined;
  disabled: boolean;
  onChange(value: Place | undefined): void;
}) {
  const { bundle, catalog } = useDesigner();
  const t = useTexts(stepTexts);
  const common = useTexts(commonTexts);
  const language = useLanguage();
  const postsOf = (department: string) => fittingPosts(catalog, bundle.item, department, []);
  const department = value?.department;
  return (
    <Box role="group" aria-label={label} sx={{ display: 'grid', gap: 1, gridTemplateColumns: '1fr 1fr' }}>
      <SelectControl
        id={`${id}-department`}
        label={`${label} ${t.department}`}
        hint={hint}
        value={department}
        disabled={disabled}
        empty={common.none}
        choices={catalog.departments.map((one) => ({ value: one.key, label: nameOf(one, language) }))}
        onChange={(next) =>
          onChange(next ? { department: next, post: postsOf(next)[0]?.key ?? '' } : undefined)
        }
      />
      <SelectControl
        id={`${id}-post`}
        label={t.post}
        value={value?.post || undefined}
        disabled={disabled || !department}
        choices={
          department
            ? postsOf(department).map((one) => ({ value: one.key, label: nameOf(one, language) }))
            : []
        }
        onChange={(post) => department && post && onChange({ department, post })}
      />
    </Box>
  );
}
