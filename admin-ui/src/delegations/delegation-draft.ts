export interface DelegationDraft {
  from: string;
  to: string;
  posts: string[];
  since: string;
  until: string;
  reason: string;
}
export type DraftFault = 'fromNeeded' | 'toNeeded' | 'dateNeeded' | 'dateOrder' | 'reasonNeeded';

/** What is missing or wrong, by field. */
export function faultsOfDraft(draft: DelegationDraft): Partial<Record<keyof DelegationDraft, DraftFault>> {
  const faults: Partial<Record<keyof DelegationDraft, DraftFault>> = {};
  if (!draft.from) faults.from = 'fromNeeded';
  if (!draft.to) faults.to = 'toNeeded';
  if (!draft.since) faults.since = 'dateNeeded';
  if (!draft.until) faults.until = 'dateNeeded';
  else if (draft.since && draft.until < draft.since) faults.until = 'dateOrder';
  if (draft.reason.trim() === '') faults.reason = 'reasonNeeded';
  return faults;
}

/** What is sent: nothing that need not be said. */
export function bodyOf(draft: DelegationDraft, own: string) {
  return {
    ...(draft.from !== own && { from: draft.from }),
    to: draft.to,
    ...(draft.posts.length > 0 && { posts: draft.posts }),
    since: draft.since,
    until: draft.until,
    reason: draft.reason.trim(),
  };
}
