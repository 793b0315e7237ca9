import { answerReport } from './answer-report.ts';
import { defineStep } from './define-step.ts';
import { reportCase } from './report-case.ts';
import { atLower, type ReportConfig, reportConfig } from './report-config.ts';
import { returnCase } from './return-case.ts';
import { transferCase } from './transfer-case.ts';

/**
 * 上报: the lower organ's preliminary opinion and all materials go to the superior organ, whose answer comes back into
 * the same case (行政许可法 第三十五条、第四十三条). The step is one task after another: the lower post's, then the upper one's.
 */
export const reportUp = defineStep<ReportConfig>({
  name: 'report-up',
  label: { zh: '上报', en: 'Report up' },
  description: {
    zh: '初审后将初步审查意见和全部申请材料直接报送上级机关',
    en: 'Sends the preliminary opinion and all materials to the superior organ',
  },
  postRoles: ['reviewer', 'approver'],
  state: 'in-progress',
  config: reportConfig,
  commands: {
    report: reportCase,
    transfer: transferCase,
    'answer-report': answerReport,
    return: { ...returnCase, available: (scene) => atLower(scene) ?? returnCase.available?.(scene) },
  },
});
