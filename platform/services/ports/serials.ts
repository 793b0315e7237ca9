/** Counters without gaps of their own making: each call gives the next number of `name`, starting at 1. */
export interface SerialStore {
  next(workspace: string, name: string): Promise<number>;
}
