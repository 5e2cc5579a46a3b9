import { describe, expect, it } from 'vitest';
import { refuseApproval, refuseGrant, refuseRemoval, refuseRoleChange, type KnownAccount } from '../../../domain/roles/account-rules.ts';
import { ConsoleRole, needsSecondFactor, ROLE_MATRIX } from '../../../domain/roles/role-matrix.ts';

const account = (id: string, role: ConsoleRole, comesIn = true): KnownAccount => ({ id, role, comesIn, hasSecondFactor: needsSecondFactor(role) });

describe('who gives which role', () => {
  it('nobody gives what he does not hold, for every pair of roles', () => {
    for (const giver of ConsoleRole.options) {
      for (const given of ConsoleRole.options) {
        const holdsAll = ROLE_MATRIX[given].edits.every((entity) => ROLE_MATRIX[giver].edits.includes(entity));
        const expected = giver === 'administrator' && holdsAll ? undefined : { kind: 'grants-beyond', role: given };
        expect(refuseGrant(giver, given), `${giver} → ${given}`).toEqual(expected);
      }
    }
  });

  it('asks a second factor of whoever changes something', () => {
    expect(ConsoleRole.options.filter(needsSecondFactor)).toEqual(['administrator', 'head', 'deputy', 'assignmentManager']);
  });
});

describe('taking an account out', () => {
  it('leaves an administrator who comes in, whoever asks', () => {
    const alone = [account('a', 'administrator'), account('b', 'administrator', false), account('h', 'head')];
    expect(refuseRemoval('administrator', alone, 'a')).toEqual({ kind: 'last-administrator' });
    expect(refuseRemoval('administrator', alone, 'h')).toBeUndefined();
    expect(refuseRemoval('administrator', alone, 'b')).toBeUndefined();
    expect(refuseRemoval('administrator', [...alone, account('c', 'administrator')], 'a')).toBeUndefined();
  });

  it('is for those who could give the role, and about somebody', () => {
    const two = [account('a', 'administrator'), account('b', 'administrator')];
    expect(refuseRemoval('head', two, 'a')).toEqual({ kind: 'grants-beyond', role: 'administrator' });
    expect(refuseRemoval('administrator', two, 'z')).toEqual({ kind: 'unknown' });
  });
});

describe('giving another role', () => {
  const school = [account('a', 'administrator'), account('b', 'administrator'), account('h', 'head'), account('t', 'trainer')];

  it('is among the lesser ones, by those who could give both', () => {
    expect(refuseRoleChange('administrator', school, { id: 'h', role: 'deputy' })).toBeUndefined();
    expect(refuseRoleChange('administrator', school, { id: 'h', role: 'trainer' })).toBeUndefined();
    expect(refuseRoleChange('head', school, { id: 'h', role: 'trainer' })).toEqual({ kind: 'grants-beyond', role: 'head' });
    expect(refuseRoleChange('administrator', school, { id: 'z', role: 'trainer' })).toEqual({ kind: 'unknown' });
  });

  it('neither makes an administrator nor unmakes one', () => {
    expect(refuseRoleChange('administrator', school, { id: 'h', role: 'administrator' })).toEqual({ kind: 'by-invitation' });
    expect(refuseRoleChange('administrator', school, { id: 'b', role: 'head' })).toEqual({ kind: 'by-invitation' });
  });

  it('asks for a second factor where the new role needs one', () => {
    expect(refuseRoleChange('administrator', school, { id: 't', role: 'head' })).toEqual({ kind: 'needs-second-factor', role: 'head' });
  });
});

describe('two persons', () => {
  it('are two', () => {
    const asked = { by: 'a', role: 'administrator' } as const;
    expect(refuseApproval({ id: 'a', role: 'administrator' }, asked)).toEqual({ kind: 'same-person' });
    expect(refuseApproval({ id: 'b', role: 'administrator' }, asked)).toBeUndefined();
    expect(refuseApproval({ id: 'h', role: 'head' }, asked)).toEqual({ kind: 'grants-beyond', role: 'administrator' });
  });
});
