import { agree, figureOf, fr, listOf } from '../language/typography.ts';

const CONTROL = { one: 'contrôle', many: 'contrôles', gender: 'm' } as const;
const FINDING = { one: 'constat', many: 'constats', gender: 'm' } as const;

/** What a pass that was asked for changed: « 100 contrôles relancés : mêmes constats. » */
export function rerunWords({ controls, more, less }: { readonly controls: number; readonly more: number; readonly less: number }): string {
  const moved = [...(more === 0 ? [] : [fr`${figureOf(more, FINDING)} de plus`]), ...(less === 0 ? [] : [fr`${figureOf(less, FINDING)} de moins`])];
  return fr`${figureOf(controls, CONTROL)} ${agree(controls, 'relancé', 'relancés')} : ${moved.length === 0 ? 'mêmes constats' : listOf(moved)}.`;
}
