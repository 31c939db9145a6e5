import { writeXlsx } from 'hucre/xlsx';

const BRANDS = ['星辰', '云岭', '川江', '启明', '远帆', '青禾', '恒石', '九方', '朗逸', '鼎新'] as const;
const PARKS = ['涪陵高新区', '白涛新材料科技城', '龙桥工业园', '涪陵高新区 '] as const;
const ECOSYSTEMS = ['新材料', '装备制造', '消费品', '新能源汽车动力电池及轻量化材料'] as const;
const DIGITS = '零一二三四五六七八九';
const spelled = (number: number) => [...String(number)].map((digit) => DIGITS[Number(digit)]).join('');

type Value = string | number | Date | null;

/** How an office writes one amount of `yi` 亿元 in a column headed 亿元. */
function amount(index: number, yi: number): Value {
  return [yi, `${yi}`, `约${yi}`, `≥${yi}`, `${yi}亿`, `${yi * 10_000}万元`, '未披露', '/'][index % 8] ?? yi;
}

/** How an office writes a day of March 2023 under a title that names the year. */
function signed(index: number, day: number): Value {
  const two = String(day).padStart(2, '0');
  const serial = 44_986 + day - 1; // 2023-03-01 is 44986
  return [`2023.3.${day}`, `2023年3月${day}日`, `3月${day}日`, new Date(`2023-03-${two}T00:00:00Z`), serial, `2023/3/${day}`, '2023年3月', `２０２３－０３－${two}`][index % 8] ?? null; // biome-ignore format: a list
}

export function messyRow(index: number): Value[] {
  const brand = BRANDS[index % BRANDS.length] ?? '';
  const firm = `示例${brand}${spelled(index + 1)}材料有限公司`;
  return [
    index + 1, `示例${brand}${spelled(index + 1)}号装置项目`, firm, ECOSYSTEMS[index % 4] ?? '', PARKS[index % 4] ?? '',
    index % 3 === 0 ? '市外' : '外省', amount(index, (index % 40) + 1), signed(index, (index % 28) + 1),
    index % 5 === 0 ? '已签约' : '签约', index % 2 === 0 ? '新建' : '扩建', '正式合同', firm,
  ]; // biome-ignore format: the order of the columns
}

export const MESSY_HEADERS = ['序号', '项目名称', '投资方', '所属产业', '落户园区', '企业来源', '协议资金（亿元）', '签约日期', '推进阶段', '建设性质', '合同类型', '签约主体']; // biome-ignore format: a list

/** A ledger as offices make them: merged title, subtotals, blank rows, every way to write a day or an amount. All firms are invented. */
export async function messyLedger(rows: number, extra: readonly Value[][] = []): Promise<Uint8Array> {
  const body: Value[][] = [];
  for (let index = 0; index < rows; index++) {
    body.push(messyRow(index));
    if (index % 50 === 49) body.push(['小计', null, null, null, null, null, 999, null]);
    if (index % 70 === 69) body.push(MESSY_HEADERS.map(() => null));
  }
  const title = ['2023年一季度招商引资项目台账', ...MESSY_HEADERS.slice(1).map(() => null)];
  const all = [title, MESSY_HEADERS, ...body, ...extra, ['合计', null, null, null, null, null, 12_345, null]];
  return new Uint8Array(
    await writeXlsx({
      sheets: [
        {
          name: '一季度',
          rows: all,
          merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: MESSY_HEADERS.length - 1 }],
        },
        { name: '说明', rows: [['本表由示例数据组成'], ['填报人：示例']] },
      ],
    }),
  );
}
