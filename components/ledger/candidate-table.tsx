import type { Route } from 'next';
import Link from 'next/link';
import type { Candidate } from '@/lib/projects/duplicates';

/** Projects that the new one may already be, with their facts side by side. */
export function CandidateTable({ candidates }: { candidates: readonly Candidate[] }) {
  return (
    <div className="overflow-x-auto">
      <table className="dense my-2 w-full">
        <thead>
          <tr>
            <th scope="col">已有项目</th>
            <th scope="col">企业</th>
            <th scope="col">阶段</th>
            <th scope="col">签约</th>
            <th scope="col">金额</th>
            <th scope="col">为什么像</th>
          </tr>
        </thead>
        <tbody>
          {candidates.map((one) => (
            <tr key={one.id}>
              <td>
                <Link className="link" target="_blank" href={`/office/projects/${one.id}` as Route}>
                  {one.nameZh}
                </Link>{' '}
                {one.code}
              </td>
              <td>{one.firmName}</td>
              <td>{one.stage}</td>
              <td>{one.signed}</td>
              <td>{one.amount}</td>
              <td>{one.why}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
