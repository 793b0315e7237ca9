/** What is known of stored bytes without reading them. */
export interface FileStat {
  sha256: string;
  size: number;
  contentType: string;
}
export interface OpenFile extends FileStat {
  stream: NodeJS.ReadableStream;
}

/** Bytes by their sha256, per workspace: the same bytes are stored once. Names belong to whoever refers to a file. */
export interface FileStore {
  put(workspace: string, bytes: Buffer, contentType: string): Promise<FileStat>;
  stat(workspace: string, sha256: string): Promise<FileStat | null>;
  open(workspace: string, sha256: string): Promise<OpenFile | null>;
  read(workspace: string, sha256: string): Promise<Buffer | null>;
}
