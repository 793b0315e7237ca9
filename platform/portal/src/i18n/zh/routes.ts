export const routes = {
  title: '办理方式',
  chosen: '您的选择',
  question: '您要怎样办理？',
  general: '一般程序',
  generalHint: '提交全部材料，机关审查后决定',
  commitment: '告知承诺',
  commitmentHint: '承诺符合条件，机关据此办理，事后核查',
  text: '告知承诺书',
  commitSign: '我已阅读告知承诺书，承诺所列条件和要求均已达到，愿意承担不实承诺的法律责任。',
  commitMissing: '选择告知承诺的，请先勾选承诺书。',
  deferIt: '现在没有，稍后补交（容缺受理）',
  deferred: '稍后补交',
  deferPromise: (names: string, days: string) =>
    `我承诺自受理之日起 ${days}内补交：${names}。补齐前不发结果；逾期没有补交的，同意终止办理。`,
  promiseMissing: '有材料稍后补交的，请先勾选补交承诺。',
};
