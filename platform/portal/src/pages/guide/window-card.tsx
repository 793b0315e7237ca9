import type { ItemGuide } from '../../../../contract/hall.ts';
import { Card } from '../../components/card.tsx';
import { KeyValue } from '../../components/key-value.tsx';
import { useText } from '../../i18n/index.ts';

const tel = (phone: string | undefined) =>
  phone && <a href={`tel:${phone.replace(/[^0-9+]/g, '')}`}>{phone}</a>;

export function WindowCard({ guide }: { guide: ItemGuide }) {
  const { guide: text } = useText();
  const { item, department } = guide;
  const place = item.place ?? department.address;
  return (
    <Card id="window" title={text.window}>
      <KeyValue
        rows={[
          [text.place, place ?? text.noWindow],
          [text.hours, item.hours],
          [text.phone, tel(item.phone ?? department.phone)],
          [text.complaint, tel(item.complaintPhone ?? department.complaintPhone)],
        ]}
      />
    </Card>
  );
}
