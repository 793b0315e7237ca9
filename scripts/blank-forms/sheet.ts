import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { childComponents, type FormField, fieldsOf } from '../../platform/definition/form-fields.ts';
import type { Form, FormComponent } from '../../platform/definition/kinds/form.ts';

/** Values to print into a sample; a blank sheet has none. */
export type Values = Readonly<Record<string, unknown>>;

/** Height of a line to write in by hand, in points (about 8 mm with its padding). */
const LINE = 19;
const TALL = 44;
const EMPTY_ROWS = 5;
/** With a space that does not break: a box stays with its label. */
const BOX = '□\u00a0';

/** The fonts have no ballot boxes with a tick in every weight, so a tick is drawn as √. */
const ticked = (on: boolean): string => (on ? '√\u00a0' : BOX);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

const unitOf = (component: FormComponent): string =>
  typeof component['suffix'] === 'string' ? component['suffix'] : '';

const chineseDate = (text: string): string => {
  const [year, month, day] = text.split('-').map(Number);
  return `${year} 年 ${month} 月 ${day} 日`;
};

/** One of the options, or one of several (`{option: true}`). */
const isChosen = (value: unknown, option: string): boolean =>
  isRecord(value) ? value[option] === true : value === option;

/** What stands in the cell of a field: the value of a sample, or the room and the boxes to fill in by hand. */
function entry(field: FormField, component: FormComponent, values: Values | undefined): TableCell {
  const value = values?.[field.key];
  if (field.options) {
    const text = field.options
      .map((option) => `${ticked(isChosen(value, option.value))}${option.label}`)
      .join('   ');
    return { text, margin: [0, 1, 0, 1] };
  }
  if (field.type === 'boolean') return { text: `${ticked(value === true)}是   ${ticked(value === false)}否` };
  if (field.type === 'date') {
    return {
      text: typeof value === 'string' ? chineseDate(value) : '　　　年　　月　　日',
      preserveLeadingSpaces: true,
    };
  }
  const unit = unitOf(component);
  const shown = value === undefined ? '' : String(value);
  if (unit)
    return {
      text: value === undefined ? unit : `${shown} ${unit}`,
      alignment: value === undefined ? 'right' : 'left',
    };
  return { text: shown };
}

const label = (field: FormField): TableCell => ({
  text: [field.label, field.required ? { text: ' *', color: '#B42318' } : ''],
  fillColor: '#F3F5F8',
  alignment: 'center',
});

const heightOf = (field: FormField): number => (field.component === 'textarea' ? TALL : LINE);

interface Row {
  cells: TableCell[];
  height: number;
}

/** Components of a form that are rows of the sheet: a field, or the fields that stand side by side in columns. */
function rowGroups(component: FormComponent): FormComponent[][] {
  if (component.type !== 'columns') return [[component]];
  const side = childComponents(component).map((child) => child.component);
  // A sheet has room for two fields in a row.
  return side.length <= 2 ? [side] : [side.slice(0, 2), ...rowGroupsOf(side.slice(2))];
}
const rowGroupsOf = (components: FormComponent[]): FormComponent[][] =>
  components.length === 0 ? [] : [components.slice(0, 2), ...rowGroupsOf(components.slice(2))];

const fieldOf = (component: FormComponent): FormField | undefined =>
  fieldsOf({ display: 'form', components: [component] })[0];

function fieldRow(group: FormComponent[], values: Values | undefined): Row | undefined {
  const placed = group.flatMap((component) => {
    const field = fieldOf(component);
    return field ? [{ field, component }] : [];
  });
  const [first, second] = placed;
  if (!first) return undefined;
  const height = Math.max(...placed.map(({ field }) => heightOf(field)));
  if (!second) {
    return {
      cells: [
        label(first.field),
        { ...(entry(first.field, first.component, values) as object), colSpan: 3 } as TableCell,
        {},
        {},
      ],
      height,
    };
  }
  return {
    cells: placed.flatMap(({ field, component }) => [label(field), entry(field, component, values)]),
    height,
  };
}

/** A statement the applicant ticks is a sentence on paper. */
function pledgeRow(field: FormField): Row {
  return {
    cells: [{ text: `${field.label}。`, colSpan: 4, margin: [4, 3, 4, 3] } as TableCell, {}, {}, {}],
    height: LINE,
  };
}

function gridRow(field: FormField, component: FormComponent, values: Values | undefined): Row {
  const columns = field.columns ?? [];
  const inner = childComponents(component).map((child) => child.component);
  const rows = values?.[field.key];
  const filled = Array.isArray(rows) ? rows.filter(isRecord) : [];
  const lines = Math.max(filled.length + 1, values ? filled.length : EMPTY_ROWS);
  const head = columns.map((column, index) => {
    const unit = unitOf(inner[index] ?? { type: '', key: '' });
    return {
      text: unit ? `${column.label}（${unit}）` : column.label,
      fillColor: '#F3F5F8',
      alignment: 'center' as const,
    };
  });
  const body = Array.from({ length: lines }, (_, line) =>
    columns.map((column) => {
      const value = filled[line]?.[column.key];
      const option = column.options?.find((candidate) => candidate.value === value);
      return {
        text: option?.label ?? (value === undefined ? ' ' : String(value)),
        alignment: 'center' as const,
      };
    }),
  );
  const table: Content = {
    table: {
      widths: columns.map(() => '*'),
      heights: [16, ...body.map(() => LINE - 4)],
      body: [head, ...body],
    },
  };
  return {
    cells: [
      {
        stack: [{ text: `${field.label}${field.required ? ' *' : ''}`, margin: [0, 2, 0, 4] }, table],
        colSpan: 4,
      } as TableCell,
      {},
      {},
      {},
    ],
    height: LINE,
  };
}

function sectionRows(component: FormComponent, values: Values | undefined): Row[] {
  const title = typeof component['title'] === 'string' ? component['title'] : component.label;
  const head: Row = {
    cells: [
      { text: title ?? '', bold: true, colSpan: 4, margin: [2, 1, 0, 1], fillColor: '#E6ECF5' } as TableCell,
      {},
      {},
      {},
    ],
    height: 18,
  };
  const rows = childComponents(component)
    .flatMap((child) => rowGroups(child.component))
    .flatMap((group): Row[] => {
      const [only] = group;
      const field = group.length === 1 && only ? fieldOf(only) : undefined;
      if (field && only && field.type === 'table') return [gridRow(field, only, values)];
      if (field?.type === 'boolean' && field.required) return [pledgeRow(field)];
      const made = fieldRow(group, values);
      return made ? [made] : [];
    });
  return [head, ...rows];
}

const signature = (signer: string): Row => ({
  cells: [
    {
      stack: [
        { text: `${signer}：`, margin: [0, 4, 0, 14] },
        { text: '　　　　年　　月　　日', alignment: 'right', margin: [0, 0, 24, 4] },
      ],
      colSpan: 4,
    } as TableCell,
    {},
    {},
    {},
  ],
  height: 50,
});

const OFFICE: Row[] = [
  {
    cells: [
      {
        text: '以下由受理机关填写',
        bold: true,
        colSpan: 4,
        margin: [2, 1, 0, 1],
        fillColor: '#E6ECF5',
      } as TableCell,
      {},
      {},
      {},
    ],
    height: 18,
  },
  {
    cells: [
      { text: '收件日期', fillColor: '#F3F5F8', alignment: 'center' },
      { text: '　　　年　　月　　日', preserveLeadingSpaces: true },
      { text: '收件人', fillColor: '#F3F5F8', alignment: 'center' },
      {},
    ],
    height: LINE,
  },
];

/** The dress every sheet wears: A4, the same type sizes, a footer that says what it is. */
export function page(
  title: string,
  subtitle: string,
  content: Content[],
  sample: boolean,
): TDocumentDefinitions {
  return {
    pageSize: 'A4',
    pageMargins: [48, 40, 48, 44],
    // The same definitions always give the same bytes.
    info: { title, creationDate: new Date('2026-01-01T00:00:00Z') },
    ...(sample && {
      watermark: { text: '样 表', color: '#1F5FBF', opacity: 0.08, bold: true, fontSize: 140 },
    }),
    content: [
      { text: title, fontSize: 18, bold: true, alignment: 'center', margin: [0, 0, 0, 6] },
      { text: subtitle, fontSize: 9, color: '#475467', alignment: 'center', margin: [0, 0, 0, 10] },
      ...content,
    ],
    footer: (current: number, total: number): Content => ({
      columns: [
        {
          text: sample ? '示例样表，内容为虚构，仅供填写时参考' : '表格免费提供；带 * 的为必填',
          fontSize: 8,
          color: '#667085',
        },
        { text: `第 ${current} 页，共 ${total} 页`, fontSize: 8, color: '#667085', alignment: 'right' },
      ],
      margin: [48, 14, 48, 0],
    }),
    defaultStyle: { font: 'NotoSansSC', fontSize: 10, lineHeight: 1.15 },
  };
}

/** The paper of an online form: every field as a cell to fill in by hand, or filled in as a sample. */
export function applicationSheet(
  title: string,
  department: string,
  form: Form,
  { values, signer = '申请人（签名或者盖章）' }: { values?: Values | undefined; signer?: string },
): TDocumentDefinitions {
  const rows = [
    ...form.components.flatMap((panel) => sectionRows(panel, values)),
    signature(signer),
    ...(values ? [] : OFFICE),
  ];
  const table: Content = {
    table: {
      widths: [92, '*', 84, '*'],
      heights: rows.map(({ height }) => height),
      dontBreakRows: true,
      body: rows.map(({ cells }) => cells),
    },
    layout: {
      hLineWidth: () => 0.6,
      vLineWidth: () => 0.6,
      hLineColor: () => '#344054',
      vLineColor: () => '#344054',
      paddingTop: () => 3,
      paddingBottom: () => 2,
    },
  };
  return page(title, `云江市${department}制`, [table], values !== undefined);
}
