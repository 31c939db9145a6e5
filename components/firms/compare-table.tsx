import { useLocale, useTranslations } from 'next-intl';
import { DemoBadge } from '@/components/ui/demo-badge';
import { LocaleLink } from '@/components/ui/locale-link';
import { comparePath } from '@/lib/firms/compare';
import type { FirmDossier } from '@/lib/firms/queries';
import { COMPARED_FACTS } from './compared-facts';
import { UnofficialName } from './firm-name';

const nameOf = (firm: FirmDossier, english: boolean) => (english ? firm.nameEn : firm.shortZh);

/** Leads to the same comparison without `firm`; nothing where it stands alone. */
function Remove({ firm, firms }: { firm: FirmDossier; firms: readonly FirmDossier[] }) {
  const t = useTranslations('compare');
  const english = useLocale() === 'en';
  if (firms.length < 2) return null;
  const others = firms.filter((one) => one !== firm).map(({ slug }) => slug);
  return (
    <LocaleLink
      href={comparePath(others) as '/golden-flowers/compare'}
      className="no-print mt-1 block w-fit min-h-6 font-normal text-sm text-soft underline decoration-line hover:text-gold"
    >
      {t('remove')}
      <span className="sr-only">{nameOf(firm, english)}</span>
    </LocaleLink>
  );
}

/** Who is compared, where the table has no head: on a phone. */
function Compared({ firms }: { firms: readonly FirmDossier[] }) {
  const english = useLocale() === 'en';
  return (
    <ul className="no-print border-gold border-t-2 pt-1 pb-4 min-[44rem]:hidden">
      {firms.map((firm) => (
        <li key={firm.slug} className="flex items-baseline justify-between gap-4 py-1.5">
          <LocaleLink
            href={`/firms/${firm.slug}`}
            className="font-serif text-xl underline decoration-line hover:text-gold"
          >
            {nameOf(firm, english)}
          </LocaleLink>
          <Remove firm={firm} firms={firms} />
        </li>
      ))}
    </ul>
  );
}

/** Facts side by side, each with its source: a table when there is room and on paper, fact by fact on a phone. */
export function CompareTable({ firms }: { firms: readonly FirmDossier[] }) {
  const t = useTranslations('compare');
  const english = useLocale() === 'en';
  return (
    <>
      <Compared firms={firms} />
      <table className="figures w-full table-fixed border-collapse text-sm leading-relaxed lg:text-[0.9375rem] print:text-xs not-print:max-[44rem]:block [&_td]:align-top [&_th]:align-top">
        <caption className="sr-only">{t('title')}</caption>
        <thead className="not-print:max-[44rem]:hidden">
          <tr>
            <td className="w-[14%]" />
            {firms.map((firm) => (
              <th
                key={firm.slug}
                scope="col"
                className="border-gold border-t-2 px-2 pt-3 pb-4 text-start lg:px-3"
              >
                <LocaleLink
                  href={`/firms/${firm.slug}`}
                  className="font-serif text-lg underline decoration-line hover:text-gold lg:text-2xl print:text-base"
                >
                  {nameOf(firm, english)}
                </LocaleLink>
                {firm.nameZh === nameOf(firm, english) ? null : (
                  <span className="block font-normal text-sm text-soft" lang="zh-CN">
                    {firm.nameZh}
                  </span>
                )}
                <span className="block font-normal">
                  <UnofficialName official={firm.nameEnIsOfficial} />
                </span>
                {firm.isDemo ? <DemoBadge /> : null}
                <Remove firm={firm} firms={firms} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="not-print:max-[44rem]:block">
          {COMPARED_FACTS.filter(({ holds }) => firms.some(holds)).map(({ key, holds, Cell }) => (
            <tr
              key={key}
              className="border-line border-t not-print:max-[44rem]:block not-print:max-[44rem]:py-4"
            >
              <th
                scope="row"
                className="py-3 pe-2 text-start font-serif text-base print:text-xs not-print:max-[44rem]:block not-print:max-[44rem]:pt-0 not-print:max-[44rem]:pb-2 not-print:max-[44rem]:text-xl min-[44rem]:text-soft"
              >
                {t(`fact.${key}`)}
              </th>
              {firms.map((firm) => (
                <td
                  key={firm.slug}
                  className="px-2 py-3 lg:px-3 not-print:max-[44rem]:block not-print:max-[44rem]:border-line not-print:max-[44rem]:border-s-2 not-print:max-[44rem]:py-1 not-print:max-[44rem]:ps-3"
                >
                  <LocaleLink
                    href={`/firms/${firm.slug}`}
                    className="inline-block min-h-6 font-semibold min-[44rem]:hidden print:hidden"
                  >
                    {nameOf(firm, english)}
                  </LocaleLink>
                  {holds(firm) ? (
                    <Cell firm={firm} />
                  ) : (
                    <p className="text-soft">{t(key === 'introduced' ? 'noneNamed' : 'none')}</p>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
