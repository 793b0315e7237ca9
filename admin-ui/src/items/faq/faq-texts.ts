import { defineTexts } from '../texts.ts';

export const faqTexts = defineTexts({
  title: ['常见问题', 'FAQ'],
  summary: [
    (n: number) => `${n} 条 · 显示在办事指南里，也用于搜索`,
    (n: number) => `${n} · shown in the guide and searched`,
  ],
  add: ['加一个问题', 'Add a question'],
  question: ['问题', 'Question'],
  answer: ['回答', 'Answer'],
  questionN: [(n: number) => `问题 ${n}`, (n: number) => `Question ${n}`],
  answerN: [(n: number) => `回答 ${n}`, (n: number) => `Answer ${n}`],
  emptyTitle: ['还没有常见问题', 'No questions yet'],
  emptyText: [
    '把窗口上最常被问到的写在这里，例如“可以代办吗”“材料要原件吗”。申请人不用再打电话。',
    'Write down what is asked most at the window, so that nobody has to call.',
  ],
});
