import { createAnomalyCounter } from '../../domain/deliveries/aaf/aaf-anomalies.ts';
import type { AafStructure } from '../../domain/deliveries/aaf/aaf-school.ts';
import { allValues, firstValue, type AafCategory, type AafRecord } from '../../formats/aaf/aaf-record.ts';
import { parsePlace, parseTeaching, splitParts } from '../../formats/aaf/fields.ts';
import { readStructure } from '../../formats/aaf/school/read-structure.ts';
import type { UpstreamBase } from '../../formats/aaf/school/upstream-base.ts';
import type { GarDegree, GarLabel, GarStudent, GarTeacher } from '../../formats/gar/rtfs/gar-school.ts';

/** National codes of one person, which the directory of the consoles does not hold. */
export type PersonCodes = Pick<GarStudent, 'levels' | 'subjects'> & Pick<GarTeacher, 'teachings'>;

/** What the records kept of the deliveries say for the GAR. */
export interface GarCodes {
  readonly degree: GarDegree;
  readonly structure: AafStructure;
  readonly seat: Seat | undefined;
  readonly people: ReadonlyMap<string, PersonCodes>;
  /** Nomenclatures of the delivery, whole. */
  readonly mefs: readonly GarLabel[];
  readonly subjects: readonly GarLabel[];
}

/** The head of a cité scolaire; without UAI when no delivery described it. */
export interface Seat {
  readonly uai: string | undefined;
}

/** Reads the codes of a school; undefined when no delivery of the AAF stated it. `personOf` gives somebody's identifier. */
export function readGarCodes(base: UpstreamBase | undefined, uai: string, personOf: (record: AafRecord) => string): GarCodes | undefined {
  const structures = [...(base?.EtabEducNat.values() ?? [])].flatMap((record) => {
    const structure = readStructure(record, createAnomalyCounter());
    return structure === undefined ? [] : [{ record, structure }];
  });
  const here = structures.find(({ structure }) => structure.uai === uai);
  if (base === undefined || here === undefined) return undefined;
  const { structure } = here;
  const degree = degreeOf(base);
  const heads = allValues(here.record, 'ENTEtablissementStructRattachFctl').filter((key) => key !== structure.key);
  const staff = [...base.PersEducNat.values()].map((record) => [personOf(record), staffCodes(record, structure.key)] as const);
  const pupils = [...base.Eleve.values()].map((record) => [personOf(record), pupilCodes(record, degree)] as const);
  return {
    degree,
    structure,
    seat: heads.length === 0 ? undefined : { uai: structures.find(({ structure: { key } }) => heads.includes(key))?.structure.uai },
    people: new Map([...staff, ...pupils]),
    mefs: labelsOf(base, 'MefEducNat', ['ENTMefJointure', 'ENTLibelleMef']),
    subjects: labelsOf(base, 'MatiereEducNat', ['ENTMatJointure', 'ENTLibelleMatiere']),
  };
}

/** Attributes that the first degree alone has (formats.md §1.4): the records kept do not say otherwise which one they are of. « Déduit ». */
const FIRST_DEGREE = ['ENTPersonClasses', 'ENTPersonGroupes', 'ENTEleveNiveau'] as const;

function degreeOf({ Eleve, PersEducNat }: UpstreamBase): GarDegree {
  const isFirst = [...Eleve.values(), ...PersEducNat.values()].some(({ attributes }) => FIRST_DEGREE.some((name) => attributes.has(name)));
  return isFirst ? '1D' : '2D';
}

/** The level of a pupil is `MEFSTAT4$label` in the first degree (formats.md §1.4). */
function pupilCodes(record: AafRecord, degree: GarDegree): PersonCodes {
  const stated = degree === '2D' ? allValues(record, 'ENTEleveMEF') : allValues(record, 'ENTEleveNiveau').flatMap((value) => splitParts(value)[0] ?? []);
  return { levels: stated, subjects: allValues(record, 'ENTEleveCodeEnseignements'), teachings: [] };
}

function staffCodes(record: AafRecord, structure: string): PersonCodes {
  const taught = [...allValues(record, 'ENTAuxEnsClassesMatieres'), ...allValues(record, 'ENTAuxEnsGroupesMatieres')];
  const levels = allValues(record, 'ENTAuxEnsMEF').flatMap((value) => parsePlace(value) ?? []);
  return {
    levels: levels.flatMap((level) => (level.structure === structure ? [level.code] : [])),
    subjects: [],
    teachings: taught.flatMap((value) => {
      const read = parseTeaching(value);
      return read?.structure === structure && read.subject !== undefined ? [{ group: read.code, subject: read.subject }] : [];
    }),
  };
}

function labelsOf(base: UpstreamBase, category: AafCategory, [code, label]: readonly [string, string]): readonly GarLabel[] {
  return [...base[category].values()].map((record) => ({ code: firstValue(record, code) ?? record.id, label: firstValue(record, label) ?? '' }));
}
