/** What a lesson of a test may change. */
interface EdtParts {
  readonly lessons: string;
  readonly students: string;
  readonly teachers: string;
  readonly after: string;
}

/** An ExportEmploiDuTemps of one class: 4 slots of 30 minutes from 08:00. */
export function edtXml({ lessons = LESSON, students = STUDENT, teachers = TEACHER, after = '' }: Partial<EdtParts> = {}): string {
  const slots = [0, 1, 2, 3].map((number) => {
    const time = (half: number): string => `${String(8 + Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}:00`;
    return `<Place Numero="${number}" LibelleHeureDebut="${time(number)}" LibelleHeureFin="${time(number + 1)}"/>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<ExportEmploiDuTemps xmlns="http://www.index-education.com/exportemploidutemps" Version="1.2" UAI="0990001N">
<AnneeScolaire DateDebut="2026-09-01" DateFin="2027-07-03" DatePremierJourSemaine1="2026-08-31"/>
<GrilleHoraire NombrePlacesParJour="4" DureePlace="30"><JoursOuvres><Jour>1</Jour><Jour>2</Jour></JoursOuvres><PlacesParJour>${slots.join('')}</PlacesParJour></GrilleHoraire>
<Matieres><Matiere Ident="1" Code="FRANC" Libelle="FRANÇAIS"/></Matieres>
<Professeurs>${teachers}</Professeurs>
<Classes><Classe Ident="3" Nom="6A"><!-- parties --> <PartieDeClasse Ident="30"/></Classe></Classes>
<Groupes><Groupe Ident="4" Nom="6A LAT"><Classe Ident="3"/><PartieDeClasse Ident="30"/></Groupe></Groupes>
<Salles><Salle Ident="5" Nom="101"> </Salle></Salles>
<Eleves>${students}</Eleves>
<Cours>${lessons}</Cours>${after}
</ExportEmploiDuTemps>`;
}

/** One teacher. */
export const TEACHER = '<Professeur Ident="2" Nom="SALDINEAU" Prenom="Perrine" DateNaissance="" IDSTS="12" IDPN="ABCDEFGHIJKLMNOP" CodePostal="99100"/>';

/** One pupil with a guardian. */
export const STUDENT = `<Eleve Ident="7" Nom="MOURAND" Prenom="Zoé" DateNaissance="2014-03-14" Sexe="Feminin" NumeroNational="099000101FA" IDSconet="9000001" IdPN="PN7">
<Responsable Ident="8" RespLegal="1" Nom="MOURAND" Prenom="Solène" Adresse1="12 CHEMIN D'ESSAI" IDCAS="cas8"/>
<Classe Ident="3" DateEntree="2026-09-01" DateSortie="2027-07-03"/></Eleve>`;

/** A Monday lesson from 08:30 to 09:30 whose mask is the attested one. */
export const LESSON = `<Cours Jour="1" NumeroPlaceDebut="1" NombrePlaces="2"><Matiere Ident="1"/><Professeur Ident="2" Semaines="35132630760702"/>
<Classe Ident="3" Semaines="35132630760702"/><Salle Ident="5" Semaines="2"/></Cours>`;
