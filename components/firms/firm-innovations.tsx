import { useLocale } from 'next-intl';
import { SourceLine } from '@/components/ui/source-list';
import type { FirmDossier } from '@/lib/firms/queries';

/** What the firm achieved, as the sources put it. */
export function FirmInnovations({ innovations }: Pick<FirmDossier, 'innovations'>) {
  const english = useLocale() === 'en';
  return (
    <ul className="flex flex-col gap-5">
      {innovations.map((one) => (
        <li key={one.titleZh}>
          <h3 className="text-xl">{english ? one.titleEn : one.titleZh}</h3>
          <p className="prose">{english ? one.gistEn : one.gistZh}</p>
          <SourceLine sources={one.sources} />
        </li>
      ))}
    </ul>
  );
}
