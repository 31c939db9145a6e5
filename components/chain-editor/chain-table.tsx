import type { Route } from 'next';
import Link from 'next/link';
import { EmptyState } from '@/components/ui/empty-state';
import type { ChainRow } from '@/lib/ecosystems/chain-sheet';
import { TIER_LABELS } from '@/lib/ecosystems/labels';
import { districtNow } from '@/lib/periods/calendar';

/** Every chain of the district, to be opened for editing. */
export function ChainTable({ chains }: { chains: readonly ChainRow[] }) {
  if (chains.length === 0)
    return (
      <EmptyState title="还没有产业生态圈">
        请先用命令行载入地区数据集：npm run gf -- data load 文件夹。
      </EmptyState>
    );
  return (
    <div className="overflow-x-auto">
      <table className="dense figures w-full">
        <thead>
          <tr>
            <th scope="col">产业生态圈</th>
            <th scope="col">层级</th>
            <th scope="col" className="num">
              环节（个）
            </th>
            <th scope="col" className="num">
              无供应关系（个）
            </th>
            <th scope="col" className="num">
              落位企业（家）
            </th>
            <th scope="col" className="max-md:hidden">
              最近的修改
            </th>
          </tr>
        </thead>
        <tbody>
          {chains.map((one) => (
            <tr key={one.slug}>
              <th scope="row" className="whitespace-normal!">
                <Link className="link" prefetch={false} href={`/office/chains/${one.slug}` as Route}>
                  {one.nameZh}
                </Link>
              </th>
              <td>{TIER_LABELS[one.tier].zh}</td>
              <td className="num">{one.segments}</td>
              <td className={`num ${one.loose > 0 ? 'font-semibold text-alert' : ''}`}>{one.loose}</td>
              <td className="num">{one.firms}</td>
              <td className="max-md:hidden">
                {one.last ? `${districtNow(one.last.at)}，${one.last.by}：${one.last.label}` : '同数据集'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
