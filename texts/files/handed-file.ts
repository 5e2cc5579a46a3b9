import type { HandedTrouble } from '../../contract/console/importer.contract.ts';
import { fr, quoted } from '../language/typography.ts';

const WHY: Readonly<Record<HandedTrouble, string>> = {
  'too-large': fr`il dépasse 4 Mo, plus qu’aucun fichier de la console. Rien n’a changé. Vérifiez que c’est le bon.`,
  unreadable: fr`il est absent, ou votre compte ne peut pas le lire. Rien n’a changé. Remettez-le à sa place, puis rouvrez-le.`,
};

/** A file opened from the desktop was not read: why, what is safe, what to do. */
export function notOpenedSentence(name: string, trouble: HandedTrouble): string {
  return fr`${quoted(name)} n’a pas été ouvert : ${WHY[trouble]}`;
}
