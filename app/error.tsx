'use client';

import { usePathname } from 'next/navigation';
import en from '@/i18n/messages/en/error.json';
import zh from '@/i18n/messages/zh/error.json';

/** What stands where a page failed: in the language of its address, for the texts of the failed page may be what is missing. */
export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  const english = /^\/en(\/|$)/.test(usePathname());
  const words = english ? en : zh;
  return (
    <main lang={english ? 'en' : 'zh-CN'} className="page flex flex-1 flex-col items-start gap-5 py-24">
      <h1 className="text-3xl">{words.title}</h1>
      <p className="prose text-soft">{words.text}</p>
      {error.digest ? (
        <p className="text-sm text-soft">
          {words.code}
          <span className="figures">{error.digest}</span>
        </p>
      ) : null}
      <p className="flex flex-wrap items-center gap-x-6 gap-y-3">
        {/* a plain reload: drawing again would show the same failure of the server */}
        <button type="button" className="button button-primary" onClick={() => window.location.reload()}>
          {words.reload}
        </button>
        <a className="link inline-block min-h-6" href={english ? '/en' : '/'}>
          {words.home}
        </a>
      </p>
    </main>
  );
}
