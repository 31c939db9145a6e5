import type { Route } from 'next';
import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import type { ActionState } from '@/lib/action';
import { STRENGTH_LABELS } from '@/lib/ecosystems/labels';
import { printAmount } from '@/lib/money/print-amount';
import { OPPORTUNITY_LABELS } from '@/lib/opportunities/labels';
import type { OpportunityRow } from '@/lib/opportunities/office';
import { districtNow } from '@/lib/periods/calendar';
import { STAGE_LABELS } from '@/lib/projects/labels';
import { ReleaseForm } from './release-form';

export type Release = (state: ActionState, form: FormData) => Promise<ActionState>;

function Linked({ projects }: Pick<OpportunityRow, 'projects'>) {
  if (projects.length === 0) return <span className="text-soft">（没有）</span>;
  return (
    <ul>
      {projects.map((one) => (
        <li key={one.id}>
          <Link className="link" prefetch={false} href={`/office/projects/${one.id}` as Route}>
            {one.nameZh}
          </Link>{' '}
          <span className="text-soft">
            {STAGE_LABELS[one.stage].zh}
            {one.isReleased ? '' : '，项目未公开'}
          </span>
        </li>
      ))}
    </ul>
  );
}

function ReleasedCell({ released, isAhead }: Pick<OpportunityRow, 'released' | 'isAhead'>) {
  if (!released) return <span className="text-soft">未公开</span>;
  return (
    <>
      {OPPORTUNITY_LABELS[released.status].zh}
      <span className="block text-soft">
        {districtNow(released.at)}，{released.by}
      </span>
      {isAhead ? <Badge tone="alert">高于现状，请核对</Badge> : null}
    </>
  );
}

/** Opportunities with demand, linked projects, what follows from them, and what the public is told. */
export function StateTable({ rows, release }: { rows: readonly OpportunityRow[]; release: Release | null }) {
  return (
    <div className="overflow-x-auto">
      <table className="dense figures w-full">
        <thead>
          <tr>
            <th scope="col">环节</th>
            <th scope="col">强弱</th>
            <th scope="col" className="num">
              下游已公布协议资金
            </th>
            <th scope="col" className="num">
              下游项目（个）
            </th>
            <th scope="col">关联项目（未终止）</th>
            <th scope="col">按项目</th>
            <th scope="col">已公开</th>
            {release ? <th scope="col">办理</th> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.ecosystem}/${row.segment}`}>
              <th scope="row" className="whitespace-normal!">
                <Link
                  className="link"
                  prefetch={false}
                  href={`/opportunities/${row.ecosystem}/${row.segment}` as Route}
                >
                  {row.nameZh}
                </Link>
                <span className="block font-normal">{row.ecosystemZh}</span>
              </th>
              <td>{STRENGTH_LABELS[row.strength].zh}</td>
              <td className="num">
                {row.demand.projects > row.demand.undisclosed
                  ? printAmount(row.demand.amountYuan, row.demand.bound, 'zh')
                  : '—'}
              </td>
              <td className="num">{row.demand.projects}</td>
              <td>
                <Linked projects={row.projects} />
              </td>
              <td className="whitespace-nowrap">{OPPORTUNITY_LABELS[row.computed].zh}</td>
              <td>
                <ReleasedCell released={row.released} isAhead={row.isAhead} />
              </td>
              {release ? (
                <td>
                  <ReleaseForm row={row} release={release} />
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
