import type { ReactNode } from 'react';

const KINDS = {
  info: { mark: 'i', border: 'border-river' },
  warn: { mark: '!', border: 'border-gold' },
  error: { mark: '×', border: 'border-alert' },
  done: { mark: '✓', border: 'border-river' },
} as const;

type Props = { kind?: keyof typeof KINDS; title?: string; children?: ReactNode; role?: 'alert' | 'status' };

/** Something to know, told by mark, border and words together. */
export function Notice({ kind = 'info', title, children, role }: Props) {
  const { mark, border } = KINDS[kind];
  return (
    <div {...(role ? { role } : {})} className={`flex gap-3 border-s-4 bg-raised px-4 py-3 ${border}`}>
      <span aria-hidden="true" className="font-serif text-lg leading-7">
        {mark}
      </span>
      <div className="min-w-0">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children}
      </div>
    </div>
  );
}
