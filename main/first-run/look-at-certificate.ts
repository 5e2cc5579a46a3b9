import { connect, type PeerCertificate } from 'node:tls';
import type { AddressTrouble, ShownCertificate } from '../../contract/console/first-run.contract.ts';
import { isLoopback } from '../../contract/ent/ent-address.ts';
import { keepCertificatesChecked } from '../sync/ent/checked-certificates.ts';

/** Milliseconds given to an address to show its certificate. */
const PATIENCE = 5000;

/** Who says that an ENT is the one of its address, or why this computer does not believe it. */
export type CertificateLook = ShownCertificate | { readonly kind: 'refused'; readonly trouble: AddressTrouble };

/** Reads the certificate of an address, checked as every connection of the console is; sends nothing after the handshake. */
export function lookAtCertificate(entUrl: string): Promise<CertificateLook> {
  const url = new URL(entUrl);
  if (url.protocol === 'http:' && isLoopback(url.hostname)) return Promise.resolve({ kind: 'this-computer' });
  keepCertificatesChecked();
  const host = url.hostname.replaceAll(/[[\]]/g, '');
  return new Promise((seen) => {
    const socket = connect({ host, port: Number(url.port || 443), ...(/^[\d.:]+$/.test(host) ? {} : { servername: host }) });
    const end = (look: CertificateLook): void => {
      socket.destroy();
      seen(look);
    };
    socket.setTimeout(PATIENCE, () => end({ kind: 'refused', trouble: 'unreachable' }));
    socket.once('secureConnect', () => end(shown(socket.getPeerCertificate(), host)));
    socket.once('error', (error) => end({ kind: 'refused', trouble: troubleOf('code' in error ? error.code : undefined) }));
  });
}

/** The name is the one that was checked: what else a certificate says of who bears it is not. */
function shown({ issuer, valid_to: until }: PeerCertificate, host: string): CertificateLook {
  return { kind: 'trusted', name: host, issuer: first(issuer.O) ?? first(issuer.CN) ?? '', until: new Date(until).toISOString() };
}

/** A name may be absent, or there several times. */
function first(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : value?.[0];
}

/** By the codes of OpenSSL, as Node names them (https://nodejs.org/api/tls.html#x509-certificate-error-codes). */
const TROUBLES: Readonly<Record<string, AddressTrouble>> = {
  CERT_HAS_EXPIRED: 'certificate-expired',
  CERT_NOT_YET_VALID: 'certificate-not-yet',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificate-other-name',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate-unknown-authority',
  SELF_SIGNED_CERT_IN_CHAIN: 'certificate-unknown-authority',
  UNABLE_TO_GET_ISSUER_CERT: 'certificate-unknown-authority',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'certificate-unknown-authority',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificate-unknown-authority',
  CERT_UNTRUSTED: 'certificate-unknown-authority',
};

function troubleOf(code: unknown): AddressTrouble {
  const known = typeof code === 'string' ? TROUBLES[code] : undefined;
  if (known !== undefined) return known;
  // What answers, and speaks no TLS or a broken one.
  return typeof code === 'string' && (code.startsWith('CERT_') || code.startsWith('ERR_SSL') || code === 'EPROTO') ? 'certificate-unreadable' : 'unreachable';
}
