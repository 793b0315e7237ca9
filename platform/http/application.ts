import express, { type Express, type Router } from 'express';
import type { Logger } from 'pino';
import type { Operation } from '../contract/index.ts';
import { apiDocs } from './api-docs.ts';
import type { HandlersOf } from './handler.ts';
import { type MountNeeds, mountRoutes } from './mount.ts';
import { openApiDocument } from './openapi.ts';
import { problemHandler, unknownRoute } from './problem.ts';
import { createRateLimits, type RateLimits } from './rate-limits.ts';
import { securityHeaders } from './security-headers.ts';
import { webApplication } from './static-files.ts';

export interface ApplicationNeeds extends Omit<MountNeeds, 'limits'> {
  handlers: HandlersOf<Operation>;
  log: Logger;
  rateLimits: RateLimits;
  secureCookies: boolean;
  trustProxy: boolean;
  version: string;
  /** Whether the database answers, found out in a moment. */
  databaseAnswers(): Promise<boolean>;
  /** Routers beside the contract: what speaks to other machines, or shows pages of its own. */
  routers: readonly { path: string; router: Router }[];
  /** What else health tells: numbers only, nothing about any case. */
  details(): Record<string, number>;
  /** Folders of the built faces. */
  web: { hall: string; office: string };
}

/** The whole HTTP side: health, API, its description, and the two faces. */
export function createApplication(needs: ApplicationNeeds): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', needs.trustProxy ? 1 : false);
  app.use(securityHeaders({ https: needs.secureCookies }));
  app.get('/healthz', async (_request, response) => {
    const isWell = await needs.databaseAnswers();
    response
      .status(isWell ? 200 : 503)
      .set('cache-control', 'no-store')
      .json({
        status: isWell ? 'ok' : 'database-away',
        version: needs.version,
        uptime: Math.round(process.uptime()),
        ...needs.details(),
      });
  });

  const limits = createRateLimits(needs.rateLimits);
  app.use('/api', limits.general);
  for (const { path, router } of needs.routers) app.use(path, router);
  app.use(
    '/api',
    apiDocs(() => openApiDocument(needs.version)),
  );
  mountRoutes(app, needs.handlers, { ...needs, limits: limits.of });
  app.use('/api', unknownRoute);

  // Express matches with and without the slash; only the bare address is sent on.
  app.get('/office', (request, response, next) =>
    request.path === '/office' ? response.redirect(308, '/office/') : next(),
  );
  app.use('/office', webApplication(needs.web.office));
  app.use('/', webApplication(needs.web.hall));
  app.use(unknownRoute);
  app.use(problemHandler(needs.log));
  return app;
}
