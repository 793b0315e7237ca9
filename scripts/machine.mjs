// What the tests need beyond npm: a browser, Redis, a CJK font, a look into PDFs. Installed by apt when root.
import { spawnSync } from 'node:child_process';
import { say } from './install.mjs';

const needs = [
  { package: 'chromium', there: () => found('chromium') },
  { package: 'redis-server', there: () => found('redis-server') },
  { package: 'fonts-noto-cjk', there: () => output('fc-list', [':lang=zh']).length > 0 },
  { package: 'poppler-utils', there: () => found('pdftotext') },
];

function output(command, args) {
  return spawnSync(command, args, { encoding: 'utf8' }).stdout ?? '';
}
function found(program) {
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
}

/** Installs what is missing, or prints the one command that does and ends. */
export function ensureMachine() {
  const missing = needs.filter((need) => !need.there()).map((need) => need.package);
  if (missing.length === 0) return;
  const install = `apt-get install -y --no-install-recommends ${missing.join(' ')} fontconfig`;
  if (process.getuid?.() !== 0 || !found('apt-get')) {
    process.stderr.write(
      `缺少测试所需的软件，请运行： · The tests need more software, please run:\n\n  sudo ${install}\n\n`,
    );
    process.exit(1);
  }
  say(`正在安装 ${missing.join('、')}`, 'installing what the tests need');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const steps = [
    ['apt-get', ['update', '-q']],
    ['apt-get', install.split(' ').slice(1)],
  ];
  for (const [command, args] of steps) {
    const result = spawnSync(command, args, { env, encoding: 'utf8' });
    if (result.status !== 0) {
      process.stderr.write(`${result.stdout}\n${result.stderr}\n✗ ${command} ${args.join(' ')}\n`);
      process.exit(1);
    }
  }
}
