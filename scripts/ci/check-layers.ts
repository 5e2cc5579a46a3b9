import { resolve } from 'node:path';
import { checkLayers } from './layer-rules.ts';
import { readModules } from './modules.ts';

// A checker that reads nothing is green over nothing.
const FEWEST_MODULES = 150;

const modules = readModules(resolve(import.meta.dirname, '../..'));
const violations = checkLayers(modules);
for (const { rule, path, message } of violations) console.error(`${path}: ${rule}: ${message}`);
console.log(`${modules.length} modules, ${violations.length} violations`);
if (modules.length < FEWEST_MODULES) {
  console.error(`Only ${modules.length} modules were read, at least ${FEWEST_MODULES} were expected.`);
}
process.exitCode = violations.length === 0 && modules.length >= FEWEST_MODULES ? 0 : 1;
