import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useListContext } from 'react-admin';
import type { ItemRow } from '../../../../platform/contract/admin.ts';
import type { Json } from '../../../../platform/render/form-runtime/json.ts';
import { Note } from '../../components/note.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { useTell } from '../../components/use-tell.ts';
import { useSession } from '../../data/session-store.ts';
import { useSend } from '../../data/use-send.ts';
import { usePick, useTexts } from '../../i18n/texts.ts';
import type { Classification } from '../define/catalog.ts';
import { itemListTexts } from '../list/list-texts.ts';
import type { Loaded } from '../parts/use-load.ts';
import { WideDialog } from '../parts/wide-dialog.tsx';
import { commonTexts } from '../texts.ts';
import { createTexts } from './create-texts.ts';
import { checkItem, newItem } from './new-item-draft.ts';
import { NewItemFields } from './new-item-fields.tsx';

interface NewItemDialogProps {
  lists: Loaded<Classification>;
  copyOf?: ItemRow;
  onClose: () => void;
}

/** 【新增】: only what an item cannot begin without; 【确定】 puts it on the list with 【定义】. */
export function NewItemDialog({ lists, copyOf, onClose }: NewItemDialogProps) {
  const t = useTexts(createTexts);
  const list = useTexts(itemListTexts);
  const common = useTexts(commonTexts);
  const pick = usePick();
  const tell = useTell();
  const { refetch } = useListContext();
  const department = useSession()?.account?.department?.key;
  const [draft, setDraft] = useState(() => newItem(new Date(), department, copyOf));
  const [tried, setTried] = useState(false);
  const { send, busy, problem } = useSend();
  const errors: Record<string, string> = {};
  for (const finding of checkItem(draft).findings)
    errors[finding.path.split('/')[1] ?? ''] ??= pick(finding.message);
  const confirm = async () => {
    setTried(true);
    const first = Object.keys(errors)[0];
    if (first) return focusField(first);
    const item = draft as Record<string, Json>;
    const body = copyOf ? { item, copyOf: copyOf.key } : { item };
    const result = await send('createItem', { body });
    if (!result.done) return;
    tell(list.added(draft.name ?? ''));
    void refetch();
    onClose();
  };
  return (
    <WideDialog
      title={copyOf ? t.copyTitle(copyOf.name) : t.title}
      width={760}
      onClose={onClose}
      footer={
        <>
          <Box sx={{ mr: 'auto', fontSize: 12, color: 'var(--grey-700)', flex: '1 1 200px' }}>{t.later}</Box>
          <Button onClick={onClose} disabled={busy}>
            {common.cancel}
          </Button>
          <Button variant="contained" color="primary" onClick={() => void confirm()} disabled={busy}>
            {common.confirm}
          </Button>
        </>
      }
    >
      <h3>{t.basics}</h3>
      {copyOf && <Note tone="info">{t.copyNote}</Note>}
      <Refusal problem={problem} />
      <NewItemFields
        draft={draft}
        lists={lists.data}
        errors={tried ? errors : {}}
        onChange={(patch) => setDraft((now) => ({ ...now, ...patch }))}
      />
    </WideDialog>
  );
}

function focusField(field: string): void {
  const element = document.getElementById(`new-item-${field}`);
  element?.scrollIntoView({ block: 'center' });
  element?.focus();
}
