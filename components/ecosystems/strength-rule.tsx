import { getLocale, getTranslations } from 'next-intl/server';
import { asLocale } from '@/i18n/locales';
import { PRESENCE_LABELS, RULE_TEXT, STRENGTH_RULE } from '@/lib/ecosystems/strength-rule';
import { ROLE_LABELS } from '@/lib/firms/labels';
import { printAmount } from '@/lib/money/print-amount';

const PRESENCES = ['running', 'present', 'building', 'signed'] as const;
const ROLES = ['lead', 'member', 'supporting'] as const;

/** How strength is judged: the rule's own tables and sentences, folded. */
export async function StrengthRule() {
  const [t, raw] = await Promise.all([getTranslations('chain'), getLocale()]);
  const locale = asLocale(raw);
  const { version, firm, scale, strongFrom, thinFrom } = STRENGTH_RULE;
  return (
    <details id="strength" className="rule py-4 print:not-open:hidden">
      <summary className="min-h-6 font-semibold font-serif text-lg">{t('rule.title')}</summary>
      <div className="flex flex-col gap-4 pt-3 text-sm">
        <p className="prose">{t('rule.lead', { version, strong: strongFrom, thin: thinFrom })}</p>
        <div className="flex flex-wrap gap-x-12 gap-y-4">
          <table className="figures dense">
            <caption className="pb-1 text-start font-semibold">{t('rule.firmCaption')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('rule.role')}</th>
                {PRESENCES.map((presence) => (
                  <th key={presence} scope="col" className="num whitespace-normal!">
                    {PRESENCE_LABELS[presence][locale]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {ROLES.map((role) => (
                <tr key={role}>
                  <th scope="row">{ROLE_LABELS[role][locale]}</th>
                  {PRESENCES.map((presence) => (
                    <td key={presence} className="num">
                      {firm[role][presence]}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          <table className="figures dense">
            <caption className="pb-1 text-start font-semibold">{t('rule.scaleCaption')}</caption>
            <thead>
              <tr>
                <td />
                <th scope="col" className="num">
                  {t('rule.running')}
                </th>
                <th scope="col" className="num whitespace-normal!">
                  {t('rule.before')}
                </th>
              </tr>
            </thead>
            <tbody>
              {scale.map((line) => (
                <tr key={line.fromYuan ?? 'capacity'}>
                  <th scope="row" className="whitespace-normal!">
                    {line.fromYuan === null
                      ? t('rule.capacity')
                      : t('rule.amountFrom', { amount: printAmount(line.fromYuan, 'exact', locale) })}
                  </th>
                  <td className="num">{line.running}</td>
                  <td className="num">{line.before}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <ul className="prose flex list-disc flex-col gap-1 ps-5">
          {RULE_TEXT[locale].map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </div>
    </details>
  );
}
