import { z } from 'zod';
import { key } from '../../definition/kinds/shared-fields.ts';

/** Separation of duty: whoever finished one of these steps may not act on this one. */
export const differentPersonFrom = z.array(key).max(20).default([]).meta({
  title: '须由不同人员办理的步骤',
  titleEn: 'Not by whoever did these steps',
  description: '办理过所列步骤的人员不得办理本步骤',
});

/** Configuration of the actions that have nothing else to configure. */
export const staffConfig = z.strictObject({ differentPersonFrom });
export type StaffConfig = z.infer<typeof staffConfig>;

/** Keys among the step's own documents. */
export const documentKeys = z.array(key).max(10).optional();

/** 文书与操作的对应: which of the step's documents belong to which command, for a step with several outcomes. */
export const commandDocuments = {
  title: '文书与操作的对应',
  titleEn: 'Documents of each command',
  description: '所列文书只在相应操作时制作；未列出的在受理或准予时制作',
} as const;
