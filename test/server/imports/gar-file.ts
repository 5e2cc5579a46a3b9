import type { FileInput } from '../../../formats/file/byte-source.ts';
import { escapeXml } from '../../../formats/xml/escape-xml.ts';

/** One subscription of a file that a test writes. */
export interface GarLine {
  readonly id: string;
  readonly title: string;
  readonly students: number;
}

/** The subscriptions of one distributor to a school, as the web service of the GAR answers them (formats.md §2.4). */
export function garFile(uai: string, lines: readonly GarLine[]): Exclude<FileInput, string> {
  const one = ({ id, title, students }: GarLine): string =>
    `<abonnement><idAbonnement>${id}</idAbonnement><idDistributeurCom>999000001_0000000000000000</idDistributeurCom><idRessource>ark:/99999/${id}</idRessource><typeIdRessource>ark</typeIdRessource>` +
    `<libelleRessource>${escapeXml(title)}</libelleRessource><debutValidite>2026-09-01T00:00:00</debutValidite><finValidite>2027-07-31T00:00:00</finValidite><uaiEtab>${uai}</uaiEtab>` +
    `<categorieAffectation>transferable</categorieAffectation><typeAffectation>INDIV</typeAffectation><nbLicenceEleve>${String(students)}</nbLicenceEleve><publicCible>ELEVE</publicCible></abonnement>`;
  const xml = `<?xml version="1.0" encoding="UTF-8"?><abonnements xmlns="http://www.atosworldline.com/wsabonnement/v1.0/">${lines.map(one).join('')}</abonnements>`;
  return { name: 'abonnements.xml', bytes: Buffer.from(xml) };
}
