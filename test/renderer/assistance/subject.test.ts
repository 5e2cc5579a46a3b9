import { expect, it } from 'vitest';
import type { Finding } from '../../../domain/controls/control.ts';
import { advisedRecipient, isNamedFirst, isNameless, saysWhatIsSeen } from '../../../renderer/assistance/subject.ts';
import type { HelpSubject } from '../../../texts/assistance/help-message.ts';
import { person } from '../../domain/settings.ts';

const about = (id: string, ...kinds: readonly Finding['objects'][number]['kind'][]): HelpSubject => ({
  kind: 'control', control: { id, where: 'drane' }, findings: [{ objects: kinds.map((kind) => ({ kind, id: 'a' })), params: {} }],
});
const somebody: HelpSubject = { kind: 'person', person: person('a') };
const aClass: HelpSubject = { kind: 'group', group: { name: '6e A', kind: 'class' }, people: 24 };

it('goes to who answers for the place of the correction, and to the academy’s assistance about somebody or a class', () => {
  expect([about('INS-01', 'inspector'), somebody, aClass, { kind: 'error', error: 'assistant-without-account' } as const, { kind: 'error', error: 'pix-teacher' } as const].map(advisedRecipient)).toEqual(['drane', 'arena', 'arena', 'dsden', 'gar']);
});

it('names nobody first, but whom the recipient can do nothing without; offers no name where nobody has one', () => {
  expect([about('INS-01', 'inspector'), about('ALI-06', 'person'), somebody, aClass].map(isNamedFirst)).toEqual([true, false, false, false]);
  expect([about('INS-01', 'inspector'), about('RUB-01', 'rubrique'), somebody, aClass].map(isNameless)).toEqual([false, true, false, true]);
});

it('asks what is seen where only the author knows', () => {
  expect([about('ALI-06'), somebody, aClass, { kind: 'error', error: 'pix-teacher' } as const].map(saysWhatIsSeen)).toEqual([true, false, false, true]);
});
