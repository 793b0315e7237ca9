import { useCallback, useEffect, useState } from 'react';
import { call } from '../../../contract/client.ts';
import type { Catalogue } from '../../../contract/hall.ts';
import { useLanguage } from '../../../render/i18n/language-provider.tsx';
import { nameOf } from '../../../render/language.ts';

let asked: Promise<Catalogue['departments']> | undefined;

/** Cases carry the key of their department; its name is in the catalogue, asked for once per visit. */
export function useDepartmentName(): (key: string) => string {
  const language = useLanguage();
  const [departments, setDepartments] = useState<Catalogue['departments']>([]);
  useEffect(() => {
    asked ??= call('hallHome').then(({ catalogue }) => catalogue.departments);
    asked.then(setDepartments, () => {
      asked = undefined;
    });
  }, []);
  return useCallback(
    (key) => {
      const department = departments.find((one) => one.key === key);
      if (department) return nameOf(department, language);
      // A key means nothing to a reader: better nothing than that, until the names are here.
      return /^[a-z0-9-]+$/.test(key) ? '' : key;
    },
    [departments, language],
  );
}
