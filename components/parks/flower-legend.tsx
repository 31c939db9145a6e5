import { useTranslations } from 'next-intl';
import { SmallFlower } from '@/components/chain-map/chain-marks';
import { LocaleLink } from '@/components/ui/locale-link';
import type { ParkDossier } from '@/lib/parks/queries';

/** What the flower before a firm says and where all of them stand, if any firm of these parks carries it. */
export function FlowerLegend({ parks }: { parks: readonly ParkDossier[] }) {
  const t = useTranslations('terrain');
  if (!parks.some(({ firms }) => firms.some(({ seat, isDemo }) => seat !== null && !isDemo))) return null;
  return (
    <p className="flex gap-1.5 text-sm text-soft">
      <SmallFlower className="mt-0.5 size-4 shrink-0" />
      <LocaleLink className="link inline-block min-h-6" href="/golden-flowers">
        {t('goldenFlower')}
      </LocaleLink>
    </p>
  );
}
