import { useTranslations } from 'next-intl';
import { TallySentence } from '@/components/projects/tally-text';
import type { ParkDossier } from '@/lib/parks/queries';

type Props = { park: ParkDossier; large?: boolean };

/** How many published projects a park has, what they come to, and from when they are. */
export function ParkSum({ park: { projects, signed }, large = false }: Props) {
  const t = useTranslations('terrain');
  const { real } = projects;
  if (real.projects === 0) return null;
  const { from, to, undated } = signed;
  const span =
    from === null || to === null
      ? null
      : t(from === to ? 'signedIn' : 'signedSpan', { year: `${from}`, from: `${from}`, to: `${to}` });
  const missing = undated > 0 ? t('undated', { count: undated, total: real.projects }) : null;
  return (
    <div className="figures flex flex-col gap-0.5">
      <p className="flex flex-wrap items-baseline gap-x-4">
        <span className={`font-serif ${large ? 'text-3xl' : 'text-2xl'}`}>
          {t('count', { count: real.projects })}
        </span>
        <span className="phrases">
          <TallySentence tally={real} />
        </span>
      </p>
      <p className="phrases text-sm text-soft">
        {span}
        {span && missing ? t('semicolon') : ''}
        {missing ? <span className="whitespace-nowrap">{missing}</span> : null}
      </p>
    </div>
  );
}
