import { describe, expect, it } from 'vitest';
import { layRoles, rolesAsText, rolesFromText } from '../../../renderer/features/rubriques/grid/roles-as-text.ts';

describe('roles in the clipboard', () => {
  it('come back as they left', () => {
    const roles = [['visitor', 'publisher', 'none'], ['manager', 'moderator', 'writer']] as const;
    expect(rolesAsText(roles)).toBe('V\tR+\t\nG\tM\tR');
    expect(rolesFromText(rolesAsText(roles))).toEqual(roles);
  });

  it('are read from names, in any case, from a spreadsheet of Windows', () => {
    expect(rolesFromText('visiteur\tGESTIONNAIRE\r\n—\tr+\r\n')).toEqual([['visitor', 'manager'], ['none', 'publisher']]);
  });

  it('are not read from another text', () => {
    expect(rolesFromText('V\tbonjour')).toBeUndefined();
  });

  it('repeat over a larger selection', () => {
    const cell = (rubriqueId: string) => ({ rubriqueId, holder: 'group:g' });
    expect(layRoles([[cell('a')], [cell('b')], [cell('c')]], [['writer'], ['none']]).map(({ role }) => role)).toEqual(['writer', 'none', 'writer']);
  });
});
