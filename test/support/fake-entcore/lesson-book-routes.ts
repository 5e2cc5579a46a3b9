import { empty, json } from './fake-request.ts';
import type { FakeRoute, RouteGiven } from './fake-route.ts';

// The inspector habilitations of the lesson book (§2.7): no date, no list of a school, and no check of who asks, in the source (E22, E23).

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What is read and written of them. */
export const LESSON_BOOK_ROUTES: readonly FakeRoute[] = [
  ['GET', /^\/diary\/inspector-habilitations\/([^/]+)\/([^/]+)$/, ({ world, id, other }) =>
    json(world.lessonBooks.filter(([inspector, , structure]) => inspector === id && structure === other).map(([inspector_id, teacher_id, structure_id]) => ({ inspector_id, structure_id, teacher_id, created: '', modified: '' })))],
  ['POST', /^\/diary\/inspector-habilitation$/, open],
  ['DELETE', /^\/diary\/inspector-habilitation\/([^/]+)\/([^/]+)\/([^/]+)$/, ({ world, id, other, third }) => {
    const at = world.lessonBooks.findIndex(([inspector, teacher, structure]) => inspector === id && teacher === other && structure === third);
    if (at >= 0) world.lessonBooks.splice(at, 1);
    return json({});
  }],
  // Those of every school (E23): the connector does not have it.
  ['DELETE', /^\/diary\/inspector\/([^/]+)$/, ({ world, id }) => {
    world.lessonBooks.splice(0, world.lessonBooks.length, ...world.lessonBooks.filter(([inspector]) => inspector !== id));
    return empty(204);
  }],
];

/** The triple is unique: a second one is an error of the database, answered 400. */
function open({ world, body }: RouteGiven): ReturnType<FakeRoute[2]> {
  const triple = [text(body['inspectorId']), text(body['teacherId']), text(body['structureId'])] as const;
  if (world.lessonBooks.some((one) => one.join() === triple.join())) return json({ error: 'duplicate key' }, 400);
  world.lessonBooks.push(triple);
  return json({});
}
