import type { AafClass, AafFunction, AafGroup, AafPlace, AafTeaching } from '../../domain/deliveries/aaf/aaf-school.ts';
import { kinshipOf, type Kinship } from '../values/kinship.ts';
import { allValues, firstValue, type AafRecord } from './aaf-record.ts';

/** A school's name as shown to people, with its kind and town when the delivery gives them. */
export interface AafStructureName {
  readonly acronym: string;
  readonly name: string;
  readonly city: string;
}

/** One line of ENTElevePersRelEleve: who, by which link, with which responsibilities. */
export interface AafRelation {
  readonly jointure: string;
  readonly link: Kinship;
  readonly financial: boolean;
  /** 1 = legal representative; 2 = second one (old list) or « personne en charge » (new list); 0 = none. */
  readonly legal: 0 | 1 | 2;
  readonly contact: boolean;
  readonly payment: boolean;
}

/** Sub-fields of a `$`-separated value, trimmed; trailing empties are dropped. */
export function splitParts(value: string): readonly string[] {
  const parts = value.split('$').map((part) => part.trim());
  return parts.slice(0, parts.findLastIndex((part) => part !== '') + 1);
}

/** Reads a school's name in the new form `SIGLE$NOM$VILLE` or the old `CLG-NOM-ac-ACADEMIE`. */
export function parseStructureName(value: string): AafStructureName {
  const [acronym = '', name = '', city = ''] = splitParts(value);
  if (value.includes('$')) return name === '' ? { acronym: '', name: acronym, city } : { acronym, name, city };
  const withoutAcademy = value.trim().replace(/-ac-.*$/i, '');
  const old = /^([A-Z.]+)\s*-\s*(.+)$/.exec(withoutAcademy);
  return { acronym: old?.[1] ?? '', name: old?.[2] ?? withoutAcademy, city: '' };
}

/** Reads one value of ENTStructureClasses, undefined without a code. */
export function parseClass(value: string): AafClass | undefined {
  const [code = '', label = '', ...mefs] = splitParts(value);
  if (code === '') return undefined;
  return { code, label: label === '' ? code : label, mefs: mefs.filter((mef) => mef !== '') };
}

/** Reads one value of ENTStructureGroupes, undefined without a code. */
export function parseGroup(value: string): AafGroup | undefined {
  const [code = '', label = '', ...classCodes] = splitParts(value);
  if (code === '') return undefined;
  return { code, label: label === '' ? code : label, classCodes: classCodes.filter((classCode) => classCode !== '') };
}

/** Reads `structure$code`: a value of ENTEleveClasses, ENTEleveGroupes or ENTAuxEnsClassesPrincipal. */
export function parsePlace(value: string): AafPlace | undefined {
  const [structure = '', code = ''] = splitParts(value);
  return structure === '' || code === '' ? undefined : { structure, code };
}

/** Reads `structure$class$subject`: a value of ENTAuxEnsClassesMatieres or ENTAuxEnsGroupesMatieres. */
export function parseTeaching(value: string): AafTeaching | undefined {
  const place = parsePlace(value);
  if (place === undefined) return undefined;
  return { ...place, subject: present(splitParts(value)[2]) };
}

/** Reads one value of ENTPersonFonctions; undefined when it says « sans objet ». */
export function parseFunction(value: string): AafFunction | undefined {
  const [structure = '', code = '', label = '', postCode, postLabel] = splitParts(value);
  if (structure === '' || present(code) === undefined) return undefined;
  return { structure, code, label, postCode: present(postCode), postLabel: present(postLabel) };
}

/** Reads one value of ENTElevePersRelEleve; the parts a writer dropped count as 0. */
export function parseRelation(value: string): AafRelation | undefined {
  const [jointure = '', link = '', financial, legal, contact, payment] = splitParts(value);
  if (jointure === '') return undefined;
  return {
    jointure,
    link: kinshipOf(link),
    financial: financial === '1',
    legal: legal === '1' ? 1 : legal === '2' ? 2 : 0,
    contact: contact === '1',
    payment: payment === '1',
  };
}

/** Relations of a pupil, one per adult: repeated lines add up their responsibilities (formats §1.7 trap 4). */
export function relationsOf(student: AafRecord): readonly AafRelation[] {
  const byJointure = new Map<string, AafRelation>();
  for (const value of allValues(student, 'ENTElevePersRelEleve')) {
    const relation = parseRelation(value);
    if (relation === undefined) continue;
    const known = byJointure.get(relation.jointure);
    byJointure.set(relation.jointure, known === undefined ? relation : addUp(known, relation));
  }
  return [...byJointure.values()];
}

function addUp(known: AafRelation, other: AafRelation): AafRelation {
  return {
    jointure: known.jointure,
    link: known.link === 'unknown' ? other.link : known.link,
    financial: known.financial || other.financial,
    legal: strongerLegal(known.legal, other.legal),
    contact: known.contact || other.contact,
    payment: known.payment || other.payment,
  };
}

function strongerLegal(one: AafRelation['legal'], other: AafRelation['legal']): AafRelation['legal'] {
  if (one === 0 || other === 0) return one === 0 ? other : one;
  return one === 1 || other === 1 ? 1 : 2;
}

/** Whether a member of staff teaches: stated category, else presence before pupils, else a function ENS or DOC (formats §1.3). */
export function isTeacher(staff: AafRecord): boolean {
  if (firstValue(staff, 'ENTPersonCategorieEnseignant') === 'O') return true;
  if (firstValue(staff, 'PersEducNatPresenceDevantEleves') === 'O') return true;
  return allValues(staff, 'ENTPersonFonctions').some((value) => {
    const held = parseFunction(value)?.code;
    return held === 'ENS' || held === 'DOC';
  });
}

function present(part: string | undefined): string | undefined {
  return part === undefined || part === '' || part === '-' || part === 'SANS OBJET' ? undefined : part;
}
