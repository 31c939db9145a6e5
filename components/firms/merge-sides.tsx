import type { Route } from 'next';
import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import type { FirmSide } from '@/lib/firms/register';
import { inYi } from '@/lib/money/print-amount';

function Projects({ side }: { side: FirmSide }) {
  return (
    <td className="align-top">
      <ul>
        {side.projects.map((one) => (
          <li key={one.id}>
            <Link className="link" target="_blank" href={`/office/projects/${one.id}` as Route}>
              {one.nameZh}
            </Link>
            <span className="block text-soft">
              {one.code}，合同写作 {one.firmName}，
              {one.amountYuan === null ? '未披露' : `${inYi(one.amountYuan)} 亿元`}
            </span>
          </li>
        ))}
      </ul>
    </td>
  );
}

const Head = ({ side, what }: { side: FirmSide; what: string }) => (
  <th scope="col" className="w-[42%]">
    <span className="block text-soft">{what}</span>
    <span className="text-base text-ink">{side.nameZh}</span>{' '}
    {side.seat ? <Badge>金花 {side.seat} 号</Badge> : null}{' '}
    {side.isDemo ? <Badge tone="alert">演示</Badge> : null}
  </th>
);

/** Two entries side by side; facts that differ stand out by weight. */
export function MergeSides({ kept, gone }: { kept: FirmSide; gone: FirmSide }) {
  return (
    <div className="overflow-x-auto">
      <table className="dense w-full">
        <thead>
          <tr>
            <th scope="col">
              <span className="sr-only">事实</span>
            </th>
            <Head side={kept} what="保留" />
            <Head side={gone} what="并入左边" />
          </tr>
        </thead>
        <tbody>
          {kept.facts.map(({ label, text }, index) => {
            const other = gone.facts[index]?.text ?? '—';
            const look = text === other ? 'text-soft' : 'font-semibold';
            return (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td className={look}>{text}</td>
                <td className={look}>{other}</td>
              </tr>
            );
          })}
          <tr>
            <th scope="row" className="align-top">
              项目（金额最大的 20 个）
            </th>
            <Projects side={kept} />
            <Projects side={gone} />
          </tr>
        </tbody>
      </table>
    </div>
  );
}
