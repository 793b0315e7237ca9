import { dictionary } from '../i18n/dictionary.ts';

export const classificationTexts = dictionary(
  {
    crumb: '行政事项分类',
    themes: '主题服务管理',
    serviceObjects: '服务对象管理',
    serviceTypes: '服务类型管理',
    group: '分组',
    code: '代码',
    order: '排序',
    audience: '申请人类别',
    parent: '上级对象',
    note: '备注',
  },
  {
    crumb: 'Classification',
    themes: 'Themes',
    serviceObjects: 'Service objects',
    serviceTypes: 'Service types',
    group: 'Group',
    code: 'Code',
    order: 'Order',
    audience: 'Applicant kind',
    parent: 'Parent',
    note: 'Note',
  },
);
