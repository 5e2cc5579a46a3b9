/**
 * How a trainee's console and the trainer's hub speak: TLS 1.2 whose key comes from the code of the session (RFC 4279, RFC 5489), without
 * any certificate. Whoever does not know the code neither enters nor passes for the hub. TLS 1.3 would show, to who listens, a proof of the
 * key by which to try codes at leisure (its binder, RFC 8446 §4.2.11.2); with an ephemeral exchange first, this suite shows none (RFC 7905).
 */
export const HUB_TLS = { ciphers: 'ECDHE-PSK-CHACHA20-POLY1305', minVersion: 'TLSv1.2', maxVersion: 'TLSv1.2' } as const;

/** What every trainee's console says it is: seats are told apart once inside. */
export const HUB_IDENTITY = 'poste';

/** How the key is drawn from the code and from the salt of the session: about 80 ms, that each guess costs too (scrypt, RFC 7914). */
export const HUB_KEY = { bytes: 32, cost: { N: 32_768, r: 8, p: 1, maxmem: 64 * 1024 * 1024 } } as const;

/** Characters of the salt that a hub gives before anything else; a console works on no other. */
export const HUB_SALT = /^[\w-]{22}$/;

/** The first port that a hub asks for: one number to dictate, the same each time. */
export const HUB_PORT = 8642;

/** Between two reports of a trainee's console when nothing changes. */
export const REPORT_EVERY_MS = 5000;

/** Bytes of a request of a trainee's console: four times the longest report. */
export const LARGEST_REPORT = 16 * 1024;
