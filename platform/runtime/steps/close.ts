import { z } from 'zod';
import { defineCommand, defineStep } from './define-step.ts';
import { type StaffConfig, staffConfig } from './shared-config.ts';

/** 办结: somebody closes the case by hand; a chain that ends elsewhere, or a step with nobody, closes by itself. */
export const close = defineStep<StaffConfig>({
  name: 'close',
  label: { zh: '办结', en: 'Close' },
  description: { zh: '确认各环节完成并办结', en: 'Confirms that everything is done and closes the case' },
  postRoles: ['window-clerk', 'reviewer', 'approver'],
  state: 'pending-delivery',
  config: staffConfig,
  onEnter: ({ step }) => ({ ok: true, next: { kind: step.assignees.length === 0 ? 'pass' : 'open' } }),
  commands: {
    close: defineCommand<StaffConfig>()({
      label: { zh: '办结', en: 'Close' },
      tone: 'primary',
      by: 'assignee',
      opinion: 'optional',
      payload: z.strictObject({}),
      decide: () => ({ ok: true, events: [], next: { kind: 'advance' } }),
    }),
  },
});
