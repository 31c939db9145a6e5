'use client';

import { useEffect } from 'react';

/** Tells the page's loader that the application hears from now on. */
export function Alive() {
  useEffect(() => {
    window.dispatchEvent(new Event('gf:alive'));
  }, []);
  return null;
}
