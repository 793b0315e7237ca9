import AccountTreeOutlined from '@mui/icons-material/AccountTreeOutlined';
import AddOutlined from '@mui/icons-material/AddOutlined';
import CallSplitOutlined from '@mui/icons-material/CallSplitOutlined';
import ZoomInOutlined from '@mui/icons-material/ZoomInOutlined';
import ZoomOutOutlined from '@mui/icons-material/ZoomOutOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useReactFlow, useViewport } from '@xyflow/react';
import { useTexts } from '../../i18n/texts.ts';
import { useDesigner } from '../define/designer-context.ts';
import { SaveButton } from '../define/save-button.tsx';
import { FIT } from './flow-canvas.tsx';
import { flowTexts } from './flow-texts.ts';
import type { ChainEditing } from './use-chain-editing.ts';

/** 【添加步骤】 and the other tools over the canvas. */
export function FlowToolbar({ editing }: { editing: ChainEditing }) {
  const designer = useDesigner();
  const t = useTexts(flowTexts);
  const { zoomIn, zoomOut, fitView } = useReactFlow();
  const { zoom } = useViewport();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      {!designer.readOnly && (
        <>
          <Button
            variant="contained"
            color="primary"
            startIcon={<AddOutlined />}
            onClick={() => editing.addStep()}
          >
            {t.addStep}
          </Button>
          <Button startIcon={<AccountTreeOutlined />} onClick={editing.addParallel}>
            {t.addParallel}
          </Button>
          <Button startIcon={<CallSplitOutlined />} onClick={editing.addBranch}>
            {t.addBranch}
          </Button>
        </>
      )}
      <Button onClick={() => void fitView(FIT)}>{t.layout}</Button>
      <IconButton aria-label={t.zoomOut} onClick={() => void zoomOut()}>
        <ZoomOutOutlined fontSize="small" />
      </IconButton>
      <span className="s" style={{ minWidth: 40, textAlign: 'center' }}>
        {Math.round(zoom * 100)}%
      </span>
      <IconButton aria-label={t.zoomIn} onClick={() => void zoomIn()}>
        <ZoomInOutlined fontSize="small" />
      </IconButton>
      <Box sx={{ ml: 'auto' }}>
        <SaveButton />
      </Box>
    </Box>
  );
}
