// A case comes into being: its number, its word and its own key, within the commit of the mayor's decision.
import type { CaseContent } from '../../domain/case/content.ts';
import type { CaseEventCode } from '../../domain/case/history.ts';
import { pickPseudonyms } from '../../domain/case/pseudonym.ts';
import type { DecisionBody } from '../decision/kind.ts';
import type { Item } from '../ports.ts';
import { asBody, SCHEMA_VERSION } from '../records.ts';
import { claimNumber } from '../road/numbers.ts';
import type { Scene } from '../road/scene.ts';
import { type CaseBody, eventNow, keyEnd, sealCaseContent } from './case-item.ts';

export interface NewCase {
  /** Chosen beforehand, where what goes into the case has to name it. */
  readonly id: string;
  readonly origin: CaseBody['origin'];
  readonly signals: readonly string[];
  readonly recused: readonly string[];
  readonly hands: readonly string[];
  readonly decidedOn: string;
  readonly decision: string;
  readonly under12: boolean;
  readonly content: CaseContent;
  readonly began: CaseEventCode;
  /** An instant. */
  readonly endsAt: string;
}

/** Tried one after the other; a cell that has almost all words in use goes on with "Kiezel 2". */
const CANDIDATES = 12;
const ROUNDS = ['', ' 2', ' 3', ' 4'] as const;
export const wordId = (word: string) => `word.${word.replace(' ', '.')}`;

/** A word that no other case of this cell has now. Two that choose the same at once: the create-only item lets one of them try again. */
async function claimWord(scene: Scene, of: string): Promise<string> {
  const { surroundings: s, pk, work } = scene;
  const words = pickPseudonyms(s.chance.id(), CANDIDATES);
  for (const word of ROUNDS.flatMap((round) => words.map((each) => `${each}${round}`))) {
    if ((await work.read(wordId(word))) !== undefined) continue;
    const body = asBody({ case: of });
    // It ends with its case.
    work.create({ id: wordId(word), pk, type: 'word', schemaVersion: SCHEMA_VERSION, purgeAt: null, body });
    return word;
  }
  throw new Error('fault: no word is free');
}

export const newCaseId = ({ surroundings: s }: Scene) => `cas.${s.chance.id()}`;

/** Writes a listed case within the scene's commit. */
export async function openCase(scene: Scene, from: NewCase): Promise<Item> {
  const { surroundings: s, pk, now, work } = scene;
  const { id, content, began, endsAt, under12, ...known } = from;
  const contentKey = await s.keys.newDataKey(pk, keyEnd(endsAt));
  const number = await claimNumber(scene, 'C', id, () => []);
  const body: CaseBody = {
    ...known,
    revision: 1,
    number,
    pseudonym: await claimWord(scene, id),
    listedAt: now.toISOString(),
    waiting: null,
    contentKey,
    lastDiscussedAt: null,
    ...(under12 ? { under12 } : {}),
    absorbed: [],
    history: [eventNow(scene, began)],
  };
  const item: Item = {
    id,
    pk,
    type: 'case',
    schemaVersion: SCHEMA_VERSION,
    status: 'listed',
    purgeAt: endsAt,
    body: asBody(body),
    sealed: { content: await sealCaseContent(scene, id, contentKey, 1, content) },
  };
  work.create(item);
  return item;
}

/** The day on which the mayor decided: of the paper where it was on paper. */
export const decidedOn = ({ today }: Scene, { paper }: DecisionBody): string => paper?.date ?? today;
