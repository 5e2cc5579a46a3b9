import { afterEach, expect, it } from 'vitest';
import { RUB_TEXTS } from '../../../texts/controls/rub.ts';
import { SCREEN_HELP } from '../../../texts/frame/screen-help.ts';
import { SHORTCUT_LABELS } from '../../../texts/frame/shortcuts.ts';
import { rightsLegend } from '../../../texts/paper/matrices.ts';
import { GUIDE_ROLE_LABELS, ROLE_LABELS, speakRoles } from '../../../texts/people/roles.ts';
import { SHIPPED_PLATFORMS } from '../../../texts/platforms/shipped-platforms.ts';
import { plain } from '../../support/plain.ts';

afterEach(() => speakRoles({}));

it('the platforms that the console brings name roles as the guide does, or not at all: no source gives another word', () => {
  expect(SHIPPED_PLATFORMS.flatMap(({ id, roles }) => roles.filter(({ role, label }) => label !== GUIDE_ROLE_LABELS[role]).map(({ role }) => `${id} ${role}`))).toEqual([]);
});

it('screens, keys, controls, help and paper name roles in the words of the school, then in those of the guide again', () => {
  const said = (): readonly string[] => [
    ROLE_LABELS.visitor, SHORTCUT_LABELS.visitor, RUB_TEXTS['RUB-07'].fix, SCREEN_HELP.rubriques.keys[0]?.does ?? '', rightsLegend(),
  ].map(plain);
  const guide = said();
  speakRoles({ visitor: ['Visiteur', 'Lecteur'], manager: ['Responsable'] });
  const [label, key, control, help, legend] = said();
  expect([label, key]).toEqual(['Visiteur ou Lecteur', 'Donner « Visiteur ou Lecteur »']);
  expect(control).toContain('Donner le rôle « Responsable »');
  for (const text of [help, legend]) expect(text).toMatch(/Visiteur ou Lecteur.*Rédacteur.*Responsable/);
  speakRoles({});
  expect(said()).toEqual(guide);
});
