import express, { Router } from 'express';
import type { JsonSchema } from './openapi-schemas.ts';

const PAGE = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>办事 · 接口文档 API</title>
<link rel="stylesheet" href="vendor/swagger-ui.css">
<link rel="icon" href="data:,">
</head>
<body>
<div id="swagger-ui"></div>
<script src="vendor/swagger-ui-bundle.js"></script>
<script src="start.js"></script>
</body>
</html>
`;

/** The page tries routes out with the visitor's own session: the token comes from the session itself. */
const START = `window.ui = SwaggerUIBundle({
  url: '../openapi.json',
  dom_id: '#swagger-ui',
  deepLinking: true,
  docExpansion: 'list',
  validatorUrl: null,
  tagsSorter: 'alpha',
  requestInterceptor: async (request) => {
    if (request.loadSpec || request.method === 'GET') return request;
    const session = await (await fetch('../session')).json();
    if (session.csrf) request.headers['X-CSRF-Token'] = session.csrf;
    return request;
  },
});
`;

/** The description of the API and a page to read it with, everything from this server. */
export function apiDocs(describe: () => JsonSchema): Router {
  const router = Router();
  let written: string | undefined;
  router.get('/openapi.json', (_request, response) => {
    written ??= JSON.stringify(describe());
    response.type('application/json').set('cache-control', 'no-cache').send(written);
  });
  router.get('/docs', (request, response) => {
    // The page's own addresses are relative, so it needs the slash.
    if (request.path === '/docs') return response.redirect(308, '/api/docs/');
    return response.type('html').set('cache-control', 'no-cache').send(PAGE);
  });
  router.get('/docs/start.js', (_request, response) => {
    response.type('text/javascript').set('cache-control', 'no-cache').send(START);
  });
  router.use('/docs/vendor', async (request, response, next) => (await vendor())(request, response, next));
  return router;
}

let files: ReturnType<typeof express.static> | undefined;
/** Found when somebody opens the page; a start has no use for it. */
async function vendor(): Promise<ReturnType<typeof express.static>> {
  const { default: absolutePath } = await import('swagger-ui-dist/absolute-path.js');
  files ??= express.static(absolutePath(), { index: false, dotfiles: 'ignore', maxAge: '1h' });
  return files;
}
