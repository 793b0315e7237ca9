import { PDF, PNG } from '../../support/sample-files.ts';

/** A complete application for one of the shipped items. */
export interface Application {
  item: string;
  /** Who may apply with a demo account. */
  applicant: 'citizen' | 'enterprise';
  data: Record<string, unknown>;
  files: Record<string, { name: string; bytes: Uint8Array }>;
  /** 告知承诺, 容缺, and the certificate it is about, as the applicant chooses them in the draft. */
  choices?: { commitment?: boolean; deferred?: string[]; certificate?: string };
}

const pdf = { name: '材料.pdf', bytes: PDF };
const png = { name: '照片.png', bytes: PNG };

export const ROAD_OCCUPATION: Application = {
  item: 'road-occupation',
  applicant: 'citizen',
  data: {
    applicantName: '周晓梅',
    applicantIdNumber: '990101199003074120',
    phone: '13900001234',
    reason: '中秋灯会期间设置小吃摊位',
    usageType: 'trade-booth',
    zone: 'centre',
    roadSection: '滨江中路 118 号门前人行道',
    length: 5,
    width: 2.5,
    area: 12.5,
    startDate: '2026-03-16',
    endDate: '2026-04-14',
    responsiblePerson: '周晓梅',
    responsiblePhone: '13900001234',
    safetyMeasures: '围挡、警示灯，夜间有人值守',
    restorePledge: true,
    truthPledge: true,
  },
  files: {
    'application-form': pdf,
    identity: pdf,
    'site-plan': pdf,
    'occupation-plan': pdf,
    'site-photos': png,
  },
};

export const PRESALE_PERMIT: Application = {
  item: 'presale-permit',
  applicant: 'enterprise',
  data: {
    developerName: '云江市安居置业有限公司',
    creditCode: '91990100MA7K3QXR49',
    legalRepresentative: '沈国安',
    qualificationNo: '云建房开资字 0018',
    qualificationLevel: 'grade-2',
    contactName: '程立新',
    contactPhone: '13900005678',
    projectName: '云栖里',
    projectAddress: '滨江区云栖路 8 号',
    landCertificateNo: '云不动产权第 0012345 号',
    planningPermitNo: '建字第 990100202500018 号',
    constructionPermitNo: '990100202503060101',
    buildings: [
      { buildingNo: '3', floors: 18, units: 72, floorArea: 8640 },
      { buildingNo: '5', floors: 18, units: 72, floorArea: 8640.5 },
    ],
    totalUnits: 144,
    totalArea: 17280.5,
    totalInvestment: 26000,
    investedAmount: 8200,
    progress: '3 号楼主体施工至 12 层，5 号楼主体施工至 10 层',
    completionDate: '2027-06-30',
    escrowBank: '云江农村商业银行滨江支行',
    escrowAccount: '6210008800123456',
    truthPledge: true,
  },
  files: {
    'application-form': pdf,
    'licence-and-qualification': pdf,
    'land-certificate': pdf,
    'planning-permit': pdf,
    'construction-permit': pdf,
    'investment-proof': pdf,
    'construction-contract': pdf,
    'presale-plan': pdf,
  },
};

export const INDIVIDUAL_BUSINESS: Application = {
  item: 'individual-business',
  applicant: 'citizen',
  data: {
    ownerName: '周晓梅',
    ownerIdNumber: '990101199003074120',
    gender: 'female',
    age: 35,
    ethnicity: '汉族',
    residence: '滨江区青年路 6 号 2 幢 301 室',
    phone: '13900001234',
    noTradeName: false,
    tradeName: '云江市滨江区阿婆早点铺',
    premisesAddress: '滨江区滨江中路 118 号',
    businessScope: '餐饮服务；预包装食品销售',
    capital: 3,
    employees: 2,
    composition: 'personal',
    licenceDelivery: 'none',
    truthPledge: true,
  },
  files: { 'application-form': pdf, identity: pdf, premises: pdf },
};
