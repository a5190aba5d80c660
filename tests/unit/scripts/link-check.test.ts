import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { askAll, isGood } from '../../../scripts/lib/link-check.ts';

const MANNERS = { pause: 0, timeout: 5000, hosts: 4 };

/** A server on a free port; its address, and every request it saw. */
async function serve(listener: RequestListener): Promise<{ origin: string; seen: string[] }> {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`);
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
}

test('what answers, what is gone, and where a page has moved for good', async () => {
  const { origin, seen } = await serve(({ url, method }, response) => {
    const status = {
      '/': 200,
      '/gone': 404,
      '/old': 301,
      '/for-now': 302,
      '/busy': 429,
      '/no-head': method === 'HEAD' ? 405 : 200,
    }[url!];
    response.writeHead(status ?? 500, url === '/old' || url === '/for-now' ? { location: '/' } : {}).end();
  });
  const outcomes = await askAll(
    ['/', '/gone', '/old', '/for-now', '/busy', '/no-head', '/'].map((path) => origin + path),
    MANNERS,
  );
  expect(
    outcomes.map(({ url, status, movedTo }) => [url.replace(origin, ''), status, movedTo?.replace(origin, '')]),
  ).toEqual([
    ['/', 200, undefined],
    ['/busy', 429, undefined],
    ['/for-now', 200, undefined],
    ['/gone', 404, undefined],
    ['/no-head', 200, undefined],
    ['/old', 200, '/'],
  ]);
  expect(outcomes.filter((outcome) => !isGood(outcome)).map(({ status }) => status)).toEqual([404]);
  expect(seen.filter((line) => line === 'HEAD /gone')).toHaveLength(1);
});

test('one request at a time to a host, several hosts side by side', async () => {
  let open = 0;
  let most = 0;
  const slow: RequestListener = (_, response) => {
    open += 1;
    most = Math.max(most, open);
    setImmediate(() => {
      open -= 1;
      response.end();
    });
  };
  const { origin } = await serve(slow);
  await askAll(
    Array.from({ length: 12 }, (_, index) => `${origin}/${index}`),
    MANNERS,
  );
  expect(most).toBe(1);
});

test('who does not answer is named with a reason', async () => {
  const silent = await serve(() => undefined);
  const [late] = await askAll([`${silent.origin}/`], { ...MANNERS, timeout: 100 });
  expect(late).toMatchObject({ status: undefined, reason: 'antwortet nicht' });
  const [closed] = await askAll(['http://127.0.0.1:1/'], MANNERS);
  expect(closed!.status).toBeUndefined();
  expect(isGood(closed!)).toBe(false);
});
