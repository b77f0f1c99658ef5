import assert from 'node:assert/strict';
import { mergeQuestions, splitQuestions, unlistQuestions } from '../../src/domain/case/content.ts';
import { ask } from '../../src/domain/form/question.ts';
import { textsTyped } from '../../src/domain/signal/rules.ts';

const ids = (questions: readonly { readonly id: string }[]) => questions.map(({ id }) => id);

describe('What is asked before a case is changed', () => {
  it('is a code alone while nothing may be written about anybody (level 0)', () => {
    assert.deepEqual(ids(unlistQuestions(0)), ['unlistWhy']);
    assert.deepEqual(ids(mergeQuestions(0)), ['mergeInto', 'mergeWhy']);
    assert.deepEqual(ids(splitQuestions(0)), ['splitSignals', 'splitWhy']);
  });

  for (const level of [1, 2])
    it(`is a code and the words for it at level ${level}`, () => {
      assert.deepEqual(ids(unlistQuestions(level)), ['unlistWhy', 'unlistReason']);
      assert.deepEqual(ids(mergeQuestions(level)), ['mergeInto', 'mergeWhy', 'mergeReason']);
      assert.deepEqual(ids(splitQuestions(level)), ['splitSignals', 'splitWhy', 'splitReason']);
    });
});

describe('The texts of a form', () => {
  it('are what was typed in its text fields, empty where nothing was', () => {
    const questions = [ask.text('one', 10), ask.choice('two', ['a']), ask.text('three', 10)];
    assert.deepEqual(textsTyped(questions, { one: 'woord', two: 'a' }), ['woord', '']);
  });
});
