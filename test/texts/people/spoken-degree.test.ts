import { afterEach, expect, it } from 'vitest';
import type { Control, Finding } from '../../../domain/controls/control.ts';
import { catalogueOf } from '../../../domain/controls/of-degree.ts';
import { must } from '../../../domain/kernel/assert.ts';
import { controlSentence, controlText } from '../../../texts/controls/control-texts.ts';
import { FIRST_DEGREE_TEXTS } from '../../../texts/controls/first-degree.ts';
import { speakDegree } from '../../../texts/people/degree.ts';
import { CONSOLE_ROLE_LABELS, groupOriginSentence, SOURCE_LABELS, SOURCE_SENTENCES } from '../../../texts/people/roles.ts';
import { SCENARIO_ELSEWHERE, SCENARIO_LABELS, scenarioName, WHAT_IF_TEXTS } from '../../../texts/situation/what-if.ts';
import { noServiceSentence } from '../../../texts/year/replacements.ts';

afterEach(() => speakDegree('second'));

const OTHER_BASES = /Siècle|STSweb|chef d’établissement|cheffe d’établissement/iu;
const names = { person: () => 'Anne Roux', group: () => 'CP A', rubrique: () => 'CDI', service: () => 'Messagerie' };
const about = (...kinds: readonly ('person' | 'group')[]): Finding => ({ objects: kinds.map((kind) => ({ kind, id: kind })), params: { teachers: 1, accounts: 2, until: '2026-11-10T08:00:00.000Z' } });

/** What a control says of one finding, of two, and where and how it is corrected. */
function saidOf({ id }: Control): string {
  const text = must(controlText(id), id);
  const [one, two] = [about('group'), about('group', 'person')].map((finding) => controlSentence({ id }, [finding], names));
  return [text.title, one, two, controlSentence({ id }, [about('group'), about('group')], names), text.path, text.fix, text.ticket?.([about('group')], names)].join('\n');
}

it('what a school of the first degree corrects in Onde never names Siècle nor STSweb', () => {
  const inOnde = catalogueOf('first').filter(({ where, id }) => where === 'onde' && id !== 'ALI-05' && id !== 'ALI-11');
  expect(inOnde.map(({ id }) => id).toSorted()).toEqual(Object.keys(FIRST_DEGREE_TEXTS).toSorted());
  expect(inOnde.map(saidOf).join('\n')).toMatch(OTHER_BASES);
  speakDegree('first');
  expect(inOnde.map(saidOf).join('\n')).not.toMatch(OTHER_BASES);
});

it('its people, groups, scenarios and head are told in its words, then those of the second degree again', () => {
  const said = (): string => [
    ...Object.values(SOURCE_LABELS), ...Object.values(SOURCE_SENTENCES), groupOriginSentence('class', 'aaf'), CONSOLE_ROLE_LABELS.head,
    ...Object.values(SCENARIO_LABELS), ...Object.values(SCENARIO_ELSEWHERE).slice(1), scenarioName('becomes-head', undefined), ...Object.values(WHAT_IF_TEXTS), noServiceSentence('M. Roux'),
  ].join('\n').replaceAll('ligne « Chef d’établissement »', 'line').replaceAll(/\p{Z}/gu, ' ').replaceAll('ligne « Chef d’établissement »', 'line');
  const guide = said();
  speakDegree('first');
  expect(said()).not.toMatch(OTHER_BASES);
  expect(said()).toContain('Vient d’Onde. Pour corriger : le directeur de l’école, dans Onde.');
  speakDegree('second');
  expect(said()).toBe(guide);
});
