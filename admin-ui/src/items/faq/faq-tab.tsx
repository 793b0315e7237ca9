import AddOutlined from '@mui/icons-material/AddOutlined';
import DeleteOutlineOutlined from '@mui/icons-material/DeleteOutlineOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import type { Item } from '../../../../platform/definition/kinds/item.ts';
import { Empty } from '../../components/empty.tsx';
import { usePick, useTexts } from '../../i18n/texts.ts';
import { useDesigner } from '../define/designer-context.ts';
import { SaveButton } from '../define/save-button.tsx';
import { TextControl } from '../fields/text-control.tsx';
import { DragHandle } from '../parts/drag-handle.tsx';
import { OrderButtons } from '../parts/order-buttons.tsx';
import { Panel } from '../parts/panel.tsx';
import { moved, useSortable } from '../parts/use-sortable.ts';
import { commonTexts } from '../texts.ts';
import { faqTexts } from './faq-texts.ts';

type Faq = Item['faq'];

/** 常见问题: questions and answers, in the order they are shown. */
export default function FaqTab() {
  const { bundle, change, readOnly, findings } = useDesigner();
  const t = useTexts(faqTexts);
  const common = useTexts(commonTexts);
  const pick = usePick();
  const { faq } = bundle.item;
  const put = (label: string, edit: (list: Faq) => Faq) =>
    change(`faq-${label}`, (now) => ({ ...now, item: { ...now.item, faq: edit(now.item.faq) } }));
  const onMove = (from: number, to: number) => put('order', (list) => moved(list, from, to));
  const sortable = useSortable(onMove);
  const errorAt = (path: string) => {
    const found = findings.find((one) => one.path === `/item/faq/${path}`);
    return found && pick(found.message);
  };
  const add = (
    <Button
      variant="contained"
      color="primary"
      startIcon={<AddOutlined />}
      onClick={() => put('add', (list) => [...list, { question: '', answer: '' }])}
    >
      {t.add}
    </Button>
  );
  return (
    <Panel
      title={t.title}
      flush
      beside={faq.length > 0 && t.summary(faq.length)}
      end={
        !readOnly && (
          <>
            <SaveButton />
            {add}
          </>
        )
      }
    >
      {faq.length === 0 && <Empty title={t.emptyTitle}>{t.emptyText}</Empty>}
      {faq.map((entry, index) => (
        <Box
          // biome-ignore lint/suspicious/noArrayIndexKey: questions have no identity but their place
          key={index}
          {...sortable.row(index)}
          sx={{ display: 'flex', gap: 1, p: 2, borderBottom: 'var(--line)', alignItems: 'flex-start' }}
        >
          {!readOnly && <DragHandle title={common.drag(entry.question)} handle={sortable.handle(index)} />}
          <Box sx={{ display: 'grid', gap: 1, flex: 1, minWidth: 0 }}>
            <TextControl
              id={`faq-${index}-question`}
              label={t.questionN(index + 1)}
              value={entry.question}
              error={errorAt(`${index}/question`)}
              disabled={readOnly}
              autoFocus={!readOnly && entry.question === '' && entry.answer === ''}
              onChange={(question) => put(`q${index}`, (list) => list.with(index, { ...entry, question }))}
            />
            <TextControl
              id={`faq-${index}-answer`}
              label={t.answerN(index + 1)}
              lines={2}
              value={entry.answer}
              error={errorAt(`${index}/answer`)}
              disabled={readOnly}
              onChange={(answer) => put(`a${index}`, (list) => list.with(index, { ...entry, answer }))}
            />
          </Box>
          {!readOnly && (
            <Box sx={{ display: 'flex', flexDirection: { xs: 'column', sm: 'row' } }}>
              <OrderButtons name={t.questionN(index + 1)} index={index} count={faq.length} onMove={onMove} />
              <IconButton
                size="small"
                aria-label={common.removeNamed(t.questionN(index + 1))}
                onClick={() => put('remove', (list) => list.toSpliced(index, 1))}
              >
                <DeleteOutlineOutlined fontSize="small" />
              </IconButton>
            </Box>
          )}
        </Box>
      ))}
    </Panel>
  );
}
