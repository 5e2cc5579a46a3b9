import { obtainTestBrowser } from '../browser.ts';
import { runCommand } from './run-command.ts';

const browser = await obtainTestBrowser();
const { code } = await runCommand({ command: 'playwright', args: ['test', ...process.argv.slice(2)], env: { CHROMIUM: browser }, timeoutSeconds: 2300 });
process.exitCode = code;
