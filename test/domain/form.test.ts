// The form of domain.md §3: all its parts, in both lengths, and nothing that says who it is about.
import assert from 'node:assert/strict';
import {
  CHOICES,
  FIELDS,
  type Field,
  type FieldStep,
  type FormKind,
  fieldsOf,
  nextStep,
  placeOf,
  previousStep,
  STEPS,
  type StepId,
  stepsOf,
} from '../../src/domain/signal/form.ts';
import { messageIfAny } from '../../src/messages/messages.ts';

/** domain.md §3, part by part: the fields that ask it in the long form, or the step that is nothing but that part. */
const PARTS: readonly (readonly [
  part: number,
  what: string,
  asked: readonly string[] | StepId | 'roster',
])[] = [
  [1, 'immediate danger', 'safety'],
  [2, 'function and organisation', 'roster'],
  [3, 'secrecy regime', ['secrecy']],
  [4, 'person or parents told, or why not', ['told', 'toldWhy']],
  [5, 'the subject, without a name', ['age', 'under12Reason', 'municipalityLink', 'relation']],
  [
    6,
    'facts, each with its date, setting, words and source',
    ['what', 'when', 'setting', 'words', 'source', 'sourceDetail'],
  ],
  [7, 'interpretation, apart', ['interpretation']],
  [8, 'change over time', ['change']],
  [9, 'indications of violence', ['violence', 'violenceDetail']],
  [
    10,
    'contradicting and protective',
    ['contradicting', 'contradictingNone', 'protective', 'protectiveNone'],
  ],
  [11, 'needs; health only with a necessity', ['needs', 'special', 'specialNecessity']],
  [12, 'what has been done', ['done']],
  [13, 'fear and question', ['fear', 'ask']],
  [14, 'preview, declaration, submit', 'review'],
];
/** Issue A: danger, secrecy, told?, one fact, contradicting and protective, your question. The age, because of gate 17. */
const SHORT_FORM = [
  ...['secrecy', 'told', 'toldWhy', 'age', 'under12Reason'],
  ...['what', 'when', 'source'],
  ...['contradicting', 'contradictingNone', 'protective', 'protectiveNone'],
  'ask',
];

/** Gates 1 and 16: what identifies somebody, and what may never be asked. In field ids, choices and Dutch labels. */
const NEVER_ASKED =
  /(?:^|[^a-z])(?:first|last|sur|given|full)?name|address|birth|phone|mail|number|photo|file|attachment|plate|account|nation|religi|ethnic|origin|belief|opinion|politic|gender|sexu|faith|colour/i;
const NEVER_IN_A_LABEL =
  /\bnaam|adres|geboorte|geboren|telefoon|rijksregister|nummerplaat|foto|bijlage|nationaliteit|geloof|godsdienst|levensbeschouw|afkomst|herkomst|etnisch|mening|politiek|geslacht|geaardheid|huidskleur/i;

const allFields = (form: FormKind): readonly Field[] => STEPS.flatMap((step) => fieldsOf(step, form));
const ids = (fields: readonly Field[]) => fields.map(({ id }) => id);
const FORMS: readonly FormKind[] = ['short', 'long'];

describe('The long form', () => {
  for (const [part, what, asked] of PARTS) {
    it(`asks part ${part}: ${what}`, () => {
      const fields = allFields('long').filter((field) => field.part === part);
      if (typeof asked === 'string') {
        assert.deepEqual(ids(fields), []);
        if (asked !== 'roster') assert.ok(stepsOf('long').includes(asked));
        if (asked !== 'roster') assert.deepEqual(fieldsOf(asked, 'long'), []);
      } else {
        assert.deepEqual(ids(fields), asked);
      }
    });
  }

  it('asks nothing besides', () => {
    const known = PARTS.flatMap(([, , asked]) => (typeof asked === 'string' ? [] : asked));
    assert.deepEqual(ids(allFields('long')).toSorted(), known.toSorted());
  });

  it('goes from danger over facts and their meaning to the preview', () => {
    assert.deepEqual(stepsOf('long'), [
      'safety',
      'person',
      'facts',
      'meaning',
      'balance',
      'question',
      'review',
    ]);
  });

  it('keeps facts and interpretation in different steps', () => {
    const stepOf = (id: string) => STEPS.find((step) => ids(fieldsOf(step, 'long')).includes(id));
    assert.notEqual(stepOf('what'), stepOf('interpretation'));
  });
});

describe('The short form', () => {
  it('asks what is needed within five minutes', () => {
    assert.deepEqual(ids(allFields('short')), SHORT_FORM);
  });

  it('has no step about meaning', () => {
    assert.deepEqual(stepsOf('short'), ['safety', 'person', 'facts', 'balance', 'question', 'review']);
  });

  it('asks nothing that the long form does not', () => {
    const long = ids(allFields('long'));
    assert.deepEqual(
      SHORT_FORM.filter((id) => !long.includes(id)),
      [],
    );
  });
});

for (const form of FORMS) {
  describe(`In the ${form} form`, () => {
    it('contradicting and protective elements are always asked, and "none known" is an answer', () => {
      for (const id of ['contradicting', 'protective']) {
        const field = fieldsOf('balance', form).find((each) => each.id === id);
        assert.ok(field?.required);
        assert.equal(field.orTicked, `${id}None`);
      }
    });

    it('every fact has a date and a source', () => {
      for (const id of ['what', 'when', 'source'])
        assert.ok(fieldsOf('facts', form).find((field) => field.id === id)?.required, id);
    });

    it('no field has the name of another', () => {
      const all = ids(allFields(form));
      assert.equal(new Set(all).size, all.length);
    });

    it('a condition names a field of the same step', () => {
      for (const step of STEPS)
        for (const field of fieldsOf(step, form)) {
          const others = [field.requiredWhen?.field, field.orTicked].filter((id) => id !== undefined);
          for (const id of others) assert.ok(ids(fieldsOf(step, form)).includes(id), `${field.id} → ${id}`);
        }
    });

    it('a condition holds choices that exist', () => {
      for (const step of STEPS)
        for (const { id, requiredWhen } of fieldsOf(step, form)) {
          const on = fieldsOf(step, form).find((field) => field.id === requiredWhen?.field);
          if (requiredWhen === undefined || on === undefined || !('choices' in on)) continue;
          assert.ok(requiredWhen.holds.length > 0, id);
          for (const choice of requiredWhen.holds) assert.ok(on.choices.includes(choice), `${id}: ${choice}`);
        }
    });

    it('texts are as long as domain.md §10 says: facts and interpretation 2,000, others at most 1,000', () => {
      for (const field of allFields(form))
        if (field.kind === 'text') {
          const most = ['what', 'interpretation'].includes(field.id) ? 2_000 : 1_000;
          assert.ok(field.max === most || (field.id === 'when' && field.max === 100), field.id);
        }
    });

    it('the numbered steps count up and the preview has no number', () => {
      const steps = stepsOf(form);
      const count = steps.length - 1;
      assert.deepEqual(
        steps.map((step) => placeOf(step, form)),
        [...steps.slice(0, -1).map((_, index) => ({ at: index + 1, of: count })), undefined],
      );
    });

    it('next and previous walk along the steps and stop at the ends; nobody goes back behind the danger question', () => {
      const steps = stepsOf(form);
      let step: StepId = 'safety';
      for (const each of steps.slice(1)) {
        step = nextStep(step, form);
        assert.equal(step, each);
      }
      assert.equal(nextStep('review', form), 'review');
      for (const each of steps.slice(1, -1).toReversed()) {
        step = previousStep(step, form);
        assert.equal(step, each);
      }
      assert.equal(previousStep('person', form), 'person');
    });
  });
}

describe('No form', () => {
  it('has a field or a choice that names somebody, or for religion, origin or opinion', () => {
    const words = [
      ...Object.values(FIELDS).flatMap((fields) => fields.map(({ id }) => id)),
      ...Object.values(CHOICES).flat(),
    ];
    assert.ok(words.length > 50);
    assert.deepEqual(
      words.filter((word) => NEVER_ASKED.test(word)),
      [],
    );
  });

  it('has a label that asks for any of it', () => {
    const labels = (Object.keys(FIELDS) as FieldStep[])
      .flatMap((step) => ids(FIELDS[step]))
      .map((id) => messageIfAny('nl', `field.${id}`) ?? assert.fail(`no label for ${id}`));
    assert.deepEqual(
      labels.filter((label) => NEVER_IN_A_LABEL.test(label)),
      [],
    );
  });

  it('has a field for uploads, dates of birth or anything but text, choices and ticks', () => {
    const kinds = new Set(Object.values(FIELDS).flatMap((fields) => fields.map(({ kind }) => kind)));
    assert.deepEqual([...kinds].toSorted(), ['choice', 'choices', 'text', 'tick']);
  });

  it('places somebody in a part that domain.md §3 does not know', () => {
    assert.equal(placeOf('meaning', 'short'), undefined);
    assert.deepEqual(fieldsOf('meaning', 'short'), []);
  });
});
