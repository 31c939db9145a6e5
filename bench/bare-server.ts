import { createServer, type Server } from 'node:http';

/** node:http answering a constant 4 KB JSON body: what the runtime itself can do on this machine. */
export async function bareServer(): Promise<{ base: string; close: () => void }> {
  const body = JSON.stringify({
    rows: Array.from({ length: 20 }, (_, index) => ({ index, text: '示例'.repeat(40) })),
  });
  const server: Server = createServer((_, reply) => {
    reply.setHeader('content-type', 'application/json');
    reply.end(body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { base: `http://127.0.0.1:${port}`, close: () => server.close() };
}
