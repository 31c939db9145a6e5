// A public page is the same for whoever asks, so it is made once and kept until the next write (docs/decisions/015).

const HOUR_MS = 3_600_000;
const MOST_BYTES = 32 * 1024 * 1024;
const MOST_ADDRESS = 1000;

/**
 * Pages under their addresses, each good for one version of the ledger, which `currentVersion` asks for, and for the hour it was made
 * in, since pages tell what is overdue today. Who asks while a page is being made waits for that one. While the version cannot be told
 * the last page goes on being given. At most `mostBytes`; the least recently asked for goes first.
 */
export function keptPages(currentVersion, mostBytes = MOST_BYTES) {
  const pages = new Map();
  const coming = new Map();
  let bytes = 0;

  const versionNow = async () => `${await currentVersion()}@${Math.floor(Date.now() / HOUR_MS)}`;

  function drop(address) {
    bytes -= pages.get(address)?.page.size ?? 0;
    pages.delete(address);
  }

  function set(address, kept) {
    drop(address);
    pages.set(address, kept);
    bytes += kept.page.size;
    for (const oldest of pages.keys()) {
      if (bytes <= mostBytes) break;
      drop(oldest);
    }
  }

  /** Who comes first makes the page and says it to `done`: null where it is not for everybody, or could not be made. */
  function toMake(address, version) {
    const key = `${version} ${address}`;
    let tell;
    const page = new Promise((resolve) => {
      tell = resolve;
    });
    coming.set(key, page);
    const done = async (made) => {
      if (coming.get(key) === page) coming.delete(key);
      tell(made);
      // a page that was begun before a write and ended after it may hold both
      if (made && version === (await versionNow().catch(() => null))) set(address, { version, page: made });
    };
    return { done };
  }

  /** The `page` at `address`, or to whom to say it once it is made (`done`). */
  return async function find(address) {
    if (address.length > MOST_ADDRESS) return { done: () => {} };
    const version = await versionNow().catch(() => null);
    const kept = pages.get(address);
    if (kept && (version === null || version === kept.version)) {
      set(address, kept);
      return { page: kept.page };
    }
    if (version === null) return { done: () => {} };
    const page = await coming.get(`${version} ${address}`);
    return page ? { page } : toMake(address, version);
  };
}
