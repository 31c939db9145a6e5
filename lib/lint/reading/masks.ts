/** Numbers that count nothing: dates stand in periods.ts, these are numbers of documents, telephones, codes and names. */
const MASKS: readonly RegExp[] = [
  /[〔[【（]\s*(?:19|20)\d{2}\s*[〕\]】）]\s*\d+\s*号/g,
  /https?:\/\/\S+|[\w.+-]+@[\w-]+\.[\w.]+/g,
  /第[\d一二三四五六七八九十百]+[^\d，。；、\s]/g,
  /(?<!\d)0\d{2,3}[-—]\d{7,8}(?!\d)|(?<!\d)1[3-9]\d{9}(?!\d)|400[-—]?\d{3}[-—]?\d{4}/g,
  /(?<![0-9A-Za-z])[0-9A-HJ-NPQRTUWXY]{18}(?![0-9A-Za-z])/g,
  /GB\/?T?\d+(?:[.\-—]\d+)*/g,
  /[A-Za-z][A-Za-z]*[-_/]?\d[\w.-]*(?:-\d+)*/g,
  /\d+(?:\.\d+)?(?!(?:[GMk]?Wh|GWh|MWp?|GWp?|kW|kV|kg|km|mm|nm|cm|t|m)(?![A-Za-z]))[A-Za-z]+\d*/g,
  /\d+(?:强|A级|朵|号|楼|室|路|栋|幢|期(?!间)|届|版|#|℃|°|年(?!产))/g,
  /(?<!\d)\d{1,2}：\d{2}(?!\d)/g,
  /\d+(?:\+\d+)+/g,
  /[“"「《][^”"」》]{0,40}[”"」》]/g,
  /(?:^|\n)\s*(?:[（(]\d{1,2}[）)]|\d{1,2}[.、．](?!\d))/g,
  /(?:[一二三四五六七八九十]+)(?:是|方面|级|体化|带一路|站式|窗通)/g,
];
export const FILLER = '□';

/** The same text with every such number, and the given places, blotted out at the same length. */
export function blot(
  text: string,
  places: readonly { start: number; end: number }[],
  masked: boolean,
): string {
  const covers = places.map(({ start, end }) => [start, end] as const);
  if (masked)
    for (const mask of MASKS)
      for (const match of text.matchAll(mask)) covers.push([match.index, match.index + match[0].length]);
  covers.sort(([a], [b]) => a - b);
  let [blotted, from] = ['', 0];
  for (const [start, end] of covers) {
    if (end <= from) continue;
    const first = Math.max(start, from);
    blotted += text.slice(from, first) + text.slice(first, end).replace(/[^\n]/g, FILLER);
    from = end;
  }
  return blotted + text.slice(from);
}
