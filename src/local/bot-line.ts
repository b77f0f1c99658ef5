import { randomUUID } from 'node:crypto';
import type { JsonObject } from '../use-cases/ports.ts';
import type { Issuer } from './issuer.ts';
import { nextMessageId } from './teams-ids.ts';
import type { Answer, Delivery } from './teams-model.ts';

/** Teams gives up on an invoke after about ten seconds on the network and lets the person try again. */
const TIMEOUT_MS = 15_000;

export type SendToBot = (activity: JsonObject, delivery?: Delivery) => Promise<readonly Answer[]>;

/** Teams too sends with one token for about an hour. */
const TOKEN_FOR_MS = 30 * 60_000;

/** Gives the token for a service URL, signed once in a while: signing takes longer than most answers. */
function tokensOf(issuer: Issuer): (serviceUrl: string) => Promise<string> {
  let last = { serviceUrl: '', until: 0, token: Promise.resolve('') };
  return (serviceUrl) => {
    const now = Date.now();
    if (last.serviceUrl !== serviceUrl || now >= last.until)
      last = { serviceUrl, until: now + TOKEN_FOR_MS, token: issuer.issueInboundToken(serviceUrl) };
    return last.token;
  };
}

/** The line from Teams to the bot: signs each activity and posts it. Never throws: an unreachable bot is answer status 0. */
export function lineToBot(issuer: Issuer, botUrl: () => string, serviceUrl: () => string): SendToBot {
  const tokenFor = tokensOf(issuer);
  const post = async (activity: JsonObject): Promise<Answer> => {
    const token = await tokenFor(serviceUrl());
    try {
      const response = await fetch(botUrl(), {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-8', authorization: `Bearer ${token}` },
        body: JSON.stringify(activity),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      const text = await response.text();
      return { status: response.status, body: parsed(text) };
    } catch {
      return { status: 0, body: undefined };
    }
  };

  return async (activity, { times = 1, id = 'same', atOnce = false } = {}) => {
    const copies = Array.from({ length: times }, (_, n) =>
      n === 0 || id === 'same' ? activity : { ...activity, id: otherId(activity) },
    );
    if (atOnce) return Promise.all(copies.map(post));
    const answers: Answer[] = [];
    for (const copy of copies) answers.push(await post(copy));
    return answers;
  };
}

function otherId(activity: JsonObject): string {
  return activity.type === 'message' ? nextMessageId() : `f:${randomUUID()}`;
}

function parsed(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
