// Gate 24: the categories of persons with access, by function and never by name (art. 8 §2, 9 and 10 of the data protection law).
import type { Category, Role, SecrecyRegime } from './entry.ts';

/** What one entry gives to the overview. */
export interface Access {
  readonly function: string;
  readonly organisation: string;
  readonly role: Role;
  readonly category: Category;
  readonly secrecyRegime: SecrecyRegime;
  readonly validUntil: string | null;
}

export interface AccessCategory extends Access {
  readonly count: number;
}

const keyOf = (access: Access): string =>
  JSON.stringify([
    access.organisation,
    access.function,
    access.role,
    access.category.kind === 'mandated' ? access.category.decree : '',
    access.secrecyRegime,
    access.validUntil,
  ]);

/** Equal ones together, counted, in the order of organisation and function. */
export function accessCategories(all: readonly Access[]): readonly AccessCategory[] {
  const groups = new Map<string, AccessCategory>();
  for (const access of all) {
    const key = keyOf(access);
    groups.set(key, { ...access, count: (groups.get(key)?.count ?? 0) + 1 });
  }
  return [...groups.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, category]) => category);
}
