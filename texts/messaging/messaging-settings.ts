import { agree, formatNumber, fr } from '../language/typography.ts';

/** The words of the general parameters of the messaging: one switch is one sentence of the guide. */
export const MESSAGING_SETTING_TEXTS = {
  unsaid: fr`L’ENT ne l’a pas indiqué`,
  yes: 'Oui',
  no: 'Non',
  changed: 'Modifié',
  inferred: 'Déduit',
  single: {
    title: fr`L’élève peut écrire à un ou plusieurs enseignants de sa classe, il n’est pas obligé d’écrire à tous`,
    source: fr`Source : guide de la DRANE, « il est conseillé d’activer » (S2-093).`,
  },
  reporting: {
    title: fr`Signaler un message : un message signalé cesse aussitôt d’être diffusé`,
    source: fr`Source : guide de la DRANE (S2-032). Aucune valeur conseillée n’y est relevée.`,
  },
  moderators: {
    title: 'Modérateurs',
    purpose: fr`Les personnes et les groupes qui traitent les messages signalés : confirmer ou annuler le signalement.`,
    source: fr`Source : guide de la DRANE, « nécessité de donner des droits de modération » (S2-038).`,
    none: fr`Personne n’a le droit de modérer la messagerie.`,
    add: 'Ajouter un modérateur',
    choose: 'Personne ou groupe',
    give: 'Ajouter',
    remove: (name: string) => fr`Retirer ${name} des modérateurs`,
  },
  quiet: {
    title: 'Plages de silence',
    enabled: fr`Suspendre les notifications et les mises à jour pendant ces heures`,
    weekdays: 'Chaque soir de semaine',
    weekend: 'Du vendredi soir au lundi matin',
    from: 'De',
    to: 'À',
    holidays: fr`Compter les vacances scolaires comme un long week-end`,
    circular: 'Reprendre les heures de la circulaire',
    source: fr`Source : circulaire du 10 juillet 2025, « Promouvoir un numérique raisonné à l’École » (O-17) : 20 h – 7 h en semaine, du vendredi 20 h au lundi 7 h, adaptable par le chef d’établissement.`,
    holidaysSource: fr`Déduit : aucune source consultée ne dit si les vacances scolaires comptent.`,
  },
} as const;

/** The name of a button that answers for a parameter that the ENT has not told: « Oui : L’élève peut… ». */
export function answerFor(answer: string, title: string): string {
  return fr`${answer} : ${title}`;
}

/** The advised value, and whether the school follows it: « Conseillé : oui ». */
export function advised(value: boolean, now: boolean | null): string {
  const words = fr`Conseillé : ${value ? 'oui' : 'non'}`;
  return now === null || now === value ? words : fr`${words}. Écart : ${now ? 'oui' : 'non'} aujourd’hui`;
}

/** The gap of the quiet hours to the circular: « 2 heures diffèrent de la circulaire ». */
export function hoursGap(count: number): string {
  return fr`${formatNumber(count)} ${agree(count, 'heure diffère', 'heures diffèrent')} de la circulaire`;
}
