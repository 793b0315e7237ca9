import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { ItemView } from '../../platform/contract/admin.ts';
import type { FileRef } from '../../platform/definition/kinds/shared-fields.ts';
import { displayName } from '../../platform/http/file-kind.ts';
import { assertProblem, expectStatus, type HttpClient } from '../support/http-client.ts';
import { DOCX, JPEG, OFD, PDF, PNG, XLSX, zip } from '../support/sample-files.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

const PATH = '/api/admin/items/with-files/files';

describe('files taken in', () => {
  let server: TestServer;
  let admin: HttpClient;
  before(async () => {
    server = await startTestServer();
    admin = await server.as('housing-admin');
    const item = {
      key: 'with-files',
      name: '带文件的事项',
      department: 'housing',
      type: 'administrative-licence',
    };
    const more = {
      objects: ['enterprise'],
      caseKind: 'committed',
      serialPrefix: 'F',
      promisedLimit: { days: 5 },
    };
    expectStatus(
      await admin.post('/api/admin/items', { item: { ...item, ...more }, copyOf: 'presale-permit' }),
      200,
    );
  });
  after(() => server.stop());

  const put = (name: string, bytes: Uint8Array, type?: string) =>
    admin.upload<FileRef>(PATH, { name, bytes, type });

  it('takes what it is by its bytes, whatever type was claimed', async () => {
    const kinds = {
      'a.pdf': PDF,
      'a.png': PNG,
      'a.jpg': JPEG,
      'b.JPEG': JPEG,
      'a.docx': DOCX,
      'a.xlsx': XLSX,
      'a.ofd': OFD,
    };
    for (const [name, bytes] of Object.entries(kinds)) {
      const ref = expectStatus(await put(name, bytes, 'text/html'), 200);
      assert.equal(ref.sha256, createHash('sha256').update(bytes).digest('hex'));
      assert.equal(ref.size, bytes.length);
      assert.doesNotMatch(ref.contentType, /html/);
    }
  });

  it('refuses other types, whatever the name says', async () => {
    const html = Buffer.from('<!doctype html><script>alert(1)</script>');
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
    const macro = zip({
      '[Content_Types].xml': '<Types/>',
      'word/document.xml': '<d/>',
      'word/vbaProject.bin': 'x',
    });
    const refused = {
      'a.html': html,
      'a.pdf': html,
      'a.svg': svg,
      'a.png': svg,
      'a.docx': macro,
      'a.xlsx': zip({ 'anything.txt': 'x' }),
      'a.zip': zip({ 'anything.txt': 'x' }),
      'a.exe': Buffer.from('MZ\x90\x00\x03\x00\x00\x00', 'latin1'),
      'a.txt': Buffer.from('plain'),
      'broken.docx': DOCX.subarray(0, DOCX.length - 30),
    };
    for (const [name, bytes] of Object.entries(refused)) {
      assertProblem(await put(name, bytes, 'application/pdf'), 422, 'file.type');
    }
  });

  it('name and content must agree', async () => {
    for (const [name, bytes] of [
      ['a.pdf', PNG],
      ['a.docx', XLSX],
      ['a.png', PDF],
      ['noextension', PDF],
      ['a.pdf.exe', PDF],
    ] as const) {
      assertProblem(await put(name, bytes), 422, 'file.name-mismatch');
    }
  });

  it('a name is never a path and never tricks the reader', async () => {
    const names = {
      '../../../etc/passwd.pdf': 'passwd.pdf',
      'C:\\Windows\\system32\\表格.pdf': '表格.pdf',
      '..pdf': 'file.pdf',
      '申请\u202Efdp.书.pdf': '申请fdp.书.pdf',
    };
    for (const [given, shown] of Object.entries(names)) {
      const ref = await put(given, PDF);
      assert.equal(expectStatus(ref, 200).name, shown, given);
    }
    assert.equal([...expectStatus(await put(`${'长'.repeat(300)}.pdf`, PDF), 200).name].length, 104);
  });

  it('control characters are left out of names', () => {
    assert.equal(displayName('a\u0000b\u0007\u009f.pdf'), 'ab.pdf');
  });

  it('nothing, too much, or something else than one file', async () => {
    assertProblem(await put('a.pdf', Buffer.alloc(0)), 422, 'file.missing');
    const big = Buffer.concat([PDF, Buffer.alloc(20 * 1024 * 1024)]);
    assertProblem(await put('big.pdf', big), 413, 'file.too-large');
    assertProblem(await admin.post(PATH, {}), 415, 'request.media-type');
    const two = new FormData();
    two.append('file', new Blob([new Uint8Array(PDF)]), 'a.pdf');
    two.append('file', new Blob([new Uint8Array(PDF)]), 'b.pdf');
    assertProblem(await admin.send(PATH, { method: 'POST', body: two }), 400, 'request.malformed');
    const broken = { 'content-type': 'multipart/form-data; boundary=x' };
    assertProblem(
      await admin.send(PATH, { method: 'POST', body: '--x\r\nbroken', headers: broken }),
      400,
      'request.malformed',
    );
    const extra = await admin.upload(PATH, { name: 'a.pdf', bytes: PDF }, { unknown: 'field' });
    assertProblem(extra, 422, 'request.invalid');
  });

  it('a bundle may only name files that are there, and only those are handed out', async () => {
    const view = expectStatus(await admin.get<ItemView>('/api/admin/items/with-files'), 200);
    const bytes = Buffer.concat([PDF, Buffer.from('% the template')]);
    const ref = expectStatus(await put('空白 表.pdf', bytes), 200);
    const stray = expectStatus(await put('stray.pdf', Buffer.concat([PDF, Buffer.from('% stray')])), 200);
    const material = view.bundle.materials[0];
    assert.ok(material);
    const saveWith = (template: FileRef) =>
      admin.put<ItemView>('/api/admin/items/with-files', {
        bundle: { ...view.bundle, materials: [{ ...material, template }, ...view.bundle.materials.slice(1)] },
        revision: view.revision,
      });
    const problem = assertProblem(
      await saveWith({ ...ref, sha256: 'a'.repeat(64) }),
      422,
      'definition.refused',
    );
    assert.deepEqual(
      problem.findings?.map(({ code, path }) => `${code} ${path}`),
      ['file-missing /materials/0/template'],
    );
    assertProblem(await saveWith({ ...ref, contentType: 'text/html' }), 422, 'definition.refused');
    expectStatus(await saveWith(ref), 200);

    const file = await fetch(`${server.url}${PATH}/${ref.sha256}`, {
      headers: { cookie: `banshi_session=${admin.cookie}` },
    });
    assert.equal(file.status, 200);
    assert.equal(file.headers.get('content-type'), 'application/pdf');
    assert.equal(file.headers.get('x-content-type-options'), 'nosniff');
    assert.match(
      file.headers.get('content-disposition') ?? '',
      /^inline; filename="__ _\.pdf"; filename\*=UTF-8''%E7%A9%BA%E7%99%BD%20%E8%A1%A8\.pdf$/,
    );
    assert.deepEqual(Buffer.from(await file.arrayBuffer()), bytes);
    for (const sha256 of [stray.sha256, 'b'.repeat(64), '..%2f..%2fetc%2fpasswd', 'x']) {
      assertProblem(await admin.get(`${PATH}/${sha256}`), 404, 'record.absent');
    }
    const other = await server.as('market-admin');
    assertProblem(await other.get(`${PATH}/${ref.sha256}`), 404, 'record.absent');
  });

  it('office files are saved, not shown', async () => {
    const view = expectStatus(await admin.get<ItemView>('/api/admin/items/with-files'), 200);
    const ref = expectStatus(await put('表.docx', DOCX), 200);
    const [first, ...rest] = view.bundle.materials;
    const bundle = { ...view.bundle, materials: [{ ...first, sample: ref }, ...rest] };
    expectStatus(await admin.put('/api/admin/items/with-files', { bundle, revision: view.revision }), 200);
    const reply = await admin.get(`${PATH}/${ref.sha256}`);
    assert.match(reply.headers.get('content-disposition') ?? '', /^attachment;/);
  });
});
