export const clock = {
  promised: (days: string) => `承诺 ${days}`,
  statutory: (days: string) => `法定 ${days}`,
  preliminary: (days: string) => `初审上报 ${days}`,
  delivery: (days: string) => `送达 ${days}`,
  extended: (days: string) => `+ 延期 ${days}`,
  comma: '，',
  overdue: '超期',
  inTime: '按期',
  was: (date: string) => `到期日 ${date}`,
  deliverBy: (date: string) => `应于 ${date} 前送达`,
  dueFrozen: '暂停计时，恢复后再算到期日',
  deliveryRuns: '已作出决定，现在是颁发、送达的时限。',
  waitsForYou: '等您补正',
  stopped: (why: string, date: string) => `暂停计时 · ${why}，自 ${date}起。`,
  bothStop: '这段时间不计入时限。',
  lawRunsOn: '这段时间不计入承诺时限，法定时限照常计算。',
  why: (date: string) => `为什么是 ${date}？`,
  fullLedger: (n: number) => `完整时限台账（${n} 行）`,
  by: (name: string) => `办理人：${name}`,
  added: {
    promised: (days: string) => `承诺时限顺延 ${days} 日`,
    statutory: (days: string) => `法定时限顺延 ${days} 日`,
  },
};

export const turns = {
  reason: (reason: string) => `理由：${reason}`,
  expected: (days: string) => `预计需要 ${days}`,
  heldOn: (date: string) => `听证日期：${date}`,
  basis: (basis: string) => `依据：${basis}`,
  extendedBy: (days: string) => `延长 ${days}，已经批准`,
  opinion: (text: string) => `意见：${text}`,
  deemedAcceptance:
    '机关没有在法定期限内告知需要补正的内容，依照《行政许可法》第三十二条，自收到申请材料之日起即为受理，时限从那天算起。',
  deemedRenewal: '机关没有在有效期届满前作出决定，依照《行政许可法》第五十条，视为准予延续。',
};

export const resubmit = {
  preReviewTitle: '现在要做：修改后重新提交',
  title: '现在要做：修改申请后重新提交',
  lead: '按下面的意见改申请表、换材料。没有改动的内容保持原样，不用重填。',
  materials: (n: number) => `查看和更换材料（${n} 份）`,
  preReviewNote: '预审退回不是不予受理，改好后可以重新提交；到期没有提交的，本件退件，可以另行申请。',
  note: '到期没有提交的，本件按补正逾期退回，可以另行申请。',
  button: '重新提交',
};

export const supply = {
  title: (n: number) => `现在要做：补交 ${n} 份材料`,
  lead: '您提交申请时书面承诺稍后补交。审查照常进行，补齐后才发结果。',
  note: '要一次补齐。到期没有补齐的，依承诺终止办理，可以另行申请。',
  button: (done: number, total: number) => `提交补交材料（${done} / ${total}）`,
  ready: '已上传，待提交',
  owed: '未补交',
};

export const waiting = {
  now: '现在办到哪一步',
  since: (date: string) => `自 ${date}起`,
  procedure: (reason: string, days: number) => `理由：${reason}。预计需要 ${days} 个工作日。`,
  heldOn: (date: string) => `听证定在 ${date}举行。`,
  notCounted: (basis: string) => `这段时间不计入时限${basis ? `（${basis}）` : ''}。`,
  onlyPromised: '这段时间不计入承诺时限，法定时限照常计算。',
  counted: '这段时间照常计入时限。',
  at: (step: string, who: string) => `正在“${step}”，由${who}办理。`,
  passedOn: '承办人',
  making: (step: string) => `“${step}”：文书正在制作，好了会自动出现。`,
};

export const outcome = {
  reason: '理由',
  basis: '依据',
  competentBody: '应向哪里申请',
  passedTo: '转往',
  revoked: '许可已撤销',
  says: {
    revoked: '经核查，您作出的承诺不实，已经准予的许可被撤销，证照不再有效。决定书在下面的“文书”里。',
    granted: '您的申请已获准予。证照和文书在下面的“文书”里，可以下载。',
    grantedOpen: '您的申请已获准予，正在缴费、制证、送达，办好后证照在下面的“文书”里。',
    byOffice: '本机关依职权作出了这个决定，理由如下；决定书在下面的“文书”里。',
    refused: '您的申请没有获准，理由如下。',
    filed: '您的备案已经登记。',
    closed: '本件已办结。',
    'not-accepted': '您的申请没有被受理，理由如下。所交材料可以取回。',
    'correction-overdue': '补正期限内没有收到补正材料，本件已退回，没有进入审查。',
    withdrawn: '您撤回了申请，本件结束。',
    returned: '本件已退件，没有作出许可决定。',
    transferred: '本件已转报，由接收机关继续办理。',
    void: '本件经批准作废，记录仍然保存。',
    terminated: '本件经批准终止，没有作出许可决定。',
  },
  remedies: '救济途径',
  remedy: {
    reconsideration: {
      title: '行政复议',
      text: '不服本决定的，可以自知道之日起六十日内，向本级人民政府（实行垂直领导的，向上一级主管部门）申请行政复议（《行政复议法》第二十条）。',
    },
    lawsuit: {
      title: '行政诉讼',
      text: '也可以自知道之日起六个月内，直接向人民法院提起行政诉讼（《行政诉讼法》第四十六条）。',
    },
    'apply-again': {
      title: '重新申请',
      text: '条件和材料齐备后，可以随时重新申请，不影响审查。',
    },
    'other-body': {
      title: '向接收机关查询',
      text: '后续进度请向接收机关查询；材料已一并移送，不用重复提交。',
    },
  },
  toGuide: '看办事指南',
};

export const replay = {
  open: '回看办理过程',
  close: '结束回看',
  title: '回看办理过程',
  lead: '拖动滑块，看本件当时的样子：进度、时限、材料和文书。',
  position: (n: number, total: number) => `第 ${n} 步，共 ${total} 步`,
  previous: '上一步',
  next: '下一步',
  slider: '办理过程',
  past: '这是过去的样子，不能在这里办理。',
};
