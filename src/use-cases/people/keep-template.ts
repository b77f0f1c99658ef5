import { ask } from '../../domain/form/question.ts';
import { readFields, type Typed } from '../../domain/signal/answering.ts';
import type { Item } from '../ports.ts';
import { asBody, type Involved, SCHEMA_VERSION } from '../records.ts';
import { withSealed } from '../register.ts';
import type { Command, Outcome } from '../road/call.ts';
import type { Refusal } from '../road/refusal.ts';
import type { Scene } from '../road/scene.ts';
import { targetOf, withBody } from '../signal/signal-item.ts';

/** `tpl.<random>`: which members sit together; its name lies sealed in `details`. */
export interface TemplateBody extends Involved {
  readonly revision: number;
  readonly entries: readonly string[];
}
export interface TemplateDetails {
  readonly name: string;
}

export const TEMPLATE_QUESTIONS = [ask.plain('templateName', 60), ask.picks('templateMembers')] as const;
/** More than sit at any table: each is a point read. */
const MOST_MEMBERS = 30;

interface Template {
  readonly name: string;
  readonly entries: readonly string[];
}

async function readTemplate(scene: Scene, typed: Typed): Promise<Template | Refusal> {
  const { answers, errors } = readFields(TEMPLATE_QUESTIONS, typed);
  if (errors.length > 0) return { refused: 'fields', errors };
  const entries = [answers.templateMembers ?? []].flat();
  const items =
    entries.length > MOST_MEMBERS ? [] : await Promise.all(entries.map((id) => scene.work.read(id)));
  const approved = items.filter((item) => item?.type === 'roster' && item.status === 'approved');
  if (approved.length !== entries.length)
    return { refused: 'fields', errors: [{ field: 'templateMembers', fault: 'unknownChoice' }] };
  return { name: String(answers.templateName), entries };
}

async function add(scene: Scene, typed: Typed): Promise<Outcome | Refusal> {
  const template = await readTemplate(scene, typed);
  if ('refused' in template) return template;
  const { surroundings: s, pk, work } = scene;
  const body: TemplateBody = { revision: 1, entries: template.entries };
  const item: Item = {
    id: `tpl.${s.chance.id()}`,
    pk,
    type: 'template',
    schemaVersion: SCHEMA_VERSION,
    status: 'kept',
    // Holds ids only, and goes when the coordinator drops it.
    purgeAt: null,
    body: asBody(body),
  };
  const details: TemplateDetails = { name: template.name };
  work.create(await withSealed(scene, item, 'details', details));
  return { done: 'templateAdded', target: item.id };
}

/** Notes which members sit together, to invite them at once later. */
export const addTemplate: Command<Typed> = {
  operation: 'template.add',
  on: undefined,
  seenBy: 'template.list',
  decide: add,
};

async function change(scene: Scene, typed: Typed): Promise<Outcome | Refusal> {
  const template = await readTemplate(scene, typed);
  if ('refused' in template) return template;
  const item = targetOf(scene);
  const details: TemplateDetails = { name: template.name };
  const written = await withSealed(scene, item, 'details', details);
  await scene.work.replace(withBody(written, { entries: template.entries }));
  return { done: 'templateChanged', target: item.id };
}

export const changeTemplate: Command<Typed> = {
  operation: 'template.change',
  on: 'template',
  seenBy: 'template.change',
  decide: change,
};

async function drop(scene: Scene): Promise<Outcome> {
  const { id } = targetOf(scene);
  await scene.work.remove(id);
  return { done: 'templateDropped', target: id };
}

/** Nothing else refers to a template, so it simply goes. */
export const dropTemplate: Command<undefined> = {
  operation: 'template.change',
  on: 'template',
  seenBy: 'template.change',
  decide: drop,
};
