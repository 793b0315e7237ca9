import { useState } from 'react';
import type { CallResult } from '../../../platform/contract/client.ts';
import { ChoiceInput } from '../components/choice-input.tsx';
import { FormDialog } from '../components/form-dialog.tsx';
import { ChecksInput } from '../components/schema-form/checks-input.tsx';
import { TextInput } from '../components/text-input.tsx';
import { useTell } from '../components/use-tell.ts';
import { useAccount, useSession } from '../data/session-store.ts';
import { useSend } from '../data/use-send.ts';
import { useTexts } from '../i18n/texts.ts';
import { bodyOf, type DelegationDraft, type DraftFault, faultsOfDraft } from './delegation-draft.ts';
import { delegationTexts } from './delegation-texts.ts';

type Known = CallResult<'delegations'>;

/** 新增委托: whose posts, to whom, from when until when, and why. */
export function DelegationDialog({
  known,
  onDone,
  onClose,
}: {
  known: Known;
  onDone(): void;
  onClose(): void;
}) {
  const t = useTexts(delegationTexts);
  const tell = useTell();
  const own = useAccount().id;
  const today = useSession()?.today ?? '';
  const { busy, problem, send } = useSend();
  const first =
    known.mayLend.find((one) => one.account === own) ??
    (known.mayLend.length === 1 ? known.mayLend[0] : undefined);
  const [start] = useState<DelegationDraft>({
    from: first?.account ?? '',
    to: '',
    posts: [],
    since: today,
    until: '',
    reason: '',
  });
  const [draft, setDraft] = useState(start);
  const [tried, setTried] = useState(0);
  const put = (part: Partial<DelegationDraft>) => setDraft({ ...draft, ...part });
  const faults = faultsOfDraft(draft);
  const said = (fault: DraftFault | undefined) => (tried > 0 && fault ? t[fault] : undefined);
  const from = known.mayLend.find((one) => one.account === draft.from);
  const option = ({ account, name, posts }: Known['deputies'][number]) => ({
    value: account,
    label: [name, posts.map((post) => post.name).join(' / ')].filter(Boolean).join(' · '),
  });
  const submit = async () => {
    setTried(tried + 1);
    if (Object.keys(faults).length > 0) return;
    const sent = await send('delegate', { body: bodyOf(draft, own) });
    if (!sent.done) return;
    tell(t.added);
    onDone();
  };
  return (
    <FormDialog
      title={t.addTitle}
      busy={busy}
      dirty={JSON.stringify(draft) !== JSON.stringify(start)}
      problem={problem}
      faultRound={problem ?? tried}
      onSubmit={submit}
      onClose={onClose}
    >
      {known.mayLend.length > 1 ? (
        <ChoiceInput
          label={t.from}
          required
          multiple={false}
          options={known.mayLend.map(option)}
          value={draft.from}
          error={said(faults.from)}
          onChange={(next) => put({ from: next, posts: [], to: draft.to === next ? '' : draft.to })}
        />
      ) : null}
      <ChoiceInput
        label={t.to}
        required
        multiple={false}
        options={known.deputies.filter((one) => one.account !== draft.from).map(option)}
        value={draft.to}
        error={said(faults.to)}
        hint={known.deputies.length === 0 ? t.nobody : undefined}
        onChange={(to) => put({ to })}
      />
      {from && from.posts.length > 1 ? (
        <ChecksInput
          label={t.posts}
          hint={t.allPosts}
          value={draft.posts}
          options={from.posts.map((post) => ({ value: post.key, label: post.name }))}
          onChange={(posts) => put({ posts })}
        />
      ) : null}
      <div className="fields">
        <TextInput
          label={t.since}
          type="date"
          required
          value={draft.since}
          error={said(faults.since)}
          onChange={(since) => put({ since })}
        />
        <TextInput
          label={t.until}
          type="date"
          required
          value={draft.until}
          error={said(faults.until)}
          onChange={(until) => put({ until })}
        />
      </div>
      <TextInput
        label={t.reason}
        required
        maxLength={200}
        hint={t.reasonHint}
        value={draft.reason}
        error={said(faults.reason)}
        onChange={(reason) => put({ reason })}
      />
    </FormDialog>
  );
}
