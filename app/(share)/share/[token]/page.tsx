import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { BriefingPage } from '@/components/briefings/briefing-page';
import { openShare } from '@/lib/briefings/shares';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = {
  title: '简报（只读）',
  robots: { index: false, follow: false },
  referrer: 'no-referrer',
};

/** One issued briefing for whoever holds the link, until it expires: nothing else of the office can be reached from it. */
export default async function SharedBriefing({ params }: { params: Promise<{ token: string }> }) {
  const shared = await openShare((await params).token);
  if (!shared) notFound();
  return (
    <main className="mx-auto w-full max-w-[100rem] px-4 py-6">
      <h1 className="sr-only">{shared.briefing.title}（只读）</h1>
      <p className="no-print pb-4 text-sm text-soft">只读链接，{shared.until} 到期。内容为印发时原样。</p>
      <BriefingPage briefing={shared.briefing} />
    </main>
  );
}
