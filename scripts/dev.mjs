// npm run dev: the server restarts on change (tsx watch); both faces are served by vite with hot reload.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, root, say } from './install.mjs';

ensureInstalled();
const server = process.env.PORT ?? '8080';
const children = [
  [
    'tsx',
    ['watch', '--clear-screen=false', '--include', 'platform/**/*.ts', 'platform/main.ts'],
    { PORT: server, DATA_DIR: process.env.DATA_DIR ?? 'data/dev' },
  ],
  ['vite', ['--config', 'platform/portal/vite.config.ts', '--port', '5173', '--strictPort']],
  ['vite', ['--config', 'admin-ui/vite.config.ts', '--port', '5174', '--strictPort']],
].map(([command, args, env]) =>
  spawn(join(root, 'node_modules', '.bin', command), args, {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      ...env,
      BANSHI_SERVER: `http://127.0.0.1:${server}`,
      BANSHI_DEV_ORIGINS: 'http://127.0.0.1:5173,http://127.0.0.1:5174',
    },
  }),
);
say(
  '大厅 http://127.0.0.1:5173 · 后台 http://127.0.0.1:5174/office/',
  'hall and back office with hot reload',
);
const stop = () => {
  for (const child of children) child.kill('SIGTERM');
};
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
for (const child of children) child.on('exit', stop);
