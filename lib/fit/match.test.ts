import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ANSWERS, fitIndex, rankSegments, type SegmentWords } from './match.ts';

type Chain = {
  ecosystem: string;
  segments: {
    key: string;
    nameZh: string;
    nameEn: string;
    describesZh: string;
    describesEn: string;
    synonyms?: string[];
  }[];
};

const folder = 'data/fuling/chains';
const words = readdirSync(folder).flatMap((file): SegmentWords[] => {
  const chain: Chain = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
  return chain.segments.map((one) => ({
    slug: `${chain.ecosystem}/${one.key}`,
    names: [one.nameZh, one.nameEn],
    synonyms: one.synonyms ?? [],
    describes: [one.describesZh, one.describesEn],
  }));
});
const index = fitIndex(words);

/** What investors type → the segment that must come first (one of them where two chains hold the same good). */
const QUERIES: [string, string | string[]][] = [
  ['隔膜', 'ev-battery/separator'],
  ['separator film', 'ev-battery/separator'],
  ['lithium iron phosphate', 'ev-battery/cathode'],
  ['geli mo', 'ev-battery/separator'], // 隔离膜
  ['gemo', 'ev-battery/separator'],
  ['碳纤维预浸料', ['ev-battery/resin-prepreg', 'fibre-composites/prepreg']],
  ['我们生产湿法隔膜', 'ev-battery/separator'],
  ['PVDF', 'ev-battery/binders'],
  ['聚偏氟乙烯粘结剂', 'ev-battery/binders'],
  ['碳酸锂', 'ev-battery/lithium-salts'],
  ['lithium hydroxide supplier', 'ev-battery/lithium-salts'],
  ['copper foil', 'ev-battery/copper-foil'],
  ['电池箱体', 'ev-battery/composite-box'],
  ['dianjieye', 'ev-battery/electrolyte'],
  ['磷酸铁锂正极', 'ev-battery/cathode'],
  ['battery management system', 'ev-battery/bms'],
  ['尼龙66', 'new-materials/nylon-66'],
  ['PA66', 'new-materials/nylon-66'],
  ['adiponitrile', 'new-materials/adiponitrile'],
  ['己二腈', 'new-materials/adiponitrile'],
  ['可降解塑料', 'new-materials/biodegradable'],
  ['瓶片', 'new-materials/bottle-pet'],
  ['PTA', 'new-materials/pta'],
  ['榨菜', 'consumer-goods/zhacai'],
  ['火锅底料', 'consumer-goods/ready-meals'],
  ['carbon fiber', 'fibre-composites/carbon-fibre'],
  ['质子交换膜', ['frontier-materials/ion-membranes', 'clean-energy/hydrogen-materials']],
  ['气凝胶隔热毡', 'frontier-materials/aerogel'],
  ['3D打印粉末', 'frontier-materials/metal-powders'],
  ['industrial robots', 'smart-manufacturing/industrial-robots'],
  ['随钻测量', 'equipment/drilling-instruments'],
  ['IGBT', 'electronics/power-devices'],
  ['zhongyao yinpian', 'modern-tcm/slices'],
  ['涤纶长丝', 'fibre-composites/industrial-yarn'],
  ['锂电池', 'ev-battery/cells'],
  ['lithium battery', 'ev-battery/cells'],
  ['polyester filament', 'fibre-composites/industrial-yarn'],
];

describe('what an investor types finds its segment', () => {
  const misses = QUERIES.filter(([query, expected]) => {
    const [first] = rankSegments(query, index);
    return !first || first.score < ANSWERS || ![expected].flat().includes(first.slug);
  }).map(([query]) => query);

  it('is right for all of them, over Chinese, English, pinyin and trade names', () => {
    expect(QUERIES.length).toBeGreaterThanOrEqual(30);
    expect(misses).toEqual([]);
  });

  it('gives no answer to what the district has no place for, and near ones only as near', () => {
    for (const query of ['民宿酒店', '航空母舰', 'kindergarten', 'qqxyz', '？', ''])
      expect(rankSegments(query, index)[0]?.score ?? 0, query).toBeLessThan(ANSWERS);
  });

  it('takes the longest and oddest input without trouble', () => {
    for (const query of ['隔'.repeat(5_000), '((((', '𠮷𠮷', 'a'.repeat(5_000)])
      expect(Array.isArray(rankSegments(query, index))).toBe(true);
  });
});
