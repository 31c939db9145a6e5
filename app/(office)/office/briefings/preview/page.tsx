import type { Metadata } from 'next';
import { BriefingPage } from '@/components/briefings/briefing-page';
import { DownloadLinks } from '@/components/briefings/download-links';
import { DraftButton } from '@/components/briefings/draft-button';
import { PeriodForm } from '@/components/briefings/period-form';
import { NoPermission, OfficeHeader } from '@/components/ui/office-header';
import { mayDo } from '@/lib/auth/permissions';
import { requireActor } from '@/lib/auth/session';
import { composeForPeriod } from '@/lib/briefings/queries';
import { briefingAddress, readBriefingQuery } from '@/lib/briefings/request';
import { templateInUse } from '@/lib/briefings/templates/in-use';
import { Refusal } from '@/lib/errors';
import { figureAddress, figureBase } from '@/lib/figures/address';
import { listPlaces } from '@/lib/projects/places';
import { keepDraft } from '../actions';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: '简报预览' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Preview({ searchParams }: Props) {
  const actor = await requireActor();
  if (!mayDo(actor.roles, 'briefing.draft')) return <NoPermission what="简报" />;
  const [params, places] = await Promise.all([searchParams, listPlaces()]);
  const asked = (name: string) => (typeof params[name] === 'string' ? params[name] : '');
  const form = {
    places,
    period: asked('period'),
    ecosystem: asked('ecosystem'),
    park: asked('park'),
    kind: asked('kind'),
    project: asked('project'),
  };
  try {
    const query = readBriefingQuery(params);
    const [briefing, template] = await Promise.all([
      composeForPeriod(actor, query),
      templateInUse(query.kind),
    ]);
    const draft = {
      period: query.period,
      kind: query.kind,
      project: query.scope.project ?? '',
      ecosystem: query.scope.ecosystem ?? '',
      park: query.scope.park ?? '',
    };
    return (
      <>
        <OfficeHeader title="简报预览" note={`${briefing.period.labelZh}，${briefing.scopeLabel}`}>
          <DownloadLinks
            base={`/api/office/briefings${briefingAddress(query)}`}
            hasTemplate={template !== null}
          />
          <DraftButton keep={keepDraft} query={draft} />
        </OfficeHeader>
        <div className="no-print pb-6">
          <PeriodForm {...form} />
        </div>
        <BriefingPage
          briefing={briefing}
          open={(key) => figureAddress(figureBase(briefing.evidence, query.scope), key)}
        />
      </>
    );
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return (
      <>
        <OfficeHeader title="简报" />
        <PeriodForm {...form} problem={error.message} />
      </>
    );
  }
}
