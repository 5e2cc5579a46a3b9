import { classPath, mailingPath, REACH_TEXTS, rubriquePath, targetPath } from '../../../../texts/messaging/messaging-reach.ts';
import type { ShownPath } from './gather-paths.ts';

/** A path in words, with what to know of a pupil who writes to a teacher. */
export function pathWords(path: ShownPath): string {
  switch (path.via) {
    case 'target':
      return targetPath(path.group.name, path.cell.emitter);
    case 'classSphere': {
      const words = classPath(path.cell.emitter, path.by, path.classes.map(({ name }) => name));
      return path.note === undefined ? words : `${words}, ${REACH_TEXTS.notes[path.note]}`;
    }
    case 'rubriqueSphere':
      return rubriquePath(path.rubriques.map(({ name }) => name), path.cell.emitter);
    default:
      return mailingPath(path.rubrique.name);
  }
}
