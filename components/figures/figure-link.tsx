import type { Route } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';

type Props = {
  href: string;
  label: string; // what the figure is called, for those who hear it alone
  text: string; // what is printed
  children?: ReactNode; // the print, where it is more than the text
};

/** A printed figure that opens the very rows that make it. Looks like the text around it until it is pointed at. */
export function FigureLink({ href, label, text, children }: Props) {
  return (
    <Link
      href={href as Route}
      prefetch={false}
      title={`${label}：看明细`}
      aria-label={`${text}（${label}，看明细）`}
      className="figure-link"
    >
      {children ?? text}
    </Link>
  );
}
