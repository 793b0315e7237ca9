import Box from '@mui/material/Box';
import ListSubheader from '@mui/material/ListSubheader';
import MenuItem from '@mui/material/MenuItem';
import MenuList from '@mui/material/MenuList';
import Popover from '@mui/material/Popover';
import { useMemo, useState } from 'react';
import { documentFacts } from '../../../../platform/definition/facts.ts';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { useDesigner } from '../define/designer-context.ts';
import { documentTexts } from './document-texts.ts';

interface FactMenuProps {
  anchor: HTMLElement | null;
  onChoose: (fact: string) => void;
  onClose: () => void;
}

/** Every fact a document of this item may name, with a search. */
export function FactMenu({ anchor, onChoose, onClose }: FactMenuProps) {
  const { bundle } = useDesigner();
  const t = useTexts(documentTexts);
  const language = useLanguage();
  const [words, setWords] = useState('');
  const facts = useMemo(() => [...documentFacts(bundle).values()], [bundle]);
  const found = facts.filter((fact) => `${fact.label[language]} ${fact.name}`.includes(words.trim()));
  const groups = [
    { title: t.fromForm, facts: found.filter((fact) => fact.name.startsWith('form.')) },
    { title: t.fromCase, facts: found.filter((fact) => !fact.name.startsWith('form.')) },
  ];
  return (
    <Popover
      open={Boolean(anchor)}
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      transformOrigin={{ vertical: 'top', horizontal: 'right' }}
    >
      <Box sx={{ p: 1, width: 280 }}>
        <input
          className="inp"
          style={{ width: '100%' }}
          type="search"
          aria-label={t.search}
          placeholder={t.search}
          value={words}
          // biome-ignore lint/a11y/noAutofocus: the picker opens to be searched
          autoFocus
          onChange={(event) => setWords(event.target.value)}
        />
        <MenuList dense sx={{ maxHeight: 320, overflowY: 'auto' }}>
          {groups.map((group) =>
            group.facts.length === 0
              ? null
              : [
                  <ListSubheader key={group.title} sx={{ lineHeight: '28px' }}>
                    {group.title}
                  </ListSubheader>,
                  ...group.facts.map((fact) => (
                    <MenuItem key={fact.name} onClick={() => onChoose(fact.name)}>
                      {fact.label[language]}
                      <span className="s m" style={{ marginLeft: 'auto', paddingLeft: 8 }}>
                        {fact.name}
                      </span>
                    </MenuItem>
                  )),
                ],
          )}
        </MenuList>
      </Box>
    </Popover>
  );
}
