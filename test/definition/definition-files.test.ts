import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Definitions,
  readDefinitions,
  sha256Of,
  writeDefinitions,
} from '../../platform/services/definition-files.ts';
import { readShipped, SHIPPED_DIR } from './support/shipped.ts';

describe('definition files', () => {
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'banshi-files-'));
  });
  afterEach(() => rm(dir, { recursive: true }));

  const copy = () => cp(SHIPPED_DIR, dir, { recursive: true });
  const problems = async (): Promise<string[]> => {
    const read = await readDefinitions(dir);
    return read.ok ? [] : read.findings.map(({ code, path }) => `${code} ${path}`);
  };
  const filesOf = (key: string) => join(dir, 'items', key, 'files');

  it('reads a folder that is not there as nothing', async () => {
    const read = await readDefinitions(join(dir, 'none'));
    assert.ok(read.ok && read.bundles.length === 0 && read.lists.theme.length === 0);
  });

  it('says which file is broken and where', async () => {
    await copy();
    await writeFile(join(dir, 'themes', 'person-005.json'), '{');
    await writeFile(join(dir, 'themes', 'person-010.json'), '{"key":"person-010","group":"person","name":5}');
    await writeFile(
      join(dir, 'themes', 'other.json'),
      await readFile(join(dir, 'themes', 'person-015.json')),
    );
    await mkdir(join(dir, 'secrets'));
    assert.deepEqual(await problems(), [
      'definition-file secrets',
      'definition-file themes/other.json',
      'definition-file themes/person-005.json',
      'schema.invalid-type themes/person-010.json#/name',
    ]);
  });

  it('refuses bytes that are not what the material says, missing ones and unused ones', async () => {
    await copy();
    const [first, second] = (await readdir(filesOf('presale-permit'))).sort();
    await writeFile(join(filesOf('presale-permit'), first ?? ''), 'changed');
    await rm(join(filesOf('presale-permit'), second ?? ''));
    await writeFile(join(filesOf('presale-permit'), 'stray.pdf'), 'x');
    assert.deepEqual((await problems()).sort(), [
      'definition-file items/presale-permit/files/stray.pdf',
      'definition-file items/presale-permit/materials.json#/0/sample',
      'definition-file items/presale-permit/materials.json#/0/template',
    ]);
  });

  it('refuses a folder that bears another name than its item', async () => {
    await copy();
    await cp(join(dir, 'items', 'presale-permit'), join(dir, 'items', 'copy'), { recursive: true });
    assert.deepEqual(await problems(), ['definition-file items/copy']);
  });

  it('does not follow symbolic links out of the folder', async () => {
    await copy();
    const target = join(dir, 'themes', 'person-005.json');
    await rm(target);
    await symlink('/etc/passwd', target);
    const read = await readDefinitions(dir);
    assert.ok(read.ok && !read.lists.theme.some(({ key }) => key === 'person-005'));
  });

  it('writes nothing when a name leads out of the folder or bytes are wrong', async () => {
    const breaks: ((definitions: Definitions) => void)[] = [
      (one) => {
        one.lists.theme[0]!.key = '../../evil';
      },
      (one) => {
        one.bundles[0]!.bundle.item.key = '../evil';
      },
      (one) => {
        one.bundles[0]!.bundle.documents[0]!.key = '..';
      },
      (one) => {
        one.bundles[0]!.bundle.materials[0]!.template!.name = '../evil.pdf';
      },
      (one) => {
        one.bundles[0]!.bundle.materials[0]!.template!.name = '..';
      },
      (one) => {
        one.bundles[0]!.files.clear();
      },
      (one) => {
        const { template, sample } = one.bundles[0]!.bundle.materials[0]!;
        sample!.name = template!.name;
      },
      (one) => {
        const { files, bundle } = one.bundles[0]!;
        files.set(bundle.materials[0]!.template!.sha256, Buffer.from('other'));
      },
    ];
    for (const change of breaks) {
      const definitions = structuredClone(await readShipped());
      for (const { files } of definitions.bundles) {
        for (const [key, bytes] of files) files.set(key, Buffer.from(bytes));
      }
      change(definitions);
      const findings = await writeDefinitions(dir, definitions);
      assert.ok(findings.length > 0, String(change));
      assert.deepEqual(await readdir(dir), []);
    }
    assert.ok(!existsSync(join(dir, '..', 'evil')));
  });

  it('replaces a link, and does not write through it', async () => {
    const outside = join(dir, '.outside.json');
    await writeFile(outside, 'untouched');
    await mkdir(join(dir, 'themes'));
    await symlink(outside, join(dir, 'themes', 'person-005.json'));
    assert.deepEqual(await writeDefinitions(dir, await readShipped()), []);
    assert.equal(await readFile(outside, 'utf8'), 'untouched');
    assert.deepEqual(await problems(), []);
  });

  it('takes away what was deleted', async () => {
    const definitions = await readShipped();
    await writeDefinitions(dir, definitions);
    definitions.lists.theme = definitions.lists.theme.slice(1);
    definitions.bundles = definitions.bundles.slice(0, 1);
    assert.deepEqual(await writeDefinitions(dir, definitions), []);
    const read = await readDefinitions(dir);
    assert.ok(read.ok && read.bundles.length === 1);
    assert.equal(read.lists.theme.length, definitions.lists.theme.length);
  });

  it('names files by what is in them', () => {
    assert.equal(
      sha256Of(Buffer.from('')),
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
  });
});
