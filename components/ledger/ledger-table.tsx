import type { Route } from 'next';
import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { inYi } from '@/lib/money/print-amount';
import { printFuzzyDate } from '@/lib/periods/fuzzy-date';
import { AGREEMENT_LABELS, KIND_LABELS, STAGE_LABELS, STATUS_LABELS } from '@/lib/projects/labels';
import type { LedgerRow } from '@/lib/projects/page-sql';

/** Why the amount beside it is not among those counted. */
const APART = { framework: AGREEMENT_LABELS.framework.zh, upgrade: KIND_LABELS.upgrade.zh };
const MARK = { exact: '', atLeast: '≥', planned: '计划 ', undisclosed: '' };

/** The ledger as the office reads it: dense, amounts in 亿元, the name column in sight while scrolling sideways. */
export function ProjectTable({ rows }: { rows: readonly LedgerRow[] }) {
  return (
    <div className="overflow-x-auto border-line border-y">
      <table className="dense w-full md:min-w-[64rem] border-collapse">
        <thead className="sticky top-0 bg-paper">
          <tr>
            <th scope="col" className="sticky start-0 bg-paper">
              项目
            </th>
            <th scope="col" className="not-print:max-md:hidden">
              企业
            </th>
            <th scope="col" className="not-print:max-md:hidden">
              产业生态圈
            </th>
            <th scope="col" className="not-print:max-md:hidden">
              园区
            </th>
            <th scope="col">阶段</th>
            <th scope="col" className="not-print:max-md:hidden">
              签约
            </th>
            <th scope="col" className="num">
              协议资金（亿元）
            </th>
            <th scope="col" className="not-print:max-md:hidden">
              编码
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className="hover:bg-wash">
              <th
                scope="row"
                className="sticky start-0 max-w-80 whitespace-normal! bg-paper font-normal! text-ink!"
              >
                <Link className="link" prefetch={false} href={`/office/projects/${row.id}` as Route}>
                  {row.nameZh}
                </Link>{' '}
                {row.isDemo ? <Badge tone="alert">演示</Badge> : null}{' '}
                {row.apart ? <Badge>{APART[row.apart]}，不计金额</Badge> : null}
                <span className="block text-soft text-xs md:hidden print:hidden">
                  {row.firmName}
                  {row.signed ? `，${printFuzzyDate(row.signed)}签约` : ''}
                </span>
              </th>
              <td className="max-w-56 not-print:max-md:hidden">{row.firmName}</td>
              <td className="max-w-44 not-print:max-md:hidden">{row.ecosystem?.nameZh ?? '—'}</td>
              <td className="not-print:max-md:hidden">{row.park?.nameZh ?? '—'}</td>
              <td className="whitespace-nowrap">
                {STAGE_LABELS[row.stage].zh}
                {row.status === 'normal' ? '' : `（${STATUS_LABELS[row.status].zh}）`}
              </td>
              <td className="whitespace-nowrap not-print:max-md:hidden">{printFuzzyDate(row.signed)}</td>
              <td className="num">
                {row.amountYuan === null ? '未披露' : `${MARK[row.bound]}${inYi(row.amountYuan)}`}
              </td>
              <td className="whitespace-nowrap text-soft not-print:max-md:hidden">
                {row.code}
                {row.released ? '' : ' · 未公开'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
