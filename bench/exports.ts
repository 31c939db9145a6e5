// node --import tsx bench/exports.ts [PROJECTS] [TIMES]: how long each export of a briefing takes warm, and whether eighty in a row leave memory flat.
import { exampleBriefing } from '../lib/briefings/example.ts';
import { BRIEFING_FORMATS, renderBriefing } from '../lib/briefings/render.ts';

const [projects = '1000', times = '80'] = process.argv.slice(2);
const briefing = exampleBriefing(Number(projects));
const mib = () => Math.round(process.memoryUsage().rss / 1_048_576);

async function timed(format: (typeof BRIEFING_FORMATS)[number]): Promise<{ ms: number; bytes: number }> {
  const began = performance.now();
  const file = await renderBriefing(briefing, format);
  return { ms: performance.now() - began, bytes: file.length };
}

console.log(`\nBriefing of ${projects} projects, ${briefing.figures.length} figures\n`);
console.log('| format | first, ms | warm, ms | KiB |\n|---|---|---|---|');
for (const format of BRIEFING_FORMATS) {
  const first = await timed(format);
  const warm = [await timed(format), await timed(format), await timed(format)];
  const [, middle] = warm.map((one) => one.ms).sort((a, b) => a - b);
  console.log(
    `| ${format} | ${first.ms.toFixed(0)} | ${middle?.toFixed(0)} | ${Math.round(first.bytes / 1024)} |`,
  );
}
const samples: number[] = [];
for (let number = 0; number < Number(times); number++) {
  await timed(BRIEFING_FORMATS[number % BRIEFING_FORMATS.length] ?? 'pdf');
  if (number % 10 === 9) samples.push(mib());
}
console.log(`\nMemory after every tenth of ${times} exports, MiB: ${samples.join(', ')}`);
process.exit(0);
