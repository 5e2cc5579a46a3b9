// npm run dist [-- --win | --mac | --linux]: makes the installers of this system, or of those named; electron-builder obtains the
// binary of Electron and the tools of each system, so this needs a connection (docs/installer.md).
import { hasTools, packWith } from './tools.ts';

process.exitCode = hasTools() ? await packWith(process.argv.slice(2)) : 2;
