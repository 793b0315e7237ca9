import { labelSet } from './label-set.ts';

export const ROLE = labelSet({
  'system-admin': ['系统管理员', 'System administrator'],
  'hall-admin': ['行政大厅', 'Hall administrator'],
  'department-admin': ['部门管理员', 'Department administrator'],
  'window-clerk': ['窗口人员', 'Window clerk'],
  reviewer: ['审查人员', 'Reviewer'],
  approver: ['批准人', 'Approver'],
  supervisor: ['监察人员', 'Supervisor'],
  'applicant-person': ['个人申请人', 'Applicant, person'],
  'applicant-enterprise': ['企业申请人', 'Applicant, enterprise'],
});

export const ACCOUNT_KIND = labelSet({
  staff: ['工作人员', 'Staff'],
  person: ['个人', 'Person'],
  enterprise: ['企业', 'Enterprise'],
});
