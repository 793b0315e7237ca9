/** A number drawn for a document, by the effect that asked for it: a retry gets the same one. */
export interface DocumentNumber {
  effect: string;
  template: string;
  year: number;
  serial: number;
  number: string;
}

export interface DocumentNumberStore {
  read(workspace: string, effect: string): Promise<DocumentNumber | null>;
  /** Keeps a number; null when the effect has one already. `taken`: somebody else has this serial. */
  keep(workspace: string, number: DocumentNumber): Promise<'ok' | 'effect' | 'taken'>;
  /** Serials drawn for a template in a year, in order: what gaps are found in. */
  serials(workspace: string, template: string, year: number): Promise<number[]>;
}
