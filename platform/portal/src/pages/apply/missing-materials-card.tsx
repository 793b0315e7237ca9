import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { nameOf } from '../../../../render/language.ts';
import { MissingList } from '../../components/missing-list.tsx';
import type { DraftMaterial } from './missing-materials.ts';

interface MissingMaterialsProps {
  missing: readonly DraftMaterial[];
  total: number;
  onGo: (key: string) => void;
}

export function MissingMaterials({ missing, total, onGo }: MissingMaterialsProps) {
  const language = useLanguage();
  const problems = missing.map(({ material }) => ({
    path: material.key,
    key: material.key,
    label: nameOf(material, language),
    message: '',
    kind: 'missing' as const,
  }));
  return (
    <MissingList
      problems={problems}
      counts={{ filled: total - missing.length, total }}
      onGo={(problem) => onGo(problem.key)}
    />
  );
}
