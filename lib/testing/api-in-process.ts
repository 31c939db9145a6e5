import type { AxiosAdapter } from 'axios';
import { AxiosHeaders } from 'axios';
import { API_ROOT, answerApi } from '../public-api/respond.ts';

/** Where the read API stands when a test asks it without a server. */
export const HERE = `http://api.test${API_ROOT}`;

/** Lets a client talk to the read API inside this process. */
export const inProcess: AxiosAdapter = async (config) => {
  const url = new URL(`${config.baseURL ?? ''}${config.url ?? ''}`);
  for (const [name, value] of new URLSearchParams(config.params)) url.searchParams.set(name, value);
  const headers = new Headers(
    Object.entries(config.headers.toJSON()).map(([name, value]) => [name, String(value)]),
  );
  const reply = await answerApi(new Request(url, { headers }));
  return {
    data: await reply.text(),
    status: reply.status,
    statusText: reply.statusText,
    headers: new AxiosHeaders(Object.fromEntries(reply.headers)),
    config,
  };
};
