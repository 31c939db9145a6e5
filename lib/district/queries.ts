import { type DistrictProfile, districtFile } from '../dataset/schema.ts';
import { db } from '../db.ts';
import { Refusal } from '../errors.ts';
import { keptRead } from '../kept-read.ts';

/** The district that this installation serves, as its data set describes it. Throws `notFound` before one is loaded. */
export const getDistrict = keptRead(async (): Promise<DistrictProfile> => {
  const row = await db().district.findUnique({ where: { id: 1 } });
  if (!row)
    throw new Refusal('notFound', '还没有载入地区数据集，请运行 npm run gf -- data load data/fuling。');
  return districtFile.parse(row.profile);
});
