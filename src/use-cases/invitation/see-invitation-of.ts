// One invitation as the desk and the mayor see it: how it stands, taking it back, recording what was said on paper or aloud.
import type { Language } from '../../domain/cell/cell.ts';
import type { Operation } from '../../domain/policy/table.ts';
import { textVersionOn } from '../../domain/session/acknowledgement.ts';
import type { InvitationState } from '../../domain/session/workflow.ts';
import type { Page, Reading } from '../road/call.ts';
import { offered, type Scene } from '../road/scene.ts';
import { personOf, viewerOf } from '../roster-person.ts';
import { acknowledgedOf } from '../session/acknowledged.ts';
import { type Acknowledged, type AgendaLine, agendaItemBody, sessionBody } from '../session/session-item.ts';
import { invitationOf, type OpenInvitation, takesPlace } from './invitation-item.ts';
import { ledgerEntry } from './ledger.ts';
import { witnessesFor } from './record-acknowledgement.ts';

const ON_DESK = ['acknowledgement.record', 'invitation.withdraw'] as const satisfies readonly Operation[];
export type DeskOperation = (typeof ON_DESK)[number];

export interface InvitationOf {
  readonly id: string;
  readonly revision: number;
  readonly session: string;
  readonly number: string;
  readonly state: InvitationState;
  readonly name: string;
  readonly function: string;
  readonly organisation: string;
  readonly items: readonly string[];
  /** Whose place is taken; empty where nobody's. */
  readonly standsInFor: string;
  readonly sentAt: string | null;
  readonly answeredAt: string | null;
  readonly acknowledged: Acknowledged | null;
  /** False where an earlier text was acknowledged: the present one waits. */
  readonly isCurrent: boolean;
  readonly language: Language | undefined;
  /** Of what was recorded: the day, who wrote it down, and who was the witness. */
  readonly recorded: { readonly on: string; readonly by: string; readonly witness: string } | undefined;
  readonly may: readonly DeskOperation[];
  readonly viewer: string;
}

const nameOf = async (scene: Scene, entry: string | null): Promise<string> =>
  entry === null ? '' : ((await personOf(scene, entry))?.name ?? '–');

async function proofOf(
  scene: Scene,
  invitation: OpenInvitation,
  acknowledged: Acknowledged | null,
): Promise<Pick<InvitationOf, 'language' | 'recorded'>> {
  const entry = acknowledged && (await ledgerEntry(scene, invitation, acknowledged.version));
  if (!entry) return { language: undefined, recorded: undefined };
  const language = entry.language as Language;
  if (entry.recordedBy === null) return { language, recorded: undefined };
  const [by, witness] = await Promise.all([nameOf(scene, entry.recordedBy), nameOf(scene, entry.witness)]);
  return { language, recorded: { on: entry.on, by, witness } };
}

/** Whoever of the desk stepped out of an item does not read its number here either (domain.md §10, "Recusal"). */
async function seenLines(
  { work, actor }: Scene,
  lines: readonly AgendaLine[],
): Promise<readonly AgendaLine[]> {
  const items = await Promise.all(lines.map(({ item }) => work.read(item)));
  return lines.filter((_, n) => !items[n] || !agendaItemBody(items[n]).recused.includes(actor.owner));
}

async function load(scene: Scene): Promise<InvitationOf> {
  const invitation = invitationOf(scene);
  const { item, body, state } = invitation;
  const current = textVersionOn(scene.today);
  const [session, acknowledged] = await Promise.all([
    scene.work.read(body.session),
    acknowledgedOf((id) => scene.work.read(id), item, current),
  ]);
  const [person, standsInFor, proof, viewer] = await Promise.all([
    personOf(scene, body.entry),
    nameOf(scene, body.standsInFor),
    proofOf(scene, invitation, acknowledged),
    viewerOf(scene),
  ]);
  const agenda = session === undefined ? [] : sessionBody(session).agenda;
  const lines = await seenLines(
    scene,
    agenda.filter((line) => body.items.includes(line.item)),
  );
  const isCurrent = acknowledged?.version === current;
  const may = offered(scene, ON_DESK).filter(
    (operation) => takesPlace(session) && (operation !== 'acknowledgement.record' || !isCurrent),
  );
  return {
    id: item.id,
    revision: body.revision,
    session: body.session,
    number: body.number,
    state,
    name: person?.name ?? '–',
    function: person?.function ?? '–',
    organisation: person?.organisation ?? '–',
    items: lines.map(({ name }) => name),
    standsInFor,
    sentAt: body.sentAt,
    answeredAt: body.answeredAt,
    acknowledged,
    isCurrent,
    ...proof,
    may,
    viewer,
  };
}

export const seeInvitationOf: Reading<Page, InvitationOf> = {
  operation: 'invitation.see-as-desk',
  on: 'invitation',
  audited: true,
  load,
};

export interface RecordForm {
  readonly id: string;
  readonly revision: number;
  readonly number: string;
  readonly name: string;
  readonly language: Language;
  readonly today: string;
  readonly witnesses: readonly { readonly value: string; readonly text: string }[];
}

async function loadForm(scene: Scene): Promise<RecordForm> {
  const { item, body } = invitationOf(scene);
  const entries = await witnessesFor(scene, body.entry);
  const witnesses = await Promise.all(
    entries.map(async (value) => {
      const person = await personOf(scene, value);
      return { value, text: person === undefined ? '–' : `${person.name} · ${person.function}` };
    }),
  );
  return {
    id: item.id,
    revision: body.revision,
    number: body.number,
    name: await nameOf(scene, body.entry),
    language: scene.cell.languages[0] ?? 'nl',
    today: scene.today,
    witnesses,
  };
}

/** The form for what was signed on paper or said aloud, with the witnesses to choose from. */
export const seeRecordForm: Reading<Page, RecordForm> = {
  operation: 'acknowledgement.record',
  on: 'invitation',
  audited: true,
  load: loadForm,
};
