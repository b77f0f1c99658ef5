// What every card has to be: an Adaptive Card 1.5 of the few elements and properties that we use, and nothing misspelt.
import { createRequire } from 'node:module';
import type { Json } from '../../src/cards/kit.ts';
import { people } from '../../src/local/people.ts';
import { isPeoplePicker, withDirectory } from '../../src/local/people-picker.ts';
import type { JsonObject } from '../../src/use-cases/ports.ts';

/** What is used of `adaptivecards`, which Node loads in this form only. */
interface AdaptiveCards {
  readonly AdaptiveCard: new () => {
    hostConfig: object;
    parse(card: unknown, context: Events): void;
    validateProperties(): { readonly validationEvents: readonly { readonly message: string }[] };
  };
  readonly HostConfig: new (settings: object) => object;
  readonly SerializationContext: new () => Events;
}
interface Events {
  readonly eventCount: number;
  getEventAt(index: number): { readonly message: string };
}
const { AdaptiveCard, HostConfig, SerializationContext } = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.js',
) as AdaptiveCards;

/** Teams draws six buttons a set. */
const TEAMS = new HostConfig({ actions: { maxActions: 6 } });
/** The renderer's own pattern for `lang` remembers where it stood, so it refuses every second card; our rules check it instead. */
const FALSE_ALARM = /^Invalid value "(?:nl|fr|de|en)" for property "lang"\.$/;

/** What the renderer says about a card, with the people in it whom Teams supplies: unknown elements, bad values, duplicate ids, missing labels. */
export function complaintsOfRenderer(card: Json): readonly string[] {
  const events = new SerializationContext();
  const parsed = new AdaptiveCard();
  parsed.hostConfig = TEAMS;
  parsed.parse(withDirectory(card as JsonObject, people), events);
  const parsing = Array.from({ length: events.eventCount }, (_, index) => events.getEventAt(index).message);
  const all = [...parsing, ...parsed.validateProperties().validationEvents.map(({ message }) => message)];
  return all.filter((complaint) => !FALSE_ALARM.test(complaint));
}

/** Element → the properties that we use of it; the renderer itself ignores whatever it does not know. */
const PROPERTIES: { readonly [type: string]: readonly string[] } = {
  AdaptiveCard: ['$schema', 'version', 'lang', 'body', 'msteams'],
  TextBlock: ['text', 'size', 'weight', 'wrap', 'isSubtle', 'color', 'spacing', 'style'],
  RichTextBlock: ['inlines', 'spacing'],
  TextRun: ['text', 'size', 'weight', 'isSubtle'],
  Container: ['items', 'style', 'bleed', 'spacing'],
  ColumnSet: ['columns', 'spacing'],
  Column: ['items', 'width', 'verticalContentAlignment'],
  ActionSet: ['actions', 'spacing'],
  'Input.Date': ['id', 'label', 'value', 'spacing'],
  'Input.Text': ['id', 'label', 'value', 'isMultiline', 'maxLength', 'placeholder', 'spacing'],
  'Input.Toggle': ['id', 'title', 'value', 'valueOn', 'valueOff', 'wrap', 'spacing'],
  'Input.ChoiceSet': [
    'id',
    'label',
    'value',
    'choices',
    'choices.data',
    'isMultiSelect',
    'style',
    'wrap',
    'placeholder',
    'spacing',
  ],
  'Action.Execute': ['title', 'verb', 'data', 'style', 'associatedInputs'],
  'Action.Submit': ['title', 'data', 'style', 'associatedInputs'],
  'Action.OpenUrl': ['title', 'url'],
};
/** Where elements stand within others. */
const CHILDREN = ['body', 'items', 'columns', 'inlines', 'actions'];

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every element of a card, the card itself first. */
export function elementsOf(card: Json): readonly Json[] {
  const children = CHILDREN.flatMap((name) => (Array.isArray(card[name]) ? card[name] : []));
  return [card, ...children.filter(isObject).flatMap(elementsOf)];
}

/** Without https only what a laptop's own bot prints. */
const LINK = /^(?:https:\/\/[^@]+|tel:[^@]+|http:\/\/127\.0\.0\.1:\d+\/print\/[\w-]+)$/;

function complaintsOfLink({ title, url }: Json): readonly string[] {
  return [
    ...(typeof title === 'string' && title.trim() !== '' ? [] : ['a link without a title']),
    ...(LINK.test(String(url)) ? [] : [`a link to ${url}`]),
  ];
}

function complaintsOfButton(action: Json): readonly string[] {
  const { title, data, type, verb, associatedInputs } = action;
  if (type === 'Action.OpenUrl') return complaintsOfLink(action);
  const { b, msteams, ...more } = isObject(data) ? data : {};
  const opensWindow = type === 'Action.Submit' && JSON.stringify(msteams) === '{"type":"task/fetch"}';
  return [
    ...(typeof title === 'string' && title.trim() !== '' ? [] : ['a button without a title']),
    ...(typeof b === 'string' && /^[\w-]{40,1000}$/.test(b) ? [] : ['a button without its sealed text']),
    ...(Object.keys(more).length === 0 ? [] : [`a button that carries ${Object.keys(more).join()}`]),
    ...(msteams === undefined || opensWindow ? [] : ['a button with other instructions for Teams']),
    ...(type === 'Action.Execute' && verb !== 'livc' ? ['an Action.Execute of another verb'] : []),
    ...(associatedInputs === undefined || associatedInputs === 'none' ? [] : ['a button with odd inputs']),
  ];
}

/**
 * Whether a renderer could make anything but text of this: emphasis, links, code, HTML, entities, macros, or a list, heading or quotation at
 * its start. The title of a choice is Markdown to some of them. Source: CommonMark 0.31, sections 4 to 6.
 */
export function isMarkdown(text: string): boolean {
  return (
    /[[\]{}<>*_~`\\|]|:\/\/|&#?\w+;/.test(text) ||
    /^\s*(?:[#=+>-]+|\d+[.)])(?:\s|$)|[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(text)
  );
}

function complaintsOfInput(input: Json): readonly string[] {
  const { id, type, label, title, choices } = input;
  const asked = type === 'Input.Toggle' ? title : label;
  const offered = Array.isArray(choices) ? choices.filter(isObject) : [];
  const odd = offered.filter(
    (choice) => Object.keys(choice).toSorted().join() !== 'title,value' || choice.title === '',
  );
  const isPicker = isPeoplePicker(input as JsonObject);
  return [
    ...(typeof asked === 'string' && asked.trim() !== '' ? [] : [`${id} does not say what it asks`]),
    ...(input['choices.data'] === undefined || isPicker ? [] : [`${id} searches elsewhere`]),
    ...(type === 'Input.ChoiceSet' && offered.length === 0 && !isPicker ? [`${id} offers nothing`] : []),
    ...offered.filter(({ title }) => isMarkdown(String(title))).map(() => `${id} has a choice with mark-up`),
    ...(/^[A-Za-z][A-Za-z0-9]{0,30}$/.test(String(id)) ? [] : [`the input ${id} is never read`]),
    ...(odd.length === 0 ? [] : [`${id} has a choice without words`]),
    ...(new Set(offered.map(({ value }) => value)).size === offered.length
      ? []
      : [`${id} offers one thing twice`]),
  ];
}

/** A text that nobody wrote, or with a placeholder that nobody filled. */
function complaintsOfText({ type, text }: Json): readonly string[] {
  if (typeof text !== 'string' || text === '') return [`a ${type} without text`];
  return type === 'TextBlock' && /\{\w+\}|undefined|\bnull\b|NaN/.test(text)
    ? [`an unfinished text: ${text}`]
    : [];
}

function complaintsOfElement(element: Json): readonly string[] {
  const type = String(element.type);
  const known = PROPERTIES[type];
  if (known === undefined) return [`an element ${type} that we do not use`];
  const misspelt = Object.keys(element).filter((name) => name !== 'type' && !known.includes(name));
  const { actions, inlines, items } = element;
  return [
    ...misspelt.map((name) => `${type} has no property ${name}`),
    ...([inlines, items, actions].some((list) => Array.isArray(list) && list.length === 0)
      ? [`an empty ${type}`]
      : []),
    ...(Array.isArray(actions) && actions.length > 6 ? ['more buttons in a row than Teams draws'] : []),
    ...(type.startsWith('Action.') ? complaintsOfButton(element) : []),
    ...(type.startsWith('Input.') ? complaintsOfInput(element) : []),
    ...(type.startsWith('Text') ? complaintsOfText(element) : []),
  ];
}

/** What is wrong with a card by our own rules. */
export function complaintsOf(card: Json): readonly string[] {
  const elements = elementsOf(card);
  const ids = elements.map(({ id }) => id).filter((id) => id !== undefined);
  return [
    ...elements.flatMap(complaintsOfElement),
    ...(card.version === '1.5' ? [] : ['another version']),
    ...(/^(?:nl|fr|de|en)$/.test(String(card.lang)) ? [] : ['no language']),
    ...(JSON.stringify(card.msteams) === '{"width":"full"}'
      ? []
      : ['mentions, or others of the things that Teams adds']),
    ...(new Set(ids).size === ids.length ? [] : ['two inputs of one name']),
  ];
}

/** Every text of a card that a client reads as Markdown or shows as a title, with where it stands; what it types into inputs is apart. */
export function readTexts(card: Json): readonly (readonly [where: string, text: string])[] {
  const shown = [
    'text',
    'title',
    'label',
    'placeholder',
    'verb',
    'lang',
    'id',
    'altText',
    'url',
    'fallbackText',
    'speak',
  ];
  return elementsOf(card)
    .filter(({ type }) => type !== 'TextRun')
    .flatMap((element) => {
      const choices = Array.isArray(element.choices) ? element.choices.filter(isObject) : [];
      return [element, ...choices].flatMap((each) =>
        shown.flatMap((name): readonly (readonly [string, string])[] => {
          const text = each[name];
          return typeof text === 'string' ? [[`${element.type}.${name}`, text]] : [];
        }),
      );
    });
}
