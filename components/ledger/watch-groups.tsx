import type { Route } from 'next';
import Link from 'next/link';
import { LIGHT_LABELS } from '@/lib/projects/lights';
import type { Watch } from '@/lib/projects/watch';

const TITLES = { owner: '按负责人', park: '按园区', ecosystem: '按生态圈' } as const;

/** Where the amber and red ones are; each number leads to its projects. */
export function WatchGroups({ groups }: { groups: Watch['groups'] }) {
  return (
    <div className="figures grid gap-6 lg:grid-cols-3">
      {(['owner', 'park', 'ecosystem'] as const).map((kind) => (
        <table key={kind} className="dense w-full border-collapse self-start">
          <thead>
            <tr>
              <th scope="col">{TITLES[kind]}</th>
              <th scope="col" className="num">{`${LIGHT_LABELS.red.mark} 红`}</th>
              <th scope="col" className="num">{`${LIGHT_LABELS.amber.mark} 黄`}</th>
              <th scope="col" className="num">
                未说明
              </th>
            </tr>
          </thead>
          <tbody>
            {groups[kind].map((group) => (
              <tr key={group.key}>
                <td>
                  <Link
                    className="link"
                    href={`/office/watch?${kind}=${encodeURIComponent(group.key)}` as Route}
                    prefetch={false}
                  >
                    {group.key}
                  </Link>
                </td>
                <td className="num">{group.red}</td>
                <td className="num">{group.amber}</td>
                <td className="num">{group.unexplained}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}
