import { subjectPath } from '@/lib/enquiries/about';
import { SUBJECT_LABELS } from '@/lib/enquiries/labels';
import type { StoredSubject } from '@/lib/enquiries/subjects';

/** What an enquiry is about, each thing with its page. */
export function SubjectLinks({ subjects }: { subjects: readonly StoredSubject[] }) {
  if (subjects.length === 0) return null;
  return (
    <div className="pb-3 text-sm">
      <h3 className="font-sans font-semibold">
        咨询对象{subjects.length > 1 ? `（${subjects.length} 项）` : ''}
      </h3>
      <ul>
        {subjects.map((one) => (
          <li key={`${one.kind}:${one.id}`} className="flex gap-2 py-0.5">
            <span className="w-20 shrink-0 text-soft">{SUBJECT_LABELS[one.kind].zh}</span>
            <a className="link" href={subjectPath(one)}>
              {one.label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
