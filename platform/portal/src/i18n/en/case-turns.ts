import type { SameShape } from '../../../../render/i18n/dictionary.ts';
import type * as zh from '../zh/case-turns.ts';

export const clock: SameShape<typeof zh.clock> = {
  promised: (days) => `Promised: ${days}`,
  statutory: (days) => `By law: ${days}`,
  preliminary: (days) => `Preliminary review: ${days}`,
  delivery: (days) => `Delivery: ${days}`,
  extended: (days) => `+ ${days} extended`,
  comma: ', ',
  overdue: 'overdue',
  inTime: 'in time',
  was: (date) => `Last day: ${date}`,
  deliverBy: (date) => `to be delivered by ${date}`,
  dueFrozen: 'The clock is stopped; the last day is counted anew when it goes on',
  deliveryRuns: 'Decided: what runs now is the time to issue and deliver.',
  waitsForYou: 'waiting for your correction',
  stopped: (why, date) => `Clock stopped: ${why}, since ${date}.`,
  bothStop: 'This time is not counted.',
  lawRunsOn: 'This time does not count towards the promised limit; the limit by law runs on.',
  why: (date) => `Why ${date}?`,
  fullLedger: (n) => `The whole ledger (${n} lines)`,
  by: (name) => `By ${name}`,
  added: {
    promised: (days) => `promised limit + ${days} days`,
    statutory: (days) => `limit by law + ${days} days`,
  },
};

export const turns: SameShape<typeof zh.turns> = {
  reason: (reason) => `Reason: ${reason}`,
  expected: (days) => `Takes about ${days}`,
  heldOn: (date) => `Hearing on ${date}`,
  basis: (basis) => `Basis: ${basis}`,
  extendedBy: (days) => `By ${days}, approved`,
  opinion: (text) => `Opinion: ${text}`,
  deemedAcceptance:
    'Nobody told you in time what was missing, so by article 32 of the Administrative Licensing Law the application counts as accepted from the day it was received, and the limits run from then.',
  deemedRenewal:
    'No decision was made before the certificate expired, so by article 50 of the Administrative Licensing Law it counts as renewed.',
};

export const resubmit: SameShape<typeof zh.resubmit> = {
  preReviewTitle: 'To do now: change and hand in again',
  title: 'To do now: change the application and hand it in again',
  lead: 'Change the form and exchange materials as asked below. What you leave stays as it was.',
  materials: (n) => `See and exchange materials (${n})`,
  preReviewNote:
    'This is no refusal: hand it in again once it is changed. If nothing comes in time the case is sent back, and you may apply anew.',
  note: 'If nothing comes in time the case is sent back, and you may apply anew.',
  button: 'Hand in again',
};

export const supply: SameShape<typeof zh.supply> = {
  title: (n) => `To do now: supply ${n} ${n === 1 ? 'material' : 'materials'}`,
  lead: 'You promised in writing to bring these later. The review goes on; the result is held until they are here.',
  note: 'Hand in all of them at once. If they do not come in time the case is terminated, and you may apply anew.',
  button: (done, total) => `Hand in the materials (${done} of ${total})`,
  ready: 'Uploaded, not handed in yet',
  owed: 'To do',
};

export const waiting: SameShape<typeof zh.waiting> = {
  now: 'Where it stands now',
  since: (date) => `since ${date}`,
  procedure: (reason, days) => `Reason: ${reason}. It takes about ${days} working days.`,
  heldOn: (date) => `The hearing is on ${date}.`,
  notCounted: (basis) => `This time is not counted${basis ? ` (${basis})` : ''}.`,
  onlyPromised: 'This time does not count towards the promised limit; the limit by law runs on.',
  counted: 'This time counts towards the limits.',
  at: (step, who) => `Now at “${step}”, with ${who}.`,
  passedOn: 'the officer in charge',
  making: (step) => `“${step}”: the document is being made and appears here by itself.`,
};

export const outcome: SameShape<typeof zh.outcome> = {
  reason: 'Reason',
  basis: 'Basis',
  competentBody: 'Where to apply',
  passedTo: 'Passed on to',
  revoked: 'Licence revoked',
  says: {
    revoked:
      'What you committed to turned out untrue, so what was granted is revoked and the certificate is no longer valid. The decision is among the documents below.',
    granted: 'Your application is granted. Certificate and documents are below and can be downloaded.',
    grantedOpen:
      'Your application is granted. Payment, issuing and delivery follow; the certificate then appears below.',
    byOffice:
      'The office decided this of its own accord, for the reasons below; the decision is among the documents.',
    refused: 'Your application is refused, for the reasons below.',
    filed: 'Your filing is on record.',
    closed: 'The case is closed.',
    'not-accepted':
      'Your application was not accepted, for the reasons below. You may take back what you handed in.',
    'correction-overdue': 'No correction came in time, so the application was sent back without a review.',
    withdrawn: 'You withdrew the application; the case has ended.',
    returned: 'The application was sent back without a decision.',
    transferred: 'The case was passed on; the body that received it goes on with it.',
    void: 'The case was made void with approval; its record is kept.',
    terminated: 'The case was terminated with approval, without a decision.',
  },
  remedies: 'What you can do',
  remedy: {
    reconsideration: {
      title: 'Administrative reconsideration',
      text: 'You may apply to the government of this level (in fields led vertically: to the superior department) within 60 days of learning of the decision (Administrative Reconsideration Law, article 20).',
    },
    lawsuit: {
      title: 'Lawsuit',
      text: 'You may also sue at a court within six months of learning of the decision (Administrative Litigation Law, article 46).',
    },
    'apply-again': {
      title: 'Apply again',
      text: 'You may apply again at any time once conditions and materials are complete.',
    },
    'other-body': {
      title: 'Ask the body that received it',
      text: 'Please ask there how it goes on. The materials went along and need not be handed in again.',
    },
  },
  toGuide: 'Read the guide',
};

export const replay: SameShape<typeof zh.replay> = {
  open: 'See how it went',
  close: 'Back to the present',
  title: 'How the case went',
  lead: 'Move the slider to see the case as it was: progress, limits, materials and documents.',
  position: (n, total) => `${n} of ${total}`,
  previous: 'Earlier',
  next: 'Later',
  slider: 'Course of the case',
  past: 'This is the past; nothing can be done here.',
};
