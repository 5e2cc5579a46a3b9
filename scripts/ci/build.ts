import { existsSync } from 'node:fs';
import { ROOT, runCommand } from './run-command.ts';

const TARGETS: readonly { readonly name: string; readonly entries: readonly string[]; readonly args: readonly string[] }[] = [
  { name: 'renderer', entries: ['renderer/index.html'], args: [] },
  {
    name: 'main',
    entries: ['main/electron/entry.ts'],
    args: ['--config', 'vite.node.config.ts', '--mode', 'main'],
  },
  { name: 'program', entries: ['scripts/start.ts'], args: ['--config', 'vite.node.config.ts', '--mode', 'program'] },
  { name: 'preload', entries: ['preload/preload.ts'], args: ['--config', 'vite.node.config.ts', '--mode', 'preload'] },
];

for (const { name, entries, args } of TARGETS) {
  if (!entries.some((entry) => existsSync(`${ROOT}/${entry}`))) {
    console.log(`${name}: no entry yet, not built`);
    continue;
  }
  const { code } = await runCommand({ command: 'vite', args: ['build', '--logLevel', 'warn', ...args], timeoutSeconds: 300 });
  console.log(`${name}: ${code === 0 ? 'built' : 'FAILED'}`);
  if (code !== 0) process.exitCode = 1;
}
