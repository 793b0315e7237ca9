import { address } from '../../../../contract/client.ts';
import type { Material } from '../../../../definition/kinds/material.ts';
import { useText } from '../../i18n/index.ts';

/** Instructions, criteria, blank form and sample of a material. */
export function MaterialNotes({ item, material }: { item: string; material: Material }) {
  const { apply, common } = useText();
  const { description, instructions, criteria, template, sample } = material;
  return (
    <>
      {[description, instructions].map(
        (note) =>
          note && (
            <p className="small mute" key={note}>
              {note}
            </p>
          ),
      )}
      {criteria && (
        <p className="small mute">
          {apply.criteria}
          {common.colon}
          {criteria}
        </p>
      )}
      {(template || sample) && (
        <p className="btns">
          {template && (
            <a
              className="lk"
              href={address('hallItemFile', { key: item, sha256: template.sha256 })}
              download={template.name}
            >
              {apply.blankForm}
            </a>
          )}
          {sample && (
            <a
              className="lk"
              href={address('hallItemFile', { key: item, sha256: sample.sha256 })}
              download={sample.name}
            >
              {apply.sampleForm}
            </a>
          )}
        </p>
      )}
    </>
  );
}
