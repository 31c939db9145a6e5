const SUFFIXES =
  /(股份有限公司|有限责任公司|集团有限公司|控股有限公司|有限公司|集团股份|股份公司|公司|集团)$/;
const PLACES = /^(重庆市|重庆|中国)/;

/**
 * A firm's name folded for comparison: width, case, spaces and brackets, the place in front and the legal
 * form behind. 重庆卡涞复合材料有限公司 and 卡涞复合材料 fold to the same. Never empty for a name that is not.
 */
export function normaliseFirmName(name: string): string {
  const flat = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s·・,，.。"“”'‘’\-—_]/g, '')
    .replace(/[（(【[]([^）)】\]]*)[）)】\]]/g, '$1');
  let folded = flat.replace(PLACES, '');
  for (let last = ''; last !== folded; ) {
    last = folded;
    folded = folded.replace(SUFFIXES, '');
  }
  return folded || flat;
}

function pairs(text: string): Map<string, number> {
  const found = new Map<string, number>();
  const characters = [...text];
  for (let index = 0; index + 1 < characters.length; index++) {
    const pair = `${characters[index]}${characters[index + 1]}`;
    found.set(pair, (found.get(pair) ?? 0) + 1);
  }
  return found;
}

/** Likeness of two texts, 0 to 1, by shared character pairs (Dice). Equal texts are 1, however short. */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const [left, right] = [pairs(a), pairs(b)];
  const total = [...left.values(), ...right.values()].reduce((sum, count) => sum + count, 0);
  if (total === 0) return 0;
  let shared = 0;
  for (const [pair, count] of left) shared += Math.min(count, right.get(pair) ?? 0);
  return (2 * shared) / total;
}
