// The mayor accepts a named substitute for one session (domain.md §10): access ends with it, and the substitute acknowledges for themselves.
import type { Decision, DecisionKind, Fact } from '../decision/kind.ts';
import type { Item } from '../ports.ts';
import { asBody, bodyOf, type RosterBody, SCHEMA_VERSION } from '../records.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { personOf } from '../roster-person.ts';
import { type InvitationBody, invitationId, ofSession, sessionBody } from '../session/session-item.ts';
import { isSubstitute } from './ask-substitute.ts';
import {
  after,
  asInvitation,
  type OpenInvitation,
  takesPlace,
  tellInvited,
  tendRoom,
} from './invitation-item.ts';

/** Who is to come: a roster entry. */
export interface Substitution {
  readonly entry: string;
}

async function inWords(scene: Scene, entry: string): Promise<string> {
  const person = await personOf(scene, entry);
  return person === undefined ? '–' : `${person.name} · ${person.function} · ${person.organisation}`;
}

async function facts(scene: Scene, { about, payload }: Decision<Substitution>): Promise<readonly Fact[]> {
  const { body } = asInvitation(about);
  const [session, invited, substitute] = await Promise.all([
    scene.work.read(body.session),
    inWords(scene, body.entry),
    inWords(scene, payload.entry),
  ]);
  const lines = session === undefined ? [] : sessionBody(session).agenda;
  const items = lines.filter(({ item }) => body.items.includes(item)).map(({ name }) => name);
  return [
    { label: 'invitations.session', typed: body.number },
    { label: 'invitations.inPlaceOf', typed: invited },
    { label: 'invitations.substitute', typed: substitute },
    { label: 'invitations.items', typed: items.length === 0 ? '–' : items.join(', ') },
  ];
}

/** The invitation of the substitute: the same items, for as long as the session lasts. */
function invitationFor(scene: Scene, { item, body }: OpenInvitation, substitute: Item): Item {
  const fresh: InvitationBody = {
    revision: 1,
    session: body.session,
    number: body.number,
    entry: substitute.id,
    items: body.items,
    fixed: body.fixed,
    standsInFor: body.entry,
    substitute: null,
    acknowledged: null,
    sentAt: scene.now.toISOString(),
    answeredAt: null,
    left: null,
  };
  return {
    id: invitationId(body.session, substitute.id),
    pk: scene.pk,
    type: 'invitation',
    schemaVersion: SCHEMA_VERSION,
    status: 'sent',
    purgeAt: item.purgeAt,
    ...(substitute.owner === undefined ? {} : { owner: substitute.owner }),
    ...ofSession(body.session),
    body: asBody(fresh),
  };
}

async function granted(scene: Scene, decision: Decision<Substitution>): Promise<Refusal | undefined> {
  const { work } = scene;
  const invitation = asInvitation(decision.about);
  const { body } = invitation;
  const [session, former, substitute] = await Promise.all([
    work.read(body.session),
    work.read(body.entry),
    work.read(decision.payload.entry),
  ]);
  if (session === undefined || former === undefined || substitute === undefined)
    return { refused: 'changed' };
  const { organisation } = bodyOf<RosterBody>(former).terms;
  const comes = takesPlace(session) && (await isSubstitute(scene, session, organisation, substitute));
  const fresh = invitationFor(scene, invitation, substitute);
  const next = comes ? after(invitation, 'invitation.grant-substitute', { substitute: fresh.id }) : undefined;
  if (next === undefined) return { refused: 'changed' };
  await work.replace(next);
  work.create(fresh);
  tellInvited(scene, fresh, 'invitation.sent');
  tellInvited(scene, next, 'invitation.substituted');
  tendRoom(scene, body.session);
  return undefined;
}

/** The question is back with whoever was invited: to come, or to decline. */
async function backToSent(scene: Scene, { about }: Decision<Substitution>): Promise<undefined> {
  const next = after(asInvitation(about), 'invitation.refuse-substitute', { substitute: null });
  if (next === undefined) return;
  await scene.work.replace(next);
  tellInvited(scene, next, 'invitation.sent');
}

export const substituteDecision: DecisionKind<Substitution> = {
  show: async (scene, decision) => ({ facts: await facts(scene, decision) }),
  questions: () => [],
  granted,
  refused: backToSent,
  withdrawn: backToSent,
  tellsProposer: true,
};
