import { getLocale, getTranslations } from 'next-intl/server';
import { LocaleLink } from '@/components/ui/locale-link';
import { Section } from '@/components/ui/section';
import { asLocale } from '@/i18n/locales';
import { listEcosystems } from '@/lib/ecosystems/queries';
import { printAmount } from '@/lib/money/print-amount';

/** The leading ecosystems, each with its target and how complete its chain is. */
export async function LeadingEcosystems() {
  const [t, locale, all] = await Promise.all([getTranslations('home'), getLocale(), listEcosystems()]);
  const english = locale === 'en';
  return (
    <Section
      late
      title={t('leading')}
      note={
        <LocaleLink className="link" href="/ecosystems">
          {t('openMap')}
        </LocaleLink>
      }
    >
      <div className="grid gap-x-12 gap-y-10 md:grid-cols-2">
        {all
          .filter((one) => one.tier === 'leading')
          .map((one) => (
            <article key={one.slug} className="flex flex-col gap-2">
              <h3 className="text-xl">
                <LocaleLink
                  href={`/ecosystems/${one.slug}`}
                  className="underline decoration-line hover:text-gold"
                >
                  {english ? one.nameEn : one.nameZh}
                </LocaleLink>
              </h3>
              <p className="prose text-soft">{english ? one.summaryEn : one.summaryZh}</p>
              <p className="figures flex flex-wrap gap-x-5 text-sm">
                {one.targetOutputYuan ? (
                  <span>
                    {t('targetOutput', {
                      amount: printAmount(one.targetOutputYuan, 'exact', asLocale(locale)),
                    })}
                  </span>
                ) : null}
                <span>
                  {t('segments', {
                    count: one.strengths.strong + one.strengths.thin + one.strengths.missing,
                  })}
                </span>
                <span>{t('strong', { count: one.strengths.strong })}</span>
                <span>{t('thin', { count: one.strengths.thin })}</span>
                <span className="font-semibold text-gold">
                  {t('missing', { count: one.strengths.missing })}
                </span>
              </p>
            </article>
          ))}
      </div>
    </Section>
  );
}
