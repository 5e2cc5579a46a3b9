// npm run licences: writes the licences of all that is shipped, for « À propos » and for who receives the program.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { licenceList, licenceTexts } from './licences/licence-files.ts';
import { shippedPackages } from './licences/shipped-packages.ts';

const root = join(import.meta.dirname, '..');
const packages = shippedPackages(root);
writeFileSync(join(root, 'texts/station/licences.data.ts'), licenceList(packages));
writeFileSync(join(root, 'resources/LICENCES.txt'), licenceTexts(packages));
console.log(`${packages.length} packages`);
