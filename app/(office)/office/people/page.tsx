import type { Metadata } from 'next';
import { AddPersonForm, ManagePersonForm } from '@/components/people/person-forms';
import { Badge } from '@/components/ui/badge';
import { NoPermission, OfficeHeader } from '@/components/ui/office-header';
import { Section } from '@/components/ui/section';
import { listPeople } from '@/lib/auth/people';
import { mayDo } from '@/lib/auth/permissions';
import { requireActor } from '@/lib/auth/session';
import { add, manage } from './actions';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: '人员' };

export default async function People() {
  const actor = await requireActor();
  if (!mayDo(actor.roles, 'person.manage')) return <NoPermission what="人员与角色" />;
  const people = await listPeople(actor);
  return (
    <>
      <OfficeHeader title="人员与角色" />
      <Section title="添加人员">
        <AddPersonForm add={add} />
      </Section>
      <Section title="全部人员">
        <ul className="flex flex-col gap-5">
          {people.map((person) => (
            <li key={person.id} className="grid gap-2 border-line border-b pb-4 lg:grid-cols-[16rem_1fr]">
              <p>
                <strong>{person.name}</strong> <span className="text-soft">{person.username}</span>{' '}
                {person.disabledAt ? <Badge tone="alert">已停用</Badge> : null}
              </p>
              <ManagePersonForm manage={manage} person={person} />
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
