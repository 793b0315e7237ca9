import Box from '@mui/material/Box';
import Switch from '@mui/material/Switch';
import type { ReactNode } from 'react';

interface SwitchControlProps {
  label: string;
  value: boolean;
  onChange: (value: boolean) => void;
  disabled?: boolean;
  hint?: ReactNode;
}

export function SwitchControl({ label, value, onChange, disabled, hint }: SwitchControlProps) {
  return (
    <Box sx={{ display: 'grid', alignContent: 'start' }}>
      <Box component="label" sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 36 }}>
        <Switch
          size="small"
          checked={value}
          disabled={disabled}
          onChange={(event) => onChange(event.target.checked)}
        />
        {label}
      </Box>
      {hint && <Box sx={{ fontSize: 12, color: 'var(--grey-700)' }}>{hint}</Box>}
    </Box>
  );
}
