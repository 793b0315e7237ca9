import type { SimulatedOrder } from './ledger.ts';
import { MISBEHAVIOURS, type Misbehaviour } from './misbehaviour.ts';

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
const yuan = (fen: number): string => `¥${(fen / 100).toFixed(2)}`;

const STYLE = `
  body { margin: 0; background: #f3f4f6; color: #1f2937; font: 16px/1.6 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
  main { max-width: 440px; margin: 48px auto; padding: 32px; background: #fff; border: 1px solid #d8dde6; border-radius: 8px; }
  h1 { margin: 0 0 4px; font-size: 20px; } .note { color: #5b6472; font-size: 14px; margin: 0 0 20px; }
  dl { display: grid; grid-template-columns: 96px 1fr; gap: 8px 12px; margin: 0 0 24px; } dt { color: #5b6472; } dd { margin: 0; overflow-wrap: anywhere; }
  .amount { font-size: 28px; font-weight: 700; line-height: 1.2; }
  form { display: flex; flex-wrap: wrap; gap: 12px; } button, .button { font: inherit; padding: 10px 20px; border-radius: 6px; border: 1px solid #1f5fbf; background: #1f5fbf; color: #fff; cursor: pointer; text-decoration: none; display: inline-block; }
  button.plain { background: #fff; color: #1f5fbf; } button:focus-visible, .button:focus-visible, select:focus-visible { outline: 3px solid #f0b429; outline-offset: 2px; }
  select, input { font: inherit; padding: 8px; border: 1px solid #8a94a6; border-radius: 6px; }
  @media (max-width: 480px) { main { margin: 0; border: 0; border-radius: 0; min-height: 100vh; box-sizing: border-box; } }`;

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><link rel="icon" href="data:,"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title><style>${STYLE}</style></head><body><main>${body}</main></body></html>`;
}

function particulars({ amount, subject, order }: SimulatedOrder): string {
  return `<dl><dt>应付金额</dt><dd class="amount">${yuan(amount)}</dd><dt>缴费事由</dt><dd>${escaped(subject)}</dd><dt>订单号</dt><dd>${escaped(order)}</dd></dl>`;
}

const HEAD = '<h1>演示银行 <span lang="en">Demo Bank</span></h1>';

/** Where the payer confirms or cancels. No script: two buttons of one form. */
export function payPage(order: SimulatedOrder, action: string): string {
  return page(
    '演示银行 · 确认付款',
    `${HEAD}<p class="note">仅供演示，不会真的扣款。<span lang="en">For demonstration only: no money moves.</span></p>
${particulars(order)}
<form method="post" action="${escaped(action)}">
<button name="choice" value="confirm">确认付款 <span lang="en">Pay</span></button>
<button name="choice" value="cancel" class="plain">取消 <span lang="en">Cancel</span></button></form>`,
  );
}

/** What came of it, and the way back. */
export function donePage(order: SimulatedOrder, returnHref: string): string {
  const said = {
    paid: ['付款成功', 'Paid'],
    failed: ['已取消，没有扣款', 'Cancelled, nothing was charged'],
    pending: ['付款处理中', 'Being processed'],
  } as const;
  const [zh, en] = said[order.status];
  const serial = order.bankSerial ? `<p>银行流水号 ${escaped(order.bankSerial)}</p>` : '';
  return page(
    `演示银行 · ${zh}`,
    `${HEAD}<p role="status"><strong>${zh}</strong> <span lang="en">${en}</span></p>${serial}${particulars(order)}
<a class="button" href="${escaped(returnHref)}">返回办件 <span lang="en">Back to the case</span></a>`,
  );
}

const NAMES: Record<Misbehaviour, string> = {
  none: '正常 · well-behaved',
  'delayed-notification': '通知延迟 · notification delayed',
  'duplicate-notification': '通知重复 · notification sent three times',
  'wrong-amount': '金额不符 · wrong amount',
  'lost-notification': '通知丢失 · notification lost',
  timeout: '接口超时 · calls time out',
  error: '接口报错 500 · calls fail',
  'bad-signature': '签名错误 · bad signatures',
};

/** The switch for whoever demonstrates. */
export function switchPage(current: Misbehaviour, action: string): string {
  const options = MISBEHAVIOURS.map(
    (one) => `<option value="${one}"${one === current ? ' selected' : ''}>${NAMES[one]}</option>`,
  );
  return page(
    '演示银行 · 故障开关',
    `${HEAD}<p class="note">当前：${NAMES[current]}</p>
<form method="post" action="${escaped(action)}"><label>表现 Behaviour <select name="misbehaviour">${options.join('')}</select></label>
<label>次数 Times <input name="times" type="number" min="1" max="1000" value="1"></label><button>设置 <span lang="en">Set</span></button></form>`,
  );
}

/** Nothing there: a mistyped or foreign address. */
export function missingPage(): string {
  return page('演示银行', `${HEAD}<p>没有这笔订单。<span lang="en">There is no such order.</span></p>`);
}
