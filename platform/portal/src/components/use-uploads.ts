import { useState } from 'react';
import { useLanguage } from '../../../render/i18n/language-provider.tsx';
import { errorText } from '../app/error-text.ts';
import { useText } from '../i18n/index.ts';
import { fileProblem } from './check-file.ts';

export interface RunningUpload {
  name: string;
  percent: number;
}
export interface Uploads {
  running: RunningUpload | null;
  problem: string | null;
  /** Sends the files one after another. */
  send(files: readonly File[]): Promise<void>;
}

interface UploadRules {
  formats: readonly string[];
  /** Files that may still be added. */
  room: number;
  maxFiles: number;
  send(file: File, onProgress: (percent: number) => void): Promise<void>;
}

/** Uploads of one material: checks each file first, shows progress, keeps the last problem. */
export function useUploads({ formats, room, maxFiles, send }: UploadRules): Uploads {
  const text = useText();
  const language = useLanguage();
  const [running, setRunning] = useState<RunningUpload | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const sendAll = async (files: readonly File[]): Promise<void> => {
    setProblem(null);
    if (files.length > room) setProblem(text.apply.tooMany(maxFiles));
    for (const file of files.slice(0, room)) {
      const wrong = fileProblem(file, formats, text.apply, text.common.listSeparator);
      if (wrong) {
        setProblem(wrong);
        continue;
      }
      setRunning({ name: file.name, percent: 0 });
      try {
        await send(file, (percent) => setRunning({ name: file.name, percent }));
      } catch (error) {
        setProblem(`${text.apply.uploadFailed(file.name)}${errorText(error, language, text)}`);
      }
    }
    setRunning(null);
  };
  return { running, problem, send: sendAll };
}
