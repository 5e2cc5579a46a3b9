import { expect, it } from 'vitest';
import type { Capabilities, UnitCapability } from '../../../domain/connectors/capabilities.ts';
import { KnownPlatforms } from '../../../domain/connectors/limits/platform-limits.ts';
import { limitsOf, targetLoss } from '../../../domain/connectors/limits/limits-of.ts';

const BY_HAND: UnitCapability = { read: 'none', write: 'sheet', undo: 'never', effectAt: 'unknown', losses: [], provenance: 'read' };
const holding = (units: Capabilities['units']): Capabilities => ({ platform: 'x', version: null, units });

it('says once, for the platforms of a school, what they do not hold of a kind', () => {
  const entcore = holding({ rubriqueAccess: { ...BY_HAND, losses: [{ field: 'visitor', kind: 'dropped' }, { field: 'publisher', kind: 'narrower' }] }, membership: { ...BY_HAND, write: 'exact' } });
  const platforms = [{ id: 'entcore', capabilities: entcore }, { id: 'sheet', capabilities: holding({ rubriqueAccess: BY_HAND, membership: BY_HAND }) }] as const;
  const limits = limitsOf(platforms);
  expect(KnownPlatforms.safeParse({ platforms, at: null }).success).toBe(true);
  expect(limitsOf(platforms)).toBe(limits);
  expect(limits.of('rubriqueAccess', 'visitor')).toMatchObject([{ platform: 'entcore', kind: 'dropped', field: 'visitor' }]);
  expect(limits.of('rubriqueAccess', 'publisher')).toMatchObject([{ platform: 'entcore', kind: 'narrower' }]);
  expect(limits.of('rubriqueAccess', 'writer')).toEqual([]);
  expect(limits.byHand('rubriqueAccess')).toEqual(['entcore', 'sheet']);
  const inPart = limitsOf([{ id: 'entcore', capabilities: holding({ rubriqueAccess: { ...BY_HAND, read: 'partial', write: 'lossy' } }) }]);
  expect([inPart.inPart('rubriqueAccess'), inPart.byHand('rubriqueAccess'), limits.inPart('rubriqueAccess')]).toEqual([['entcore'], [], []]);
  expect(limits.byHand('membership')).toEqual(['sheet']);
  expect(limits.byHand('visa')).toEqual([]);
  expect(['rubriqueSphere', 'group:profil:tous', 'classSphere', 'unheardOf'].map(targetLoss)).toEqual(['rubriques', 'everyone', 'classSphere', 'unheardOf']);
});
