import { ADVISED_SIZE, HEAVY_BYTES, type ImagePlace, type ImageRefusal, type ImageRemark } from '../../domain/home-page/images/image-verdict.ts';
import type { ImageFacts, ImageFormat } from '../../domain/home-page/images/image-facts.ts';
import { formatNumber, fr } from '../language/typography.ts';

/** The check of an image, before it is put in the ENT. */
export const IMAGE_TEXTS = {
  act: fr`Vérifier un article ou une image…`, title: fr`Vérifier un article ou une image`,
  help: fr`L’image est lue sur cet ordinateur et n’en sort pas : la console n’en garde que le nom, les dimensions et le poids. C’est dans l’ENT qu’elle se dépose.`,
  place: fr`Elle servira à`,
  places: { top: fr`la tuile haute`, article: fr`l’illustration d’un article` },
  choose: fr`Choisir une image…`, field: 'Image', chooseOther: fr`Choisir une autre image…`, forget: fr`Oublier cette image`,
  good: fr`Cette image convient.`, animated: fr`Elle est animée : le guide l’admet pour la tuile haute.`,
  collection: fr`Une collection d’illustrations à 680 × 383 est proposée dans la partie « illustration » d’un article (S2-010).`,
  summary: fr`Résumé de l’article`, summaryMissing: fr`Il manque : il est conseillé de le renseigner, il paraît sous le titre dans le flux (S2-009).`,
} as const;

export const FORMAT_LABELS: Readonly<Record<ImageFormat, string>> = { png: 'PNG', jpeg: 'JPEG', gif: 'GIF', webp: 'WebP' };

/** « 2000 × 453 ». */
export function sizeWords({ width, height }: Pick<ImageFacts, 'width' | 'height'>): string {
  return fr`${width} × ${height}`;
}

/** « 1,2 Mo », « 840 ko ». */
export function weightWords(bytes: number): string {
  const kilo = Math.max(1, Math.round(bytes / 1024));
  return kilo < 1024 ? fr`${formatNumber(kilo)} ko` : fr`${(bytes / (1024 * 1024)).toFixed(1).replace('.', ',')} Mo`;
}

/** « accueil.png : PNG, 2000 × 453 pixels, 840 ko ». */
export function imageWords({ name, format, bytes, ...size }: ImageFacts): string {
  return fr`${name} : ${FORMAT_LABELS[format]}, ${sizeWords(size)} pixels, ${weightWords(bytes)}`;
}

/** What there is to say of an image that can be used. */
export function remarkSentence(remark: ImageRemark, place: ImagePlace): string {
  const advised = sizeWords(ADVISED_SIZE[place]);
  const source = place === 'top' ? 'S2-003' : 'S2-010';
  switch (remark) {
    case 'too-small':
      return fr`Elle est plus petite que ${advised} pixels, le format conseillé (${source}) : elle sera floue.`;
    case 'other-ratio':
      return fr`Ses proportions ne sont pas celles de ${advised} : des bords gris paraîtront (S2-009). Recadrez-la.`;
    default:
      return fr`Elle pèse plus de ${weightWords(HEAVY_BYTES)} : la page sera lente sur un téléphone (déduit).`;
  }
}

const NOTHING_LEFT = fr`Rien n’a quitté cet ordinateur, et le réglage n’a pas changé.`;

const REFUSALS: Readonly<Record<ImageRefusal, string>> = {
  empty: fr`Ce fichier est vide. ${NOTHING_LEFT} Choisissez l’image d’origine.`,
  'other-format': fr`Ce fichier n’est pas une image PNG, JPEG, GIF ou WebP, quel que soit son nom. ${NOTHING_LEFT} Enregistrez l’image dans un de ces formats.`,
  truncated: fr`Cette image s’arrête avant sa fin : sa copie ou son téléchargement a été interrompu. ${NOTHING_LEFT} Reprenez l’image d’origine.`,
  corrupt: fr`Cette image est abîmée : elle ne peut pas être affichée. ${NOTHING_LEFT} Reprenez l’image d’origine, ou enregistrez-la de nouveau.`,
  'too-heavy': fr`Ce fichier pèse plus de 20 Mo : il n’a pas été lu. ${NOTHING_LEFT} Réduisez l’image aux dimensions conseillées.`,
  'too-large': fr`Cette image a plus de 40 millions de pixels : elle n’a pas été ouverte. ${NOTHING_LEFT} Réduisez-la aux dimensions conseillées.`,
  unreadable: fr`Ce fichier n’a pas pu être lu : il a peut-être été déplacé, ou son support retiré. ${NOTHING_LEFT} Choisissez-le de nouveau.`,
};

/** Why an image was refused: what happened, what is safe, what to do. */
export function imageRefusal(refusal: ImageRefusal): string {
  return REFUSALS[refusal];
}
