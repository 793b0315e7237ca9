import type { ReactNode } from 'react';
import { useText } from '../i18n/index.ts';
import { Dialog } from './dialog.tsx';

interface ConfirmDialogProps {
  open: boolean;
  title: string;
  confirm: string;
  cancel?: string;
  busy?: boolean;
  onConfirm: () => void;
  onCancel: () => void;
  children?: ReactNode;
}

/** Asks once, naming what will happen. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { common } = useText();
  return (
    <Dialog open={props.open} onClose={props.onCancel} title={props.title}>
      {props.children}
      <p className="btns sheet-foot">
        <button type="button" className="btn" onClick={props.onCancel}>
          {props.cancel ?? common.cancel}
        </button>
        <button type="button" className="btn pri" disabled={props.busy} onClick={props.onConfirm}>
          {props.confirm}
        </button>
      </p>
    </Dialog>
  );
}
