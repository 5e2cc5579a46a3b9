import type { CertificateLook } from '../first-run/look-at-certificate.ts';
import type { IdentityClient } from '../session/identity-client.ts';
import type { EntAddress, EntClient } from '../sync/ent/ent-client.ts';
import type { LauncherClient } from '../training/launcher-client.ts';
import type { Program } from '../updates/update-channel.ts';
import type { KeyKeeper } from '../keys/key-keeper.ts';
import type { Timers } from '../sync/timers.ts';

/** What a host gives to the console; everything that touches the outside can be faked. */
export interface ConsolePorts {
  /** Where this console keeps its data. */
  readonly dataFolder: string;
  /** The 256-bit key of the local files; where it comes from is the host's business. Undefined: a passphrase closes it, that the page asks for. */
  readonly key: Uint8Array | undefined;
  /** Opens the key again once it was dropped, and closes it otherwise. */
  readonly keys: KeyKeeper;
  /** Where the ENT is; an empty text where the host knows none: the console then asks for one. */
  readonly entUrl: string;
  /** A name of the ENT that stays when its address changes (an embedded ENT); its address if absent. */
  readonly entName?: string;
  /** This program: its version, and where newer ones are published. */
  readonly program: Program;
  readonly clock: () => Date;
  /** A fresh UUID. */
  readonly newId: () => string;
  /** A number from 0 to 1, to spread retries. */
  readonly random: () => number;
  /** One line for the technician; never a name, a token nor a key. */
  readonly log: (line: string) => void;
  readonly timers?: Timers;
  readonly connectEnt?: (address: EntAddress) => EntClient;
  /** Reads the certificate of an address, in the place of a connection. */
  readonly lookAtCertificate?: (entUrl: string) => Promise<CertificateLook>;
  readonly connectIdentity?: (address: EntAddress) => IdentityClient;
  /** Opens the browser of this computer on a page of identification; a page opens it itself where it is not given. */
  readonly openBrowser?: (url: string) => void;
  /** Shows a file that was brought in its folder, where the host can. */
  readonly showFile?: (path: string) => void;
  /** Prints the page as it is laid out for paper, as the bytes of a tagged PDF; where it is not given, the browser of the page prints. */
  readonly printPage?: (landscape: boolean) => Promise<Uint8Array>;
  /** Draws the page larger, in percent, by its window; where it is not given, the page does it. */
  readonly zoomPage?: (percent: number) => void;
  /** Whether this is the console of « Formation ». */
  readonly isTraining?: boolean;
  /** The process that started this one, where it opens « Formation » on request. */
  readonly launcher?: LauncherClient;
}
