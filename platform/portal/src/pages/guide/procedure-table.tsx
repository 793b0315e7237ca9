import type { ItemGuide } from '../../../../contract/hall.ts';
import { formatDays } from '../../../../render/format/time-left.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { pick } from '../../../../render/language.ts';
import { ResponsiveTable } from '../../components/responsive-table.tsx';
import { StatusPill } from '../../components/status-pill.tsx';
import { useText } from '../../i18n/index.ts';

/** 特别程序: how long each takes, and whether its time counts, with the article. */
export function ProcedureTable({ procedures }: { procedures: ItemGuide['terms']['procedures'] }) {
  const { guide: text } = useText();
  const language = useLanguage();
  if (procedures.length === 0) return <p className="small mute">{text.noProcedures}</p>;
  return (
    <>
      <ResponsiveTable
        caption={text.procedures}
        rows={procedures}
        rowKey={(procedure) => procedure.kind}
        columns={[
          { header: text.procedureName, cell: (procedure) => pick(procedure.label, language) },
          {
            header: text.procedureDays,
            cell: ({ days }) =>
              days === undefined ? text.procedureAsNeeded : formatDays(days, 'working-day', language),
          },
          {
            header: text.procedureCounts,
            cell: ({ excluded }) => (
              <StatusPill tone={excluded ? 'info' : 'plain'}>
                {excluded ? text.notCounted : text.counted}
              </StatusPill>
            ),
          },
          { header: text.procedureBasis, cell: ({ basis }) => basis ?? text.procedureNoBasis },
        ]}
      />
      <p className="hint">{text.excluded}</p>
    </>
  );
}
