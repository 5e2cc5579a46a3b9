import { networkInterfaces } from 'node:os';
import { isOnLocalNetwork } from '../../domain/training/classroom/local-address.ts';

/** An address of a network interface, as the system tells it. */
export interface InterfaceAddress {
  readonly address: string;
  readonly internal: boolean;
}

/** The addresses of this computer on local networks: a session is never opened to the internet. */
export function localNetworks(addresses: readonly InterfaceAddress[] = ownAddresses()): readonly string[] {
  return addresses.filter(({ address, internal }) => !internal && isOnLocalNetwork(address)).map(({ address }) => address);
}

function ownAddresses(): readonly InterfaceAddress[] {
  return Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
}
