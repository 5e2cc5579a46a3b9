import { expect, it } from 'vitest';
import { fileRefusalSentence } from '../../../texts/files/file-refusals.ts';
import { plain } from '../../support/plain.ts';

it.each([
  [{ kind: 'too-many-elements', detail: 'rows' }, 'Fichier refusé : plus de 200 000 lignes. Rien n’a été modifié. Découpez-le, puis importez chaque partie.'],
  [{ kind: 'too-many-elements', detail: 'records' }, 'Fichier refusé : plus de 200 000 fiches. Rien n’a été modifié. Découpez-le, puis importez chaque partie.'],
  [{ kind: 'too-large', detail: '32' }, 'Fichier refusé : il dépasse 32 Mo. Rien n’a été modifié. Découpez-le, puis importez chaque partie.'],
  [{ kind: 'too-many-elements', detail: 'cells' }, 'Fichier refusé : plus de 2 000 000 cellules. Rien n’a été modifié. Retirez les colonnes inutiles ou découpez-le, puis recommencez.'],
  [{ kind: 'too-large', detail: '200' }, 'Fichier refusé : il dépasse 200 Mo. Rien n’a été modifié. Découpez-le, puis importez chaque partie.'],
  [{ kind: 'malformed', line: 12 }, 'Fichier refusé (ligne 12) : il est mal formé. Rien n’a été modifié. Refaites l’export, sans l’ouvrir dans un éditeur.'],
] as const)('a file refused for %o is told with what to do', (refusal, sentence) => {
  expect(plain(fileRefusalSentence(refusal))).toBe(sentence);
});
