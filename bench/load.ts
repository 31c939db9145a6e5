import { Agent, request } from 'node:http';

export type Shot = { method?: 'GET' | 'POST'; path: string; headers?: Record<string, string>; body?: string };
export type Measured = { perSecond: number; p50: number; p95: number; wrong: number; done: number };

/** p-th percentile (0–100) of a list of milliseconds. */
function percentile(sorted: readonly number[], p: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * p) / 100))] ?? Number.NaN;
}

/** Runs `work` from `lanes` lanes at once for `seconds`, after a warm-up; a work that resolves false counts as wrong. */
export async function measure(
  work: (number: number) => Promise<boolean>,
  { lanes, seconds, warmUp = 1 }: { lanes: number; seconds: number; warmUp?: number },
): Promise<Measured> {
  const times: number[] = [];
  let [number, wrong] = [0, 0];
  const start = performance.now();
  const [from, until] = [start + warmUp * 1000, start + (warmUp + seconds) * 1000];
  const lane = async () => {
    for (;;) {
      const began = performance.now();
      if (began >= until) return;
      const fine = await work(number++);
      const ended = performance.now();
      if (began < from || ended > until) continue;
      times.push(ended - began);
      if (!fine) wrong += 1;
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  times.sort((a, b) => a - b);
  return {
    perSecond: times.length / seconds,
    p50: percentile(times, 50),
    p95: percentile(times, 95),
    wrong,
    done: times.length,
  };
}

/** A client with its own kept-alive connections; resolves with whether the answer had the expected status. */
export function client(base: string, lanes: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: lanes });
  const { hostname, port } = new URL(base);
  return (shot: Shot, expected = 200) =>
    new Promise<boolean>((resolve) => {
      const sent = request(
        {
          agent,
          hostname,
          port,
          path: shot.path,
          method: shot.method ?? 'GET',
          headers: {
            ...shot.headers,
            ...(shot.body ? { 'content-length': Buffer.byteLength(shot.body) } : {}),
          },
        },
        (reply) => {
          reply.resume();
          reply.on('end', () => resolve(reply.statusCode === expected));
          reply.on('error', () => resolve(false));
        },
      );
      sent.on('error', () => resolve(false));
      sent.end(shot.body);
    });
}
