import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useText } from '../i18n/index.ts';
import { Icon } from './icon.tsx';

interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
}

/** A modal sheet: the browser keeps the focus inside and gives it back; Escape closes. */
export function Dialog({ open, onClose, title, children }: DialogProps) {
  const { common } = useText();
  const sheet = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const element = sheet.current;
    if (open && element && !element.open) element.showModal();
    if (!open && element?.open) element.close();
  }, [open]);
  return (
    <dialog ref={sheet} className="sheet" aria-labelledby={heading} onClose={onClose}>
      {open && (
        <>
          <header className="sec-h">
            <h2 id={heading}>{title}</h2>
            <button type="button" className="btn text" aria-label={common.close} onClick={onClose}>
              <Icon name="close" />
            </button>
          </header>
          {children}
        </>
      )}
    </dialog>
  );
}
