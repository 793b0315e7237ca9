import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useMemo, useState } from 'react';
import { ChoiceInput } from '../../../components/choice-input.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { Note } from '../../../components/note.tsx';
import { allShown, faultsOf, NO_FAULTS } from '../../../components/schema-form/field-faults.ts';
import type { Values } from '../../../components/schema-form/json-schema.ts';
import { partTexts } from '../../../components/part-texts.ts';
import { TextInput } from '../../../components/text-input.tsx';
import { usePick, useTexts } from '../../../i18n/texts.ts';
import type { CommandDialogProps } from '../command-dialog.tsx';
import { payloadFault } from '../payload-fault.ts';
import {
  emptyValue,
  type FieldChange,
  heldValue,
  isEntered,
  isNumberFault,
  type Target,
  targetsOf,
} from './field-changes.ts';
import { FieldValueInput } from './field-value-input.tsx';
import { turnTexts } from './turn-texts.ts';

function ChangeRow({
  targets,
  change,
  tried,
  refused,
  onChange,
}: {
  targets: readonly Target[];
  change: FieldChange;
  tried: boolean;
  /** What the server found wrong with the value. */
  refused: string | undefined;
  onChange(change: FieldChange): void;
}) {
  const t = useTexts(turnTexts);
  const target = targets.find((one) => one.name === change.field);
  const missing = tried && target && !isEntered(change) ? t.fieldEmpty : undefined;
  const faulty =
    tried && isEntered(change) && isNumberFault(target, change.value) ? t.fieldNumber : undefined;
  return (
    <div className="fields">
      <div className="wide">
        <ChoiceInput
          label={t.fieldWhat}
          required
          multiple={false}
          options={targets.map((one) => ({ value: one.name, label: one.label }))}
          value={change.field}
          error={tried && !change.field ? t.fieldNone : undefined}
          onChange={(field) =>
            onChange({ field, value: emptyValue(targets.find((one) => one.name === field)) })
          }
        />
      </div>
      {target ? (
        <>
          <div className="field">
            <div className="lbl">{t.fieldOld}</div>
            <del className="old-value">{target.now || '—'}</del>
          </div>
          <FieldValueInput
            target={target}
            value={change.value}
            error={missing ?? faulty ?? refused}
            onChange={(value) => onChange({ ...change, value })}
          />
        </>
      ) : null}
    </div>
  );
}

/** 当场更正 and 纠错: pick a field, see what it holds, enter what is right. */
export function FieldChangeDialog({
  view,
  command,
  commands,
  opinion,
  onOpinion,
  onClose,
}: CommandDialogProps) {
  const t = useTexts(turnTexts);
  const parts = useTexts(partTexts);
  const pick = usePick();
  const rectifies = command.type === 'rectify';
  const targets = useMemo(() => targetsOf(view, command), [view, command]);
  const [changes, setChanges] = useState<FieldChange[]>([{ field: '', value: '' }]);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(0);
  const targetOf = ({ field }: FieldChange) => targets.find((one) => one.name === field);
  const said = commands.problem && payloadFault(commands.problem);
  const faults = said ? faultsOf(said) : NO_FAULTS;
  const list = rectifies ? 'changes' : 'fields';
  const faultOf = (index: number) => {
    const fault = faults.get(`/${list}/${index}/value`) ?? faults.get(`/${list}/${index}/field`);
    return fault && pick(fault);
  };
  const complete =
    changes.every((one) => isEntered(one) && !isNumberFault(targetOf(one), one.value)) &&
    (!rectifies || reason.trim() !== '');
  const submit = async () => {
    setTried(tried + 1);
    if (!complete) return;
    const held = changes.map((one) => ({ field: one.field, value: heldValue(targetOf(one), one.value) }));
    const payload: Values = rectifies ? { changes: held, reason: reason.trim() } : { fields: held };
    const said = command.opinion === 'none' ? undefined : opinion.trim() || undefined;
    if (await commands.give(command, { payload, opinion: said })) {
      onOpinion('');
      onClose();
    }
  };
  return (
    <FormDialog
      title={pick(command.label)}
      wide
      busy={commands.busy}
      dirty={changes.some((one) => one.field !== '') || reason !== ''}
      problem={said && !allShown(faults, [list]) ? commands.problem : undefined}
      faultRound={commands.problem ?? (complete ? 0 : tried)}
      onSubmit={submit}
      onClose={() => {
        commands.clear();
        onClose();
      }}
    >
      <Note tone="info">{rectifies ? t.rectifyAbout : t.onSpotAbout}</Note>
      {changes.map((change, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the list
        <fieldset className="row-edit" key={index}>
          <legend className="hidden-label">{parts.row(index + 1)}</legend>
          <ChangeRow
            targets={targets.filter(
              (one) => one.name === change.field || !changes.some((other) => other.field === one.name),
            )}
            change={change}
            tried={tried > 0}
            refused={faultOf(index)}
            onChange={(next) => setChanges(changes.with(index, next))}
          />
          <IconButton
            size="small"
            aria-label={parts.removeRow(parts.row(index + 1))}
            disabled={changes.length === 1}
            onClick={() => setChanges(changes.toSpliced(index, 1))}
          >
            <DeleteOutlined sx={{ fontSize: 18 }} />
          </IconButton>
        </fieldset>
      ))}
      <div>
        <Button size="small" onClick={() => setChanges([...changes, { field: '', value: '' }])}>
          {t.fieldAdd}
        </Button>
      </div>
      {rectifies ? (
        <TextInput
          label={t.rectifyReason}
          required
          rows={2}
          maxLength={2000}
          value={reason}
          onChange={setReason}
          error={tried > 0 && reason.trim() === '' ? t.reasonNeeded : undefined}
        />
      ) : null}
    </FormDialog>
  );
}
