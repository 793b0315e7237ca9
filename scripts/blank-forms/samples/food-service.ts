import type { Values } from '../sheet.ts';

const OPERATOR = {
  operatorName: '云江市滨江区阿婆早点铺',
  creditCode: '92990102MA00000047',
  principal: '张三',
  phone: '13800000000',
  domicile: '云江市滨江区滨江中路 118 号',
} as const;

const PROJECTS = { hot: true, cold: false, raw: false, pastry: true, drinks: true, prepackaged: false };

const BUSINESS = {
  premises: '云江市滨江区滨江中路 118 号 1 层',
  businessForm: 'catering',
  online: 'yes',
  projects: PROJECTS,
} as const;

const LICENCE = '云食证〔2026〕第00001号';

/** One breakfast shop through the life of its licence. */
export const FOOD_SERVICE_SAMPLES: Readonly<Record<string, Values>> = {
  'food-service': {
    ...OPERATOR,
    ...BUSINESS,
    premisesArea: 86.5,
    seats: 24,
    employees: 4,
    safetyManager: '李四',
    byAgent: false,
  },
  'food-service-change': {
    ...OPERATOR,
    ...BUSINESS,
    licenceNo: LICENCE,
    changes: { name: false, principal: false, projects: true, layout: false, address: false },
    changeReason: '增加冷食类食品制售，已设专用操作区',
    projects: { ...PROJECTS, cold: true },
    byAgent: false,
  },
  'food-service-renewal': {
    ...OPERATOR,
    ...BUSINESS,
    licenceNo: LICENCE,
    unchanged: 'yes',
    renewalNote: '五年内没有食品安全处罚，场所、布局和设备没有变化',
    byAgent: false,
  },
  'food-service-reissue': {
    ...OPERATOR,
    ...BUSINESS,
    licenceNo: LICENCE,
    lossKind: 'lost',
    lostOn: '2026-03-01',
    lossNote: '店面装修时遗失，已寻找未果',
    byAgent: false,
  },
  'food-service-cancellation': {
    ...OPERATOR,
    licenceNo: LICENCE,
    ground: 'closed',
    closedOn: '2026-02-28',
    cancellationNote: '租约到期，不再经营',
    byAgent: false,
  },
};
