import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Material } from '../platform/definition/kinds/material.ts';
import type { FileRef } from '../platform/definition/kinds/shared-fields.ts';
import {
  type BundleWithFiles,
  readDefinitions,
  sha256Of,
  writeDefinitions,
} from '../platform/services/definition-files.ts';
import { hasLetter, letter } from './blank-forms/letters.ts';
import { SAMPLE_VALUES } from './blank-forms/sample-values.ts';
import { applicationSheet } from './blank-forms/sheet.ts';

/**
 * Makes the blank forms and samples of the shipped items from their form definitions and writes them, with their
 * references, into `definitions/`. Run after changing a form: `npx tsx scripts/blank-forms.ts`.
 */
const require = createRequire(import.meta.url);
interface PdfMake {
  setFonts(fonts: object): void;
  setUrlAccessPolicy(allow: (url: string) => boolean): void;
  setLocalAccessPolicy(allow: (path: string) => boolean): void;
  createPdf(document: TDocumentDefinitions): { getBuffer(): Promise<Buffer> };
}
const pdfmake = require('pdfmake') as PdfMake;
const fonts = dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'));
const font = (weight: string): string => join(fonts, weight, `NotoSansSC_${weight}.ttf`);
pdfmake.setFonts({ NotoSansSC: { normal: font('400Regular'), bold: font('700Bold') } });
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => resolve(path).startsWith(fonts));

async function fileOf(
  name: string,
  document: TDocumentDefinitions,
): Promise<{ ref: FileRef; bytes: Buffer }> {
  const bytes = await pdfmake.createPdf(document).getBuffer();
  return {
    ref: { name, sha256: sha256Of(bytes), size: bytes.length, contentType: 'application/pdf' },
    bytes,
  };
}

async function sheetsOf({ bundle }: BundleWithFiles, material: Material, department: string) {
  const { key, channels } = bundle.item;
  // 依职权 cases are written up by the office.
  const isOfficeOnly = channels.every((channel) => channel === '9');
  const make = (sample: boolean): TDocumentDefinitions =>
    hasLetter(key, material.key)
      ? letter(key, material.key, material.name, department, sample)
      : applicationSheet(material.name, department, bundle.form, {
          ...(sample && { values: SAMPLE_VALUES[key] }),
          ...(isOfficeOnly && { signer: '承办人（签名）' }),
        });
  return {
    template: await fileOf(`${material.name}（空白表）.pdf`, make(false)),
    sample: await fileOf(`${material.name}（样表）.pdf`, make(true)),
  };
}

const dir = join(dirname(fileURLToPath(import.meta.url)), '..', 'definitions');
// Files are about to be made anew, so missing and stale ones are no obstacle here.
const read = await readDefinitions(dir, { files: 'ignore' });
if (!read.ok) {
  console.error(read.findings);
  process.exit(1);
}
for (const one of read.bundles) {
  const department = read.lists.department.find(({ key }) => key === one.bundle.item.department)?.name ?? '';
  one.files.clear();
  for (const material of one.bundle.materials) {
    if (material.type !== 'form') continue;
    const { template, sample } = await sheetsOf(one, material, department);
    material.template = template.ref;
    material.sample = sample.ref;
    for (const { ref, bytes } of [template, sample]) one.files.set(ref.sha256, bytes);
    console.log(`${one.bundle.item.key}: ${material.name} ${template.ref.size} + ${sample.ref.size} bytes`);
  }
}
const findings = await writeDefinitions(dir, read);
if (findings.length > 0) {
  console.error(findings);
  process.exit(1);
}
