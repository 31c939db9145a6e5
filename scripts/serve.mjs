// The built application as one process, started by steps/application.mjs. It answers as the framework's own `next start` would,
// but for what server/http-server.mjs does to public pages. instrumentation.ts says how to ask for the ledger's version.
import next from 'next';
import { close, httpServer } from './server/http-server.mjs';
import { ROOT } from './steps/paths.mjs';

const port = Number(process.env.PORT);
const app = next({ dir: ROOT, dev: false, port, hostname: 'localhost' });
await app.prepare();
const server = httpServer(app.getRequestHandler(), () => globalThis.goldenFlowerVersion());

let stopping = false;
async function stop() {
  if (stopping) return; // Ctrl-C reaches the whole group, and start.mjs tells it once more
  stopping = true;
  await close(server);
  await app.close();
  process.exit(0);
}

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);
// the first page of a process takes a second, in which the next one could wait in vain for the database: nobody's page shall be it
server.listen(port, () => void fetch(`http://127.0.0.1:${port}/`).catch(() => {}));
