const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** Strips what XML and PDF text cannot hold (control characters, lone surrogates) from every string inside. */
export function cleaned<T>(value: T): T {
  return walk(value) as T; // only texts change, the shape stays
}

function walk(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(FORBIDDEN, '');
  if (Array.isArray(value)) return value.map(walk);
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]));
  }
  return value;
}
