import { defineRule } from './define-rule.ts';

/** 变更, 延续, 补办, 撤销, 注销 act on a certificate that another item issued; 新办 on none (行政许可法 art. 49, 50, 69, 70). */
export const certificateOf = defineRule({
  code: 'certificate-of',
  stage: 'publish',
  *check({ bundle: { item }, catalog }) {
    const path = ['item', 'certificateOf'];
    const { handling, certificateOf: other } = item;
    if (handling === 'new') {
      if (other === undefined) return;
      yield {
        path,
        zh: '新办事项不涉及已有的证照，请清空“所涉证照的事项”，或改业务办理类型',
        en: 'A new application is about no earlier certificate; clear the item, or change the handling',
      };
    } else if (other === undefined) {
      yield {
        path,
        zh: '变更、延续、补办、撤销、注销须指明所涉证照由哪个事项核发，请选择',
        en: 'Name the item that issued the certificate this one changes, renews, reissues or ends',
      };
    } else if (other === item.key || catalog.items?.has(other) === false) {
      yield {
        path,
        zh: `事项“${other}”不存在或者就是本事项，请选择核发证照的事项`,
        en: `There is no other item "${other}"; choose the one that issues the certificate`,
      };
    }
  },
});
