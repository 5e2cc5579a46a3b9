import type { FakeGroup, FakeUser, FakeWorld } from './world.ts';

/** A user as a list of users shows them: with the activation code, a secret (E26). `withExternalId`: the route of the dossier does not say it. */
export function showUser(world: FakeWorld, user: FakeUser, withExternalId: boolean): unknown {
  const { id, type, firstName, lastName, blocked, classes, functionalGroups, administers, externalId } = user;
  const manual = [...world.groups.values()].filter((group) => group.type === 'ManualGroup' && group.members.has(id)).map(({ name }) => name);
  return {
    id, type, login: `login.${id}`, code: `CODE-SECRET-${id}`, firstName, lastName, displayName: `${lastName} ${firstName}`, source: 'AAF',
    deleteDate: null, disappearanceDate: null, blocked: blocked ? true : null, creationDate: '2025-08-20', removedFromStructures: [], aafFunctions: [],
    classes: world.classes.filter((one) => classes.includes(one.id)).map((one) => ({ id: one.id, name: one.name, externalId: `X$${one.name}` })),
    functionalGroups, manualGroups: manual, functions: administers.length === 0 ? [] : [['ADMIN_LOCAL', administers]],
    duplicates: [], structures: [{ id: user.structure, name: '' }], userPositions: [], email: `${id}@secret.example`, ...(withExternalId ? { externalId } : {}),
  };
}

/** A group as the list of groups shows it (§2.3). */
export function showGroup(world: FakeWorld, group: FakeGroup): unknown {
  const { id, name, filter, type, subType, users, members, lockDelete, classId, autolink, createdBy } = group;
  return {
    id, name, displayName: null, filter, labels: ['Group', type, 'Visible'], type, subType, internalCommunicationRule: users, nbUsers: members.size,
    lockDelete: lockDelete ? true : null, lockCompose: null, createdAt: null, createdByName: createdBy, modifiedAt: null, modifiedByName: null,
    autolinkTargetAllStructs: autolink ? true : null, autolinkTargetStructs: null, autolinkUsersFromGroups: autolink ? ['Student'] : null,
    autolinkUsersFromPositions: null, autolinkUsersFromLevels: null, manualGroupAutolinkUsersPositions: null,
    classes: world.classes.filter((one) => one.id === classId).map((one) => ({ id: one.id, name: one.name })),
    structures: world.structures.filter((one) => one.id === group.structure).map((one) => ({ id: one.id, name: one.name })),
  };
}

/** Applications with the roles that each shows. */
export function showApplications(world: FakeWorld): unknown {
  return world.applications.map(({ id, name }) => ({
    id, name, displayName: name.toLowerCase(), icon: '', isExternal: false, levelsOfEducation: [2], appType: 'END_USER',
    roles: world.roles.filter(({ applications }) => applications.includes(id)).map((role) => ({ id: role.id, name: role.name, distributions: [] })),
  }));
}
