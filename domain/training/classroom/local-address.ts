/** An address of IPv4, its figures apart; undefined when it is none. */
function octetsOf(address: string): readonly number[] | undefined {
  if (!/^(?:(?:0|[1-9]\d{0,2})\.){3}(?:0|[1-9]\d{0,2})$/.test(address)) return undefined;
  const octets = address.split('.').map(Number);
  return octets.every((octet) => octet < 256) ? octets : undefined;
}

/** Whether an address is one of a local network, never of the internet (RFC 1918), nor of more than a cable between two computers (RFC 3927). */
export function isOnLocalNetwork(address: string): boolean {
  const [a, b = 0] = octetsOf(address) ?? [];
  if (a === 10) return true;
  if (a === 172) return b >= 16 && b < 32;
  return (a === 192 && b === 168) || (a === 169 && b === 254);
}

/** Whether an address is on this computer or on a local network. */
export function isNear(address: string): boolean {
  return octetsOf(address)?.[0] === 127 || isOnLocalNetwork(address);
}

/** Where a hub is. */
export interface HubAddress {
  readonly host: string;
  readonly port: number;
}

/** The address that a trainee typed, as the trainer's screen shows it; without a port, that of `port`. Undefined when it is not near. */
export function readHubAddress(typed: string, port: number): HubAddress | undefined {
  const [host = '', given, ...more] = typed.trim().split(':');
  if (more.length > 0 || !isNear(host)) return undefined;
  if (given === undefined) return { host, port };
  const asked = /^[1-9]\d{0,4}$/.test(given) ? Number(given) : 0;
  return asked > 0 && asked < 65_536 ? { host, port: asked } : undefined;
}
