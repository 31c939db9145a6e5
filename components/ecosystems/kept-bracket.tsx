import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

type Props = { className?: string; children: ReactNode };

/** Something in the language's own brackets, not parted at the end of a line where a line has room for it. */
export function KeptBracket({ className = '', children }: Props) {
  const [before = '', after = ''] = useTranslations('common')('bracketed', { text: '|' }).split('|');
  return (
    <>
      {before.startsWith(' ') ? ' ' : null}
      <span className={`inline-block max-w-full ${className}`}>
        {before.trimStart()}
        {children}
        {after}
      </span>
    </>
  );
}
