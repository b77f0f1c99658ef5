import { toHtml } from './markdown.js';

const { AdaptiveCard, ChoiceSetInput, HostConfig, Strings } = globalThis.AdaptiveCards;

// The package's own word would be English on every card.
Strings.defaults.overflowButtonText = () => '…';
Strings.defaults.overflowButtonTooltip = () => '…';

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = toHtml(text);
  result.didProcess = true;
};

const tone = (name) => ({ default: `var(--card-${name})`, subtle: `var(--card-${name}-subtle)` });
const foregroundColors = {
  default: tone('ink'),
  dark: tone('ink'),
  light: tone('paper'),
  accent: tone('accent'),
  good: tone('good'),
  warning: tone('warning'),
  attention: tone('attention'),
};
const container = (name) => ({
  backgroundColor: `var(--card-${name}-back)`,
  borderColor: `var(--card-${name}-line)`,
  foregroundColors,
});

// Colours are names of our own style sheet, so that a card follows light and dark without being drawn again.
const hostConfig = new HostConfig({
  fontFamily: 'inherit',
  supportsInteractivity: true,
  fontSizes: { small: 13, default: 15, medium: 16, large: 19, extraLarge: 23 },
  fontWeights: { lighter: 400, default: 400, bolder: 640 },
  lineHeights: { small: 18, default: 22, medium: 23, large: 26, extraLarge: 30 },
  spacing: { small: 6, default: 10, medium: 16, large: 22, extraLarge: 30, padding: 16 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  imageSizes: { small: 40, medium: 80, large: 160 },
  containerStyles: {
    default: { backgroundColor: 'transparent', foregroundColors },
    emphasis: container('emphasis'),
    good: container('good'),
    attention: container('attention'),
    warning: container('warning'),
    accent: container('accent'),
  },
  actions: {
    maxActions: 6,
    spacing: 'medium',
    buttonSpacing: 8,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    allowTitleToWrap: true,
    showCard: { actionMode: 'inline', inlineTopMargin: 12 },
  },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'bolder' },
    },
    errorMessage: { color: 'attention', size: 'small', spacing: 'small' },
  },
  factSet: {
    title: { weight: 'bolder', wrap: true, maxWidth: 180 },
    value: { wrap: true },
    spacing: 16,
  },
  textBlock: { headingLevel: 3 },
});

/**
 * Draws a card. `onPress` gets the button with `data` and inputs merged, after the card's own validation.
 * @param {object} json
 * @param {(action: object) => void} onPress
 */
export function drawCard(json, onPress) {
  const card = new AdaptiveCard();
  card.hostConfig = hostConfig;
  card.onExecuteAction = (action) => {
    const type = action.getJsonTypeName();
    if (type === 'Action.OpenUrl') globalThis.open(action.url, '_blank', 'noopener,noreferrer');
    else onPress({ type, id: action.id, title: action.title, verb: action.verb, data: action.data });
  };
  card.parse(json);
  const choiceSets = card.getAllInputs().filter((input) => input instanceof ChoiceSetInput);
  for (const input of choiceSets) unfilter(input);
  const element = card.render() ?? document.createElement('div');
  // The card as a whole is nothing to stop at on the way from button to button.
  element.removeAttribute('tabindex');
  for (const input of choiceSets) {
    nameGroup(input);
    offerNothing(input);
  }
  return element;
}

/** The package searches by itself only in plain words, and would show an object id: here everything stands in one list to fold out. */
function unfilter(input) {
  if (input.style === 'filtered') input.style = 'compact';
  input.choicesData = undefined;
}

/** The package hides the empty option, so that nobody could take back what was chosen. */
function offerNothing(input) {
  const select = input.renderedInputControlElement;
  const empty = select?.querySelector('option[value=""]');
  if (!empty) return;
  empty.disabled = false;
  empty.hidden = false;
}

/** The package gives the name of a whole set of choices to the first one only; here the set itself has it. */
function nameGroup(input) {
  const group = input.renderedInputControlElement;
  const choices = group?.querySelectorAll('input[type=radio], input[type=checkbox]') ?? [];
  if (choices.length === 0) return;
  group.setAttribute('role', input.isMultiSelect ? 'group' : 'radiogroup');
  if (input.label) group.setAttribute('aria-label', input.label);
  const nameChoices = () => {
    for (const choice of choices) {
      const own = group.querySelector(`label[for="${choice.id}"]`);
      if (own) choice.setAttribute('aria-labelledby', own.id);
    }
  };
  nameChoices();
  // The package names them anew whenever one is chosen.
  group.addEventListener('change', nameChoices);
}
