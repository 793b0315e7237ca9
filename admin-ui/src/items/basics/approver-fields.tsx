import Box from '@mui/material/Box';
import type { Assignee } from '../../../../platform/definition/kinds/step-chain.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useDesigner } from '../define/designer-context.ts';
import { SwitchControl } from '../fields/switch-control.tsx';
import { AssigneeFields } from '../flow/assignee-fields.tsx';
import { fittingPosts } from '../flow/fitting-posts.ts';
import { basicsTexts } from './basics-texts.ts';

const APPROVES: readonly string[] = ['approver'];

/** Who approves extensions, voiding, deletion and termination; nobody named means the post that decides. */
export function ApproverFields({
  value,
  disabled,
  onChange,
}: {
  value: Assignee[];
  disabled: boolean;
  onChange(value: Assignee[]): void;
}) {
  const t = useTexts(basicsTexts);
  const { bundle, catalog } = useDesigner();
  const first = fittingPosts(catalog, bundle.item, '@item', APPROVES)[0]?.key ?? '';
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <SwitchControl
        label={t.ownApprovers}
        value={value.length > 0}
        disabled={disabled}
        hint={value.length > 0 ? undefined : t.approversUsual}
        onChange={(on) => onChange(on ? [{ department: '@item', post: first }] : [])}
      />
      {value.length > 0 ? (
        <AssigneeFields value={value} postRoles={APPROVES} disabled={disabled} onChange={onChange} />
      ) : null}
    </Box>
  );
}
