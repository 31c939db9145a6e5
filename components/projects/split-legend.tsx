import { useTranslations } from 'next-intl';

/** What filled and outlined mean, where both are drawn. */
export function SplitLegend() {
  const t = useTranslations('views');
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
      {(['real', 'demo'] as const).map((kind) => (
        <li key={kind} className="flex items-center gap-2">
          <svg viewBox="0 0 26 12" className="h-3 w-6" aria-hidden="true">
            {kind === 'real' ? (
              <rect width="26" height="12" className="fill-data-1" />
            ) : (
              <rect
                x="0.5"
                y="0.5"
                width="25"
                height="11"
                className="fill-paper stroke-data-1"
                strokeDasharray="3 2"
              />
            )}
          </svg>
          {t(`legend.${kind}`)}
        </li>
      ))}
    </ul>
  );
}
