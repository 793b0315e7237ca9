import type { Department, PostRole } from '../../definition/kinds/department.ts';
import type { Colleague, Definition } from '../../runtime/index.ts';
import type { DefinitionCatalog } from '../definitions/catalog.ts';
import type { PublishedItems } from '../items/published.ts';
import type { Account, AccountStore } from '../ports/accounts.ts';

/** Who works where is read at every command and changes a few times a day: for so long it may go unseen. */
const FRESH_MS = 5000;

export interface CaseDefinitions {
  /** What a case is decided against: the version it began with, the calendars of today, people and places of today. */
  of(workspace: string, item: { key: string; version: number }): Promise<Definition>;
}

/** Definitions as cases need them. */
export function createCaseDefinitions(
  published: PublishedItems,
  catalog: DefinitionCatalog,
  accounts: Pick<AccountStore, 'staffOf'>,
): CaseDefinitions {
  const staff = rememberedStaff(accounts);
  return {
    async of(workspace, { key, version }) {
      const [item, lists] = await Promise.all([
        published.version(workspace, key, version),
        catalog.lists(workspace),
      ]);
      if (!item) throw new Error(`Version ${version} of item ${key} is gone, though a case depends on it`);
      const { bundle } = item;
      const people = await staff(workspace, lists.department);
      const { warnings } = lists.department.find((one) => one.key === bundle.item.department) ?? {};
      return {
        bundle,
        version,
        calendars: lists.calendar,
        people,
        ...placesOf(lists.department),
        ...(warnings && { departmentWarnings: warnings }),
      };
    },
  };
}

type Places = Required<Pick<Definition, 'places' | 'postRoles'>>;
/** The lists are remembered by the catalog, so what is read off them is made once for each. */
const known = new WeakMap<readonly Department[], Places>();

function placesOf(departments: readonly Department[]): Places {
  const before = known.get(departments);
  if (before) return before;
  const names: Record<string, string> = {};
  const roles: Record<string, PostRole> = {};
  for (const department of departments) {
    names[department.key] = department.name;
    for (const post of department.posts) {
      names[`${department.key}/${post.key}`] = `${department.name} · ${post.name}`;
      roles[`${department.key}/${post.key}`] = post.role;
    }
  }
  const places = { places: names, postRoles: roles };
  known.set(departments, places);
  return places;
}

/** Everybody who holds a post anywhere: whoever may be asked (会办) may sit in any department. */
function rememberedStaff({ staffOf }: Pick<AccountStore, 'staffOf'>) {
  const kept = new Map<string, { people: Promise<Colleague[]>; until: number }>();
  return (workspace: string, departments: readonly Department[]): Promise<Colleague[]> => {
    const before = kept.get(workspace);
    if (before && before.until > performance.now()) return before.people;
    const keys = departments.map((department) => department.key);
    const people = staffOf(workspace, keys).then((found) =>
      found.filter((account) => account.posts.length > 0).map(colleague),
    );
    kept.set(workspace, { people, until: performance.now() + FRESH_MS });
    people.catch(() => kept.delete(workspace));
    return people;
  };
}

function colleague({ id, name, department = '', posts }: Account): Colleague {
  return { account: id, name, department, posts };
}
