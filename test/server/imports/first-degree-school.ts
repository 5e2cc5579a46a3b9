import type { AafRecord } from '../../../formats/aaf/aaf-record.ts';
import { recordOf } from './delta-desk.ts';

/** Two classes, as people name them. */
export const CM1 = '8001$11$ORDINAIRE$73196$CM1 A';
export const CP = '8001$11$ORDINAIRE$73197$CP B';

/** A pupil of the école. */
export function pupil(id: string, attributes: Readonly<Record<string, readonly string[]>> = {}): AafRecord {
  return recordOf('add', 'Eleve', id, {
    ENTPersonJointure: [id], ENTEleveINE: [`09900020${id.slice(-1)}FA`], ENTPersonNom: ['ROY'], ENTPersonPrenom: [`Éloi ${id}`], ENTPersonCivilite: ['M.'],
    ENTPersonDateNaissance: ['12/04/2018'], ENTPersonStructRattach: ['8001'], ENTEleveAutoriteParentale: ['53$10'], ENTPersonClasses: [CM1], ...attributes,
  });
}

/** An école of two classes and a group. */
export const SCHOOL: readonly AafRecord[] = [
  recordOf('add', 'EtabEducNat', '8001', { ENTStructureJointure: ['8001'], ENTStructureUAI: ['0990010Y'], ENTStructureNomCourant: ['ECOLE PRIMAIRE LES ESSAIS'], ENTStructureVille: ['VALBRUNE'] }),
  pupil('521', { ENTPersonGroupes: ['8001$40$REGROUPEMENT$70800$UPE2A'] }),
  pupil('522', { ENTPersonClasses: [CP] }),
  recordOf('add', 'PersRelEleve', '53', { ENTPersonJointure: ['53'], ENTPersonNom: ['VERNET'], ENTPersonPrenom: ['Solène'], ENTPersonMail: ['s@exemple.invalid'] }),
  recordOf('add', 'PersEducNat', '54', {
    ENTPersonJointure: ['54'], ENTPersonNom: ['LIN'], ENTPersonPrenom: ['Ana'], ENTPersonStructRattach: ['8001'], ENTPersonFonctions: ['8001$ENS$ENSEIGNEMENT$G0000$SANS SPECIALITE'],
    ENTEnsFonctionDir: ['8001$DIR$DIRECTION'], ENTPersonCategorieEnseignant: ['O'], ENTPersonClasses: [CM1],
  }),
  recordOf('add', 'PersEducNat', '55', { ENTPersonJointure: ['55'], ENTPersonNom: ['BON'], ENTPersonPrenom: ['Ali'], ENTPersonStructRattach: ['8001'], ENTPersonFonctions: ['8001$ENS$ENSEIGNEMENT'], ENTPersonCategorieEnseignant: ['O'], ENTPersonClasses: [CP] }),
];
