import type { Route } from 'next';
import Link from 'next/link';
import { useLocale } from 'next-intl';
import type { ComponentProps } from 'react';

type Props<T extends string> = Omit<ComponentProps<typeof Link>, 'href'> & { href: Route<T> };

/** A link inside the public site that stays in the reader's language. */
export function LocaleLink<T extends string>({ href, ...rest }: Props<T>) {
  const locale = useLocale();
  const target = locale === 'en' ? (`/en${href === '/' ? '' : href}` as Route) : href;
  return <Link prefetch={false} href={target} {...rest} />;
}
