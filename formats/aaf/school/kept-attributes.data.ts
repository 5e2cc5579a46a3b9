import type { AafCategory } from '../aaf-record.ts';

const IDENTITY = ['ENTPersonJointure', 'sn', 'ENTPersonNomPatro', 'givenName', 'ENTPersonAutresPrenoms', 'personalTitle', 'ENTPersonDateNaissance', 'mail'] as const;

/**
 * What the ENT keeps of upstream records, so that a delta has something to apply to: what the import reads, what the files of
 * other bases are recognised by (formats.md §10), what the GAR requires (§2.1: levels, subjects followed, seat of a cité
 * scolaire), and nothing else (no address, no telephone). An attribute that a reader begins to read is added here; until the
 * next full delivery it is not in the records kept.
 */
export const KEPT_ATTRIBUTES: Readonly<Record<AafCategory, ReadonlySet<string>>> = {
  EtabEducNat: new Set(['ENTStructureJointure', 'ENTStructureUAI', 'ENTEtablissementUAI', 'ENTStructureNomCourant', 'l', 'ENTServAcCodeAcademie', 'ENTStructureClasses', 'ENTStructureGroupes', 'ENTEtablissementStructRattachFctl']),
  MatiereEducNat: new Set(['ENTMatJointure', 'ENTLibelleMatiere']),
  MefEducNat: new Set(['ENTMefJointure', 'ENTLibelleMef']),
  Eleve: new Set([
    ...IDENTITY, 'ENTEleveStructRattachId', 'ENTEleveINE', 'ENTEleveMEF', 'ENTEleveNivFormation', 'ENTEleveLibelleMEF', 'ENTEleveNiveau', 'ENTEleveCodeEnseignements', 'ENTElevePersRelEleve', 'ENTPersonStructRattach', 'ENTEleveClasses', 'ENTEleveGroupes', 'ENTPersonClasses', 'ENTPersonGroupes',
  ]),
  PersRelEleve: new Set(IDENTITY),
  PersEducNat: new Set([
    ...IDENTITY, 'ENTPersonSTSId', 'ENTPersonStructRattach', 'ENTPersonFonctions', 'ENTEnsFonctionDir', 'ENTPersonCategorieEnseignant', 'PersEducNatPresenceDevantEleves',
    'ENTAuxEnsClassesMatieres', 'ENTAuxEnsGroupesMatieres', 'ENTAuxEnsClassesPrincipal', 'ENTAuxEnsMatiereEnseignEtab', 'ENTAuxEnsMEF', 'ENTPersonClasses', 'ENTPersonGroupes',
  ]),
};

/** What of a structure that is not the school: enough to know that it exists. */
export const KEPT_OF_OTHERS: ReadonlySet<string> = new Set(['ENTStructureJointure', 'ENTStructureUAI', 'ENTEtablissementUAI', 'ENTStructureNomCourant']);
