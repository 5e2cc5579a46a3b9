import { zipOf, type Packed } from '../zip/zip-fixture.ts';

/** A small base: one Monday lesson of an hour for 6A, one Tuesday lesson of a group of 5B, a line without division. */
export const BASE: Readonly<Record<string, string>> = {
  '00': '<p><init premiere_semaine_ISO="36" duree_seq="60"/></p>',
  '03': '<p><salle code="S1" nom="101"/></p>',
  '04': '<p><prof code="ROYAN" nom="ROY" prenom="Ana" epj="500001" date_naissance="05/06/1980" mail="ana@exemple.invalid"/><prof code="BONAL" nom="BON" prenom="Ali" epj="" date_naissance="" mail=""/><prof code="***" nom="" prenom=""/></p>',
  '05': '<p><mat code="FRANC" libelle="FRANCAIS" code_gep1="020700"/><mat code="***" libelle=""/></p>',
  '07': '<p><demi_seq code_jour="1" code="1" code_site="A" hre_deb="08:00" hre_fin="08:30"/><demi_seq code_jour="1" code="2" code_site="A" hre_deb="08:30" hre_fin="09:00"/><demi_seq code_jour="2" code="10" code_site="A" hre_deb="14:00" hre_fin="14:30"/></p>',
  '08': '<p><div code="6A" libelle="SIXIEME A"/><div code="5B" libelle="CINQUIEME B"/></p>',
  '10': '<p><eleve code="E1" nom="ROY" prenom="Léa" naissance="29/02/2012"/><eleve code="E2" nom="LIN" prenom="Noé" naissance=""/></p>',
  '11': '<p><fiche code="F1" jour="1" demi_seq="1" site="A"/><fiche code="F2" jour="1" demi_seq="2" site="A"/><fiche code="F3" jour="2" demi_seq="10" site="A"/></p>',
  '12': '<p><ligfiche code="002A" div="6A" fic="F2" mat="FRANC" prof="ROYAN" rgpmt="" gpe="" salle="S1"/><ligfiche code="001A" div="6A" fic="F1" mat="FRANC" prof="ROYAN" rgpmt="" gpe="" salle="S1"/><ligfiche code="003A" div="5B" fic="F3" mat="FRANC" prof="***" rgpmt="R2" gpe="ESP" salle="S1"/><ligfiche code="004A" div="" fic="F1" mat="FRANC" prof="ROYAN" rgpmt="" gpe="" salle=""/></p>',
  '13': '<p><rgpmt code="R2" nom="LV2ESP" code_gpe="ESP" code_div="5B"/></p>',
  '19': '<p><gpe code="1" code_div="6A" code_sts="6A_G1"/><gpe code="2" code_div="6A" code_sts=""/><gpe code="" code_div="5B" code_sts=""/><gpe code="ESP" code_div="5B" code_sts="LV2ESP 5"/></p>',
  '21': '<p><ele_gpe ele="E1" gpe="1" code_div="6A" semaines="0"/><ele_gpe ele="E2" gpe="ESP" code_div="5B" semaines="4503599627370496"/></p>',
  '23': '<p><coens lignefic="003A" prof="BONAL"/></p>',
  '24': '<calendrier><annee>2026</annee><debut_eleve>01/09/2026</debut_eleve><fin_eleve>03/07/2027</fin_eleve><f><fermeture debut="17/10/2026" fin="01/11/2026"/></f></calendrier>',
};

/** A zip of a base, with some files changed, added or (by an empty text) left out. */
export function udtZip(changes: Readonly<Record<string, string>> = {}, nameOf = (number: string): string => `UDCal_${number}.xml`): { readonly name: string; readonly bytes: Buffer } {
  const files = Object.entries({ ...BASE, ...changes }).flatMap(([number, content]): readonly Packed[] => (content === '' ? [] : [{ name: nameOf(number), content: `<?xml version="1.0" encoding="UTF-8"?>${content}` }]));
  return { name: 'udt.zip', bytes: zipOf(files) };
}
