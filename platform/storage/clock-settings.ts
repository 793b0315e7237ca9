import type { Connection } from 'mongoose';
import type { ClockSetting, ClockSettingStore } from '../services/ports/clock-settings.ts';
import { type Owned, text, whole, workspaceModel } from './workspace-model.ts';

interface ClockRow extends Owned, ClockSetting {
  _id: string;
}

/** Virtual clocks, one document per workspace that has one. */
export function clockSettingStore(connection: Connection): ClockSettingStore {
  const clocks = workspaceModel<ClockRow>(connection, {
    name: 'clock_settings',
    fields: { _id: text, offsetMs: whole, setBy: { type: String, default: '' }, setAt: text },
  });
  return {
    async read(workspace) {
      const row = await clocks.findOne({ _id: workspace, workspace }).lean<ClockRow>();
      return row && { offsetMs: row.offsetMs, setBy: row.setBy, setAt: row.setAt };
    },
    async put(workspace, setting) {
      await clocks.updateOne({ _id: workspace, workspace }, { $set: setting }, { upsert: true });
    },
    async remove(workspace) {
      await clocks.deleteOne({ _id: workspace, workspace });
    },
  };
}
