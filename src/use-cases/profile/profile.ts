// What is kept of somebody outside any cell: language, privacy notice, where to reach them. It routes; it gives no right.
import type { Language } from '../../domain/cell/cell.ts';
import { daysLater } from '../../domain/cell/local-day.ts';
import { RETENTION_DAYS } from '../../domain/retention/terms.ts';
import { Trouble } from '../ports.ts';
import { asBody, bodyOf, type ProfileBody, personPartition, SCHEMA_VERSION } from '../records.ts';
import type { PersonId } from '../road/scene.ts';
import type { Surroundings } from '../road/surroundings.ts';

/** The version of the privacy notice that everybody reads before first use. */
export const PRIVACY_NOTICE = 2;

export const NO_PROFILE: ProfileBody = {
  language: null,
  heard: null,
  privacyNotice: 0,
  cells: [],
  conversation: null,
};

export async function profileOf(s: Surroundings, person: PersonId): Promise<ProfileBody> {
  const stored = await s.store.records.read(personPartition(person.tenantId, person.objectId), 'profile');
  return stored ? bodyOf<ProfileBody>(stored.item) : NO_PROFILE;
}

const ATTEMPTS = 5;

async function changeProfile(
  s: Surroundings,
  person: PersonId,
  change: Partial<ProfileBody> | ((known: ProfileBody) => Partial<ProfileBody>),
): Promise<ProfileBody> {
  const pk = personPartition(person.tenantId, person.objectId);
  for (let n = 0; n < ATTEMPTS; n += 1) {
    const stored = await s.store.records.read(pk, 'profile');
    const known: ProfileBody = { ...NO_PROFILE, ...(stored ? bodyOf<ProfileBody>(stored.item) : {}) };
    const body = { ...known, ...(typeof change === 'function' ? change(known) : change) };
    // A press that comes again finds it said already.
    if (stored && JSON.stringify(stored.item.body) === JSON.stringify(body)) return body;
    const purgeAt = daysLater(s.clock.now(), RETENTION_DAYS.profileAfterLastUse);
    const item = {
      id: 'profile',
      pk,
      type: 'profile',
      schemaVersion: SCHEMA_VERSION,
      purgeAt,
      body: asBody(body),
    };
    const operation = stored
      ? ({ kind: 'replace', item, version: stored.version } as const)
      : ({ kind: 'create', item } as const);
    const result = await s.store.records.commit(pk, [operation]);
    if (result.done) return body;
  }
  throw new Trouble('profile', 'unavailable');
}

/** Lets this person's presses find the cell. It gives no right, so it may be done before the commit that does, and again. */
export async function routeTo(s: Surroundings, person: PersonId, cell: string): Promise<void> {
  const { cells } = await profileOf(s, person);
  if (cells.includes(cell)) return;
  await changeProfile(s, person, (known) => ({ cells: [...new Set([...known.cells, cell])] }));
}

export async function setLanguage(s: Surroundings, person: PersonId, language: Language): Promise<void> {
  await changeProfile(s, person, { language });
}

export async function acceptPrivacyNotice(s: Surroundings, person: PersonId): Promise<void> {
  await changeProfile(s, person, { privacyNotice: PRIVACY_NOTICE });
}

/** The language to write to somebody in: the chosen one, else that of their Teams, else Dutch. */
export function languageFor(profile: ProfileBody): Language {
  return profile.language ?? profile.heard ?? 'nl';
}

/** Remembers where and in which language to reach somebody; writes only when it is new. */
export async function rememberConversation(
  s: Surroundings,
  person: PersonId,
  profile: ProfileBody,
  conversation: NonNullable<ProfileBody['conversation']>,
  heard: Language,
): Promise<void> {
  const known = profile.conversation;
  const same = known?.id === conversation.id && known.serviceUrl === conversation.serviceUrl;
  if (same && profile.heard === heard) return;
  await changeProfile(s, person, { conversation, heard, left: false });
}

/** The bot was taken away: notices to this person end as dead letters on the desk until they are back. */
export async function forgetConversation(s: Surroundings, person: PersonId, id: string): Promise<void> {
  const { conversation } = await profileOf(s, person);
  if (conversation?.id === id) await changeProfile(s, person, { conversation: null, left: true });
}
