// npm run dist:check: packs the application whole, as an installer would, around a distribution of Electron that holds nothing, and
// looks into the archive and starts from it what « Formation » runs (docs/installer.md). The tools come by « npm ci --prefix scripts/pack/tools ».
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../start/layout.ts';
import { faultsOfArchive, readArchive } from './archive.ts';
import { loadAsar } from './asar-tool.ts';
import { faultsOfAssociations } from './file-associations.ts';
import { faultsOfStart } from './start-packed.ts';
import { makeEmptyElectron, readFuses } from './empty-electron.ts';
import { hasTools, packWith, TOOLS } from './tools.ts';

/** Those of electron-builder.yml, in the order of Electron: only cookies, integrity and the archive are lit. */
const FUSES = '01001100';
const OUT = join(ROOT, 'out/dist-check');

process.exitCode = hasTools() ? await check() : 2;

async function check(): Promise<number> {
  rmSync(OUT, { recursive: true, force: true });
  const asar = await loadAsar(TOOLS);
  const electron = join(OUT, 'electron');
  await makeEmptyElectron(asar, electron);
  const code = await packWith(['--linux', 'dir', `-c.electronDist=${electron}`, `-c.directories.output=${OUT}`]);
  if (code !== 0) return code;
  const archive = readArchive(asar, join(OUT, 'linux-unpacked/resources'));
  const fuses = readFuses(join(OUT, 'linux-unpacked/console-ent'));
  const configuration = readFileSync(join(ROOT, 'electron-builder.yml'), 'utf8');
  const notices = existsSync(join(OUT, 'linux-unpacked/LICENCES.txt')) ? [] : ['the notices of what it contains are not with it'];
  asar.extractAll(join(OUT, 'linux-unpacked/resources/app.asar'), join(OUT, 'extracted'));
  const faults = [...(await faultsOfStart(join(OUT, 'extracted'))), ...faultsOfArchive(archive), ...faultsOfAssociations(configuration), ...notices, ...(fuses === FUSES ? [] : [`the fuses are ${fuses}, not ${FUSES}`])];
  console.log(`${archive.files.length} files, ${(archive.bytes / 1e6).toFixed(1)} MB; outside the archive: ${Object.keys(archive.unpacked).join(', ')}`);
  for (const fault of faults) console.error(fault);
  return faults.length === 0 ? 0 : 1;
}
