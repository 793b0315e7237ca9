import { call } from '../../../../contract/client.ts';
import type { ItemGuide } from '../../../../contract/hall.ts';
import { useLoad } from '../../app/use-load.ts';

export type CertificateActs = ItemGuide['certificateActs'];

/** What can be applied for about the certificates of each item; an item no longer published offers nothing. */
export function useCertificateActs(
  rows: readonly { item: { key: string } }[],
): (item: string) => CertificateActs {
  const keys = [...new Set(rows.map(({ item }) => item.key))].sort();
  const load = useLoad(`acts:${keys.join(',')}`, async (signal) => {
    const found = await Promise.all(
      keys.map(async (key): Promise<[string, CertificateActs]> => {
        const guide = await call('hallItem', { params: { key }, signal }).catch(() => null);
        return [key, guide?.certificateActs ?? []];
      }),
    );
    return new Map(found);
  });
  return (item) => load.value?.get(item) ?? [];
}
