import { defineTexts } from '../texts.ts';

export const fieldTexts = defineTexts({
  addLine: ['加一条', 'Add one'],
  lineOf: [
    (label: string, n: number) => `${label} 第 ${n} 条`,
    (label: string, n: number) => `${label} ${n}`,
  ],
  removeLine: [
    (label: string, n: number) => `删除${label}第 ${n} 条`,
    (label: string, n: number) => `Delete ${label} ${n}`,
  ],
  law: ['法律法规名称', 'Law'],
  article: ['条款，如 第三十七条', 'Article'],
  lawOf: [(label: string) => `${label}：法律法规`, (label: string) => `${label}: law`],
  articleOf: [(label: string) => `${label}：条款`, (label: string) => `${label}: article`],
  unitOf: [(label: string) => `${label}：单位`, (label: string) => `${label}: unit`],
  onTheSpot: ['0 表示当场办结', '0 means on the spot'],
  chooseFile: ['选择文件', 'Choose a file'],
  replaceFile: ['重新选择', 'Choose another'],
  removeFile: ['移除文件', 'Remove the file'],
  uploading: [(name: string) => `正在上传 ${name}…`, (name: string) => `Uploading ${name}…`],
  notUploaded: ['还没有上传', 'Nothing uploaded yet'],
  tooLarge: ['文件超过 20 MB，请压缩或分成几个文件', 'The file is over 20 MB; compress or split it'],
  download: [(name: string) => `下载 ${name}`, (name: string) => `Download ${name}`],
});
