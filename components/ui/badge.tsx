import type { ReactNode } from 'react';

const TONES = {
  plain: 'border-line text-soft',
  gold: 'border-gold text-gold',
  alert: 'border-alert text-alert',
} as const;

export function Badge({ tone = 'plain', children }: { tone?: keyof typeof TONES; children: ReactNode }) {
  return (
    <span
      className={`inline-block whitespace-nowrap rounded-[2px] border px-1.5 text-xs leading-5 ${TONES[tone]}`}
    >
      {children}
    </span>
  );
}
