import type { Route } from 'next';
import { headers } from 'next/headers';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { signOut } from '@/app/sign-in/actions';
import { FlowerMark } from '@/components/site/flower-mark';
import { PendingMark } from '@/components/ui/pending-mark';
import { mayDo, type Permission } from '@/lib/auth/permissions';
import { signedIn } from '@/lib/auth/session';

const PLACES: { href: string; label: string; needs: Permission | null }[] = [
  { href: '/office', label: '总览', needs: null },
  { href: '/office/ledger', label: '台账', needs: 'ledger.read' },
  { href: '/office/watch', label: '关注', needs: 'ledger.read' },
  { href: '/office/firms', label: '企业', needs: 'ledger.read' },
  { href: '/office/opportunities', label: '招商机会', needs: 'ledger.read' },
  { href: '/office/briefings', label: '简报', needs: 'briefing.draft' },
  { href: '/office/check', label: '核对', needs: 'ledger.read' },
  { href: '/office/enquiries', label: '咨询', needs: 'enquiry.handle' },
  { href: '/office/chains', label: '产业链', needs: 'chain.edit' },
  { href: '/office/people', label: '人员', needs: 'person.manage' },
  { href: '/office/settings', label: '设置', needs: 'settings.manage' },
  { href: '/office/history', label: '留痕', needs: 'audit.read' },
];

/** The frame of the office. It shows only what a role may open; each page and command decides for itself. */
export default async function OfficeLayout({ children }: { children: ReactNode }) {
  const [held, sent] = await Promise.all([signedIn(), headers()]);
  const path = sent.get('x-gf-path') ?? '/office';
  const places = PLACES.filter(({ needs }) => held && (needs === null || mayDo(held.actor.roles, needs)));
  return (
    <>
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:bg-raised focus:p-3"
      >
        跳到正文
      </a>
      <header className="no-print border-line border-b bg-raised">
        <div className="mx-auto flex w-full max-w-[100rem] flex-wrap items-center gap-x-6 gap-y-1 px-4 py-2">
          <Link
            href="/office"
            prefetch={false}
            className="flex items-center gap-2 font-serif text-lg font-semibold"
          >
            <FlowerMark className="size-7 text-gold" />
            金花招商
          </Link>
          <nav aria-label="办公导航" className="flex flex-wrap gap-x-2 text-[0.9375rem]">
            {places.map(({ href, label }) => (
              <Link
                key={href}
                href={href as Route}
                prefetch={false}
                aria-current={
                  (href === '/office' ? path === href : path.startsWith(href)) ? 'page' : undefined
                }
                className="py-1.5 hover:text-gold aria-[current=page]:font-semibold aria-[current=page]:text-gold"
              >
                {label}
                <PendingMark />
              </Link>
            ))}
          </nav>
          {held ? (
            <form action={signOut} className="ms-auto flex items-center gap-4 text-sm">
              <Link href={'/office/account' as Route} prefetch={false} className="py-1.5 hover:text-gold">
                {held.actor.name}
              </Link>
              <button
                type="submit"
                className="min-h-8 cursor-pointer underline underline-offset-4 hover:text-gold"
              >
                退出
              </button>
            </form>
          ) : null}
        </div>
      </header>
      <main id="content" className="mx-auto w-full max-w-[100rem] flex-1 px-4 pb-12">
        {children}
      </main>
    </>
  );
}
