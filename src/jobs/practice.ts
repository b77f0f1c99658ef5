// A practice cell has something to practise on: once it is active it gets its invented worries, once.
import { daysLater, hoursLater } from '../domain/cell/local-day.ts';
import { RETENTION_DAYS } from '../domain/retention/terms.ts';
import type { Reporter } from '../domain/signal/content.ts';
import type { Item } from '../use-cases/ports.ts';
import { asBody, CELL, DESK, isPracticeCell, SCHEMA_VERSION, type SignalBody } from '../use-cases/records.ts';
import { claimNumber } from '../use-cases/road/numbers.ts';
import { type Scene, setScene } from '../use-cases/road/scene.ts';
import { numberSequence } from '../use-cases/road/sequences.ts';
import type { Surroundings } from '../use-cases/road/surroundings.ts';
import { commitWithAudit } from '../use-cases/road/system.ts';
import { MUNICIPALITY } from '../use-cases/set-up/own-organisation.ts';
import { sealBox } from '../use-cases/signal/signal-item.ts';
import { PRACTICE_WORRIES, type PracticeWorry } from './practice-worries.ts';

const MARK = 'practice-data';
/** No account can have this id, so whatever is meant for the reporter is unneeded. */
const NOBODY = '00000000-0000-0000-0000-000000000000';
const REPORTER = { tenantId: NOBODY, objectId: NOBODY };

/** The worry as it would lie on the desk right after somebody sent it. */
async function submittedSignal(scene: Scene, { reporter, content }: PracticeWorry): Promise<Item> {
  const { surroundings: s, pk, now, actor, cell } = scene;
  const id = `sig.${s.chance.id()}`;
  const at = now.toISOString();
  const purgeAt = daysLater(now, Math.min(cell.rules.signalDays, RETENTION_DAYS.signalMaximum));
  const person: Reporter & { salt: string } = {
    ...REPORTER,
    ...reporter,
    name: 'Verzonnen melder',
    origin: 'self',
    originNote: '',
    salt: s.chance.id(),
  };
  const [contentKey, reporterKey, number] = await Promise.all([
    s.keys.newDataKey(pk, daysLater(new Date(purgeAt), RETENTION_DAYS.keyAfterItem)),
    s.keys.newDataKey(pk, daysLater(now, cell.rules.reporterDays)),
    // Nobody is told three times at once: the home card counts them.
    claimNumber(scene, 'S', id, () => []),
  ]);
  const body: SignalBody = {
    number,
    form: content.form,
    revision: 1,
    step: 'review',
    startedAt: at,
    submittedAt: at,
    openedAt: null,
    onBehalf: false,
    contentKey,
    reporterKey,
    organisation: MUNICIPALITY,
    cardActivity: null,
    language: 'nl',
  };
  return {
    id,
    pk,
    type: 'signal',
    schemaVersion: SCHEMA_VERSION,
    status: 'submitted',
    owner: actor.owner,
    assignee: DESK,
    due: hoursLater(now, cell.rules.unopenedAlarmHours),
    purgeAt,
    body: asBody(body),
    sealed: {
      content: await sealBox(scene, id, 'content', contentKey, 1, content),
      reporter: await sealBox(scene, id, 'reporter', reporterKey, 1, person),
    },
  };
}

/** Gives an active practice cell its three invented worries, in one commit and once; does nothing in any other cell. */
export async function fillPractice(s: Surroundings, pk: string): Promise<void> {
  const id = pk.slice('c:'.length);
  if (!isPracticeCell(id) || (await s.store.records.read(pk, MARK)) !== undefined) return;
  const scene = await setScene(s, id, REPORTER, undefined);
  const { status } = (await scene?.work.read(CELL)) ?? {};
  if (scene === undefined || !scene.cell.practice || status !== 'active') return;
  // One after the other, as their numbers are.
  for (const worry of PRACTICE_WORRIES) scene.work.create(await submittedSignal(scene, worry));
  scene.work.create({ id: MARK, pk, type: 'mark', schemaVersion: SCHEMA_VERSION, purgeAt: null, body: {} });
  const fact = { what: 'practice.fill', outcome: 'done', about: MARK } as const;
  await commitWithAudit(s, pk, scene.work.operations, fact);
  // Claimed here, or lost to somebody faster: whoever comes next counts on from there.
  await s.sequences.lost(pk, numberSequence('S', scene.today.slice(0, 4)));
}
