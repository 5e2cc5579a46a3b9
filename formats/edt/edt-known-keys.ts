import { createKnownKeys, type KnownKeys } from '../xml/known-keys.ts';

/** A kind of record that others name by its Ident, as the element that names it is called. */
export type EdtNamed = 'Matiere' | 'Professeur' | 'Classe' | 'PartieDeClasse' | 'Groupe' | 'Salle';

/** What one file declares and names, kind by kind. */
export type EdtKnownKeys = Readonly<Record<EdtNamed, KnownKeys>>;

/** Follows the Idents of one file. */
export function createEdtKnownKeys(): EdtKnownKeys {
  return {
    Matiere: createKnownKeys('Matiere'),
    Professeur: createKnownKeys('Professeur'),
    Classe: createKnownKeys('Classe'),
    PartieDeClasse: createKnownKeys('PartieDeClasse'),
    Groupe: createKnownKeys('Groupe'),
    Salle: createKnownKeys('Salle'),
  };
}
