import type { z } from 'zod';
import type { Bilingual } from '../definition/finding.ts';
import type { PaymentPort } from './ports/payment.ts';

/** What can be plugged in: the port's name and what a plugin of it has to give. */
export interface Ports {
  payment: PaymentPort;
}
export type PortName = keyof Ports;

/** Something an administrator has to mend in a plugin's settings; `path` points into them. */
export interface PluginProblem {
  path: string;
  message: Bilingual;
}

export interface Plugin<Port extends PortName = PortName, Config = unknown> {
  port: Port;
  /** The folder it lies in: `<port>-<vendor>`. */
  name: string;
  label: Bilingual;
  /** Settings; JSON-shaped, so that a form can be made of them. */
  config: z.ZodType<Config>;
  /** Tries the settings against the other side. No problems: it works. */
  check(config: Config): Promise<PluginProblem[]>;
  create(config: Config): Ports[Port];
}

/** Declares a plugin; the types of its settings follow from the schema. */
export function definePlugin<Port extends PortName, Config>(
  plugin: Plugin<Port, Config>,
): Plugin<Port, Config> {
  return plugin;
}
