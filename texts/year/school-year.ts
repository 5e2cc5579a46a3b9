import type { ChecklistId } from '../../domain/school-year/checklists.data.ts';
import type { MomentId } from '../../domain/school-year/calendar.data.ts';
import type { PlannedMoment } from '../../domain/school-year/year-plan.ts';
import { formatDay, formatDayAndMonth } from '../language/dates.ts';
import { countOf, fr, NOUNS } from '../language/typography.ts';

/** The times of the school year. */
export const MOMENT_LABELS: Readonly<Record<MomentId, string>> = {
  imports: fr`Août et septembre : imports de l’année`,
  start: fr`Rentrée`,
  january: fr`Janvier : licences des partants`,
  duplicates: fr`Mai : doublons de responsables, avant la bascule`,
  replacements: fr`Juin : fin des remplacements`,
  end: fr`Mi-juillet : rubriques qui disparaissent`,
};

/** What the year asks, each as something to do. */
export const CHECKLIST_SENTENCES: Readonly<Record<ChecklistId, string>> = {
  'stsweb-exports': fr`Exporter de STSweb vers Siècle la structure et les services, à chaque modification.`,
  'manual-import': fr`Faire à la main le premier import d’emploi du temps de l’année, puis quelques autres pour le vérifier.`,
  'pronote-identifiers': fr`Importer les identifiants Pronote, tous, pas seulement les manquants.`,
  'head-group': fr`Vérifier que la direction est dans le groupe « Chef d’établissement ».`,
  'head-rights': fr`Vérifier que la direction a le rôle le plus élevé dans chaque service et chaque rubrique.`,
  'functional-lines': fr`Relire « Qui fait quoi ? » : retirer les partants, ajouter les manquants.`,
  'everyone-hidden': fr`Vérifier que « Tous » est masqué dans « Qui voit qui ? », et regarder qui est dans « Qui fait quoi ? › Non enseignants ».`,
  'class-rubriques': fr`Compléter les droits des rubriques de classe.`,
  'publication-referents': fr`Faire désigner par la direction un responsable de publication par rubrique.`,
  'resources-assigned': fr`Affecter les ressources du Médiacentre.`,
  'leavers-licences': fr`Récupérer les licences de ceux qui sont partis.`,
  'arrivals-resources': fr`Affecter leurs ressources aux élèves et aux enseignants arrivés.`,
  'guardian-duplicates': fr`Traiter les doublons de responsables dans Siècle.`,
  'ended-replacements': fr`Retirer leurs droits aux remplaçants dont la mission se termine.`,
  'class-content': fr`Archiver ce qui doit rester des rubriques de classe.`,
  'temporary-rubriques': fr`Archiver ce qui doit rester des rubriques temporaires : elles sont supprimées avec leur contenu.`,
  'abandoned-rubriques': fr`Archiver ou supprimer les rubriques abandonnées.`,
};

/** Where a time of the year is from today: « jusqu’au 30 septembre », « commence dans 43 jours, le 4 janvier », « période terminée le 15 mai ». */
export function momentWords({ state, from, to }: Pick<PlannedMoment, 'state' | 'from' | 'to'>, day: string): string {
  if (state === 'now') return fr`jusqu’au ${formatDayAndMonth(to)}`;
  if (state === 'past') return fr`période terminée le ${formatDayAndMonth(to)}`;
  const days = Math.round((Date.parse(from) - Date.parse(day)) / 86_400_000);
  return fr`commence dans ${countOf(days, NOUNS.day)}, le ${formatDayAndMonth(from)}`;
}

/** « Fait par Augustin Giraud le 9 nov. 2026 ». */
export function doneWords({ by, at }: { readonly by: string; readonly at: string }): string {
  return fr`Fait par ${by} le ${formatDay(at)}`;
}

/** « 3 sur 7 ». */
export function tally(done: number, total: number): string {
  return `${done} sur ${total}`;
}
