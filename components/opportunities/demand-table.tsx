import { getLocale, getTranslations } from 'next-intl/server';
import { LocaleLink } from '@/components/ui/locale-link';
import { asLocale } from '@/i18n/locales';
import type { Neighbour } from '@/lib/ecosystems/neighbourhood';
import type { ChainProject } from '@/lib/ecosystems/signings';
import { printAmount } from '@/lib/money/print-amount';
import { printFuzzyDate } from '@/lib/periods/fuzzy-date';
import { STAGE_LABELS } from '@/lib/projects/labels';

type Row = { project: ChainProject; segment: Neighbour };

/** Each project once, largest published amount first as the rule counts them, undisclosed last. */
function rowsOf(buyers: readonly Neighbour[]): Row[] {
  const rows = buyers.flatMap((segment) => segment.projects.map((project) => ({ project, segment })));
  return [...new Map(rows.map((row) => [row.project.code, row])).values()];
}

/** The signed projects directly downstream: the demand behind an opportunity, each to be opened. */
export async function DemandTable({ buyers }: { buyers: readonly Neighbour[] }) {
  const [t, raw] = await Promise.all([getTranslations('opportunities'), getLocale()]);
  const locale = asLocale(raw);
  const english = locale === 'en';
  const rows = rowsOf(buyers);
  if (rows.length === 0) return <p className="text-soft">{t('demandNone')}</p>;
  return (
    <div className="overflow-x-auto border-line border-y max-md:border-b-0">
      <table className="dense figures w-full max-md:block">
        <caption className="sr-only">{t('demandTable')}</caption>
        <thead className="max-md:sr-only">
          <tr>
            <th scope="col">{t('demandProject')}</th>
            <th scope="col">{t('demandSegment')}</th>
            <th scope="col">{t('demandCapacity')}</th>
            <th scope="col">{t('demandStage')}</th>
            <th scope="col">{t('demandSigned')}</th>
            <th scope="col" className="num">
              {t('demandAmount')}
            </th>
          </tr>
        </thead>
        <tbody className="max-md:block">
          {rows.map(({ project, segment }) => (
            <tr
              key={project.code}
              className="max-md:flex max-md:flex-wrap max-md:gap-x-4 max-md:border-line max-md:border-b max-md:py-3 max-md:[&>*]:border-0 max-md:[&>*]:p-0"
            >
              <th scope="row" className="whitespace-normal! font-normal! text-ink! max-md:w-full">
                <LocaleLink className="link" href={`/projects/${project.code}`}>
                  {english ? (project.nameEn ?? project.nameZh) : project.nameZh}
                </LocaleLink>
              </th>
              <td>{english ? segment.nameEn : segment.nameZh}</td>
              <td>{(english ? project.capacityEn : project.capacityZh) ?? t('capacityNone')}</td>
              <td className="whitespace-nowrap">{STAGE_LABELS[project.stage][locale]}</td>
              <td className="whitespace-nowrap">{printFuzzyDate(project.signed, locale)}</td>
              <td className="num max-md:ms-auto max-md:whitespace-normal! max-md:font-semibold">
                {printAmount(project.amountYuan, project.bound, locale)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
