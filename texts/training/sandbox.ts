import type { ForcedRefusal, OtherEditDone, Sandbox, SandboxLine } from '../../contract/ent/training.contract.ts';
import type { FictitiousSchool } from '../../domain/training/fictitious-school.ts';
import { figureOf, fr, NOUNS, quoted } from '../language/typography.ts';

/** What the fictitious schools are called, and what each is good for. */
export const FICTITIOUS_SCHOOL_TEXTS: Readonly<Record<FictitiousSchool, { readonly name: string; readonly about: string }>> = {
  college: { name: fr`Collège Jean-Macé (fictif)`, about: fr`330 élèves, 12 classes, 40 rubriques : l’établissement des exercices.` },
  lycee: { name: fr`Lycée Louise-Michel (fictif)`, about: fr`360 élèves, de la seconde à la terminale, groupes de langues et de spécialité.` },
  cite: { name: fr`Cité scolaire Jeanne-Barret (fictive)`, about: fr`480 élèves, un collège et un lycée sous une même direction.` },
  ecole: { name: fr`École élémentaire Jules-Verne (fictive)`, about: fr`184 élèves du CP au CM2, une directrice qui enseigne, peu de rubriques.` },
  copy: { name: fr`La forme de votre établissement`, about: fr`Ses groupes, rubriques, droits et réglages ; personne de réel : tous les noms sont inventés.` },
};

/** The words of the fictitious school and of what its simulated ENT does on demand. */
export const SANDBOX_TEXTS = {
  schools: fr`Établissements fictifs`,
  empty: fr`Choisissez un établissement fictif pour commencer.`,
  choose: 'Choisir',
  chooseNamed: (name: string) => fr`Choisir ${quoted(name)}`,
  inFront: 'En cours',
  begun: fr`Commencé : vous le retrouverez tel quel`,
  fresh: 'Pas encore ouvert',
  preparing: fr`L’établissement fictif se prépare…`,
  demand: fr`À la demande`,
  demandHelp: fr`L’ENT simulé le fait vraiment : la console réagit comme avec un vrai ENT.`,
  line: fr`Le réseau`,
  lines: { open: 'Rétablir', cut: fr`Couper le réseau`, slow: fr`Répondre lentement`, silent: fr`Ne pas répondre` } satisfies Readonly<Record<SandboxLine, string>>,
  refuse: fr`Le prochain envoi sera refusé`,
  reason: fr`Motif du refus`,
  reasons: {
    'no-longer-there': fr`La personne ou le groupe n’est plus là`,
    'role-forbids': fr`Le rôle ne permet pas cette modification`,
    newer: fr`Une règle plus récente que la console`,
  } satisfies Readonly<Record<ForcedRefusal, string>>,
  accept: fr`Ne plus refuser`,
  other: fr`Un autre administrateur modifie…`,
  contest: fr`Ce que touche mon brouillon`,
  beside: fr`Autre chose`,
  reset: fr`Réinitialiser le bac à sable`,
  resetAction: 'Réinitialiser',
  resetting: fr`L’établissement fictif se refait…`,
  retry: 'Réessayer',
} as const;

const LINE_STATES: Readonly<Record<SandboxLine, string>> = {
  open: fr`Le réseau fonctionne.`,
  cut: fr`Le réseau est coupé : l’ENT simulé n’écoute plus.`,
  slow: fr`Chaque réponse arrive avec quatre secondes de retard.`,
  silent: fr`L’ENT simulé reçoit les demandes, et n’y répond pas.`,
};

/** How the line is, in a sentence. */
export function lineSentence(line: SandboxLine): string {
  return LINE_STATES[line];
}

/** What is said of the refusal that waits. */
export function refusalWaits(reason: ForcedRefusal | null): string {
  return reason === null ? fr`Les envois sont acceptés.` : fr`Le prochain envoi sera refusé : ${SANDBOX_TEXTS.reasons[reason].toLowerCase()}.`;
}

/** What another administrator did. */
export function otherEditSentence({ author, did, rubrique }: OtherEditDone): string {
  if (did === 'nothing') return fr`Rien à modifier : préparez d’abord le droit d’un groupe sur une rubrique, ou un nouveau titre.`;
  const what = quoted(rubrique ?? '');
  return did === 'same-value'
    ? fr`${author} a modifié ${what} avant vous, là où votre brouillon le modifie : votre prochain envoi sera en conflit.`
    : fr`${author} a modifié ${what}, que votre brouillon ne touche pas : votre prochain envoi passera, les deux s’ajoutent.`;
}

/** What is lost by putting a school back, named. */
export function resetQuestion({ school }: Pick<Sandbox, 'school'>, unsent: number): string {
  const name = quoted(school === null ? '' : FICTITIOUS_SCHOOL_TEXTS[school].name);
  const draft = unsent === 0 ? '' : fr` Votre brouillon y est perdu : ${figureOf(unsent, NOUNS.change)}.`;
  return fr`${name} redevient comme au premier jour : tout ce qui y a été envoyé, décidé ou noté est effacé, avec son journal.${draft} Les autres établissements fictifs et votre vrai établissement ne changent pas.`;
}
