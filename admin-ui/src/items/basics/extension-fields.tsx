import Box from '@mui/material/Box';
import type { Item } from '../../../../platform/definition/kinds/item.ts';
import { useTexts } from '../../i18n/texts.ts';
import { CitationControl } from '../fields/citation-control.tsx';
import { NumberControl } from '../fields/number-control.tsx';
import { SwitchControl } from '../fields/switch-control.tsx';
import { basicsTexts } from './basics-texts.ts';
import { Fields, Wide } from './fields-grid.tsx';

type Extension = NonNullable<Item['extension']>;
/** 行政许可法 第四十二条 */
const USUAL: Extension = { days: 10, times: 1 };

/** 延期: the item's own rule, or what article 42 says. */
export function ExtensionFields({
  value,
  disabled,
  onChange,
}: {
  value: Extension | undefined;
  disabled: boolean;
  onChange(value: Extension | undefined): void;
}) {
  const t = useTexts(basicsTexts);
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <SwitchControl
        label={t.ownExtension}
        value={value !== undefined}
        disabled={disabled}
        hint={value ? undefined : t.extensionUsual}
        onChange={(on) => onChange(on ? USUAL : undefined)}
      />
      {value ? (
        <Fields>
          <NumberControl
            id="item-extension-days"
            label={t.extensionDays}
            required
            value={value.days}
            disabled={disabled}
            onChange={(days) => days !== undefined && onChange({ ...value, days })}
          />
          <NumberControl
            id="item-extension-times"
            label={t.extensionTimes}
            required
            value={value.times}
            disabled={disabled}
            onChange={(times) => times !== undefined && onChange({ ...value, times })}
          />
          <Wide>
            <CitationControl
              id="item-extension-basis"
              label={t.extensionBasis}
              value={value.basis}
              disabled={disabled}
              onChange={(basis) =>
                onChange({ days: value.days, times: value.times, ...(basis && { basis }) })
              }
            />
          </Wide>
        </Fields>
      ) : null}
    </Box>
  );
}
