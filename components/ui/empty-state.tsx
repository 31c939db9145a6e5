import type { ReactNode } from 'react';

export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="flex flex-col items-start gap-2 border border-line border-dashed px-5 py-8">
      <p className="font-serif text-xl">{title}</p>
      <div className="prose text-soft">{children}</div>
    </div>
  );
}
