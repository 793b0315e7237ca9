import MoreHorizOutlined from '@mui/icons-material/MoreHorizOutlined';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useListContext } from 'react-admin';
import { Link, useNavigate } from 'react-router';
import { useTell } from '../../components/use-tell.ts';
import { problemText } from '../../data/problem-text.ts';
import { useSend } from '../../data/use-send.ts';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { ConfirmDialog } from '../parts/confirm-dialog.tsx';
import type { ItemRecord } from './item-list-page.tsx';
import { itemListTexts } from './list-texts.ts';

interface ItemActionsProps {
  row: ItemRecord;
  onCopy: () => void;
}

/** 【定义】 查看 ⋯: what can be done with an item depends on its state. */
export function ItemActions({ row, onCopy }: ItemActionsProps) {
  const t = useTexts(itemListTexts);
  const language = useLanguage();
  const tell = useTell();
  const navigate = useNavigate();
  const { refetch } = useListContext();
  const { send, busy } = useSend();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [asking, setAsking] = useState<'discard' | 'retire' | null>(null);
  const hasDraft = row.draftVersion !== null;
  const live = row.status === 'published' || row.status === 'changing';
  const params = { key: row.key };

  const start = async () => {
    setAnchor(null);
    const result = await send('startItemVersion', { params });
    if (result.done) navigate(`/items/${row.key}/basics`);
    else if (result.problem) tell(problemText(result.problem, language), 'error');
  };
  const confirm = async () => {
    const discard = asking === 'discard';
    const result = await send(discard ? 'discardItemDraft' : 'retireItem', { params });
    setAsking(null);
    if (result.done) tell(discard ? t.discarded(row.name) : t.retiredDone(row.name));
    else if (result.problem) tell(problemText(result.problem, language), 'error');
    void refetch();
  };
  const choose = (act: () => void) => () => {
    setAnchor(null);
    act();
  };
  const viewVersion = row.publishedVersion ?? row.draftVersion ?? 1;
  return (
    <span className="item-acts">
      <Button
        variant="text"
        size="small"
        color="primary"
        component={Link}
        to={`/items/${row.key}/basics`}
        title={t.defineNamed(row.name)}
      >
        {t.define}
      </Button>
      <Button
        variant="text"
        size="small"
        color="primary"
        component={Link}
        to={`/items/${row.key}/basics?version=${viewVersion}`}
        title={t.viewNamed(row.name)}
      >
        {t.view}
      </Button>
      <IconButton
        size="small"
        aria-label={t.moreNamed(row.name)}
        aria-haspopup="menu"
        aria-expanded={Boolean(anchor)}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <MoreHorizOutlined fontSize="small" />
      </IconButton>
      <Menu anchorEl={anchor} open={Boolean(anchor)} onClose={() => setAnchor(null)}>
        <MenuItem disabled={hasDraft || busy} onClick={() => void start()}>
          {t.startVersion}
        </MenuItem>
        <MenuItem onClick={choose(onCopy)}>{t.copy}</MenuItem>
        <MenuItem disabled={!hasDraft} onClick={choose(() => setAsking('discard'))}>
          {t.discard}
        </MenuItem>
        <MenuItem disabled={!live} sx={{ color: 'var(--bad)' }} onClick={choose(() => setAsking('retire'))}>
          {t.retire}
        </MenuItem>
      </Menu>
      <ConfirmDialog
        open={asking !== null}
        title={asking === 'discard' ? t.discardTitle : t.retireTitle}
        confirm={asking === 'discard' ? t.discard : t.retire}
        danger
        busy={busy}
        onClose={() => setAsking(null)}
        onConfirm={() => void confirm()}
      >
        {asking === 'discard' ? t.discardText(row.name, live) : t.retireText(row.name)}
      </ConfirmDialog>
    </span>
  );
}
