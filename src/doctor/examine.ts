// Looks at everything that the bot needs, changes nothing, and says what is missing.
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Config } from '../config.ts';
import { type Directory, type Store, Trouble, type Vault } from '../use-cases/ports.ts';
import { DEPLOYMENT } from '../use-cases/records.ts';
import type { Teamwork } from '../use-cases/teamwork.ts';
import { type Finding, fine, missing, unseen } from './finding.ts';
import { calendarFinding, neverSeen, permissionFindings, roomFindings, seeTeams } from './rooms.ts';
import { faultInBoth } from './setting-faults.ts';

/** The bot's parts, not yet put together: each is looked at by itself. */
export interface Patient {
  readonly config: Pick<Config, 'rooms' | 'setupAdminId' | 'publicUrl'>;
  openStore(): Store;
  readonly vault: Vault;
  readonly directory: Directory;
  /** The application permissions in the bot's token for Graph. Throws `Trouble`. */
  permissions(): Promise<readonly string[]>;
  /** Absent without a host team. */
  readonly teamwork: Teamwork | undefined;
  /** Whether something that answers as the bot is at this address. */
  reaches(url: string): Promise<boolean>;
  now(): Date;
}

const KEY_BYTES = 32;

/** Whatever a part throws, the doctor goes on to the next. */
const codeOf = (error: unknown): string => (error instanceof Trouble ? error.code : 'unexpected');

export const faultFindings = (faults: readonly string[]): readonly Finding[] => [
  ...faults.map((fault) => missing('settings.fault', { fault: faultInBoth(fault) })),
  unseen('settings.first'),
];

function refused(part: 'store' | 'keys' | 'token', error: unknown): Finding {
  const code = codeOf(error);
  return code === 'forbidden' ? missing(`${part}.forbidden`) : missing(`${part}.silent`, { code });
}

/** Its second answer: whether there is a cell, undefined where that cannot be seen. */
async function lookAtStore(open: () => Store): Promise<readonly [Finding, boolean | undefined]> {
  let store: Store | undefined;
  try {
    store = open();
    await store.ping();
    if (await store.records.read(DEPLOYMENT, 'seeded-by-demo')) return [missing('store.demo'), undefined];
    const cells = await store.records.list(DEPLOYMENT, { type: 'cell', order: 'id', limit: 1 });
    return [fine('store.fine'), cells.length > 0];
  } catch (error) {
    return [refused('store', error), undefined];
  } finally {
    await store?.close();
  }
}

async function lookAtKeys(vault: Vault): Promise<Finding> {
  try {
    const key = randomBytes(KEY_BYTES);
    const back = await vault.unwrap(await vault.wrap(key));
    const same = back.length === KEY_BYTES && timingSafeEqual(back, key);
    return same ? fine('keys.fine') : missing('keys.silent', { code: 'unexpected' });
  } catch (error) {
    return refused('keys', error);
  }
}

async function lookAtFounder(
  { config: { setupAdminId }, directory }: Patient,
  hasCell: boolean | undefined,
): Promise<Finding | undefined> {
  if (setupAdminId === undefined) {
    if (hasCell === undefined) return undefined;
    return hasCell ? fine('founder.over') : missing('founder.none');
  }
  try {
    const account = await directory.account(setupAdminId);
    return account?.enabled === true ? fine('founder.fine') : missing('founder.gone');
  } catch (error) {
    return unseen('founder.unseen', { code: codeOf(error) });
  }
}

async function lookAtAddress({ config: { publicUrl }, reaches }: Patient): Promise<Finding> {
  if (publicUrl === undefined) return unseen('publicUrl.none');
  return (await reaches(publicUrl)) ? fine('publicUrl.fine') : unseen('publicUrl.unseen');
}

async function lookAtTenant(patient: Patient): Promise<readonly Finding[]> {
  const { teamwork, now, config } = patient;
  const { rooms } = config;
  let permissions: readonly string[];
  try {
    permissions = await patient.permissions();
  } catch (error) {
    return [refused('token', error)];
  }
  const granted = permissionFindings(permissions, rooms !== undefined);
  const before = [fine('token.fine'), ...granted];
  if (teamwork === undefined || rooms === undefined) return [...before, unseen('team.none')];
  const { organiser } = rooms;
  const seen = roomFindings(await seeTeams(teamwork, rooms));
  const hasMailbox = seen.some(({ sentence }) => sentence === 'organiser.fine');
  const calendar =
    organiser !== undefined && hasMailbox ? [await calendarFinding(teamwork, organiser, now())] : [];
  return [...before, ...seen, ...calendar, ...neverSeen(organiser)];
}

/** Everything in the order in which one mends it. Nothing of a person is in it. */
export async function examine(patient: Patient): Promise<readonly Finding[]> {
  const [store, hasCell] = await lookAtStore(() => patient.openStore());
  const founder = await lookAtFounder(patient, hasCell);
  return [
    fine('settings.fine'),
    store,
    await lookAtKeys(patient.vault),
    ...(founder === undefined ? [] : [founder]),
    await lookAtAddress(patient),
    ...(await lookAtTenant(patient)),
  ];
}
