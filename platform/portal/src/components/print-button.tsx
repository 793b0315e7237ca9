import { useText } from '../i18n/index.ts';
import { Icon } from './icon.tsx';

export function PrintButton() {
  const { common } = useText();
  return (
    <button type="button" className="lk no-print" onClick={() => print()}>
      <Icon name="print" size="s" />
      {common.print}
    </button>
  );
}
