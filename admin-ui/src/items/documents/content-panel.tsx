import AddOutlined from '@mui/icons-material/AddOutlined';
import DeleteOutlineOutlined from '@mui/icons-material/DeleteOutlineOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import type { DocumentTemplate } from '../../../../platform/definition/kinds/document-template.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useDesigner } from '../define/designer-context.ts';
import { DragHandle } from '../parts/drag-handle.tsx';
import { OrderButtons } from '../parts/order-buttons.tsx';
import { Panel } from '../parts/panel.tsx';
import { moved, useSortable } from '../parts/use-sortable.ts';
import { commonTexts } from '../texts.ts';
import { BlockFields } from './block-fields.tsx';
import { documentTexts } from './document-texts.ts';
import type { PutDocument } from './documents-tab.tsx';
import { type DocumentBlock, newBlock } from './new-document.ts';

const KINDS = ['heading', 'paragraph', 'fields', 'signature'] as const;

/** The blocks of a document, from top to bottom. */
export function ContentPanel({ template, onChange }: { template: DocumentTemplate; onChange: PutDocument }) {
  const { readOnly } = useDesigner();
  const t = useTexts(documentTexts);
  const common = useTexts(commonTexts);
  const { blocks } = template;
  const put = (label: string, next: DocumentBlock[]) => onChange(`blocks-${label}`, { blocks: next });
  const onMove = (from: number, to: number) => put('order', moved(blocks, from, to));
  const sortable = useSortable(onMove);
  const adds = {
    heading: t.addHeading,
    paragraph: t.addParagraph,
    fields: t.addFields,
    signature: t.addSignature,
  };
  return (
    <Panel title={t.content} flush>
      {blocks.map((block, index) => (
        <Box
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity but their place
          key={index}
          {...sortable.row(index)}
          sx={{ display: 'flex', gap: 1, p: 2, borderBottom: 'var(--line)', alignItems: 'flex-start' }}
        >
          {!readOnly && <DragHandle title={common.drag(t[block.type])} handle={sortable.handle(index)} />}
          <Box sx={{ display: 'grid', gap: 1, flex: 1, minWidth: 0 }}>
            <BlockFields
              number={index + 1}
              block={block}
              disabled={readOnly}
              onChange={(next) => put(String(index), blocks.with(index, next))}
            />
          </Box>
          {!readOnly && (
            <Box sx={{ display: 'flex', flexDirection: { xs: 'column', sm: 'row' } }}>
              <OrderButtons name={t.block(index + 1)} index={index} count={blocks.length} onMove={onMove} />
              <IconButton
                size="small"
                aria-label={t.removeBlock(index + 1)}
                disabled={blocks.length === 1}
                onClick={() => put('remove', blocks.toSpliced(index, 1))}
              >
                <DeleteOutlineOutlined fontSize="small" />
              </IconButton>
            </Box>
          )}
        </Box>
      ))}
      {!readOnly && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, p: 2 }}>
          {KINDS.map((type) => (
            <Button
              key={type}
              size="small"
              startIcon={<AddOutlined />}
              onClick={() => put('add', [...blocks, newBlock(type)])}
            >
              {adds[type]}
            </Button>
          ))}
        </Box>
      )}
    </Panel>
  );
}
