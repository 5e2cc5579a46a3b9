import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHelpTreeFile } from '../../../domain/families/help-tree-file.ts';
import { HelpTree, type HelpOutcome, type HelpQuestion } from '../../../domain/families/help-tree.ts';
import { walkHelp } from '../../../domain/families/help-walk.ts';
import { MOST_BYTES, writeDataFile } from '../../../domain/kernel/data-file.ts';

const source = { ref: 'S4-001' };
const question = (id: string, ...to: readonly string[]): HelpQuestion => ({ id, question: `${id} ?`, checks: [], answers: to.map((one) => ({ label: `vers ${one}`, to: one })), source });
const outcome = (id: string): HelpOutcome => ({ id, title: id, actor: 'guardian', steps: ['Faire'], source });
const treeOf = (questions: readonly HelpQuestion[], outcomes: readonly HelpOutcome[], start = 'a'): object => ({ format: 'console-ent-depannage', version: 1, id: 'essai', title: 'Essai', audience: 'Tous', start, questions, outcomes });

const TREE = HelpTree.parse(treeOf([question('a', 'b', 'x'), question('b', 'x', 'y')], [outcome('x'), outcome('y')]));

/** What is wrong in a tree: where, and what. */
function faultsOf(tree: object): readonly string[] {
  const read = readHelpTreeFile(JSON.stringify(tree));
  return read.ok || read.refusal.kind !== 'wrong' ? [] : read.refusal.issues.map(({ path, code }) => `${path.join('.')} ${code}`);
}

describe('the file of a tree', () => {
  it('is read back as it was written', () => {
    expect(readHelpTreeFile(writeDataFile(TREE))).toEqual({ ok: true, value: TREE });
  });

  it('is refused by its reason', () => {
    const kind = (text: string): string => {
      const read = readHelpTreeFile(text);
      return read.ok ? 'taken' : read.refusal.kind;
    };
    expect([kind(' '.repeat(MOST_BYTES + 1)), kind('{'), kind('{"format":"autre"}'), kind(JSON.stringify({ ...TREE, version: 2 })), kind(JSON.stringify({ ...TREE, secret: 1 }))]).toEqual(['too-large', 'not-json', 'foreign', 'newer', 'wrong']);
  });

  it.each([
    [{ title: ' ' }, 'title too_small'],
    [{ outcomes: [] }, 'outcomes too_small'],
    [{ questions: [] }, 'questions too_small'],
    [{ questions: Array.from({ length: 41 }, (_, i) => question(`q${i}`, 'x')) }, 'questions too_big'],
    [{ outcomes: [outcome('x'), { ...outcome('y'), steps: [] }] }, 'outcomes.1.steps too_small'],
    [{ outcomes: [outcome('x'), { ...outcome('y'), steps: [''] }] }, 'outcomes.1.steps.0 too_small'],
    [{ outcomes: [outcome('x'), { ...outcome('y'), steps: ['x'.repeat(401)] }] }, 'outcomes.1.steps.0 too_big'],
    [{ outcomes: [outcome('x'), { ...outcome('y'), actor: 'nobody' }] }, 'outcomes.1.actor invalid_value'],
  ])('%#: is refused where a part is empty, unknown or too much', (changed, fault) => {
    expect(faultsOf({ ...TREE, ...changed })).toContain(fault);
  });

  it('leads every answer somewhere, never back, and reaches everything', () => {
    expect(faultsOf(treeOf([question('a', 'b', 'nowhere'), question('b', 'a', 'x')], [outcome('x'), outcome('x'), outcome('lost')]))).toEqual([
      'outcomes.1.id twice', 'questions.0.answers.1.to unknown-target', 'questions.1.answers.0.to loop', 'outcomes.2.id never-reached',
    ]);
    expect(faultsOf(treeOf([question('a', 'a', 'x')], [outcome('x')]))).toEqual(['questions.0.answers.0.to loop']);
    expect(faultsOf(treeOf([question('a', 'x', 'x')], [outcome('x')], 'elsewhere'))).toContain('start unknown-target');
  });
});

describe('answers', () => {
  it('lead from question to question, to who acts', () => {
    expect(walkHelp(TREE, [])).toEqual({ answered: [], next: { kind: 'question', question: TREE.questions[0] } });
    expect(walkHelp(TREE, [0, 1])).toMatchObject({ answered: [{ answer: 'vers b' }, { answer: 'vers y' }], next: { kind: 'outcome', outcome: { id: 'y' } } });
  });

  it('that the tree does not have change nothing', () => {
    expect(walkHelp(TREE, [7])).toEqual(walkHelp(TREE, []));
    expect(walkHelp(TREE, [1, 0])).toEqual(walkHelp(TREE, [1]));
  });

  it('end at who acts, whichever they are', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 2, maxLength: 5 }), (answers) => {
      expect(walkHelp(TREE, answers).next.kind).toBe('outcome');
    }));
  });

  it('are refused on a tree that leads nowhere: it was never read', () => {
    expect(() => walkHelp({ ...TREE, start: 'nowhere' }, [])).toThrow('nowhere');
  });
});
