import { spawn } from 'node:child_process';

/** Runs a script in a process of its own and gives what it printed, read as JSON; `flags` are Node's; throws with its errors when it fails. */
export async function runChild(script: string, args: readonly string[] = [], flags: readonly string[] = []): Promise<unknown> {
  const child = spawn(process.execPath, [...flags, script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const [printed, errors] = await Promise.all([readAll(child.stdout), readAll(child.stderr), ended(child)]);
  if (child.exitCode !== 0) throw new Error(`${script} ended with ${String(child.exitCode)}: ${errors}`);
  return JSON.parse(printed);
}

async function readAll(stream: AsyncIterable<unknown>): Promise<string> {
  let text = '';
  for await (const piece of stream) text += String(piece);
  return text;
}

function ended(child: ReturnType<typeof spawn>): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => resolve());
  });
}
