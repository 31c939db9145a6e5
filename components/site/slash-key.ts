const KEY = 'gf-no-slash';

/** Whether the visitor turned the / key off: a key without Ctrl may be pressed by accident or by voice. */
export function slashIsOff(): boolean {
  try {
    return window.localStorage.getItem(KEY) === '1';
  } catch {
    return false;
  }
}

export function turnSlash(off: boolean): void {
  try {
    window.localStorage.setItem(KEY, off ? '1' : '0');
  } catch {
    // a private window: the key stays as it is
  }
}
