import { getLocale, getTranslations } from 'next-intl/server';
import { LocaleLink } from '@/components/ui/locale-link';
import { asLocale } from '@/i18n/locales';
import type { Neighbour } from '@/lib/ecosystems/neighbourhood';
import { type ChainProject, printSigned } from '@/lib/ecosystems/signings';
import { printAmount } from '@/lib/money/print-amount';
import { STAGE_LABELS } from '@/lib/projects/labels';
import { projectCapacity, projectName } from '@/lib/projects/project-name';

type Row = { project: ChainProject; segment: Neighbour };

/** Each project once, largest published amount first as the rule counts them, undisclosed last. */
function rowsOf(buyers: readonly Neighbour[]): Row[] {
  const rows = buyers.flatMap((segment) => segment.projects.map((project) => ({ project, segment })));
  return [...new Map(rows.map((row) => [row.project.code, row])).values()];
}

/** A figure's name beside it on a phone, where the heads of the columns are not seen. */
const LABEL = 'text-soft text-sm md:hidden';

/**
 * The signed projects directly downstream: the demand behind an opportunity, each to be opened. On a phone a project is
 * its name, then how far it is and what it makes, then its amount. Nothing where nothing was signed.
 */
export async function DemandTable({ buyers }: { buyers: readonly Neighbour[] }) {
  const [t, raw] = await Promise.all([getTranslations('opportunities'), getLocale()]);
  const locale = asLocale(raw);
  const english = locale === 'en';
  const rows = rowsOf(buyers);
  const dot = <span className="md:hidden"> · </span>;
  if (rows.length === 0) return null;
  return (
    <>
      <div className="overflow-x-auto border-line border-y max-md:border-b-0">
        <table className="dense figures w-full max-md:block">
          <caption className="sr-only">{t('demandTable')}</caption>
          <thead className="max-md:sr-only">
            <tr>
              <th scope="col">{t('demandProject')}</th>
              <th scope="col">{t('demandSegment')}</th>
              <th scope="col">{t('demandStage')}</th>
              <th scope="col">{t('demandSigned')}</th>
              <th scope="col">{t('demandCapacity')}</th>
              <th scope="col" className="num">
                {t('demandAmount')}
              </th>
            </tr>
          </thead>
          <tbody className="max-md:block">
            {rows.map(({ project, segment }) => (
              <tr
                key={project.code}
                className="max-md:block max-md:border-line max-md:border-b max-md:py-3 max-md:[&>*]:inline max-md:[&>*]:border-0 max-md:[&>*]:p-0"
              >
                <th
                  scope="row"
                  className="whitespace-normal! font-normal! text-ink! max-md:block! max-md:pb-1!"
                >
                  <LocaleLink className="link" href={`/projects/${project.code}`}>
                    {projectName(project, locale)}
                  </LocaleLink>
                </th>
                <td className="max-md:hidden!">{english ? segment.nameEn : segment.nameZh}</td>
                <td className="whitespace-nowrap">
                  <span className={LABEL}>{t('demandStage')} </span>
                  {STAGE_LABELS[project.stage][locale]}
                </td>
                <td className="whitespace-nowrap">
                  {dot}
                  <span className={LABEL}>{t('demandSigned')} </span>
                  {printSigned(project, locale)}
                </td>
                <td className="phrases">
                  {dot}
                  <span className={LABEL}>{t('demandCapacity')} </span>
                  {projectCapacity(project, locale) ?? t('capacityNone')}
                </td>
                <td className="num max-md:block! max-md:whitespace-normal! max-md:text-start!">
                  <span className={LABEL}>{t('demandAmount')} </span>
                  {printAmount(project.amountYuan, project.bound, locale)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="text-sm text-soft">{t('demandSources')}</p>
    </>
  );
}
