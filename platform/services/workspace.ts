/** The one workspace of an installation. Everything stored carries it, so that there can be more. */
export interface Workspace {
  key: string;
  name: string;
}
export const MAIN_WORKSPACE = 'main';
