import { describe, expect, it } from 'vitest';
import { DEFAULT_PERMISSIONS } from '../../../domain/rights/permission-table.data.ts';
import {
  Capability,
  PermissionOverrides,
  PermissionTable,
  capabilitiesOf,
  isDeduced,
  overridePermissions,
} from '../../../domain/rights/permission-table.ts';
import { GIVEN_ROLES } from '../../../domain/rights/role.ts';
import type { RubriqueRole } from '../../../domain/rights/role.ts';
import { SUB_SERVICES } from '../../../domain/rights/sub-service.ts';

function names(role: RubriqueRole, archived = false): string[] {
  return capabilitiesOf(role, SUB_SERVICES, DEFAULT_PERMISSIONS, archived).map(({ capability }) => capability);
}

function strength(allowed: boolean | string): number {
  return ['false', 'limited', 'true'].indexOf(typeof allowed === 'boolean' ? String(allowed) : 'limited');
}

describe('the table of permissions', () => {
  it('has one well-formed row per capability, few enough for one word of bits', () => {
    expect(PermissionTable.parse(DEFAULT_PERMISSIONS)).toEqual(DEFAULT_PERMISSIONS);
    expect(DEFAULT_PERMISSIONS.map(({ capability }) => capability)).toEqual(Capability.options);
    expect(DEFAULT_PERMISSIONS.length).toBeLessThanOrEqual(32);
  });

  it('never takes from a stronger role what a weaker one has', () => {
    for (const { roles } of DEFAULT_PERMISSIONS) {
      const line = GIVEN_ROLES.map((role) => strength(roles[role].allowed));
      expect(line).toEqual(line.toSorted((a, b) => a - b));
    }
  });

  it('lets a publisher deposit files and only moderators and managers delete them, as the guide states', () => {
    const deposit = capabilitiesOf('publisher', ['sharedFolders'], DEFAULT_PERMISSIONS).find(({ capability }) => capability === 'sharedFolders.deposit');
    expect(deposit).toEqual({ capability: 'sharedFolders.deposit', subService: 'sharedFolders', allowed: true, deduced: false });
    expect(GIVEN_ROLES.filter((role) => names(role).includes('sharedFolders.deposit'))).toEqual(['publisher', 'moderator', 'manager']);
    expect(GIVEN_ROLES.filter((role) => names(role).includes('sharedFolders.delete'))).toEqual(['moderator', 'manager']);
    expect(GIVEN_ROLES.filter((role) => names(role).includes('sharedFolders.moderate'))).toEqual([]);
  });

  it('says « Déduit » of what the guide does not state', () => {
    const row = DEFAULT_PERMISSIONS.find(({ capability }) => capability === 'sharedFolders.modify');
    expect(row?.roles.publisher).toMatchObject({ allowed: 'own', provenance: 'unknown' });
    expect(GIVEN_ROLES.map((role) => row !== undefined && isDeduced(row.roles[role]))).toEqual([false, false, true, true, true]);
    expect(capabilitiesOf('writer', ['blog'], DEFAULT_PERMISSIONS).find(({ capability }) => capability === 'blog.write')).toMatchObject({
      allowed: 'moderated',
      deduced: true,
    });
  });

  it('permits nothing without a role, nor in a sub-service that is off', () => {
    expect(names('none')).toEqual([]);
    expect(capabilitiesOf('manager', [], DEFAULT_PERMISSIONS).map(({ capability }) => capability)).toEqual([
      'rubrique.configure',
      'rubrique.setRights',
      'rubrique.createChild',
      'rubrique.close',
    ]);
    expect(capabilitiesOf('visitor', ['pad'], DEFAULT_PERMISSIONS).map(({ capability }) => capability)).toEqual(['pad.read']);
  });

  it('keeps of an archived rubrique what only reads it, and what opens it again', () => {
    expect(names('visitor', true)).toEqual(['sharedFolders.read', 'blog.read', 'agenda.read', 'forum.read', 'pad.read']);
    expect(names('manager', true).filter((name) => name.startsWith('rubrique'))).toEqual([
      'rubrique.configure',
      'rubrique.setRights',
      'rubrique.close',
    ]);
  });

  it('gives way to what the server declares, cell by cell', () => {
    const cell = { allowed: true, provenance: 'stated', source: 'server' } as const;
    const declared = PermissionOverrides.parse({
      'agenda.edit': { writer: cell },
      'forum.openTopic': { visitor: cell, writer: cell, publisher: cell, moderator: cell, manager: cell },
    });
    const table = overridePermissions(DEFAULT_PERMISSIONS, declared);
    expect(capabilitiesOf('writer', ['agenda'], table).find(({ capability }) => capability === 'agenda.edit')).toMatchObject({
      allowed: true,
      deduced: false,
    });
    const changed = table.filter((row, i) => JSON.stringify(row) !== JSON.stringify(DEFAULT_PERMISSIONS[i]));
    expect(changed.map(({ capability }) => capability)).toEqual(['agenda.edit', 'forum.openTopic']);
    expect(changed[0]?.roles.publisher).toBe(DEFAULT_PERMISSIONS.find(({ capability }) => capability === 'agenda.edit')?.roles.publisher);
    expect(() => PermissionOverrides.parse({ 'agenda.burn': { writer: cell } })).toThrow('agenda.burn');
  });
});
