/** Hosts for the built site: the configurations of `deploy/` as they are, but for the lines marked as an example. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { serve } from '../../scripts/preview.ts';

/** A host that serves a folder; `start` resolves to its port and a way to stop it. */
export interface Host {
  readonly name: string;
  /** Encodings it serves from the files beside. */
  readonly encodings: readonly string[];
  readonly start: (site: string, scratch: string) => Promise<{ port: number; stop: () => Promise<void> }>;
}

const has = (command: string, ...args: string[]) => {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** A port that was free a moment ago. */
const freePort = () =>
  new Promise<number>((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });

/** Waits until a program answers on its port. */
async function answering(port: number, child: ChildProcess): Promise<void> {
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  for (;;) {
    if (child.exitCode !== null) throw new Error(said);
    const isUp = await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await new Promise((again) => setTimeout(again, 50));
  }
}

async function running(port: number, command: string, args: readonly string[], env = {}) {
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, ...env } });
  await answering(port, child);
  const stop = () =>
    new Promise<void>((done) => {
      child.once('exit', () => done());
      child.kill('SIGTERM');
    });
  return { port, stop };
}

const config = (name: string) => readFileSync(join('deploy', name), 'utf8');

const preview: Host = {
  name: 'preview',
  encodings: [],
  start: async (site) => {
    const { url, close } = await serve(site);
    return { port: Number(new URL(url).port), stop: close };
  },
};

const nginx: Host = {
  name: 'nginx',
  encodings: ['gzip'],
  start: async (site, scratch) => {
    const port = await freePort();
    const server = config('nginx.conf')
      .replace('listen 80;', `listen 127.0.0.1:${port};`)
      .replace('listen [::]:80;', '')
      .replace('/srv/familienportal/dist', site);
    const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (kind) => `${kind}_temp_path ${join(scratch, kind)};`,
    );
    writeFileSync(
      join(scratch, 'nginx.conf'),
      `user root;\nworker_processes 2;\npid ${join(scratch, 'nginx.pid')};\nevents { worker_connections 1024; }\nhttp {\n${folders.join('\n')}\n${server}\n}\n`,
    );
    return running(port, 'nginx', [
      '-p',
      scratch,
      '-c',
      join(scratch, 'nginx.conf'),
      '-e',
      'stderr',
      '-g',
      'daemon off;',
    ]);
  },
};

const caddy: Host = {
  name: 'caddy',
  encodings: ['br', 'gzip'],
  start: async (site, scratch) => {
    const port = await freePort();
    const text = config('Caddyfile')
      .replace('familien.example.org', `http://127.0.0.1:${port}`)
      .replace('/srv/familienportal/dist', site);
    mkdirSync(scratch, { recursive: true });
    writeFileSync(join(scratch, 'Caddyfile'), `{\n\tadmin off\n\tauto_https off\n}\n${text}`);
    const home = { HOME: scratch, XDG_DATA_HOME: scratch, XDG_CONFIG_HOME: scratch };
    return running(port, 'caddy', ['run', '--adapter', 'caddyfile', '--config', join(scratch, 'Caddyfile')], home);
  },
};

/** Apache as Debian has it: the folder may say itself how it is served, and knows .gz and .br as something else. */
const apache: Host = {
  name: 'apache',
  encodings: ['br', 'gzip'],
  start: async (site, scratch) => {
    const port = await freePort();
    const root = join(scratch, 'dist');
    cpSync(site, root, { recursive: true });
    writeFileSync(join(root, '.htaccess'), config('.htaccess'));
    // Started by root it reads the files as somebody else.
    for (const folder of [dirname(scratch), scratch]) chmodSync(folder, 0o755);
    const modules = ['mpm_event', 'authz_core', 'autoindex', 'dir', 'env', 'headers', 'mime', 'negotiation', 'rewrite'];
    writeFileSync(
      join(scratch, 'apache.conf'),
      `${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
ServerRoot ${scratch}
DefaultRuntimeDir ${scratch}
PidFile ${join(scratch, 'apache.pid')}
User www-data
Group www-data
Listen 127.0.0.1:${port}
ServerName localhost
ErrorLog ${join(scratch, 'error.log')}
TypesConfig /etc/mime.types
AddType application/x-gzip .gz
AddLanguage br .br
DocumentRoot ${root}
<Directory ${root}>
  AllowOverride FileInfo Indexes
  Options Indexes FollowSymLinks MultiViews
  Require all granted
</Directory>
`,
    );
    return running(port, 'apache2', ['-D', 'FOREGROUND', '-f', join(scratch, 'apache.conf')]);
  },
};

/** Hosts that this machine has. The others come from Debian; a machine without them tests the preview alone, and says so. */
export const hosts: readonly Host[] = [
  preview,
  ...(has('nginx', '-v') ? [nginx] : []),
  ...(has('caddy', 'version') ? [caddy] : []),
  ...(has('apache2', '-v') ? [apache] : []),
];

/** Hosts whose configuration is not tried here. */
export const missing: readonly string[] = [nginx, caddy, apache]
  .filter((host) => !hosts.includes(host))
  .map(({ name }) => name);
