import { isSafeEntAddress } from '../../contract/ent/ent-address.ts';
import type { ExternalIssuer } from '../../server/identity/external/external-issuer.ts';
import { typeset } from '../../texts/language/typography.ts';
import { text, type Values } from '../start/shared-options.ts';

/** The options that name an identity provider in place of the ENT's own pages. */
export const ISSUER = { issuer: { type: 'string' }, 'client-id': { type: 'string' }, audience: { type: 'string' }, 'identity-claim': { type: 'string' }, scope: { type: 'string' } } as const;

/** The provider that was named; undefined: the ENT's own. */
export function readIssuer(values: Values): ExternalIssuer | undefined {
  const [issuer, clientId, audience, claim, scope] = Object.keys(ISSUER).map((name) => text(values[name]));
  if (issuer === undefined || clientId === undefined) return undefined;
  return { issuer, clientId, audience: audience ?? clientId, claim: claim ?? 'sub', scope: scope ?? 'openid' };
}

/** Why these options name no provider. */
export function findWrongIssuer(values: Values): string | undefined {
  const given = Object.keys(ISSUER).filter((name) => text(values[name]) !== undefined);
  const { issuer, scope } = readIssuer(values) ?? {};
  if (given.length > 0 && issuer === undefined) return typeset('--issuer et --client-id vont ensemble : l’adresse du fournisseur d’identité, et le nom de la console chez lui.');
  if (issuer !== undefined && !isSafeEntAddress(issuer)) return typeset('--issuer attend une adresse https:// : ce qui dit qui est quelqu’un ne passe pas en clair.');
  return scope === undefined || scope.split(' ').includes('openid') ? undefined : typeset('--scope contient openid : sans lui, aucun fournisseur ne dit qui est quelqu’un.');
}

/** The same provider, as the options of an ENT that is started by another program. */
export function issuerArguments({ issuer, clientId, audience, claim, scope }: ExternalIssuer): readonly string[] {
  return ['--issuer', issuer, '--client-id', clientId, '--audience', audience, '--identity-claim', claim, '--scope', scope];
}
