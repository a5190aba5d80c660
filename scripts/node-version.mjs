/**
 * Says clearly when this Node is too old to run TypeScript by itself. Plain JavaScript, because it runs before
 * anything else: node --import ./scripts/node-version.mjs scripts/….ts
 */
const NEEDED = [22, 18];

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
  console.error(
    [
      `Hier läuft Node ${process.versions.node}. Das Familienportal braucht Node ${NEEDED.join('.')} oder neuer.`,
      'Linux (glibc) und Windows (x64): "npm ci" bringt das passende Node mit. Starten Sie die Befehle danach mit "npm run …".',
      'macOS und andere Systeme: Installieren Sie Node 24 von https://nodejs.org/ und führen Sie "npm ci" noch einmal aus.',
    ].join('\n'),
  );
  process.exit(1);
}
