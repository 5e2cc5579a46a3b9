import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** Reads one file in a process of its own, as a console or as an ENT does, and prints how it ended and the memory it took. */
const [, , path = '', reader = ''] = process.argv;
const started = performance.now();
const ending = reader === 'console' ? await onConsole() : await atEnt();
console.log(JSON.stringify({ ending, megabytes: mostMegabytes(), milliseconds: Math.round(performance.now() - started) }));

/** Linux counts in `maxRSS` what the parent held when it started the child: its own peak is told elsewhere. */
function mostMegabytes(): number {
  const peak = process.platform === 'linux' ? /VmHWM:\s*(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] : undefined;
  return Math.round((peak === undefined ? process.resourceUsage().maxRSS : Number(peak)) / 1024);
}

// Each needs one of two programs, and loading the other takes as long as most files.
async function onConsole(): Promise<string> {
  const { readGivenFile } = await import('../../main/importing/read-given-file.ts');
  const { content } = await readGivenFile({ name: basename(path), bytes: readFileSync(path) }, { remembered: { find: () => undefined, keep: () => undefined } });
  return content.kind === 'refused' ? content.refusal.kind : content.kind;
}

async function atEnt(): Promise<string> {
  const { createEnt } = await import('../../server/create-ent.ts');
  const ent = createEnt();
  ent.seed({ school: { uai: '0990001N', name: 'Collège (fictif)', fictitious: true, rightsInheritance: false }, people: [], groups: [], settings: [], accounts: [{ id: 'adm', name: 'Nadia Haddad', role: 'administrator', title: 'Administratrice ENT' }] });
  const answer = await ent.importDelivery({ input: path });
  if (answer.ok) return 'applied';
  return answer.refusal.kind === 'file' ? answer.refusal.refusal.kind : answer.refusal.kind;
}
