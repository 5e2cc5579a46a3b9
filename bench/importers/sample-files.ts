import type { BigFile } from './big-file.ts';

/** The formats measured, each with the record that real files hold most of. */
export const SAMPLE_FILES: Readonly<Record<string, BigFile>> = {
  sts: {
    encoding: 'iso-8859-15',
    open: '<?xml version="1.0" encoding="ISO-8859-15"?>\n<STS_EDT><PARAMETRES><UAJ CODE="0990001N"/></PARAMETRES><DONNEES><STRUCTURE><DIVISIONS>',
    record: (index) => `<DIVISION CODE="6${index}"><LIBELLE_LONG>6EME Élite ${index}</LIBELLE_LONG><EFFECTIF_PREVU>0</EFFECTIF_PREVU><EFFECTIF_CALCULE>24</EFFECTIF_CALCULE>
<MEFS_APPARTENANCE><MEF_APPARTENANCE CODE="10010012110"><EFFECTIF_PREVU>0</EFFECTIF_PREVU></MEF_APPARTENANCE></MEFS_APPARTENANCE><SERVICES>${SERVICES}</SERVICES></DIVISION>`,
    close: '</DIVISIONS><GROUPES/></STRUCTURE></DONNEES></STS_EDT>',
  },
  edt: {
    encoding: 'utf-8',
    open: `<?xml version="1.0" encoding="UTF-8"?>\n<ExportEmploiDuTemps xmlns="http://www.index-education.com/exportemploidutemps" Version="1" UAI="0990001N"><GrilleHoraire><PlacesParJour>
<Place Numero="0" LibelleHeureDebut="08:00:00" LibelleHeureFin="08:30:00"/><Place Numero="1" LibelleHeureDebut="08:30:00" LibelleHeureFin="09:00:00"/></PlacesParJour></GrilleHoraire><Cours>`,
    record: (index) => `<Cours Jour="${(index % 5) + 1}" NumeroPlaceDebut="0" NombrePlaces="2"><Matiere Ident="${index % 40}"/><Professeur Ident="${index % 120}" Semaines="35132630760702"/>
<Classe Ident="${index % 60}" Semaines="35132630760702"/><Groupe Ident="${index % 90}" Semaines="35132630760702"/><Salle Ident="${index % 80}" Semaines="35132630760702"/></Cours>`,
    close: '</Cours></ExportEmploiDuTemps>',
  },
  'exp-cours': {
    encoding: 'iso-8859-15',
    open: '<?xml version="1.0" encoding="ISO-8859-15"?>\n<TABLE nom="Cours" date="03/09/2026">',
    record: (index) => `<Cours numero="${index}"><NUMERO>${index}</NUMERO><DUREE>1h30</DUREE><FREQUENCE>Q1</FREQUENCE><MAT_CODE>020300</MAT_CODE><MAT_LIBELLE>LATIN</MAT_LIBELLE><PROF_NOM>TRIMOIS, VERNET</PROF_NOM><PROF_PRENOM>Inès, Côme</PROF_PRENOM>
<CLASSE>6A, [6A LAT]</CLASSE><SALLE>102</SALLE><ALTERNANCE>Q1</ALTERNANCE><MODALITE>CG</MODALITE><CO-ENS.>O</CO-ENS.><POND.>1</POND.><JOUR>mardi</JOUR><H.DEBUT>  09h00</H.DEBUT><EFFECTIF>12</EFFECTIF></Cours>`,
    close: '</TABLE>',
  },
  'siecle-students': {
    encoding: 'iso-8859-15',
    open: '<?xml version="1.0" encoding="ISO-8859-15"?>\n<BEE_ELEVES VERSION="3.0"><PARAMETRES><UAJ>0990001N</UAJ></PARAMETRES><DONNEES><ELEVES>',
    record: (index) => `<ELEVE ELEVE_ID="${index}" ELENOET="${index % 99_999}"><ID_NATIONAL>${String(index).padStart(9, '0')}FA</ID_NATIONAL><ELENOET>1</ELENOET><ID_ELEVE_ETAB>05386990001</ID_ELEVE_ETAB><NOM_DE_FAMILLE>D'ŒUVRAY</NOM_DE_FAMILLE><PRENOM>Noël</PRENOM>
<DATE_NAISS>11/03/2014</DATE_NAISS><DOUBLEMENT>0</DOUBLEMENT><CODE_PAYS>100</CODE_PAYS><ACCEPTE_SMS>0</ACCEPTE_SMS><CODE_REGIME>24</CODE_REGIME><DATE_ENTREE>01/09/2024</DATE_ENTREE><CODE_SEXE>1</CODE_SEXE><CODE_STATUT>ST</CODE_STATUT><CODE_MEF>10010012110</CODE_MEF>
<SCOLARITE_AN_DERNIER><CODE_MEF>10010012110</CODE_MEF><CODE_STRUCTURE>4 D</CODE_STRUCTURE><CODE_RNE>0990001N</CODE_RNE><SIGLE>CLG</SIGLE><DENOM_PRINC>COLLEGE</DENOM_PRINC></SCOLARITE_AN_DERNIER></ELEVE>`,
    close: '</ELEVES></DONNEES></BEE_ELEVES>',
  },
  'siecle-guardians': {
    encoding: 'iso-8859-15',
    open: '<?xml version="1.0" encoding="ISO-8859-15"?>\n<BEE_RESPONSABLES VERSION="2.1"><PARAMETRES><UAJ>0990001N</UAJ></PARAMETRES><DONNEES><PERSONNES>',
    record: (index) => `<PERSONNE PERSONNE_ID="${index}"><LC_CIVILITE>MME</LC_CIVILITE><LL_CIVILITE>MADAME</LL_CIVILITE><NOM_DE_FAMILLE>MOURAND</NOM_DE_FAMILLE><PRENOM>Solène</PRENOM><TEL_PERSONNEL>+33199000001</TEL_PERSONNEL>
<TEL_PORTABLE>+336${String(index).padStart(8, '0')}</TEL_PORTABLE><ACCEPTE_SMS>1</ACCEPTE_SMS><MEL>s${index}@exemple.invalid</MEL><COMMUNICATION_ADRESSE>1</COMMUNICATION_ADRESSE><ADRESSE_ID>${index}</ADRESSE_ID><CODE_PROFESSION>75</CODE_PROFESSION></PERSONNE>`,
    close: '</PERSONNES></DONNEES></BEE_RESPONSABLES>',
  },
  'pronote-sso': {
    encoding: 'utf-8',
    open: '<?xml version="1.0" encoding="UTF-8"?>\n<PARTENAIRE_INDEX xmlns="http://www.index-education.com/rapprochementssoV2.0" Date="2026-09-03T08:00:00" Partenaire="X"><Eleves>',
    record: (index) => `<Eleve Ident="${index}" Nom="MOURAND" Prenom="Zoé" DateNaissance="2014-03-14" Sexe="Feminin" ID_Partenaire="0f5a8c1e-7d24-4b7e-9c55-${String(index).padStart(12, '0')}" NumeroNational="${String(index).padStart(9, '0')}FA" Adresse1="12 CHEMIN D'ESSAI" CodePostal="99100" Ville="VALBRUNE"/>`,
    close: '</Eleves></PARTENAIRE_INDEX>',
  },
};

const SERVICES = Array.from(
  { length: 12 },
  (_, index) => `<SERVICE CODE_MATIERE="0${20700 + index}" CODE_MOD_COURS="CG"><ENSEIGNANTS><ENSEIGNANT ID="${index}" TYPE="epp"/></ENSEIGNANTS></SERVICE>`,
).join('\n');
