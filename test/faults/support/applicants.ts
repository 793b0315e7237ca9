import { HttpClient, expectStatus } from '../../support/http-client.ts';
import type { Session } from '../../../platform/contract/session.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A made-up identity number of region 990101 with a right check character; another one for every `n` below 100,000. */
export function identityNumber(n: number): string {
  const born = `${1960 + (Math.floor(n / 1000) % 40)}0101`;
  const stem = `990101${born}${String(n % 1000).padStart(3, '0')}`;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(stem[index]), 0);
  return stem + '10X98765432'[sum % 11];
}

/** A person of their own: a signed-in client. */
export async function registerPerson(url: string, n: number): Promise<HttpClient> {
  const client = new HttpClient(url);
  const reply = await client.post<Session>('/api/registrations', {
    kind: 'person',
    username: `person-${n}`,
    password: 'A-password-of-2026',
    name: `测试人${n}`,
    idNumber: identityNumber(n),
    phone: `139${String(n).padStart(8, '0')}`,
  });
  client.csrf = expectStatus(reply, 200).csrf;
  return client;
}
