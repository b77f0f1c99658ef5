// Requests to the stand-in for Graph as a client of it would send them, for the tests of each trap.
import { DEMO_HOST_TEAM, demoTenant } from '../../src/local/graph/demo-tenant.ts';
import { AT_ONCE, type GraphBehaviours } from '../../src/local/graph/graph-behaviours.ts';
import { createGraphStandIn, type GraphStandIn } from '../../src/local/graph/graph-stand-in.ts';
import { demoTenantId, people } from '../../src/local/people.ts';

export const TEAM = `/teams/${DEMO_HOST_TEAM}`;
export const CHANNELS = `${TEAM}/channels`;
const BEGIN = Date.parse('2026-10-02T10:00:00Z');

export const objectIdOf = (key: string): string => {
  const person = people.find((each) => each.key === key);
  if (person === undefined) throw new Error(`nobody of the name ${key}`);
  return person.objectId;
};

/** What the tests read of answers; each is there only where Graph gives it. */
export interface Entity {
  readonly id: string;
  readonly displayName: string;
  readonly userId: string;
  readonly roles: readonly string[];
  readonly value: readonly Entity[];
  readonly error: {
    readonly code: string;
    readonly message: string;
    readonly innerError: { readonly code?: string };
  };
  readonly isArchived: boolean;
  readonly status: string;
  readonly webUrl: string;
  readonly onlineMeeting: { readonly joinUrl: string } | null;
  readonly attendees: readonly { readonly emailAddress: { readonly address: string } }[];
  readonly availabilityView: string;
  readonly [property: string]: unknown;
}

export interface Told {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Entity;
}

export interface Tenant {
  readonly graph: GraphStandIn;
  /** Lets time pass. */
  wait(ms: number): void;
  ask(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Told>;
}

/** The demo tenant with a clock of its own. Nothing takes time unless a test says so. */
export function tenant(behaviours: Partial<GraphBehaviours> = {}): Tenant {
  let now = BEGIN;
  const clock = { now: () => new Date(now) };
  const graph = createGraphStandIn({
    clock,
    tenantId: demoTenantId,
    state: demoTenant(),
    behaviours: { ...AT_ONCE, ...behaviours },
  });
  return {
    graph,
    wait(ms) {
      now += ms;
    },
    async ask(method, path, body, headers = {}) {
      const response = await graph.fetch(`https://graph.microsoft.com/v1.0${path}`, {
        method,
        headers: {
          authorization: 'Bearer a-token',
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return {
        status: response.status,
        headers: response.headers,
        body: text === '' ? undefined : JSON.parse(text),
      };
    },
  };
}

export const member = (key: string, ...roles: readonly string[]) => memberWithId(objectIdOf(key), ...roles);
export const memberWithId = (objectId: string, ...roles: readonly string[]) => ({
  '@odata.type': '#microsoft.graph.aadUserConversationMember',
  roles,
  'user@odata.bind': `https://graph.microsoft.com/v1.0/users('${objectId}')`,
});

export const channelPlan = (displayName: string, change: object = {}) => ({
  displayName,
  description: 'session s1',
  membershipType: 'private',
  members: [member('bram', 'owner'), member('nadia', 'owner')],
  ...change,
});

/** Makes a channel with Bram and Nadia as its owners; its path. */
export async function aChannel({ ask }: Tenant, name = 'LIVC 7F3K'): Promise<string> {
  const { status, body } = await ask('POST', CHANNELS, channelPlan(name));
  if (status !== 201) throw new Error(`no channel: ${JSON.stringify(body)}`);
  return `${CHANNELS}/${encodeURIComponent(body.id)}`;
}

export const names = ({ body }: Told): readonly string[] =>
  body.value
    .map(({ userId }) => people.find(({ objectId }) => objectId === userId)?.key ?? userId)
    .toSorted();

/** Status, code and sentence of a refusal: tests match against all three. */
export const refusal = ({ status, body }: Told): string =>
  `${status} ${body.error.code} ${body.error.message}`;
