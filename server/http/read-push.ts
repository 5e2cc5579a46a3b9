import { ORPCError } from '@orpc/server';
import { z } from 'zod';
import { SETTINGS_ENTITIES } from '../../domain/sync/entity.ts';
import { Mutation } from '../../domain/sync/mutation.ts';
import { PushRequest } from '../../domain/sync/protocol.ts';
import { WHOLE_GESTURE } from '../../domain/sync/whole-gesture.ts';

const ENTITIES: ReadonlySet<unknown> = new Set(SETTINGS_ENTITIES);

/** The same request, whose usual mutations are kept as they came rather than copied: one of another shape is asked of the contract. */
const UsualPush = PushRequest.extend({ mutations: z.custom<PushRequest['mutations']>(areUsual) });

/** Reads a push as the contract says, or refuses it as the link would. */
export function readPush(input: unknown): PushRequest {
  const usual = UsualPush.safeParse(input);
  if (usual.success) return usual.data;
  const read = PushRequest.safeParse(input);
  if (read.success) return read.data;
  throw new ORPCError('BAD_REQUEST', { message: 'Input validation failed', data: { issues: read.error.issues } });
}

// Only shapes that the contract accepts too, and only keys it knows (a property shows it).
function areUsual(value: unknown): boolean {
  if (!Array.isArray(value) || value.length > WHOLE_GESTURE.values) return false;
  // Many mutations are of one gesture: its identifier is read once.
  const gestures = new Set<unknown>();
  return value.every((mutation: unknown) => {
    if (!isUsual(mutation)) return false;
    const { gesture } = mutation;
    if (!gestures.has(gesture) && !Mutation.shape.gesture.safeParse(gesture).success) return false;
    gestures.add(gesture);
    return true;
  });
}

type Values = Readonly<Record<string, unknown>>;

function isUsual(mutation: unknown): mutation is Values {
  if (!isObject(mutation) || Object.keys(mutation).length !== 5) return false;
  const { entity, id, edits, m } = mutation;
  return ENTITIES.has(entity) && isText(id, 200) && id !== '' && Number.isSafeInteger(m) && Number(m) > 0 && areUsualEdits(edits);
}

function areUsualEdits(edits: unknown): boolean {
  return Array.isArray(edits) && edits.length > 0 && edits.length <= 40 && edits.every(isUsualEdit);
}

function isUsualEdit(edit: unknown): boolean {
  return isObject(edit) && Object.keys(edit).length === 3 && isText(edit['field'], 64) && isPlain(edit['was']) && isPlain(edit['set']);
}

function isPlain(value: unknown): boolean {
  return value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
}

function isText(value: unknown, most: number): boolean {
  return typeof value === 'string' && value.length <= most;
}

function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
