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

/**
 * Which of the step's documents belongs to which command. A document of the step named here is made by that command
 * only; the others by the positive one.
 */
export const documentsOf = <const Command extends string>(...commands: Command[]) =>
  z
    .strictObject(
      Object.fromEntries(commands.map((command) => [command, z.array(key).max(10).optional()])) as Record<
        Command,
        z.ZodOptional<z.ZodArray<typeof key>>
      >,
    )
    .default({} as never)
    .meta({
      title: '文书与操作的对应',
      titleEn: 'Documents of each command',
      description: '未列出的文书在受理或准予时制作',
    });
