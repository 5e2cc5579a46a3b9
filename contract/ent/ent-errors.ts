import { z } from 'zod';
import { ConnectorTrouble } from '../../domain/connectors/connector-trouble.ts';
import { AccountRefusal } from '../../domain/roles/account-rules.ts';

/** The address of the request is that of no school: the ENT has several and it names none, or it has not the one that it names. */
export const addressErrors = { NO_SCHOOL: { status: 404, data: z.object({ kind: z.enum(['several', 'unknown']) }) } } as const;

/** What may stop any procedure of a school. */
export const errors = {
  ...addressErrors,
  /** Nobody, or nobody any more, stands behind the token. */
  UNAUTHORIZED: { status: 401, data: z.object({ reason: z.enum(['absent', 'expired']) }) },
  /** The ENT speaks another version of the protocol. */
  PROTOCOL: { status: 426, data: z.object({ min: z.number().int(), max: z.number().int() }) },
  /** Too much was asked: so many seconds to wait, which `Retry-After` says too. */
  TOO_MANY: { status: 429, data: z.object({ seconds: z.number().int().positive() }) },
} as const;

/** Who asks must prove who they are again, just now. */
export const stepUpErrors = { ...errors, STEP_UP: { status: 403 } } as const;

/** An act on who may come in. */
export const accessErrors = { ...stepUpErrors, REFUSED: { status: 409, data: AccountRefusal } } as const;

/** An act on the way to a platform; `CONNECTOR`: what stopped it, there or here. */
export const connectorErrors = { ...stepUpErrors, REFUSED: { status: 409, data: AccountRefusal }, CONNECTOR: { status: 409, data: z.object({ trouble: ConnectorTrouble }) }, /** Not over yet: its answer is asked for by that name. */ WORKING: { status: 409, data: z.object({ work: z.string().max(60) }) } } as const;

/** An answer that says nothing but that it is done. */
export const nothing = z.object({});
