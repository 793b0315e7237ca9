import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { page } from './sheet.ts';

/** A form that is a letter: paragraphs with room to write. `__` is a blank; a sample puts its texts there in order. */
interface Letter {
  paragraphs: readonly string[];
  signatures: readonly string[];
  sample: readonly string[];
}

/** Letters by item and material. What is required in them: 行政许可法 art. 29 (agent), 城市道路管理条例 art. 31. */
const AUTHORISATION: Letter = {
  paragraphs: [
    '委托人：__　　证件号码：__',
    '受托人（代理人）：__　　公民身份号码：__',
    '受托人联系电话：__',
    '现委托上列受托人作为我（单位）的代理人，办理__事项。',
    '委托权限：□ 提交申请材料　□ 补正和更正材料　□ 签收文书　□ 领取结果',
    '委托期限：自__起至__止。',
    '受托人在上述权限内办理该事项所产生的后果，由委托人承担。',
    '附：受托人身份证复印件。',
  ],
  signatures: ['委托人（签名或者盖章）', '受托人（签名）'],
  sample: [
    '张三',
    '990102199001010011',
    '李四',
    '990102199202020028',
    '13800000000',
    '本次申请',
    '2026 年 3 月 1 日',
    '2026 年 6 月 30 日',
  ],
};

const LETTERS: Readonly<Record<string, Letter>> = {
  'road-occupation/occupation-plan': {
    paragraphs: [
      '申请人：__　　占用路段：__',
      '一、占用方式：在上述路段占用长 __ 米、宽 __ 米，面积 __ ㎡，用于__。',
      '二、占用期限：自__起至__止，每日__时至__时使用。',
      '三、设施和布置：__',
      '四、通行保障：保留不少于 __ 米的行人通道，不占用消防通道、盲道、公交站和管线井盖。',
      '五、安全和清洁：__',
      '六、恢复承诺：我（单位）承诺不损坏城市道路；占用期满后及时清理占用现场，恢复城市道路原状；损坏城市道路的，修复或者给予赔偿。需要移动位置、扩大面积、延长时间的，提前办理变更审批手续。',
    ],
    signatures: ['申请人（签名或者盖章）', '现场负责人（签名）'],
    sample: [
      '张三',
      '滨江中路 118 号门前人行道',
      '5',
      '2.5',
      '12.5',
      '灯会期间设置小吃摊位',
      '2026 年 3 月 16 日',
      '2026 年 4 月 14 日',
      '9',
      '21',
      '折叠棚 2 顶、餐车 1 台，不打桩、不破坏路面',
      '2',
      '四周设围栏和夜间警示灯，配 2 个灭火器；垃圾日产日清',
    ],
  },
};

/** Every item asks for the same power of attorney. */
const AGENT_LETTER = 'authorisation';

export function hasLetter(item: string, material: string): boolean {
  return material === AGENT_LETTER || Object.hasOwn(LETTERS, `${item}/${material}`);
}

/** The letter of a material, blank or as a sample. */
export function letter(
  item: string,
  material: string,
  title: string,
  department: string,
  sample: boolean,
): TDocumentDefinitions {
  const { paragraphs, signatures, sample: texts } = LETTERS[`${item}/${material}`] ?? AUTHORISATION;
  const left = [...texts];
  const fill = (text: string): string =>
    text.replace(/__/g, () => (sample ? ` ${left.shift() ?? ''} ` : '＿＿＿＿＿＿＿＿'));
  const body: Content[] = paragraphs.map((text) => ({
    text: fill(text),
    fontSize: 11,
    lineHeight: 1.7,
    margin: [0, 4, 0, 4],
  }));
  const ends: Content[] = signatures.map((who) => ({
    columns: [
      { text: `${who}：`, width: '*' },
      { text: '　　　　年　　月　　日', width: 150, alignment: 'right' },
    ],
    fontSize: 11,
    margin: [0, 26, 0, 0],
  }));
  return page(title, `云江市${department}制`, [...body, ...ends], sample);
}
