import { useLocale, useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { LocaleLink } from '@/components/ui/locale-link';
import type { RosterFirm } from '@/lib/firms/roster';
import { UnofficialName } from './firm-name';
import { FirmScale } from './firm-scale';

/** A seat with the firm that holds it: what it does, its scale as published, its place, and a box to compare it by. */
export function SeatRow({ number, firm }: { number: number; firm: RosterFirm }) {
  const t = useTranslations('roster');
  const english = useLocale() === 'en';
  const name = (one: { nameZh: string; nameEn: string }) => (english ? one.nameEn : one.nameZh);
  const [, ...also] = firm.ecosystems;
  const does = english ? firm.doesEn : firm.doesZh;
  return (
    <li
      id={`seat-${number}`}
      className="laid-late grid grid-cols-[4rem_1fr] gap-x-4 gap-y-3 border-line border-t py-5 print:py-1.5 sm:max-md:grid-cols-[4rem_1fr_15rem] sm:max-md:grid-rows-[auto_1fr] sm:max-md:[&>p]:row-span-2 md:grid-cols-[4.5rem_1fr_15rem_6rem]"
    >
      <p className="whitespace-nowrap font-serif text-gold leading-9">{t('seat', { number })}</p>
      <div className="flex flex-col gap-1 sm:max-md:row-span-2">
        <h3 className="flex flex-wrap items-baseline gap-x-3 text-2xl print:text-xl">
          <LocaleLink href={`/firms/${firm.slug}`} className="underline decoration-line hover:text-gold">
            {english ? firm.nameEn : firm.shortZh}
          </LocaleLink>
          {firm.role === 'lead' ? <Badge tone="gold">{t('lead')}</Badge> : null}
        </h3>
        <p className="text-sm text-soft">
          {english ? (
            <span lang="zh-CN">{firm.nameZh}</span>
          ) : firm.nameZh === firm.shortZh ? null : (
            firm.nameZh
          )}{' '}
          <UnofficialName official={firm.nameEnIsOfficial} />
        </p>
        <p className="prose">{does ?? <span className="text-soft">{t('noDoes')}</span>}</p>
        {firm.projects.length > 0 ? (
          <ul className="flex flex-col text-sm">
            {firm.projects.map((project) => (
              <li key={project.code}>
                <LocaleLink href={`/projects/${project.code}`} className="link inline-block min-h-6">
                  {english ? (project.nameEn ?? project.nameZh) : project.nameZh}
                </LocaleLink>
              </li>
            ))}
          </ul>
        ) : null}
        {also.length > 0 ? (
          <p className="text-sm text-soft">{t('also', { names: also.map(name).join(t('listComma')) })}</p>
        ) : null}
      </div>
      <div className="figures max-sm:col-start-2">
        <FirmScale figures={firm.figures} projects={firm.projects} />
      </div>
      <div className="no-print max-sm:col-start-2 sm:max-md:col-start-3 md:text-end">
        <label className="inline-flex min-h-8 cursor-pointer items-center gap-2 whitespace-nowrap text-sm">
          <input type="checkbox" name="firms" value={firm.slug} className="size-5 accent-(--gold)" />
          {t('compare')}
          <span className="sr-only">{english ? firm.nameEn : firm.shortZh}</span>
        </label>
      </div>
    </li>
  );
}

/** The seats that nobody holds yet, together, and what they wait for. */
export function EmptySeats({ numbers }: { numbers: readonly number[] }) {
  const t = useTranslations('roster');
  const [from, to] = [numbers[0], numbers.at(-1)];
  if (from === undefined || to === undefined) return null;
  const isOneRow = to - from === numbers.length - 1;
  return (
    <div
      id={`seat-${from}`}
      className="flex flex-wrap items-baseline gap-x-6 gap-y-1 border-strong border-t border-dashed py-6 print:py-2"
    >
      <p className="font-serif text-soft text-xl">
        {isOneRow && to > from
          ? t('seatSpan', { from, to })
          : numbers.map((number) => t('seat', { number })).join(t('listComma'))}{' '}
        {t('awaiting')}
      </p>
      <p className="text-sm text-soft">{t('awaitingText')}</p>
    </div>
  );
}
