'use client';

import { type RefObject, useEffect, useState } from 'react';
import { Notice } from '@/components/ui/notice';
import type { Candidate } from '@/lib/projects/duplicates';
import { CandidateTable } from './candidate-table';

const PAUSE_MS = 400;

/** While a project is being typed: the ones that it may already be. Says nothing while there are none. */
export function SimilarProjects({ form }: { form: RefObject<HTMLFormElement | null> }) {
  const [candidates, setCandidates] = useState<readonly Candidate[]>([]);
  useEffect(() => {
    const element = form.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let asked = '';
    const ask = async () => {
      const data = new FormData(element);
      const text = (name: string) => String(data.get(name) ?? '').trim();
      const query = new URLSearchParams({
        name: text('nameZh'),
        firm: text('firmName'),
        code: text('signingEntityCreditCode'),
        phase: text('phase'),
      }).toString();
      if (query === asked) return;
      asked = query;
      const reply = await fetch(`/api/office/projects/similar?${query}`).catch(() => null);
      if (!reply?.ok || query !== asked) return;
      setCandidates(((await reply.json()) as { candidates: Candidate[] }).candidates); // our own route's answer
    };
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(ask, PAUSE_MS);
    };
    element.addEventListener('input', soon);
    return () => {
      clearTimeout(timer);
      element.removeEventListener('input', soon);
    };
  }, [form]);
  return (
    <div role="status">
      {candidates.length > 0 ? (
        <Notice kind="warn" title={`台账里有 ${candidates.length} 个很像的项目，先看一看是不是同一个`}>
          <CandidateTable candidates={candidates} />
        </Notice>
      ) : null}
    </div>
  );
}
