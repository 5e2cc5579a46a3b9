/** An export of Siècle around its data. */
export function siecleXml(root: string, data: string, parameters = PARAMETERS): string {
  return `<?xml version="1.0" encoding="ISO-8859-15"?>
<${root} VERSION="3.0">
<PARAMETRES>${parameters}</PARAMETRES>
<DONNEES>
${data}
</DONNEES>
</${root}>`;
}

/** What a school's export says of itself. */
export const PARAMETERS =
  '<UAJ>0990001N</UAJ><ANNEE_SCOLAIRE>2026</ANNEE_SCOLAIRE><DATE_EXPORT>03/09/2026</DATE_EXPORT><HORODATAGE>03/09/2026 08:30:00</HORODATAGE>';

/** One present pupil, with what the console does not keep. */
export function studentXml(id: string, changes = ''): string {
  return `<ELEVE ELEVE_ID="${id}" ELENOET="5496"><ID_NATIONAL>09900${id.padStart(4, '0')}FA</ID_NATIONAL><ELENOET>5496</ELENOET><NOM_DE_FAMILLE>D'ŒUVRAY</NOM_DE_FAMILLE>
<PRENOM>Noël</PRENOM><DATE_NAISS>29/02/2012</DATE_NAISS><CODE_SEXE>1</CODE_SEXE><VILLE_NAISS/><TEL_PERSONNEL>0199000000</TEL_PERSONNEL><MEL>x@exemple.invalid</MEL>
<CODE_REGIME>24</CODE_REGIME><CODE_STATUT>ST</CODE_STATUT><CODE_MEF>1011000J11A</CODE_MEF><DATE_ENTREE>01/09/2024</DATE_ENTREE>${changes}
<SCOLARITE_AN_DERNIER><CODE_MEF>10010012110</CODE_MEF><CODE_RNE>0990002P</CODE_RNE></SCOLARITE_AN_DERNIER></ELEVE>`;
}

/** The structures of one pupil, as `D 6A` or `G LATIN`. */
export function placementXml(student: string, ...structures: readonly string[]): string {
  const listed = structures.map((one) => `<STRUCTURE><CODE_STRUCTURE>${one.slice(2)}</CODE_STRUCTURE><TYPE_STRUCTURE>${one[0] ?? ''}</TYPE_STRUCTURE></STRUCTURE>`);
  return `<STRUCTURES_ELEVE ELEVE_ID="${student}">${listed.join('')}</STRUCTURES_ELEVE>`;
}
