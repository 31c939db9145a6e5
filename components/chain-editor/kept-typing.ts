type Values = Readonly<Record<string, string>>;

const keyOf = (form: string) => `chain-typing:${form}`;

/** What was typed into a form and not saved, for this tab: it outlives a reload, another segment, an expired session. */
export function keepTyping(form: string, values: Values): void {
  try {
    sessionStorage.setItem(keyOf(form), JSON.stringify(values));
  } catch {
    // a browser without storage keeps nothing: the form itself still does
  }
}

/** What was kept, or null. */
export function recallTyping(form: string): Values | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(form)) ?? 'null');
    if (kept === null || typeof kept !== 'object') return null;
    return Object.fromEntries(Object.entries(kept).map(([name, value]) => [name, String(value)]));
  } catch {
    return null;
  }
}

/** Saved, or thrown away. */
export function forgetTyping(form: string): void {
  try {
    sessionStorage.removeItem(keyOf(form));
  } catch {
    // nothing was kept
  }
}

/** The text fields of a form as they stand. */
export const typedIn = (form: HTMLFormElement): Values =>
  Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === 'string' && !name.startsWith('$') ? [[name, value] as const] : [],
    ),
  );
