// What is filled in: an input a field of the view.
import { typed } from '../views/page.ts';
import type { FieldView } from '../views/view.ts';
import type { Json, Kit } from './kit.ts';
import { plainWords } from './words.ts';

/** Up to here every choice is in sight, further on they fold out. */
const IN_SIGHT_MOST = 6;
/** From here on somebody rather types than scrolls. */
const FOLDED_MOST = 12;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

const folded = (choices: readonly unknown[]) => (choices.length <= IN_SIGHT_MOST ? 'expanded' : 'compact');

/**
 * Teams itself searches the directory; the value is an object id. Whoever stands there already is offered by name, and not at all
 * where the name is unknown: nobody sends what they cannot read. Source: Microsoft Learn, "People Picker in Adaptive Cards".
 */
function personInput(kit: Kit, field: FieldView & { readonly kind: 'person' }, label: string): Json {
  const { id, value, name } = field;
  const isKnown = value !== '' && name !== '';
  return {
    type: 'Input.ChoiceSet',
    id,
    value: isKnown ? value : '',
    label,
    isMultiSelect: false,
    style: 'filtered',
    placeholder: kit.t('field.choose'),
    choices: isKnown ? [{ title: plainWords(kit, [typed(name)]), value }] : [],
    'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users' },
  };
}

function pickInput(kit: Kit, field: FieldView & { readonly kind: 'pick' }, label: string): Json {
  const { id, value, several, options } = field;
  // A set of choices without choices is no valid element.
  if (options.length === 0) return { type: 'TextBlock', text: `${label} –`, wrap: true };
  return {
    type: 'Input.ChoiceSet',
    id,
    value,
    label,
    isMultiSelect: several,
    style: options.length > FOLDED_MOST ? 'filtered' : folded(options),
    wrap: true,
    placeholder: kit.t('field.choose'),
    choices: options.map((option) => ({ title: plainWords(kit, option.words), value: option.value })),
  };
}

/** The field under whose name its texts stand. */
const likeOf = ({ id, words }: FieldView) => words?.like ?? id;

function inputOf(kit: Kit, field: FieldView, label: string): Json {
  const common = { id: field.id, value: field.value };
  switch (field.kind) {
    case 'text':
      return {
        type: 'Input.Text',
        ...common,
        label,
        isMultiline: field.max > 100,
        maxLength: field.max,
        placeholder: kit.say(`hint.${likeOf(field)}`),
      };
    case 'tick':
      return {
        type: 'Input.Toggle',
        id: field.id,
        title: label,
        value: field.value === 'yes' ? 'yes' : 'no',
        valueOn: 'yes',
        valueOff: 'no',
        wrap: true,
      };
    case 'date':
      return {
        type: 'Input.Date',
        id: field.id,
        label,
        ...(DAY.test(field.value) ? { value: field.value } : {}),
      };
    case 'person':
      return personInput(kit, field, label);
    case 'pick':
      return pickInput(kit, field, label);
    case 'choice':
    case 'choices':
      return {
        type: 'Input.ChoiceSet',
        ...common,
        label,
        isMultiSelect: field.kind === 'choices',
        style: field.folded === true ? 'compact' : folded(field.choices),
        wrap: true,
        placeholder: kit.t('field.choose'),
        choices: field.choices.map((value) => ({
          title: kit.say(`choice.${likeOf(field)}.${value}`),
          value,
        })),
      };
  }
}

const isIdle = (field: FieldView) =>
  field.kind === 'pick' && field.optional && field.options.length === 0 && field.fault === undefined;

/** An input with its error above it, where a phone shows both at once; nothing where there is nothing to pick and no need to. `asked` names it when its id is not a field of the form. */
export function fieldInput(kit: Kit, field: FieldView, asked?: string): readonly Json[] {
  if (isIdle(field)) return [];
  const plain = asked ?? (field.words ? plainWords(kit, field.words.label) : kit.say(`field.${field.id}`));
  const label = field.optional ? kit.t('field.optional', { label: plain }) : plain;
  const input = inputOf(kit, field, label);
  if (field.fault === undefined) return [input];
  const fault = {
    type: 'TextBlock',
    text: `⚠ ${kit.say(`fault.${field.fault}`)}`,
    color: 'attention',
    wrap: true,
    spacing: 'medium',
  };
  return [fault, { ...input, spacing: 'small' }];
}
