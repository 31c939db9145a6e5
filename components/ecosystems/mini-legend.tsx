import { useTranslations } from 'next-intl';
import { MiniSign } from './mini-chain';

const SIGNS = ['strong', 'thin', 'missing', 'nobody', 'live', 'other'] as const;

/** What the squares and the two kinds of line of the small chains mean. */
export function MiniLegend() {
  const t = useTranslations('chain');
  return (
    <div className="flex flex-col gap-1 text-sm text-soft">
      <p className="prose">{t('index.legend')}</p>
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {SIGNS.map((sign) => (
          <li key={sign} className="flex items-center gap-1.5">
            <MiniSign sign={sign} />
            {t(`index.signs.${sign}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}
