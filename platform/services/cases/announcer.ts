import { EventEmitter } from 'node:events';

/** Tells this process's listeners that a case has a new version; other processes are noticed by polling. */
export interface CaseAnnouncer {
  announce(workspace: string, caseId: string, version: number): void;
  /** Gives back what ends the listening. */
  listen(workspace: string, caseId: string, heard: (version: number) => void): () => void;
}

export function createCaseAnnouncer(): CaseAnnouncer {
  const emitter = new EventEmitter();
  emitter.setMaxListeners(0);
  const name = (workspace: string, caseId: string): string => `${workspace}:${caseId}`;
  return {
    announce: (workspace, caseId, version) => {
      emitter.emit(name(workspace, caseId), version);
    },
    listen(workspace, caseId, heard) {
      emitter.on(name(workspace, caseId), heard);
      return () => emitter.off(name(workspace, caseId), heard);
    },
  };
}
