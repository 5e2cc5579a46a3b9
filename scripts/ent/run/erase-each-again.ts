import type { Ent } from '../../../server/create-ent.ts';
import type { Erased } from '../../../server/retention/erased.ts';
import { typeset } from '../../../texts/language/typography.ts';
import type { CommandEnd } from './offline-ent.ts';
import { verifyEach } from './run-verify.ts';

/** What each school of an ENT has erased until now, by UAI, so that a backup does not bring it back. */
export function readErasedOfEach(ent: Ent): ReadonlyMap<string, Erased> {
  return new Map([...ent.schools()].flatMap((uai) => { const school = ent.at(uai); return school === undefined ? [] : [[uai, school.erased()] as const]; }));
}

/** What came back, and what is known of what was erased since then; undefined where nobody knows any more. */
interface BroughtBack {
  readonly ent: Ent;
  readonly erased: ReadonlyMap<string, Erased> | undefined;
  /** What was done, and what is said where `erased` is not known. */
  readonly done: string;
  readonly unknown: string;
}

/** Erases again in each school what a backup brought back, verifies the journals, and says both. */
export async function eraseEachAgain({ ent, erased, done, unknown }: BroughtBack): Promise<CommandEnd> {
  const again = [...(erased ?? [])].reduce((sum, [uai, one]) => sum + (ent.at(uai)?.eraseAgain(one) ?? 0), 0);
  const told = erased === undefined ? unknown : erasedSentence(again);
  const { lines, code } = await verifyEach(ent);
  return { lines: [typeset(`${done}${told} Les consoles verront que l’ENT est revenu en arrière et proposeront de renvoyer ce qui lui manque.`), ...lines], code };
}

function erasedSentence(again: number): string {
  return again === 0 ? '' : ` Ce qui avait été effacé depuis cette sauvegarde, l’est de nouveau : ${String(again)}.`;
}
