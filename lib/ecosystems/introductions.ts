import type { CitedSource } from '../sources/cited.ts';
import { listSignings } from './signings.ts';

type FirmName = { slug: string | null; shortZh: string; nameEn: string | null };

/** A firm that brought another: by a released project of a real firm whose source says so. */
export type Introduction = {
  by: FirmName;
  brought: FirmName;
  project: { code: string; nameZh: string; nameEn: string | null };
  ecosystem: string | null; // slug
  sources: CitedSource[];
};

/** Who brought whom in the whole district, or only what a firm (its slug) is part of; newest project first. */
export async function listIntroductions(firm?: string): Promise<Introduction[]> {
  const signings = await listSignings(null);
  return signings.flatMap((one) => {
    if (!one.introducedBy) return [];
    const isPart = firm === undefined || [one.introducedBy.slug, one.firm.slug].includes(firm);
    if (!isPart) return [];
    const { code, nameZh, nameEn } = one;
    return [
      {
        by: one.introducedBy,
        brought: one.firm,
        project: { code, nameZh, nameEn },
        ecosystem: one.ecosystem,
        sources: one.sources,
      },
    ];
  });
}
