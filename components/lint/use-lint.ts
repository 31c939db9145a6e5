'use client';

import { useEffect, useState } from 'react';
import type { LintReport } from '@/lib/lint/finding';

const PAUSE_MS = 250;

/**
 * Checks a text a quarter of a second after it last changed. The linter is loaded with the first text, not with the
 * page. Null until there is something to say.
 */
export function useLint(text: string): LintReport | null {
  const [report, setReport] = useState<LintReport | null>(null);
  useEffect(() => {
    if (text.trim() === '') {
      setReport(null);
      return;
    }
    let stale = false;
    const later = setTimeout(async () => {
      const { lintText } = await import('@/lib/lint/lint');
      if (!stale) setReport(lintText(text));
    }, PAUSE_MS);
    return () => {
      stale = true;
      clearTimeout(later);
    };
  }, [text]);
  return report;
}
