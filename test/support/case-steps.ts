// From a worry to a listed case, and what is done with it: the steps that scripts about cases are made of.
import type { CaseBody } from '../../src/use-cases/case/case-item.ts';
import { bodyOf } from '../../src/use-cases/records.ts';
import type { Actor, Filling } from './teams-client.ts';
import type { Town } from './town.ts';
import { A_WORRY, IN_DUTCH, submits, wordsIn } from './worries.ts';

const t = wordsIn('nl');

export const INDICATION = 'Hij toonde filmpjes van een gewapende groep en zei dat hij wil volgen.';
export const LINK = 'Hij zocht op hoe hij naar het strijdgebied kan reizen.';

export interface KnownCase {
  readonly id: string;
  readonly number: string;
  /** `C-2026-001 · Kiezel`, as everybody reads it. */
  readonly name: string;
  readonly status: string;
  readonly body: CaseBody;
}

/** The cases of the town as they lie in the store, the oldest number first. */
export async function casesIn({ bot, pk }: Town): Promise<readonly KnownCase[]> {
  const { records } = bot.assembly.surroundings.store;
  const found = await records.list(pk, { type: 'case', order: 'id', limit: 200 });
  return found
    .map(({ item }) => {
      const body = bodyOf<CaseBody>(item);
      const name = `${body.number} · ${body.pseudonym}`;
      return { id: item.id, number: body.number, name, status: item.status ?? '', body };
    })
    .toSorted((one, other) => one.number.localeCompare(other.number));
}

export async function newestCase(town: Town): Promise<KnownCase> {
  const newest = (await casesIn(town)).at(-1);
  if (newest === undefined) throw new Error('there is no case');
  return newest;
}

/** Opens what the last notice is about. */
export async function opensNotice(town: Town, actor: Actor): Promise<void> {
  await town.settles();
  await actor.presses(t('notice.open'));
}

export async function opensFromHome(actor: Actor, title: string): Promise<void> {
  await actor.says('start');
  await actor.presses(title);
  if (actor.buttons.includes(t('privacy.accept'))) await actor.presses(t('privacy.accept'));
}

/** Bram reads the worry with this number and puts it before the mayor. */
export async function proposes({ bram }: Town, number: string, more: Filling = {}): Promise<void> {
  await opensFromHome(bram, t('home.deskButton'));
  await bram.presses(t('desk.open'), { near: number });
  await bram.presses(t('triage.propose'));
  bram.fills({ listIndication: INDICATION, listLink: LINK, ...more });
  await bram.presses(t('triage.propose.send'));
}

/** Chloé shares a worry and Bram proposes it; gives the worry's number. */
export async function sharesAndProposes(town: Town, what = A_WORRY.what): Promise<string> {
  const number = await submits(town.chloe, IN_DUTCH, { ...A_WORRY, what });
  await proposes(town, number);
  return number;
}

/** The mayor opens the decision that waits and approves it. */
export async function approves({ lies }: Town, filling?: Filling): Promise<void> {
  await opensFromHome(lies, t('decisions.title'));
  await lies.presses(t('decision.open'));
  if (filling) lies.fills(filling);
  await lies.presses(t('decision.grant'));
}

/** A worry becomes a case, or joins the one whose name is given. */
export async function lists(town: Town, join?: string): Promise<KnownCase> {
  await sharesAndProposes(town);
  await approves(town, join === undefined ? undefined : { joinCase: join });
  return newestCase(town);
}

export async function opensCase(actor: Actor, name: string): Promise<void> {
  await opensFromHome(actor, t('home.cases'));
  await actor.presses(t('cases.open'), { near: name });
}
