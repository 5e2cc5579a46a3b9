import { preparePostgres, type PreparationRefusal } from '../../../server/database/engines/postgres/prepare-postgres.ts';
import { typeset } from '../../../texts/language/typography.ts';
import { databaseSentence } from '../sentences/ent-sentences.ts';
import { stopped, type CommandEnd } from './offline-ent.ts';
import type { PrepareOptions } from '../ent-options.ts';

/** Gives a PostgreSQL database the tables of this version, and says what was done. */
export async function runPrepare({ database, role }: PrepareOptions): Promise<CommandEnd> {
  const prepared = await preparePostgres({ url: database, role });
  if (!prepared.ok) return stopped(refusalSentence(prepared.refusal));
  const { from, to, without } = prepared.value;
  const done = from === to ? `La base avait déjà les tables de cette version (${String(to)}).` : `La base a les tables de cette version (${String(from)} → ${String(to)}).`;
  const lines = [`${done} Le rôle ${role} peut y servir des établissements, chacun séparé des autres par les règles de la base.`];
  if (without.length > 0) lines.push('Cette base n’a pas de notifications : les consoles voient les changements d’un autre processus en une seconde au plus.');
  return { lines: lines.map(typeset), code: 0 };
}

function refusalSentence(refusal: PreparationRefusal): string {
  if (refusal.kind === 'role') return typeset('--role attend un nom de rôle en minuscules, chiffres et tirets bas. Rien n’a été changé.');
  if (refusal.kind === 'statement') return typeset(`La base refuse cette préparation : ${refusal.detail}. Rien n’a été changé. Vérifiez que l’adresse est celle du propriétaire de la base et que le rôle existe.`);
  return databaseSentence(refusal);
}
