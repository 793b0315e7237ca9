import { CommandDialog, type CommandDialogProps } from './command-dialog.tsx';
import { CorrectionDialog } from './correction-dialog.tsx';
import { FieldChangeDialog } from './turns/field-change-dialog.tsx';

/** The dialog of a command: its own where one is clearly better, else the one its schema describes. */
export function AskedDialog(props: CommandDialogProps) {
  switch (props.command.type) {
    case 'request-correction':
      return <CorrectionDialog {...props} />;
    case 'rectify':
    case 'correct-on-spot':
      return <FieldChangeDialog {...props} />;
    default:
      return <CommandDialog {...props} />;
  }
}
