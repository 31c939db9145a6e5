import { useLocale, useTranslations } from 'next-intl';
import { DemoBadge } from '@/components/ui/demo-badge';
import { LocaleLink } from '@/components/ui/locale-link';
import { asLocale } from '@/i18n/locales';
import { printAmount } from '@/lib/money/print-amount';
import { STAGE_LABELS } from '@/lib/projects/labels';
import { projectName } from '@/lib/projects/project-name';
import type { SigningHead } from '@/lib/projects/public-spread';
import type { Split } from '@/lib/projects/spread';

function Head({ head }: { head: SigningHead }) {
  const t = useTranslations('views');
  const locale = asLocale(useLocale());
  return (
    <li className="flex flex-col">
      <span className="flex flex-wrap items-baseline gap-x-3">
        <LocaleLink href={`/projects/${head.code}`} className="link text-lg leading-7">
          {projectName(head, locale)}
        </LocaleLink>
        {head.isDemo ? <DemoBadge /> : null}
      </span>
      <span className="phrases text-sm">
        <span className={head.amountYuan === null ? 'text-soft' : 'font-semibold'}>
          {printAmount(head.amountYuan, head.bound, locale)}
        </span>
        <span className="text-soft">
          {t('noteComma')}
          <span className="whitespace-nowrap">{STAGE_LABELS[head.stage][locale].toLowerCase()}</span>
        </span>
      </span>
    </li>
  );
}

type Props = { split: Split; heads: readonly SigningHead[]; href: string | null; columns?: string };

/** The projects that a time of signing names, each with its amount and stage; how many more there are, and where to. */
export function SigningHeads({ split, heads, href, columns = '' }: Props) {
  const t = useTranslations('views');
  const named = (demo: boolean) => heads.filter(({ isDemo }) => isDemo === demo).length;
  const rest = { real: split.real.projects - named(false), demo: split.demo.projects - named(true) };
  const more = (['real', 'demo'] as const)
    .filter((kind) => rest[kind] > 0)
    .map((kind) => t(`more.${kind}`, { count: rest[kind] }))
    .join(t('noteComma'));
  return (
    <ul className={`grid gap-x-10 gap-y-2 ${columns}`}>
      {heads.map((head) => (
        <Head key={head.code} head={head} />
      ))}
      {more ? (
        <li className="text-sm text-soft">
          {href ? (
            <LocaleLink
              href={href as '/projects'}
              className="inline-block min-h-6 underline decoration-line hover:text-gold"
            >
              {more}
            </LocaleLink>
          ) : (
            more
          )}
        </li>
      ) : null}
    </ul>
  );
}
