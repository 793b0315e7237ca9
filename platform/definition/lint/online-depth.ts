import { defineRule } from './define-rule.ts';

/** Ⅳ级 means fully online: nobody has to come. */
export const onlineDepth = defineRule({
  code: 'online-depth',
  stage: 'publish',
  *check({ bundle: { item } }) {
    if (item.onlineDepth !== '4' || item.visits === 0) return;
    yield {
      path: ['item', 'onlineDepth'],
      zh: '网上办理深度为Ⅳ级（全程网办）时，到现场次数须为 0，请改次数或改深度',
      en: 'Online depth IV means fully online, so visits must be 0; change the visits or the depth',
    };
  },
});
