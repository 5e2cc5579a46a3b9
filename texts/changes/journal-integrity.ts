import type { JournalBreak, JournalFault, JournalIntegrity } from '../../domain/sync/journal-integrity.ts';
import { formatDay, formatHour } from '../language/dates.ts';
import { agree, figureOf, formatNumber, fr, NOUNS } from '../language/typography.ts';

/** The words of « Vérifier l’intégrité ». */
export const INTEGRITY_TEXTS = {
  verify: fr`Vérifier l’intégrité`,
  verifying: fr`Vérification en cours`,
  failed: fr`La vérification n’a pas abouti. Rien n’a changé. Réessayez.`,
} as const;

const FAULTS: Readonly<Record<JournalFault['kind'], string>> = {
  altered: fr`cette ligne a été modifiée après avoir été écrite`,
  missing: fr`une ou plusieurs lignes ont été retirées à cet endroit`,
  moved: fr`cette ligne n’est pas à sa place, des lignes ont été échangées`,
  forged: fr`des lignes ont été réécrites et leurs empreintes recalculées, sans la clé du sceau de l’ENT`,
  cut: fr`les lignes qui suivaient ont été retirées de la fin du journal`,
  unsealed: fr`aucun sceau de l’ENT ne couvre les lignes à partir de celle-ci`,
  checkpoint: fr`ce que la dernière purge avait scellé a été modifié`,
};

const WHAT_TO_DO = fr`Gardez une copie de ce poste et prévenez qui exploite l’ENT : le journal des autres consoles et ses sauvegardes diront ce qui a changé.`;

/** What an ENT's verification of its journal found: what was verified, what broke, from which line. */
export function integritySentence({ from, checked, end, purgedAt, fault }: JournalIntegrity): string {
  const purged = purgedAt === null ? '' : fr` Les lignes avant la ligne ${formatNumber(from)} ont été retirées le ${formatDay(purgedAt)}, à la fin de leur durée de conservation ; leur empreinte est scellée.`;
  if (fault === null) return fr`${verified(checked)}, aucune anomalie.${upTo(checked, from, end.k)}${purged}`;
  return fr`Le journal ne tient plus à partir de la ligne ${formatNumber(fault.line)} : ${FAULTS[fault.kind]}. ${before(checked)} ${WHAT_TO_DO}${purged}`;
}

function verified(lines: number): string {
  return fr`${figureOf(lines, NOUNS.line)} ${agree(lines, 'vérifiée', 'vérifiées')}`;
}

function upTo(lines: number, from: number, to: number): string {
  return lines === 0 ? '' : fr` De la ligne ${formatNumber(from)} à la ligne ${formatNumber(to)}, chaque ligne continue la précédente, sous le sceau de l’ENT.`;
}

function before(lines: number): string {
  return lines === 0 ? fr`Aucune ligne n’est sûre.` : fr`${lines === 1 ? 'La ligne qui précède est intacte' : `Les ${figureOf(lines, NOUNS.line)} qui précèdent sont intactes`}.`;
}

const BREAKS: Readonly<Record<JournalBreak['kind'], (line: string) => string>> = {
  rewritten: (line) => fr`la ligne ${line} ou une ligne d’avant n’est plus celle que ce poste avait reçue`,
  shortened: (line) => fr`il s’arrête avant la ligne ${line}, que ce poste avait reçue`,
  untrue: (line) => fr`les lignes reçues après la ligne ${line} ne sont pas celles que l’ENT dit avoir écrites`,
  untold: (line) => fr`l’ENT ne dit plus comment son journal continue après la ligne ${line}`,
};

/** What this console saw an ENT's journal do that a journal cannot. */
export function breakSentence({ kind, line, foundAt }: JournalBreak): string {
  return fr`Constaté sur ce poste le ${formatDay(foundAt)} à ${formatHour(foundAt)} : le journal de l’ENT ne continue plus ce que ce poste avait vu, ${BREAKS[kind](formatNumber(line))}. Une sauvegarde de l’ENT a été restaurée, ou le journal a été modifié : demandez-le à qui exploite l’ENT.`;
}

/** Up to where this console has followed the journal; nothing as long as it received none. */
export function followedSentence(line: number | undefined): string {
  return line === undefined ? '' : fr`Ce poste a suivi le journal jusqu’à la ligne ${formatNumber(line)}.`;
}

/** Said when the ENT could not be asked. */
export const UNVERIFIED = fr`L’ENT ne répond pas : la chaîne entière n’a pas été vérifiée.`;
