// npm run dist [-- --win | --mac | --linux]: makes the installers of this system, or of those named; electron-builder obtains the
// binary of Electron and the tools of each system, so this needs a connection (docs/installer.md).
import { hasTools, packWith } from './tools.ts';
import { readUpdateSettings } from './update-settings.ts';

const updates = readUpdateSettings(process.env);
const told = updates === undefined ? [] : [`-c.extraMetadata.updates.feed=${updates.feed}`, `-c.extraMetadata.updates.key=${updates.key}`];
process.exitCode = hasTools() ? await packWith([...process.argv.slice(2), ...told]) : 2;
