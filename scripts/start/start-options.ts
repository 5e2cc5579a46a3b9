import { isSafeEntAddress } from '../../contract/ent/ent-address.ts';
import { hostSentence } from '../../texts/hosts.ts';
import { defaultDataFolder, parseOptions, readShared, SHARED, text, type Environment, type Read, type SharedOptions, type Values } from './shared-options.ts';

/** What « npm start » was asked. */
export interface StartOptions extends SharedOptions {
  readonly window: boolean;
  /** The address of an ENT that runs elsewhere. */
  readonly ent?: string;
  readonly passphrase: boolean;
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
  --port <n>                     port local de la page
  --passphrase                   demande une phrase secrète, qui protège la clé des données
  --help                         affiche cette aide

L’ENT embarqué écrit ENT <adresse> : une seconde console le rejoint avec --ent <adresse> --data <autre dossier>.
`;

const OWN = { ent: { type: 'string' }, 'no-window': { type: 'boolean' }, passphrase: { type: 'boolean' } } as const;

/** Reads the options of « npm start ». */
export function readStartOptions(argv: readonly string[], environment: Environment): Read<StartOptions> {
  const parsed = parseOptions(argv, { ...SHARED, ...OWN }, findWrongEnt);
  if (parsed.kind !== 'read') return parsed;
  const values = parsed.options;
  const ent = text(values['ent']);
  return {
    kind: 'read',
    options: {
      ...readShared(values, defaultDataFolder(environment)),
      ...(ent === undefined ? {} : { ent }),
      window: values['no-window'] !== true,
      passphrase: values['passphrase'] === true,
    },
  };
}

function findWrongEnt(values: Values): string | undefined {
  const ent = text(values['ent']);
  if (ent === undefined) return undefined;
  if (!/^https?:\/\/[^/]/.test(ent)) return `--ent attend l’adresse d’un ENT (https://… ou http://127.0.0.1…), pas « ${ent} ».`;
  if (!isSafeEntAddress(ent)) return hostSentence({ kind: 'ent-in-clear', address: ent });
  return text(values['aaf']) === undefined ? undefined : '--aaf s’adresse à l’ENT embarqué : il ne va pas avec --ent.';
}
