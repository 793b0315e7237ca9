import { useEffect, useRef, useState } from 'react';
import type { Language } from '../language.ts';
import type { Json } from './json.ts';
import { loadFormRuntime } from './load.ts';
import type { MountedForm } from './mounted-form.ts';

export interface FormViewProps {
  definition: unknown;
  /** The data to begin with; later changes stay inside the form (remount with another `key` to replace them). */
  data: Record<string, Json>;
  language: Language;
  readOnly?: boolean;
  sources?: Readonly<Record<string, string>>;
  editable?: readonly string[];
  onReady?: (form: MountedForm) => void;
  onChange?: (form: MountedForm) => void;
  /** Shown until the renderer is there, and when it cannot be fetched. */
  loading: React.ReactNode;
  failed: (retry: () => void) => React.ReactNode;
}

/** A Form.io form inside React: the renderer is fetched on first use and owns its element. */
export function FormView({ loading, failed, ...props }: FormViewProps) {
  const host = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const [status, setStatus] = useState<'loading' | 'ready' | 'failed'>('loading');
  const [attempt, setAttempt] = useState(0);
  const { language, readOnly } = props;

  // biome-ignore lint/correctness/useExhaustiveDependencies: an attempt counter starts the effect again
  useEffect(() => {
    let mounted: MountedForm | null = null;
    let gone = false;
    const element = document.createElement('div');
    host.current?.replaceChildren(element);
    const mount = async (): Promise<void> => {
      const { mountForm } = await loadFormRuntime();
      if (gone) return;
      const { definition, data, sources, editable } = latest.current;
      const onChange = () => mounted && latest.current.onChange?.(mounted);
      mounted = await mountForm(element, {
        definition,
        data,
        language,
        readOnly,
        sources,
        editable,
        onChange,
      });
      if (gone) return mounted.destroy();
      setStatus('ready');
      latest.current.onReady?.(mounted);
    };
    setStatus('loading');
    mount().catch((reason: unknown) => {
      console.error(reason);
      if (!gone) setStatus('failed');
    });
    return () => {
      gone = true;
      mounted?.destroy();
    };
  }, [language, readOnly, attempt]);

  return (
    <>
      {status === 'loading' && loading}
      {status === 'failed' && failed(() => setAttempt(attempt + 1))}
      <div className="fio" ref={host} hidden={status === 'failed'} />
    </>
  );
}
