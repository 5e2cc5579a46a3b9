import type { DataFileRefusal } from '../../domain/kernel/data-file.ts';
import { dataFileRefusalLines, placeWords, type DataFileWords } from '../files/data-files.ts';
import { fr } from '../language/typography.ts';

/** The calendar of a school as a file. */
export const CALENDAR_FILE_TEXTS = {
  name: 'calendrier.json',
  save: fr`Enregistrer ce calendrier…`,
  open: fr`Ouvrir un calendrier…`,
  file: fr`Fichier de calendrier`,
  help: fr`Le calendrier est un fichier : zone, jours propres à l’établissement, semaines A et B. Il ne nomme personne. Celui que vous ouvrez est vérifié en entier, puis remplace le calendrier dans le brouillon. Les jours d’un fichier ICS (celui de l’académie, par exemple) s’y ajoutent, ceux que vous cochez.`,
  kept: fr`Le calendrier du fichier est dans le brouillon ; il vaut pour tout l’établissement une fois envoyé.`,
} as const;

const FIELDS: Readonly<Record<string, string>> = {
  zone: 'Zone', holidays: fr`Jours propres`, name: 'Nom', from: fr`Premier jour`, to: fr`Dernier jour`, weeks: fr`Semaines A et B`, first: fr`Première lettre`,
  exceptions: fr`Semaine à part`, monday: 'Lundi', letter: 'Lettre', format: 'Format', version: 'Version',
};

const WORDS: DataFileWords = {
  refusals: {
    'too-large': fr`Ce fichier est trop grand pour être un calendrier (512 Ko au plus). Rien n’a été lu.`,
    'not-json': fr`Ce fichier n’est pas un calendrier de la console : son contenu n’est pas du JSON. Rien n’a changé.`,
    foreign: fr`Ce fichier n’est pas un calendrier de la console. Rien n’a changé.`,
    newer: fr`Ce fichier vient d’une version plus récente de la console. Rien n’a changé. Mettez la console à jour, puis rouvrez-le.`,
  },
  place: (path) => placeWords(path, { fields: FIELDS, lists: {}, whole: 'Fichier' }),
  rules: {
    'dates-reversed': fr`le dernier jour précède le premier`,
    'not-a-monday': fr`ce n’est pas un lundi`,
    'week-twice': fr`une semaine y est deux fois`,
  },
};

/** Why the file of a calendar is not taken, in one sentence or line by line. */
export function calendarRefusalLines(refusal: DataFileRefusal): readonly string[] {
  return dataFileRefusalLines(refusal, WORDS);
}
