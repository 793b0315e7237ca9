import type { Content, createPdf } from 'pdfmake';
import type { DocumentTemplate } from '../../definition/kinds/document-template.ts';

/** What the PDF library sets a page from. */
export type PageDefinition = Parameters<typeof createPdf>[0];

/** A template with its facts filled in: plain text, ready to be set. */
export interface FilledDocument {
  kind: DocumentTemplate['kind'];
  orientation: DocumentTemplate['orientation'];
  title: string;
  /** The organ in whose name a notice or decision is headed. */
  organ: string;
  caseNumber: string;
  centre: string;
  blocks: FilledBlock[];
}
export type FilledBlock =
  | { type: 'heading'; text: string }
  | { type: 'paragraph'; text: string; align: 'left' | 'center' | 'right' }
  | { type: 'fields'; rows: { label: string; value: string }[] }
  | { type: 'signature'; organ: string; date: string };

const RED = '#C00000';
const GREY = '#555555';

/** The page as the PDF library takes it: red-headed paper for notices and decisions, a frame for certificates. */
export function pageLayout(document: FilledDocument): PageDefinition {
  const isCertificate = document.kind === 'certificate';
  // A certificate on its side has two fifths less height; it is set closer so that it stays one sheet.
  const isLow = isCertificate && document.orientation === 'landscape';
  return {
    pageSize: 'A4',
    pageOrientation: document.orientation,
    pageMargins: isLow ? [84, 50, 84, 60] : [72, isCertificate ? 84 : 64, 72, 76],
    info: { title: document.title, author: document.organ, subject: document.caseNumber },
    defaultStyle: { font: 'NotoSansSC', fontSize: isLow ? 10.5 : 12, lineHeight: isLow ? 1.05 : 1.45 },
    content: [
      ...(isCertificate ? [] : letterhead(document.organ)),
      ...document.blocks.map(blockOf(isCertificate, isLow)),
    ],
    footer: (page, pages) => footer(document, page, pages),
    ...(isCertificate && { background: (_page, size) => frame(size.width, size.height) }),
  };
}

function letterhead(organ: string): Content[] {
  return [
    {
      text: organ,
      color: RED,
      bold: true,
      fontSize: 26,
      alignment: 'center',
      margin: [0, 0, 0, 6],
      lineHeight: 1.2,
    },
    {
      table: { widths: ['*'], body: [[{ text: '', border: [false, true, false, false] }]] },
      layout: { hLineColor: () => RED, hLineWidth: () => 1.6 },
      margin: [0, 0, 0, 14],
    },
  ];
}

function frame(width: number, height: number): Content {
  const box = (inset: number, lineWidth: number) => ({
    type: 'rect' as const,
    x: inset,
    y: inset,
    w: width - 2 * inset,
    h: height - 2 * inset,
    lineWidth,
    lineColor: RED,
  });
  return { canvas: [box(30, 2.4), box(37, 0.8)] };
}

function blockOf(isCertificate: boolean, isLow: boolean) {
  return (block: FilledBlock): Content => {
    switch (block.type) {
      case 'heading':
        return heading(block.text, isCertificate);
      case 'paragraph':
        return paragraph(block);
      case 'fields':
        return fields(block.rows);
      case 'signature':
        return signature(block, isLow);
    }
  };
}

function heading(text: string, isCertificate: boolean): Content {
  return {
    text,
    alignment: 'center',
    bold: true,
    fontSize: isCertificate ? 28 : 20,
    characterSpacing: isCertificate ? 4 : 2,
    ...(isCertificate && { color: RED }),
    margin: [0, isCertificate ? 6 : 4, 0, isCertificate ? 16 : 12],
  };
}

/** Running text is indented by two characters, as Chinese letters are; an address line or number is not. */
function paragraph({ text, align }: Extract<FilledBlock, { type: 'paragraph' }>): Content {
  const isAddress = align !== 'left' || /[：:]$/.test(text.trim());
  return { text, alignment: align, leadingIndent: isAddress ? 0 : 24, margin: [0, 0, 0, 9] };
}

function fields(rows: readonly { label: string; value: string }[]): Content {
  return {
    table: {
      widths: [110, '*'],
      body: rows.map(({ label, value }) => [
        { text: label, bold: true, fillColor: '#F7F7F7', margin: [4, 3, 4, 3] },
        { text: value, margin: [4, 3, 4, 3] },
      ]),
      dontBreakRows: true,
    },
    layout: { hLineColor: () => GREY, vLineColor: () => GREY, hLineWidth: () => 0.6, vLineWidth: () => 0.6 },
    margin: [0, 4, 0, 12],
  };
}

function signature({ organ, date }: Extract<FilledBlock, { type: 'signature' }>, isLow: boolean): Content {
  const gap = isLow ? 5 : 12;
  const line = (text: string, more: object = {}): Content => ({ text, alignment: 'center', ...more });
  return {
    columns: [
      { width: '*', text: '' },
      {
        width: 230,
        stack: [
          line(organ),
          line('（盖章处）', { color: GREY, fontSize: 10, margin: [0, gap, 0, gap] }),
          line(date),
        ],
      },
    ],
    unbreakable: true,
    margin: [0, isLow ? 8 : 28, 0, 0],
  };
}

function footer({ caseNumber, centre, kind }: FilledDocument, page: number, pages: number): Content {
  const hint = `办件流水号 ${caseNumber} · 可在${centre}网上大厅“进度查询”核验`;
  return {
    columns: [
      { text: hint, width: '*' },
      { text: `第 ${page} 页 / 共 ${pages} 页`, width: 'auto', alignment: 'right' },
    ],
    fontSize: 8.5,
    color: GREY,
    // Inside the frame of a certificate, near the edge of other paper.
    margin: [72, kind === 'certificate' ? 8 : 26, 72, 0],
  };
}
