import type { PermissionCell, PermissionRow, PermissionTable } from './permission-table.ts';

// Table 2.3.4 of the domain dossier. S2-…: the DRANE Occitanie guide; O-…: other public sources; R-…: rules of the dossier.

type Allowed = PermissionCell['allowed'];

function stated(allowed: Allowed, source: string): PermissionCell {
  return { allowed, provenance: 'stated', source };
}

function inferred(allowed: Allowed, source = 'dom:2.3.4'): PermissionCell {
  return { allowed, provenance: 'inferred', source };
}

/** Nobody says: the value is what we assume until the server declares it. */
function unknown(allowed: Allowed, source = 'dom:2.3.4'): PermissionCell {
  return { allowed, provenance: 'unknown', source };
}

/** A row whose cells follow the roles from visitor to manager. */
function row(
  capability: PermissionRow['capability'],
  subService: PermissionRow['subService'],
  cells: readonly [PermissionCell, PermissionCell, PermissionCell, PermissionCell, PermissionCell],
  keptWhenArchived = false,
): PermissionRow {
  const [visitor, writer, publisher, moderator, manager] = cells;
  return { capability, subService, keptWhenArchived, roles: { visitor, writer, publisher, moderator, manager } };
}

const KEPT = true;
const noByGuide = stated(false, 'S2-056');
const depositByGuide = stated(true, 'S2-057');
const noBlog = inferred(false, 'O-10');
const yesBlog = inferred(true, 'O-10');
const no = inferred(false);
const yes = inferred(true);
const neverModerated = stated(false, 'S2-055');
const wholeList = inferred(true, 'O-03');

/** The permissions in force until the server declares its own. */
export const DEFAULT_PERMISSIONS: PermissionTable = [
  row('sharedFolders.read', 'sharedFolders', [stated(true, 'S2-056'), stated(true, 'S2-056'), depositByGuide, depositByGuide, depositByGuide], KEPT),
  row('sharedFolders.deposit', 'sharedFolders', [noByGuide, noByGuide, depositByGuide, depositByGuide, depositByGuide]),
  row('sharedFolders.createFolder', 'sharedFolders', [noByGuide, noByGuide, unknown(true), yes, yes]),
  row('sharedFolders.modify', 'sharedFolders', [noByGuide, noByGuide, unknown('own'), yes, yes]),
  row('sharedFolders.delete', 'sharedFolders', [
    noByGuide,
    noByGuide,
    stated(false, 'S2-058'),
    stated(true, 'S2-058'),
    stated(true, 'S2-058'),
  ]),
  row('sharedFolders.moderate', 'sharedFolders', [neverModerated, neverModerated, neverModerated, neverModerated, neverModerated]),
  row('blog.read', 'blog', [yesBlog, yesBlog, yesBlog, yesBlog, yesBlog], KEPT),
  row('blog.write', 'blog', [noBlog, inferred('moderated', 'O-10'), yesBlog, yesBlog, yesBlog]),
  row('blog.publishOwn', 'blog', [noBlog, noBlog, inferred(true, 'O-04'), yesBlog, yesBlog]),
  row('blog.moderate', 'blog', [noBlog, noBlog, noBlog, yesBlog, yesBlog]),
  row('blog.comment', 'blog', [yesBlog, yesBlog, yesBlog, yesBlog, yesBlog]),
  row('blog.deleteComments', 'blog', [noBlog, noBlog, noBlog, yesBlog, yesBlog]),
  row('agenda.read', 'agenda', [yes, yes, yes, yes, yes], KEPT),
  row('agenda.edit', 'agenda', [no, unknown(false), yes, yes, yes]),
  row('forum.read', 'forum', [yesBlog, yesBlog, yesBlog, yesBlog, yesBlog], KEPT),
  row('forum.post', 'forum', [unknown(true, 'S2-061'), yesBlog, yesBlog, yesBlog, yesBlog]),
  row('forum.openTopic', 'forum', [unknown(false), yesBlog, yesBlog, yesBlog, yesBlog]),
  row('forum.moderate', 'forum', [noBlog, noBlog, noBlog, yesBlog, yesBlog]),
  row('chat.takePart', 'chat', [yes, yes, yes, yes, yes]),
  row('chat.setHours', 'chat', [no, no, no, unknown(false), stated(true, 'S2-062')]),
  row('pad.read', 'pad', [yes, yes, yes, yes, yes], KEPT),
  row('pad.write', 'pad', [no, yes, yes, yes, yes]),
  row('pad.delete', 'pad', [no, no, no, no, yes]),
  row('mailingList.receive', 'mailingList', [wholeList, wholeList, wholeList, wholeList, wholeList]),
  row('mailingList.write', 'mailingList', [wholeList, wholeList, wholeList, wholeList, wholeList]),
  row('rubrique.configure', 'rubrique', [no, no, no, unknown(false), inferred(true, 'O-03')], KEPT),
  row('rubrique.setRights', 'rubrique', [no, no, no, unknown(false), inferred(true, 'O-03')], KEPT),
  row('rubrique.createChild', 'rubrique', [no, no, no, unknown(false), yes]),
  row('rubrique.close', 'rubrique', [no, no, no, unknown(false), yes], KEPT),
];
