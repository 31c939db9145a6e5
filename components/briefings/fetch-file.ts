/** A file as it comes: how much is here, of how much if that is known. */
export type Arrived = { received: number; total: number | null };

const UNREACHED = '连不上服务器，文件没有下载。请检查网络后再试。';
const UNTOLD = '服务器没有给出文件，也没有说明原因。请稍后再试。';

/** A refusal's own words. */
async function reasonOf(reply: Response): Promise<string> {
  const told: unknown = await reply.json().catch(() => null);
  return told && typeof told === 'object' && 'message' in told && typeof told.message === 'string'
    ? told.message
    : UNTOLD;
}

function nameOf(reply: Response): string {
  const name = /filename\*=UTF-8''([^;]+)/.exec(reply.headers.get('content-disposition') ?? '')?.[1];
  return name ? decodeURIComponent(name) : '简报';
}

/**
 * Fetches a whole file, telling as it arrives. Throws an Error with a sentence for the reader when there is none, and
 * the signal's reason when it was cancelled: nothing is saved before the last byte is here.
 */
export async function fetchFile(
  href: string,
  signal: AbortSignal,
  tell: (arrived: Arrived) => void,
): Promise<File> {
  const lost = () => {
    signal.throwIfAborted();
    throw new Error(UNREACHED);
  };
  const reply = await fetch(href, { signal, headers: { accept: 'application/json, */*' } }).catch(lost);
  if (!reply.ok) throw new Error(await reasonOf(reply));
  const total = Number(reply.headers.get('content-length')) || null;
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let received = 0;
  const reader = reply.body?.getReader();
  for (;;) {
    const part = await reader?.read().catch(lost);
    if (!part || part.done) break;
    parts.push(part.value);
    received += part.value.length;
    tell({ received, total });
  }
  if (total !== null && received < total) throw new Error(UNREACHED);
  return new File(parts, nameOf(reply), { type: reply.headers.get('content-type') ?? '' });
}

/** Hands a file over to the browser, which saves it under its name. */
export function saveFile(file: File): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
