/** What came back from an address. */
export interface Outcome {
  readonly url: string;
  /** HTTP status; nothing when no answer came. */
  readonly status: number | undefined;
  /** Where a page has moved for good (301, 308). */
  readonly movedTo: string | undefined;
  /** Why no answer came, in German. */
  readonly reason: string | undefined;
}

/** How politely to ask. */
interface Manners {
  /** Pause between two requests to one host, in milliseconds. */
  readonly pause: number;
  /** How long to wait for an answer, in milliseconds. */
  readonly timeout: number;
  /** How many hosts are asked at the same time. */
  readonly hosts: number;
}

const AGENT = 'Familienportal-Linkpruefung/1 (einmal je Nacht, eine Anfrage je Rechner zur Zeit)';

/** Asks every address once: hosts side by side, each with one request at a time and a pause between two. */
export async function askAll(urls: readonly string[], manners: Manners): Promise<Outcome[]> {
  const byHost = [...Map.groupBy(new Set(urls), (url) => new URL(url).host).values()];
  const outcomes: Outcome[] = [];
  const worker = async () => {
    for (let queue = byHost.pop(); queue !== undefined; queue = byHost.pop()) {
      for (const [index, url] of queue.entries()) {
        if (index > 0) await new Promise((resolve) => setTimeout(resolve, manners.pause));
        outcomes.push(await ask(url, manners.timeout));
      }
    }
  };
  await Promise.all(Array.from({ length: manners.hosts }, worker));
  return outcomes.sort((a, b) => (a.url < b.url ? -1 : 1));
}

/** Some servers do not know HEAD, or refuse it. */
const NO_HEAD = [400, 403, 404, 405, 501];

async function ask(url: string, timeout: number): Promise<Outcome> {
  try {
    const head = await request(url, 'HEAD', timeout);
    return NO_HEAD.includes(head.status ?? 0) ? await request(url, 'GET', timeout) : head;
  } catch (cause) {
    return { url, status: undefined, movedTo: undefined, reason: reasonOf(cause) };
  }
}

async function request(url: string, method: 'HEAD' | 'GET', timeout: number): Promise<Outcome> {
  const options = { method, headers: { 'user-agent': AGENT }, signal: AbortSignal.timeout(timeout) } as const;
  const first = await fetch(url, { ...options, redirect: 'manual' });
  await first.body?.cancel();
  const location = first.headers.get('location');
  if (first.status < 300 || first.status >= 400 || location === null)
    return { url, status: first.status, movedTo: undefined, reason: undefined };
  const last = await fetch(url, { ...options, redirect: 'follow' });
  await last.body?.cancel();
  const forGood = first.status === 301 || first.status === 308;
  return { url, status: last.status, movedTo: forGood ? last.url : undefined, reason: undefined };
}

function reasonOf(cause: unknown): string {
  const { name, cause: inner } = cause as Error & { cause?: { code?: string } };
  if (name === 'TimeoutError') return 'antwortet nicht';
  const known: Record<string, string> = {
    ENOTFOUND: 'den Rechner gibt es nicht',
    ECONNREFUSED: 'nimmt keine Verbindung an',
    CERT_HAS_EXPIRED: 'das Zertifikat ist abgelaufen',
  };
  return known[inner?.code ?? ''] ?? `nicht erreichbar (${inner?.code ?? name})`;
}

/** True for an answer that a reader could use; "too many requests" says nothing about the page. */
export const isGood = ({ status }: Outcome) => status !== undefined && (status < 400 || status === 429);
