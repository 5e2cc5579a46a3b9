import { resolve } from 'node:path';
import { isSafeEntAddress } from '../../contract/ent/ent-address.ts';
import type { ExternalIssuer } from '../../server/identity/external/external-issuer.ts';
import { hostSentence } from '../../texts/frame/hosts.ts';
import { findWrongIssuer, ISSUER, readIssuer } from '../ent/issuer-options.ts';
import { defaultDataFolder, parseOptions, readShared, SHARED, text, type Environment, type Read, type SharedOptions, type Values } from './shared-options.ts';

/** What « npm start » was asked. */
export interface StartOptions extends SharedOptions {
  readonly window: boolean;
  /** The address of an ENT that runs elsewhere. */
  readonly ent?: string;
  /** Starts neither an ENT nor asks for one: the console asks which school is its own. */
  readonly withoutEnt: boolean;
  /** A file of ours to be shown by its screen. */
  readonly open?: string;
  readonly passphrase: boolean;
  /** Whether one begins by « Formation », beside the school of this folder. */
  readonly formation: boolean;
  /** Where people prove who they are, when it is not to the embedded ENT. */
  readonly issuer?: ExternalIssuer;
}

/** Said by « npm start -- --help ». */
export const START_HELP = `Console ENT

Usage : npm start -- [options]

  --no-window                    sert la page sans ouvrir de fenêtre, et écrit READY <adresse>
  --aaf <dossier>                importe cette livraison AAF au lieu de l’école fictive
  --school <UAI>                 l’établissement à importer, si la livraison en contient plusieurs
  --accept-disappearances <n>    accepte que cet import retire jusqu’à n personnes, n groupes et n liens
  --data <dossier>               où cette console garde ses données
  --ent <adresse>                utilise un ENT déjà lancé, au lieu de l’ENT embarqué
  --no-ent                       ouvre la console sans établissement : elle demande lequel, comme à une première fois
  --open <fichier>               montre ce que contient un fichier .entx ou .entscenario ; rien n’en est appliqué
  --port <n>                     port local de la page
  --formation                    ouvre la formation : des établissements fictifs, à côté des vraies données, qu’elle n’ouvre pas
  --passphrase                   demande une phrase secrète, qui protège la clé des données
  --issuer <adresse>             fournisseur d’identité de l’ENT embarqué, à la place de ses pages ; va avec --client-id.
                                 --audience, --identity-claim et --scope : voir « npm run ent -- --help »
  --help                         affiche cette aide

L’ENT embarqué écrit ENT <adresse> : une seconde console le rejoint avec --ent <adresse> --data <autre dossier>.
`;

const OWN = { ent: { type: 'string' }, 'no-window': { type: 'boolean' }, 'no-ent': { type: 'boolean' }, open: { type: 'string' }, formation: { type: 'boolean' }, passphrase: { type: 'boolean' }, ...ISSUER } as const;

/** Reads the options of « npm start ». */
export function readStartOptions(argv: readonly string[], environment: Environment): Read<StartOptions> {
  const parsed = parseOptions(argv, { ...SHARED, ...OWN }, (values) => findWrongTraining(values) ?? findWrongEnt(values) ?? findWrongWithout(values) ?? findWrongIssuer(values));
  if (parsed.kind !== 'read') return parsed;
  const values = parsed.options;
  const ent = text(values['ent']);
  const issuer = readIssuer(values);
  const open = text(values['open']);
  return {
    kind: 'read',
    options: {
      ...readShared(values, defaultDataFolder(environment)),
      ...(ent === undefined ? {} : { ent }),
      ...(issuer === undefined ? {} : { issuer }),
      ...(open === undefined ? {} : { open: resolve(open) }),
      window: values['no-window'] !== true,
      withoutEnt: values['no-ent'] === true,
      passphrase: values['passphrase'] === true,
      formation: values['formation'] === true,
    },
  };
}

/** « Formation » brings its own schools and its own ENT. */
function findWrongTraining(values: Values): string | undefined {
  if (values['formation'] !== true) return undefined;
  const other = ['ent', 'aaf', ...Object.keys(ISSUER)].find((name) => text(values[name]) !== undefined);
  return other === undefined ? undefined : `--formation ouvre un établissement fictif sur un ENT simulé : --${other} ne va pas avec.`;
}

/** Without an ENT, there is none to join nor to fill. */
function findWrongWithout(values: Values): string | undefined {
  const other = values['no-ent'] === true ? ['ent', 'aaf', 'school', ...Object.keys(ISSUER)].find((name) => text(values[name]) !== undefined) : undefined;
  return other === undefined ? undefined : `--no-ent ouvre la console sans établissement : il ne va pas avec --${other}.`;
}

function findWrongEnt(values: Values): string | undefined {
  const ent = text(values['ent']);
  if (ent === undefined) return undefined;
  if (!/^https?:\/\/[^/]/.test(ent)) return `--ent attend l’adresse d’un ENT (https://… ou http://127.0.0.1…), pas « ${ent} ».`;
  if (!isSafeEntAddress(ent)) return hostSentence({ kind: 'ent-in-clear', address: ent });
  const embedded = ['aaf', ...Object.keys(ISSUER)].find((name) => text(values[name]) !== undefined);
  return embedded === undefined ? undefined : `--${embedded} s’adresse à l’ENT embarqué : il ne va pas avec --ent.`;
}
