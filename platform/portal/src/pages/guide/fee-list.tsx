import '../../styles/fee.css';
import type { ItemGuide } from '../../../../contract/hall.ts';
import { Card } from '../../components/card.tsx';
import { KeyValue } from '../../components/key-value.tsx';
import { useText } from '../../i18n/index.ts';

export function FeeList({ fees }: { fees: ItemGuide['fees'] }) {
  const { guide: text, common } = useText();
  return (
    <Card
      id="fees"
      title={text.fees}
      count={fees.length > 0 ? common.count(fees.length) : ''}
      className="fee"
    >
      {fees.length === 0 && <p>{text.noFees}</p>}
      {fees.map((fee) => (
        <div key={fee.key} className="fee-one">
          <h3>{fee.name}</h3>
          <p className="eq">{fee.formula}</p>
          <KeyValue
            rows={[
              [text.feeStandard, fee.standard],
              [text.feeBasis, fee.basis],
              [text.feeWaivers, fee.waivers.join(common.listSeparator)],
            ]}
          />
        </div>
      ))}
    </Card>
  );
}
