import type { AddressLook, AddressTrouble } from '../../contract/console/first-run.contract.ts';
import { isSafeEntAddress } from '../../contract/ent/ent-address.ts';
import type { ConsolePorts } from '../console/console-ports.ts';
import { createEntClient, type EntAbout } from '../sync/ent/ent-client.ts';
import { EntTrouble } from '../sync/ent/ent-failure.ts';
import { noSchoolAt } from '../sync/no-school.ts';
import { within } from '../sync/ent/within.ts';
import { lookAtCertificate } from './look-at-certificate.ts';

/** Milliseconds given to an address to say which school it is. */
const PATIENCE = 8000;

/** A « code UAI » of the national register: seven digits and a letter. */
const UAI = /^\d{7}[A-Z]$/i;

/** What an address is looked at with. */
type Ports = Pick<ConsolePorts, 'connectEnt' | 'lookAtCertificate' | 'isTraining'>;

/** Says which school answers at an address and who vouches for it; sends the name of nobody, keeps nothing. */
export async function lookAtAddress(ports: Ports, typed: string, uai: string): Promise<AddressLook> {
  const place = readAddress(typed.trim());
  if ('trouble' in place) return refused(place.trouble);
  // « Formation » brings its own schools, and reaches nothing beyond this computer.
  if (ports.isTraining === true) return refused('unreachable');
  const certificate = await (ports.lookAtCertificate ?? lookAtCertificate)(place.entUrl);
  if (certificate.kind === 'refused') return refused(certificate.trouble);
  return lookAtSchool(ports, place.entUrl, { uai, certificate });
}

interface Wanted {
  readonly uai: string;
  readonly certificate: Extract<AddressLook, { kind: 'found' }>['certificate'];
}

/** The school that answers there; of an ENT of several, the one whose code was given, at its own address. */
async function lookAtSchool(ports: Ports, entUrl: string, wanted: Wanted): Promise<AddressLook> {
  const { uai, certificate } = wanted;
  const about = await aboutOf(ports, entUrl);
  if (about === 'several-schools' && UAI.test(uai.trim())) return lookAtSchool(ports, `${entUrl}/${uai.trim().toUpperCase()}`, wanted);
  if (typeof about === 'string') return refused(about);
  const { name, uai: answers, city = null } = about.school;
  return isWanted(uai, answers) ? { kind: 'found', entUrl, school: { name, uai: answers, city }, certificate } : refused('other-school', name);
}

/** An address that may be spoken to. */
function readAddress(address: string): { readonly entUrl: string } | { readonly trouble: AddressTrouble } {
  // No register tells the ENT of a school: a code alone leads nowhere (inferred: none is published).
  if (UAI.test(address)) return { trouble: 'uai-alone' };
  const entUrl = urlOf(address);
  if (entUrl === undefined) return { trouble: 'not-an-address' };
  return isSafeEntAddress(entUrl) ? { entUrl } : { trouble: 'unsafe' };
}

function isWanted(wanted: string, uai: string): boolean {
  return wanted.trim() === '' || wanted.trim().toUpperCase() === uai.toUpperCase();
}

function refused(trouble: AddressTrouble, school: string | null = null): AddressLook {
  return { kind: 'refused', trouble, school };
}

/** An address as people write it: without its scheme, it is that of an encrypted page. */
function urlOf(address: string): string | undefined {
  const url = URL.parse(/^[a-z]+:\/\//i.test(address) ? address : `https://${address}`);
  const isPlace = url !== null && /^https?:$/.test(url.protocol) && url.username === '' && /^(?:localhost|\[[\d:a-f]+\]|[^.\s]+(?:\.[^.\s]+)+)$/i.test(url.hostname);
  return isPlace ? `${url.origin}${url.pathname}`.replace(/\/+$/, '') : undefined;
}

async function aboutOf({ connectEnt = createEntClient }: Ports, url: string): Promise<EntAbout | AddressTrouble> {
  try {
    return (await within(connectEnt({ url, token: () => null }).about(), PATIENCE)) ?? 'unreachable';
  } catch (error) {
    const isOther = error instanceof EntTrouble && (error.failure === 'garbage' || error.failure === 'no-school');
    return noSchoolAt(error) ?? (isOther ? 'not-an-ent' : 'unreachable');
  }
}
