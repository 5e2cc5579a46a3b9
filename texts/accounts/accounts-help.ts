import type { ScreenHelp } from '../frame/help.ts';
import { fr } from '../language/typography.ts';

/** The help of « Comptes » (F1). */
export const ACCOUNTS_HELP: ScreenHelp = {
  purpose: fr`Savoir qui n’a pas activé son compte, qui est suspendu ou en attente de suppression, d’après les exports de l’ENT ; suspendre une population en cas de crise.`,
  twin: null,
  steps: [
    fr`« Ouvrir un relevé… » lit une liste exportée de l’ENT (CSV) : dites ce que contient chaque colonne, puis ce que veut dire chaque mot d’état. Ce que la console ne comprend pas est laissé et montré, ligne par ligne.`,
    fr`Chaque relevé porte son jour et son fichier ; il reste sur ce poste, chiffré, et remplace celui d’avant. Sans relevé, l’état est inconnu : la console n’invente rien.`,
    fr`Une ligne choisie montre comment ce compte s’active sur la plateforme, ce qui est dû et qui donne un nouveau mot de passe, chaque règle avec sa source. Pour un élève ou un parent, c’est ÉduConnect : « Dépannage familles ».`,
    fr`« Suspendre… », qui, « Suspendre » : trois gestes ferment, hors connexion et dans le brouillon, les comptes d’une population et sa messagerie. La messagerie se rouvre au soir du jour choisi ; les comptes attendent « Lever la suspension », qui remet tout comme avant.`,
    fr`« Lettres et étiquettes… » imprime les identifiants et les mots de passe provisoires d’un fichier que donne l’ENT. Il n’est lu qu’en mémoire : rien n’en est gardé ; le journal ne porte que le nombre et le motif.`,
    fr`Un compte « en retard » : adresse non validée dans le délai de la plateforme (sa source est dite), ou compte créé depuis plus de 30 jours et pas activé (déduit).`,
  ],
  keys: [
    { keys: 'Flèches', does: fr`Passer d’une ligne à l’autre ; l’inspecteur suit` },
    { keys: 'Échap', does: 'Effacer le filtre, quand il a le curseur' },
  ],
};
