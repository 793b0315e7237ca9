import type { Bilingual } from './finding.ts';

/** Words of the field that definitions, the engine and both faces use alike (domain 2.2, 2.4, 2.7). */
type Words<K extends string> = Readonly<Record<K, Bilingual>>;

/** 特别程序 (行政许可法 第四十五条 names the first eight). */
export const PROCEDURE_WORDS = {
  hearing: { zh: '听证', en: 'Hearing' },
  tender: { zh: '招标', en: 'Tender' },
  auction: { zh: '拍卖', en: 'Auction' },
  inspection: { zh: '检验', en: 'Inspection' },
  testing: { zh: '检测', en: 'Testing' },
  quarantine: { zh: '检疫', en: 'Quarantine' },
  appraisal: { zh: '鉴定', en: 'Appraisal' },
  'expert-review': { zh: '专家评审', en: 'Expert review' },
  'site-visit': { zh: '现场勘查', en: 'Site visit' },
  publicity: { zh: '公示', en: 'Publicity' },
} satisfies Words<string>;

/** What needs approval before it happens. */
export const REQUEST_WORDS = {
  extension: { zh: '延期', en: 'Extension' },
  void: { zh: '作废', en: 'Voiding' },
  deletion: { zh: '删除', en: 'Deletion' },
  termination: { zh: '终止', en: 'Termination' },
} satisfies Words<string>;

/** 预警 levels, the mildest first. */
export const WARNING_WORDS = {
  reminder: { zh: '提醒', en: 'Reminder' },
  warning: { zh: '预警', en: 'Warning' },
  yellow: { zh: '黄牌', en: 'Yellow card' },
  red: { zh: '红牌', en: 'Red card' },
} satisfies Words<string>;
