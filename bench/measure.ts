import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** How long a command took, what it worked, and the most memory that it and its children held together. */
export interface Measured {
  /** By the clock on the wall. */
  readonly seconds: number;
  /** Of all processors, in the program and in the system: says more than the clock on a busy machine. */
  readonly cpuSeconds: number;
  readonly megabytes: number;
}

export interface Command {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Memory is looked at this often. */
const EVERY_MS = 50;

/**
 * Runs a command to its end. Memory is the sum of the resident pages of its whole process tree, as Linux
 * says it in /proc: the search engine, for one, works in a process of its own.
 * @throws when the command fails, with what it said.
 */
export async function measure({ command, args, cwd = '.', env = {} }: Command): Promise<Measured> {
  const started = performance.now();
  const child = spawn('bash', ['-c', 'TIMEFORMAT="%U %S"; time "$@"', 'bash', command, ...args], {
    cwd,
    env: { ...process.env, LC_ALL: 'C', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
  let most = 0;
  const watch = setInterval(() => (most = Math.max(most, residentOf(child.pid!))), EVERY_MS);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  }).finally(() => clearInterval(watch));
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${said}`);
  const seconds = (performance.now() - started) / 1000;
  const [user = 0, system = 0] = said.trimEnd().split('\n').at(-1)!.split(' ').map(Number);
  return { seconds, cpuSeconds: user + system, megabytes: most / 1e6 };
}

/** Bytes held by a process and everything it has started. */
function residentOf(root: number): number {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (/^\d+$/.test(name)) parents.set(Number(name), Number(statusOf(name, 'PPid') ?? 0));
  }
  const isOurs = (pid: number): boolean => pid === root || (pid > 1 && isOurs(parents.get(pid) ?? 0));
  return [...parents.keys()]
    .filter(isOurs)
    .reduce((sum, pid) => sum + Number(statusOf(String(pid), 'VmRSS')?.replace(' kB', '') ?? 0) * 1024, 0);
}

/** A line of /proc/<pid>/status; nothing when the process has ended meanwhile. */
function statusOf(pid: string, key: string): string | undefined {
  try {
    return new RegExp(`^${key}:\\s*(.*)$`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}

/** The middle one of an odd number of values. */
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
