import { Secret, TOTP } from 'otpauth';

/** Seconds of a step (RFC 6238 §5.2). */
const STEP_SECONDS = 30;

/** A new secret to share with an authenticator, in base32: 160 bits (RFC 4226 §4, R6). */
export function newCodeSecret(): string {
  return new Secret({ size: 20 }).base32;
}

const totp = (secret: string, label: string): TOTP => new TOTP({ issuer: 'Console ENT', label, secret: Secret.fromBase32(secret), period: STEP_SECONDS });

/** The address that authenticators read. */
export function codeAddress(secret: string, login: string): string {
  return totp(secret, login).toString();
}

/**
 * The step of the code that `written` is, one step of drift accepted on each side; undefined when it is none,
 * or when that step was used before: a code that was seen over a shoulder opens nothing (RFC 6238 §5.2).
 */
export function stepOfCode(secret: string, written: string, { now, lastStep }: { readonly now: Date; readonly lastStep: number }): number | undefined {
  const token = written.replaceAll(/\s/g, '');
  const drift = totp(secret, '').validate({ token, timestamp: now.getTime(), window: 1 });
  if (drift === null) return undefined;
  const step = Math.floor(now.getTime() / 1000 / STEP_SECONDS) + drift;
  return step > lastStep ? step : undefined;
}
