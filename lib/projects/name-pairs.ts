const GENERIC =
  /项目|建设|工程|生产线|生产|制造|基地|产业园|总部|中心|加工|年产|一期|二期|三期|[\s\d\p{P}\p{S}]+/gu;
const SHORTEST = 3;

/**
 * What two names of one project share even when a character differs: the character pairs of each half of the
 * telling part of a name. A project is a candidate when it holds all pairs of either half. Names that say
 * little (fewer than three pairs) give one set, or none.
 */
export function tellingPairs(name: string): string[][] {
  const parts = name.normalize('NFKC').toLowerCase().split(GENERIC);
  const pairs = parts.flatMap((part) => {
    const characters = [...part];
    return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
  });
  if (pairs.length < 2) return [];
  if (pairs.length < 2 * SHORTEST) return [pairs];
  const middle = Math.floor(pairs.length / 2);
  return [pairs.slice(0, middle), pairs.slice(middle)];
}
