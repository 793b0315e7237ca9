import Box from '@mui/material/Box';
import { item as kind } from '../../../../platform/definition/kinds/item.ts';
import { nameOf } from '../../../../platform/render/language.ts';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import type { Classification } from '../define/catalog.ts';
import { KindField } from '../fields/kind-field.tsx';
import { createTexts } from './create-texts.ts';
import type { ItemDraft } from './new-item-draft.ts';

interface NewItemFieldsProps {
  draft: ItemDraft;
  lists: Classification | undefined;
  errors: Record<string, string>;
  onChange: (patch: ItemDraft) => void;
}

export function NewItemFields({ draft, lists, errors, onChange }: NewItemFieldsProps) {
  const t = useTexts(createTexts);
  const language = useLanguage();
  const choices = (list: readonly { key: string; name: string; nameEn?: string }[] | undefined) =>
    (list ?? []).map((entry) => ({ value: entry.key, label: nameOf(entry, language) }));
  const field = (
    name: keyof ItemDraft,
    more: {
      label?: string;
      hint?: string;
      choices?: { value: string; label: string }[];
      autoFocus?: boolean;
    } = {},
  ) => (
    <KindField
      schema={kind}
      name={name}
      scope="new-item"
      value={draft[name]}
      error={errors[name]}
      onChange={(value) => onChange({ [name]: value })}
      {...more}
    />
  );
  const empty = (list: readonly unknown[] | undefined, text: string) =>
    list && list.length === 0 ? text : undefined;
  return (
    <>
      {field('name', { hint: t.nameHint, autoFocus: true })}
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0,1fr)', sm: 'repeat(2, minmax(0,1fr))' },
        }}
      >
        {field('department', {
          choices: choices(lists?.departments),
          hint: empty(lists?.departments, t.noDepartment),
        })}
        {field('type', { choices: choices(lists?.types), hint: empty(lists?.types, t.noType) })}
        {field('themes', { choices: choices(lists?.themes) })}
        {field('objects', { choices: choices(lists?.objects), hint: empty(lists?.objects, t.noObject) })}
        {field('caseKind')}
        {field('serialPrefix', { hint: t.prefixHint })}
        {field('statutoryLimit')}
        {field('promisedLimit')}
        {field('key', { label: t.key, hint: t.keyHint })}
      </Box>
    </>
  );
}
