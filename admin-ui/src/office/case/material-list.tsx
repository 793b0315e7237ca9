import CheckOutlined from '@mui/icons-material/CheckOutlined';
import CloseOutlined from '@mui/icons-material/CloseOutlined';
import InsertDriveFileOutlined from '@mui/icons-material/InsertDriveFileOutlined';
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import type { MaterialView } from '../../../../platform/contract/case-view.ts';
import { MATERIAL_TYPE } from '../../../../platform/render/labels/item-labels.ts';
import { label } from '../../../../platform/render/labels/label-set.ts';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { caseTexts } from './case-texts.ts';

const ICONS = { conforms: CheckOutlined, doubtful: WarningAmberOutlined, fails: CloseOutlined } as const;
const TONES = { conforms: 't-ok', doubtful: 't-warn', fails: 't-bad' } as const;

/** All materials with what was found; pressing one shows it beside. */
export function MaterialList({
  materials,
  chosen,
  onChoose,
}: {
  materials: readonly MaterialView[];
  chosen: string;
  onChoose(key: string): void;
}) {
  const t = useTexts(caseTexts);
  const language = useLanguage();
  const words = { conforms: t.conforms, doubtful: t.doubt, fails: t.fails } as const;
  return (
    <ul className="mats" aria-label={t.materialList}>
      {materials.map((material) => {
        const result = material.check?.result;
        const Icon = result ? ICONS[result] : InsertDriveFileOutlined;
        const state = result
          ? words[result]
          : material.files.length > 0
            ? t.unchecked
            : material.required
              ? t.notGiven
              : t.notRequired;
        const tone = result ? TONES[result] : 'm';
        return (
          <li key={material.key} className={material.key === chosen ? 'now' : undefined}>
            <button
              type="button"
              className="mat"
              aria-pressed={material.key === chosen}
              onClick={() => onChoose(material.key)}
            >
              <Icon className={tone} sx={{ fontSize: 18 }} aria-hidden="true" />
              <span className="grow">
                <b>{material.name}</b>
                <small className="m">
                  {label(MATERIAL_TYPE, material.type, language)} · {t.files(material.files.length)}
                </small>
                {material.correction ? (
                  <small className="t-warn">
                    {t.correction}：{material.correction.problem}
                  </small>
                ) : null}
              </span>
              <small className={`${tone} nw`}>{state}</small>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
