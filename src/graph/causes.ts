// From Graph's refusals to causes that somebody can do something about. Its codes are too coarse for that ("BadRequest", "Forbidden"), so its
// sentence is looked at too, here and nowhere else: it may quote names, and never leaves this file.
import { z } from 'zod';
import type { GraphCause } from '../use-cases/teamwork.ts';
import { OPERATIONS, type OperationName } from './operations.ts';

const MOST_TEXT = 2_000;
const text = z.string().transform((value) => value.slice(0, MOST_TEXT));
/** https://learn.microsoft.com/graph/errors; `error` of a bulk result has the same shape, with nulls. */
const graphError = z.object({
  code: text.nullish(),
  message: text.nullish(),
  innerError: z.object({ code: text.nullish(), message: text.nullish() }).nullish().catch(null),
});
const errorBody = z.object({ error: graphError });

/** One refusal as the table below reads it. */
export interface Refusal {
  /** 0 for one result of a bulk request: those carry no status. */
  readonly status: number;
  readonly because: GraphCause;
  readonly detail: string | undefined;
  /** The thing named last in the path does not exist; never true where the team itself is missing. */
  readonly gone: boolean;
  /** What was asked for is so already. */
  readonly already: boolean;
}

interface Said {
  readonly operation: OperationName;
  readonly status: number;
  readonly codes: readonly string[];
  readonly sentence: string;
}

interface Rule {
  readonly because: GraphCause;
  readonly on?: readonly OperationName[];
  readonly status?: readonly number[];
  /** One of Graph's codes, the inner one too. */
  readonly code?: readonly string[];
  readonly says?: RegExp;
  readonly detail?: string;
}

const CALENDAR: readonly OperationName[] = [
  'createEvent',
  'readEvent',
  'changeEvent',
  'cancelEvent',
  'deleteEvent',
  'readSchedules',
];
const MEETING: readonly OperationName[] = ['findMeeting', 'closeMeetingDoors'];
const ADDING: readonly OperationName[] = ['addToTeam', 'addToChannel', 'createChannel'];
const INSTALLING: readonly OperationName[] = ['enableAppInChannel', 'installForPerson'];
/** Whose path ends in the team itself: what is not found can only be the team. */
const OF_TEAM: readonly OperationName[] = [
  'readTeam',
  'listTeamMembers',
  'addToTeam',
  'listChannels',
  'createChannel',
  'listTeamApps',
];
const NOT_FOUND = [
  'NotFound',
  'ItemNotFound',
  'ResourceNotFound',
  'Request_ResourceNotFound',
  'ErrorItemNotFound',
];

/** What any answer says by its status, whoever gave it; within a bulk result Graph writes the status out. */
const BY_STATUS: readonly Rule[] = [
  { because: 'throttled', status: [429] },
  { because: 'throttled', code: ['TooManyRequests'] },
  { because: 'unavailable', status: [408, 500, 502, 503, 504] },
  {
    because: 'unavailable',
    status: [0],
    code: ['InternalServerError', 'BadGateway', 'ServiceUnavailable', 'GatewayTimeout'],
  },
];

/** The first that fits holds. Sources: Graph's documentation, and its users' issues where that is silent. */
const RULES: readonly Rule[] = [
  ...BY_STATUS,
  {
    because: 'accessPolicyMissing',
    on: MEETING,
    says: /application access policy|not authorized to \w+ meeting/i,
    detail: 'CsApplicationAccessPolicy',
  },
  // Of Teams' and Entra's gates alike; a "BadRequest" or a "Forbidden" when read by its code.
  { because: 'permissionMissing', says: /missing role permissions|insufficient privileges/i },
  { because: 'permissionMissing', code: ['Authorization_RequestDenied'] },

  { because: 'nameTaken', on: ['createChannel'], code: ['NameAlreadyExists'] },
  {
    because: 'nameTaken',
    on: ['createChannel'],
    says: /name (?:is )?already (?:been )?(?:exist|used|taken)/i,
  },
  { because: 'nameTaken', on: ['createChannel'], status: [409] },
  {
    because: 'nameRefused',
    on: ['createChannel'],
    status: [400],
    says: /(?:channel|display) ?name\b[^.]*\b(?:invalid|not valid|character|contain|limit|length|long|empty|reserved)/i,
  },
  { because: 'channelLimit', on: ['createChannel'], code: ['ResourceLimitExceeded'] },
  {
    because: 'channelLimit',
    on: ['createChannel'],
    says: /(?:max(?:imum)?|limit)\b[^.]*\bchannels|channels?\b[^.]*\blimit/i,
  },
  { because: 'teamMissing', says: /\bteam\b[^.]*\barchived\b|no team found|\bteam\b[^.]*\bdoes not exist/i },
  { because: 'archived', says: /\bchannel (?:is|was|has been) (?:already )?archived/i },

  { because: 'guestCannotOwn', on: ADDING, says: /guests?\b[^.]*\bown/i },
  { because: 'guestNotRedeemed', on: ADDING, says: /redeem|pending ?acceptance|accept\w* the invitation/i },
  {
    because: 'notInTeam',
    says: /not (?:found in|part of|in) the team|not (?:a )?member of the team|must be (?:a )?members? of the team/i,
  },
  {
    because: 'policyForbids',
    status: [0, 400, 403],
    says: /\bpolic(?:y|ies)\b|disabled (?:by|for|in) (?:the|this|your) (?:tenant|organi[sz]ation|team)|guests? (?:access|users?)?[^.]*(?:disabled|not allowed)|private channels?[^.]*(?:disabled|not allowed)/i,
  },

  { because: 'appNotInTeam', on: ['enableAppInChannel'], says: /not installed/i },
  {
    because: 'appNotInCatalogue',
    on: INSTALLING,
    says: /\bapps?\b[^.]*(?:not found|does not exist|not exist)/i,
  },
  { because: 'appNotAllowedInChannel', on: ['enableAppInChannel'], status: [400, 403] },

  {
    because: 'organiserUnlicensed',
    on: [...CALENDAR, ...MEETING],
    code: [
      'MailboxNotEnabledForRESTAPI',
      'MailboxNotSupportedForRESTAPI',
      'ErrorInvalidUser',
      'ErrorNonExistentMailbox',
      'ResourceNotFound',
      'Request_ResourceNotFound',
    ],
  },
  { because: 'organiserUnlicensed', on: [...CALENDAR, ...MEETING], says: /licen[cs]e|mailbox/i },
  // Whoever has no licence for Teams has no meetings to look through.
  { because: 'organiserUnlicensed', on: ['findMeeting'], status: [404] },
  { because: 'personGone', on: ['readPerson', 'installForPerson', 'listPersonApps'], code: NOT_FOUND },
  { because: 'personGone', on: ADDING, code: ['Request_ResourceNotFound'] },
  { because: 'personGone', on: ['addToTeam'], status: [0], code: NOT_FOUND },
  {
    because: 'personGone',
    on: ADDING,
    says: /\busers?\b[^.]*(?:not found|does not exist|disabled|blocked)/i,
  },
  { because: 'teamMissing', on: OF_TEAM, code: NOT_FOUND },
  // Graph's own back end tripped over itself: nobody can grant anything.
  { because: 'unexpected', says: /backend request/i },
  { because: 'permissionMissing', status: [403] },
];

const ALREADY = /already (?:a |an )?(?:member|exists?|in the|part of|added|installed|enabled|archived)/i;

function fits(rule: Rule, said: Said): boolean {
  return (
    (rule.on?.includes(said.operation) ?? true) &&
    (rule.status?.includes(said.status) ?? true) &&
    (rule.code?.some((code) => said.codes.includes(code)) ?? true) &&
    (rule.says?.test(said.sentence) ?? true)
  );
}

function judge(said: Said, fromGraph: boolean): Refusal {
  // A proxy's 403 or 404 says nothing of permissions, teams or people.
  const rule = (fromGraph ? RULES : BY_STATUS).find((each) => fits(each, said));
  const because = rule?.because ?? 'unexpected';
  const missing = because === 'permissionMissing' ? OPERATIONS[said.operation].permission : undefined;
  const notFound = said.status === 404 && NOT_FOUND.some((code) => said.codes.includes(code));
  const organiser = because === 'organiserUnlicensed';
  return {
    status: said.status,
    because,
    detail: rule?.detail ?? missing,
    gone: fromGraph && notFound && because !== 'teamMissing' && !organiser,
    already: fromGraph && (said.status === 409 || ALREADY.test(said.sentence)),
  };
}

function saidBy(operation: OperationName, status: number, error: z.infer<typeof graphError>): Said {
  const { code, message, innerError } = error;
  const codes = [code, innerError?.code].filter((each) => typeof each === 'string');
  return { operation, status, codes, sentence: [message, innerError?.message].join('\n') };
}

/** Why Graph refused, from its status and its body, whatever that is. */
export function refusalOf(operation: OperationName, status: number, body: unknown): Refusal {
  const read = errorBody.safeParse(body);
  const error = read.success ? read.data.error : {};
  return judge(saidBy(operation, status, error), read.success);
}

/** The same for one result of a bulk request, a `publicError`. https://learn.microsoft.com/graph/api/resources/publicerror */
export function refusalOfOne(operation: OperationName, error: unknown): Refusal {
  const read = graphError.safeParse(error);
  return judge(saidBy(operation, 0, read.success ? read.data : {}), read.success);
}
