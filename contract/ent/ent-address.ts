const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1|\[::1\])$/i;

/** Whether a host is this very machine: the only place where an ENT may be spoken to in clear (decision « listeners »). */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host);
}

/** Whether names stay secret on the way to an ENT: encrypted, or never leaving the machine. */
export function isSafeEntAddress(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)));
}
