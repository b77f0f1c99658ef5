// The order of an agenda as cells keep it (domain.md §7): new cases, running ones, those that can be closed.

export const COURSES = ['new', 'running', 'closable'] as const;
export type Course = (typeof COURSES)[number];

/** Where a case is: never discussed, discussed before, or marked by its last outcome as one that can be closed. */
export function courseOf(of: { readonly lastDiscussedAt: string | null; readonly closable?: true }): Course {
  if (of.closable === true) return 'closable';
  return of.lastDiscussedAt === null ? 'new' : 'running';
}

/** `C-2026-007 · Kiezel` before `C-2026-010 · Wolk` within each course. */
export function inAgendaOrder<Line extends { readonly course: Course; readonly name: string }>(
  lines: readonly Line[],
): readonly Line[] {
  return lines.toSorted(
    (one, other) =>
      COURSES.indexOf(one.course) - COURSES.indexOf(other.course) ||
      one.name.localeCompare(other.name, 'en', { numeric: true }),
  );
}
