// Accounts of the tenant. https://learn.microsoft.com/graph/api/user-get
import { type Answer, badRequest, type Call, idAt, notModelled, Refused, userOf } from './graph-answer.ts';
import { type TenantUser, userNamed } from './graph-state.ts';

/** What `User.ReadBasic.All` shows; anything else is left out in silence. https://learn.microsoft.com/graph/permissions-reference */
const BASIC = ['id', 'displayName', 'givenName', 'surname', 'mail', 'userPrincipalName'] as const;
const BY_DEFAULT = [
  ...BASIC,
  'businessPhones',
  'jobTitle',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
];
const EXCHANGE_PLAN = 'efb87545-963c-4e0d-99df-69c6916d9eb0';

function userJson(user: TenantUser): { readonly [property: string]: unknown } {
  const plan = { service: 'exchange', servicePlanId: EXCHANGE_PLAN, capabilityStatus: 'Enabled' };
  return {
    id: user.objectId,
    displayName: user.name,
    givenName: null,
    surname: null,
    mail: user.mail,
    userPrincipalName: user.userPrincipalName,
    businessPhones: [],
    jobTitle: null,
    mobilePhone: null,
    officeLocation: null,
    preferredLanguage: null,
    accountEnabled: user.enabled,
    userType: user.guest ? 'Guest' : 'Member',
    externalUserState: user.guest ? (user.redeemed ? 'Accepted' : 'PendingAcceptance') : null,
    assignedPlans: user.mailbox ? [{ ...plan, assignedDateTime: '2026-01-01T00:00:00Z' }] : [],
  };
}

export function getUser(call: Call): Answer {
  const all = userJson(userOf(call));
  const { permissions } = call.state;
  const wide = permissions.has('User.Read.All') || permissions.has('User.ReadWrite.All');
  const select = call.url.searchParams.get('$select');
  if (select === '') throw badRequest('The $select query option is empty.');
  const asked = select?.split(',').map((name) => name.trim()) ?? BY_DEFAULT;
  const unknown = asked.find((name) => !(name in all));
  if (unknown !== undefined) throw notModelled(`the property «${unknown}» of a user`);
  const context = `${call.place.baseUrl}/v1.0/$metadata#users(${asked.join(',')})/$entity`;
  const shown = wide ? asked : asked.filter((name) => BASIC.some((basic) => basic === name));
  const body = Object.fromEntries(shown.map((name) => [name, all[name]]));
  return { status: 200, body: { '@odata.context': context, ...body } };
}

/** Somebody whose mailbox Graph can open. Throws what Exchange says of everybody else. */
export function mailboxOf(call: Call): TenantUser {
  const id = idAt(call, 0);
  const user = userNamed(call.state, id);
  if (user === undefined)
    throw new Refused(404, 'ErrorInvalidUser', `The requested user '${id}' is invalid.`);
  if (!user.mailbox) {
    const message = 'The mailbox is either inactive, soft-deleted, or is hosted on-premise.';
    throw new Refused(404, 'MailboxNotEnabledForRESTAPI', message);
  }
  return user;
}
