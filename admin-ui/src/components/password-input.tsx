import VisibilityOffOutlined from '@mui/icons-material/VisibilityOffOutlined';
import VisibilityOutlined from '@mui/icons-material/VisibilityOutlined';
import IconButton from '@mui/material/IconButton';
import { useState } from 'react';
import { signInTexts } from '../app/sign-in-texts.ts';
import { useTexts } from '../i18n/texts.ts';
import { TextInput, type TextInputProps } from './text-input.tsx';

/** A password that can be looked at while it is typed. */
export function PasswordInput(props: Omit<TextInputProps, 'type' | 'end'>) {
  const t = useTexts(signInTexts);
  const [shown, setShown] = useState(false);
  const Icon = shown ? VisibilityOffOutlined : VisibilityOutlined;
  return (
    <TextInput
      {...props}
      type={shown ? 'text' : 'password'}
      maxLength={200}
      end={
        <IconButton size="small" aria-label={shown ? t.hide : t.show} onClick={() => setShown(!shown)}>
          <Icon sx={{ fontSize: 18 }} />
        </IconButton>
      }
    />
  );
}
