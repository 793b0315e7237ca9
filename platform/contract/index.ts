import { adminRoutes } from './admin.ts';
import { certificateRoutes } from './certificates.ts';
import { hallRoutes } from './hall.ts';
import { delegationRoutes } from './office-delegations.ts';
import { supervisionRoutes } from './office-supervision.ts';
import { officeRoutes } from './office.ts';
import { operationRoutes } from './operations.ts';
import { sessionRoutes } from './session.ts';

/** Every route of the product by its operation id: server handlers, OpenAPI and the typed client come from here. */
export const ROUTES = {
  ...sessionRoutes,
  ...hallRoutes,
  ...officeRoutes,
  ...certificateRoutes,
  ...supervisionRoutes,
  ...delegationRoutes,
  ...adminRoutes,
  ...operationRoutes,
} as const;
export type Operation = keyof typeof ROUTES;
