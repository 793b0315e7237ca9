import { ApiError, address } from '../../../contract/client.ts';
import type { Operation } from '../../../contract/index.ts';
import type { Problem } from '../../../contract/problem.ts';

export interface Upload {
  operation: Operation;
  params: Record<string, string>;
  fields: Record<string, string>;
  file: File;
  csrf: string | null;
  onProgress(percent: number): void;
}

const failure = (status: number, code: string): Problem => ({
  type: 'about:blank',
  title: code,
  status,
  code,
  detail: '',
  message: {
    zh: '文件没有传上去，请检查网络后重试',
    en: 'The file did not arrive. Check the network and try again.',
  },
});

function problemOf(request: XMLHttpRequest): Problem {
  try {
    const answer = JSON.parse(request.responseText) as Problem;
    if (answer.code) return answer;
  } catch {
    // not JSON: a proxy's own page
  }
  return failure(request.status, 'network');
}

/** Sends one file and reports how much has arrived; `fetch` cannot tell. */
export function upload<T>({ operation, params, fields, file, csrf, onProgress }: Upload): Promise<T> {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  data.set('file', file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address(operation, params));
    request.setRequestHeader('accept', 'application/json');
    if (csrf) request.setRequestHeader('x-csrf-token', csrf);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(Math.round((event.loaded / event.total) * 100));
    };
    request.onload = () =>
      request.status < 300
        ? resolve(JSON.parse(request.responseText) as T)
        : reject(new ApiError(problemOf(request)));
    request.onerror = () => reject(new ApiError(failure(0, 'network')));
    request.send(data);
  });
}
