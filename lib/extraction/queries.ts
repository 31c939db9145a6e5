import { type Actor, permit } from '../auth/actor.ts';
import { db } from '../db.ts';
import { getDistrict } from '../district/queries.ts';
import { Refusal } from '../errors.ts';
import { extractProposals } from './extract.ts';
import type { Known, Proposal } from './proposal.ts';

const LONGEST = 5_000;
const CAPACITIES = 2_000;

const KIND = /(新材料科技城|科创小镇|科技城|工业园区|工业园|产业园|经开区|经济开发区|高新区|开发区|园区)$/;

/** A park's name, and what people call it: without the district in front, or without its kind behind. */
function callNames(name: string, district: string): string[] {
  const place = district.replace(/^.*[省市](?=.)/, '').replace(/[区县市]$/, '');
  const without = name.startsWith(place) ? name.slice(place.length) : name;
  const bare = name.replace(KIND, '');
  return [name, without, bare].filter(
    (one, index, all) => one.length >= 2 && one !== place && all.indexOf(one) === index,
  );
}

async function knownHere(): Promise<Known> {
  const [district, firms, parks, projects] = await Promise.all([
    getDistrict(),
    db().firm.findMany({
      where: { isDemo: false, mergedIntoId: null },
      select: { nameZh: true, shortZh: true, parentZh: true, aliases: { select: { name: true } } },
    }),
    db().park.findMany({ select: { slug: true, nameZh: true } }),
    db().project.findMany({
      where: { capacityZh: { contains: 'GWh', mode: 'insensitive' } },
      take: CAPACITIES,
      select: { nameZh: true, firmName: true, capacityZh: true, firm: { select: { shortZh: true } } },
    }),
  ]);
  return {
    firms: firms.map((firm) => ({
      name: firm.nameZh,
      names: [firm.nameZh, firm.shortZh, ...firm.aliases.map((alias) => alias.name)],
    })),
    parks: parks.map((park) => ({ slug: park.slug, names: callNames(park.nameZh, district.nameZh) })),
    capacities: projects.map((one) => ({
      project: one.nameZh,
      firm: one.firm?.shortZh ?? one.firmName,
      capacity: one.capacityZh ?? '',
    })),
  };
}

/** What a text says of a project, judged with the firms, parks and capacities of the ledger. Writes nothing. Throws `invalid`. */
export async function proposeFromText(actor: Actor, text: string, year: number | null): Promise<Proposal[]> {
  permit(actor, 'project.log');
  if (text.trim() === '')
    throw new Refusal('invalid', '请粘贴一段文字。', { fields: { text: '请粘贴一段文字。' } });
  if (text.length > LONGEST) {
    const why = `文字有 ${text.length} 个字，最多 ${LONGEST} 个；请只粘贴讲这个项目的段落。`;
    throw new Refusal('invalid', why, { fields: { text: why } });
  }
  return extractProposals(text, await knownHere(), year);
}
