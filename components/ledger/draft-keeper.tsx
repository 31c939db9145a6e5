'use client';

import { type RefObject, useEffect, useState } from 'react';
import { Notice } from '@/components/ui/notice';
import type { KeptDraft } from '@/lib/drafts/schema';

const PAUSE_MS = 800;
const AGAIN_MS = 5_000;
const OURS = /^(\$|was\.|key$|version$|projectId$|unitConfirmed$|notDuplicate$)/;

/** What a person typed: in a form that edits, only what differs from what was stored. */
function typedIn(form: HTMLFormElement): Record<string, string> {
  const data = new FormData(form);
  return Object.fromEntries(
    [...data.entries()].flatMap(([name, value]) =>
      typeof value === 'string' && !OURS.test(name) && data.get(`was.${name}`) !== value
        ? [[name, value]]
        : [],
    ),
  );
}

const when = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});
const address = (form: string) => `/api/office/drafts?form=${encodeURIComponent(form)}`;

type Props = { name: string; form: RefObject<HTMLFormElement | null>; restored: KeptDraft | null };

/**
 * Keeps on the server what is typed, a moment after each change; while the line is broken it tries again. Says
 * when an earlier draft was put back, and lets it be thrown away.
 */
export function DraftKeeper({ name, form, restored }: Props) {
  const [offline, setOffline] = useState(false);
  useEffect(() => {
    const element = form.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = async () => {
      const body = JSON.stringify(typedIn(element));
      const kept = await fetch(address(name), { method: 'PUT', body, keepalive: true }).then(
        (reply) => reply.ok,
        () => false,
      );
      setOffline(!kept);
      if (!kept) timer = setTimeout(keep, AGAIN_MS);
    };
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(keep, PAUSE_MS);
    };
    const stop = () => clearTimeout(timer); // saving lets the draft go: nothing may keep it again
    element.addEventListener('input', soon);
    element.addEventListener('submit', stop);
    return () => {
      clearTimeout(timer);
      element.removeEventListener('submit', stop);
      element.removeEventListener('input', soon);
    };
  }, [name, form]);
  return (
    <>
      {restored ? (
        <Notice
          kind="info"
          title={`已恢复 ${when.format(new Date(restored.updatedAt))} 没有保存的内容`}
          role="status"
        >
          <button
            type="button"
            className="link min-h-8 cursor-pointer"
            onClick={async () => {
              await fetch(address(name), { method: 'DELETE' });
              window.location.reload();
            }}
          >
            不要了，重新填
          </button>
        </Notice>
      ) : null}
      {offline ? (
        <Notice kind="warn" title="暂时连不上，内容留在这一页，恢复后会自动保存草稿" role="status" />
      ) : null}
    </>
  );
}
