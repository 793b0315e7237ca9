import { department } from '../../definition/kinds/department.ts';
import { documentTemplate } from '../../definition/kinds/document-template.ts';
import { item } from '../../definition/kinds/item.ts';
import { material } from '../../definition/kinds/material.ts';
import { serviceObject } from '../../definition/kinds/service-object.ts';
import { theme } from '../../definition/kinds/theme.ts';
import { labelSet, schemaLabels } from './label-set.ts';

/** 办件类型 */
export const CASE_KIND = schemaLabels(item.shape.caseKind);
/** 业务办理类型 */
export const HANDLING = schemaLabels(item.shape.handling);
export const LEVEL = schemaLabels(item.shape.level);
export const POWER_SOURCE = schemaLabels(item.shape.powerSource);
export const ONLINE_DEPTH = schemaLabels(item.shape.onlineDepth);
export const COVERAGE = schemaLabels(item.shape.coverage);
export const CHANNEL = labelSet({
  1: ['窗口办理', 'At the window'],
  2: ['电脑端网上办理', 'Online'],
  3: ['移动端网上申请', 'On the phone'],
  4: ['快递申请', 'By post'],
  9: ['其他', 'Other'],
});
export const RESULT_KIND = labelSet({
  certificate: ['证照', 'Certificate'],
  approval: ['批文', 'Approval'],
  other: ['其他', 'Other'],
});

export const MATERIAL_TYPE = schemaLabels(material.shape.type);
export const NECESSITY = schemaLabels(material.shape.necessity);
export const MEDIUM = schemaLabels(material.shape.medium);
export const MATERIAL_SOURCE = schemaLabels(material.shape.source);

export const DEPARTMENT_NATURE = schemaLabels(department.shape.nature);
export const DOCUMENT_KIND = schemaLabels(documentTemplate.shape.kind);
export const AUDIENCE = schemaLabels(serviceObject.shape.audience);
export const THEME_GROUP = schemaLabels(theme.shape.group);
