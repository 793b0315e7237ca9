import { adminRoutes } from './admin.ts';
import { hallRoutes } from './hall.ts';
import { officeRoutes } from './office.ts';
import { sessionRoutes } from './session.ts';

/** Every route of the product by its operation id: server handlers, OpenAPI and the typed client come from here. */
export const ROUTES = { ...sessionRoutes, ...hallRoutes, ...officeRoutes, ...adminRoutes } as const;
export type Operation = keyof typeof ROUTES;
