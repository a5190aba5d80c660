import { createServer, type AddressInfo } from 'node:net';

/** The port that was wished for, or any free one when somebody listens there already. */
export async function freePort(wished: number): Promise<number> {
  return (await portOf(wished)) ?? (await portOf(0))!;
}

/** The port a server gets that asks for this one; `undefined` when it is taken. */
function portOf(port: number): Promise<number | undefined> {
  const server = createServer();
  return new Promise((done) => {
    server
      .once('error', () => done(undefined))
      .listen(port, '127.0.0.1', () => {
        const { port: given } = server.address() as AddressInfo;
        server.close(() => done(given));
      });
  });
}
