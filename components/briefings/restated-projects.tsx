import type { Route } from 'next';
import Link from 'next/link';
import type { MovedProject } from '@/lib/briefings/restated';
import { districtNow } from '@/lib/periods/calendar';
import { type HistoryEntry, NOTHING } from '@/lib/projects/history';

/** What was logged and not changed: there is no before to tell. */
const isNew = ({ changes }: HistoryEntry) => changes.every(({ before }) => before === NOTHING);

/** The projects behind every difference: who changed what since the briefing was issued, when and why. */
export function RestatedProjects({ projects }: { projects: MovedProject[] }) {
  return (
    <ul className="flex flex-col gap-5">
      {projects.map((project) => (
        <li key={project.code} className="flex flex-col gap-1">
          <p>
            <Link
              className="link font-semibold"
              href={`/office/projects/${project.id}` as Route}
              prefetch={false}
            >
              {project.name}
            </Link>
            <span className="ms-3 text-sm text-soft">
              {project.code}，{project.firm}
            </span>
          </p>
          {project.since.length === 0 ? (
            <p className="text-sm text-soft">项目本身没有改过：它所在的期间或范围变了。</p>
          ) : (
            <ol className="flex flex-col gap-1 text-sm">
              {project.since.map((entry) => (
                <li key={entry.at}>
                  <span className="figures">{districtNow(new Date(entry.at))}</span> {entry.who}
                  {entry.reason ? `（${entry.reason}）` : ''}：
                  {entry.changes.map(({ label, before, after }, index) => (
                    <span key={label}>
                      {index > 0 ? '；' : ''}
                      {label} {isNew(entry) ? '' : `${before} → `}
                      <strong>{after}</strong>
                    </span>
                  ))}
                </li>
              ))}
            </ol>
          )}
        </li>
      ))}
    </ul>
  );
}
