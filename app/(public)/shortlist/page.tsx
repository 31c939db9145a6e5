import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { EmptyShortlist } from '@/components/shortlist/empty-shortlist';
import { FindAndAdd } from '@/components/shortlist/find-and-add';
import { Keeper } from '@/components/shortlist/keeper';
import { LeftOut } from '@/components/shortlist/left-out';
import { PrintedLine } from '@/components/shortlist/printed-line';
import { SharePanel } from '@/components/shortlist/share-panel';
import { ShortlistEntries } from '@/components/shortlist/shortlist-entries';
import { PageHeader } from '@/components/ui/page-header';
import { search } from '@/lib/search/queries';
import { readItems } from '@/lib/shortlist/items';
import { getShortlist } from '@/lib/shortlist/queries';
import '@/components/shortlist/print.css';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('shortlist'))('title'), robots: { index: false } };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

async function asked({ searchParams }: Props) {
  const params = await searchParams;
  const text = (name: string) => [params[name] ?? ''].flat().join(',');
  return { items: text('items'), add: text('add'), words: text('q').trim().slice(0, 60) };
}

export default async function ShortlistPage(props: Props) {
  const { items, add, words } = await asked(props);
  const read = readItems(`${items},${add}`);
  const [t, locale, { entries, unknown }, found] = await Promise.all([
    getTranslations('shortlist'),
    getLocale(),
    getShortlist(read.items),
    search(words),
  ]);
  const shown = entries.map((entry) => entry.item);
  const hits = [...found.results.flatMap((result) => result.hits.slice(0, 5)), ...found.near];
  const keeper = <Keeper base={locale === 'en' ? '/en' : ''} asked={readItems(items).items} shown={shown} />;
  return (
    <>
      <PageHeader title={t('title')} lead={<span className="no-print">{t('lead')}</span>}>
        {keeper}
        <LeftOut odd={read.odd} over={read.over} unknown={unknown} />
        <PrintedLine />
      </PageHeader>
      {shown.length === 0 ? (
        <EmptyShortlist />
      ) : (
        <div className="grid gap-x-12 gap-y-6 lg:grid-cols-[1fr_18rem] print:block">
          <div className="print:columns-2 print:gap-8">
            <ShortlistEntries entries={entries} />
          </div>
          <SharePanel items={shown} />
        </div>
      )}
      <FindAndAdd items={shown} words={words} hits={hits} />
    </>
  );
}
