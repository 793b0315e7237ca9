/** What is urged: a case by id, with the number people know it by. */
export interface UrgedCase {
  case: string;
  number: string;
}

export const FIRST_DAYS = '3';
/** The term as typed; nothing for what is no whole number from 1 to 30. */
export function termOf(text: string): number | undefined {
  const days = /^\d{1,2}$/.test(text.trim()) ? Number(text) : 0;
  return days >= 1 && days <= 30 ? days : undefined;
}

export interface Refused {
  number: string;
  reason: string;
}

/** One case after the other, so that one that refuses does not stop the rest. */
export async function urgeAll(
  cases: readonly UrgedCase[],
  send: (one: UrgedCase) => Promise<string | undefined>,
  onDone: (done: number) => void,
): Promise<{ sent: number; refused: Refused[] }> {
  const refused: Refused[] = [];
  for (const [index, one] of cases.entries()) {
    const reason = await send(one);
    if (reason !== undefined) refused.push({ number: one.number, reason });
    onDone(index + 1);
  }
  return { sent: cases.length - refused.length, refused };
}
