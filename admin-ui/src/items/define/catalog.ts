import type { Bilingual } from '../../../../platform/definition/finding.ts';
import type { CallResult } from '../../../../platform/contract/client.ts';
import type { Department } from '../../../../platform/definition/kinds/department.ts';
import type { Region } from '../../../../platform/definition/kinds/region.ts';
import type { ServiceObject } from '../../../../platform/definition/kinds/service-object.ts';
import type { ServiceType } from '../../../../platform/definition/kinds/service-type.ts';
import type { Theme } from '../../../../platform/definition/kinds/theme.ts';
import { type Language, nameOf } from '../../../../platform/render/language.ts';
import { request } from '../../data/request.ts';

export type StepAction = CallResult<'stepActions'>['rows'][number];
export type FeeFunction = CallResult<'feeFunctions'>['rows'][number];

/** The definitions around an item that its editors offer for choice. */
export interface Catalog {
  departments: Department[];
  types: ServiceType[];
  objects: ServiceObject[];
  themes: Theme[];
  regions: Region[];
  actions: StepAction[];
  feeFunctions: FeeFunction[];
}

async function listOf<T>(
  kind: 'theme' | 'service-object' | 'service-type' | 'department' | 'region',
  signal?: AbortSignal,
): Promise<T[]> {
  const page = await request('listDefinitions', { params: { kind }, query: { size: 1000 }, signal });
  return page.rows.map((row) => row.body as unknown as T);
}

export type Classification = Awaited<ReturnType<typeof loadClassification>>;

export async function loadClassification(signal?: AbortSignal) {
  const [departments, types, objects, themes] = await Promise.all([
    listOf<Department>('department', signal),
    listOf<ServiceType>('service-type', signal),
    listOf<ServiceObject>('service-object', signal),
    listOf<Theme>('theme', signal),
  ]);
  return { departments, types, objects, themes };
}

export async function loadCatalog(signal?: AbortSignal): Promise<Catalog> {
  const [lists, regions, actions, fees] = await Promise.all([
    loadClassification(signal),
    listOf<Region>('region', signal),
    request('stepActions', { signal }),
    request('feeFunctions', { signal }),
  ]);
  return { ...lists, regions, actions: actions.rows, feeFunctions: fees.rows };
}

interface Named {
  key: string;
  name: string;
  nameEn?: string;
}

export const named = (list: readonly Named[], key: string | undefined, language: Language): string => {
  const found = list.find((entry) => entry.key === key);
  return found ? nameOf(found, language) : (key ?? '');
};

export const labelOf = (
  list: readonly { name: string; label: Bilingual }[],
  name: string,
  language: Language,
): string => list.find((entry) => entry.name === name)?.label[language] ?? name;
