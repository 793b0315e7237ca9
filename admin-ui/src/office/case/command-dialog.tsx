import { useMemo, useState } from 'react';
import type { CaseView, CommandView, FileView } from '../../../../platform/contract/case-view.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { Note } from '../../components/note.tsx';
import { describeFields } from '../../components/schema-form/describe-fields.ts';
import { allShown, faultsOf, NO_FAULTS } from '../../components/schema-form/field-faults.ts';
import type { Values } from '../../components/schema-form/json-schema.ts';
import { missingFields } from '../../components/schema-form/missing-fields.ts';
import { SchemaFields } from '../../components/schema-form/schema-fields.tsx';
import { startingValues } from '../../components/schema-form/starting-values.ts';
import { TextInput } from '../../components/text-input.tsx';
import { usePick, useTexts } from '../../i18n/texts.ts';
import { applyChoices } from './apply-choices.ts';
import { caseTexts } from './case-texts.ts';
import { payloadFault } from './payload-fault.ts';
import { Attachments } from './turns/attachments.tsx';
import { aboutOf, firstValues, isAsked } from './turns/dialog-rules.ts';
import { RecordToSign } from './turns/record-to-sign.tsx';
import { turnTexts } from './turns/turn-texts.ts';
import type { CaseCommands } from './use-case-commands.ts';

export interface CommandDialogProps {
  view: CaseView;
  command: CommandView;
  commands: CaseCommands;
  opinion: string;
  onOpinion(opinion: string): void;
  onClose(): void;
  /** Values the place it was called from has settled; they are not asked again. */
  settled?: Values;
}

/** A command before it is given: its own fields, the opinion with its attachments, and what it will do. */
export function CommandDialog(props: CommandDialogProps) {
  const { view, command, commands, opinion, onOpinion, onClose, settled } = props;
  const t = useTexts(caseTexts);
  const turns = useTexts(turnTexts);
  const pick = usePick();
  const all = useMemo(() => describeFields(applyChoices(command.payload)), [command]);
  const [values, setValues] = useState<Values>(() => ({
    ...startingValues(all, command.type),
    ...firstValues(command.type, all),
    ...settled,
  }));
  const [files, setFiles] = useState<FileView[]>([]);
  const [tried, setTried] = useState(0);
  const fields = all.filter(
    (field) => isAsked(command.type, field.name, values) && settled?.[field.name] === undefined,
  );
  const about = aboutOf(command.type);
  const label = pick(command.label);
  const needsOpinion = command.opinion === 'required' && opinion.trim() === '';
  const said = commands.problem && payloadFault(commands.problem);
  const missing = missingFields(fields, values);
  const faults = tried > 0 && missing.size > 0 ? missing : said ? faultsOf(said) : NO_FAULTS;
  const submit = async () => {
    setTried(tried + 1);
    if (needsOpinion || missing.size > 0) return;
    const asked = Object.entries(values).filter(([name]) => isAsked(command.type, name, values));
    const given = {
      payload: Object.fromEntries(asked),
      opinion: command.opinion === 'none' ? undefined : opinion.trim(),
      files: files.map((file) => file.id),
    };
    if (await commands.give(command, given)) {
      onOpinion('');
      onClose();
    }
  };
  const names = fields.map((field) => field.name);
  return (
    <FormDialog
      title={label}
      okTone={command.tone === 'danger' ? 'error' : 'primary'}
      busy={commands.busy}
      problem={said && !allShown(faults, names) ? commands.problem : undefined}
      faultRound={commands.problem ?? (needsOpinion || missing.size > 0 ? tried : 0)}
      onSubmit={submit}
      onClose={() => {
        commands.clear();
        onClose();
      }}
    >
      {about ? <Note tone="info">{turns[about]}</Note> : null}
      {command.type === 'countersign' ? <RecordToSign view={view} task={command.task} /> : null}
      <p className="m">
        {command.group === 'step' ? t.confirmText(label, view.number) : turns.confirmTurn(label, view.number)}
      </p>
      {fields.length > 0 ? (
        <div className="one-column">
          <SchemaFields fields={fields} values={values} onChange={setValues} faults={faults} />
        </div>
      ) : null}
      {command.opinion === 'none' ? null : (
        <>
          <TextInput
            label={t.opinion}
            value={opinion}
            onChange={onOpinion}
            rows={3}
            maxLength={4000}
            required={command.opinion === 'required'}
            error={tried > 0 && needsOpinion ? t.opinionNeeded : undefined}
          />
          <Attachments caseId={view.id} files={files} onChange={setFiles} />
        </>
      )}
    </FormDialog>
  );
}
