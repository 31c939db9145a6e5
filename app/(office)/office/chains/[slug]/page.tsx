import type { Metadata, Route } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { ChainEditor } from '@/components/chain-editor/chain-editor';
import { ChangeList } from '@/components/chain-editor/change-list';
import { geometryOf } from '@/components/chain-editor/editor-geometry';
import { SegmentTable } from '@/components/chain-editor/segment-table';
import { NoPermission, OfficeHeader } from '@/components/ui/office-header';
import { mayDo } from '@/lib/auth/permissions';
import { requireActor } from '@/lib/auth/session';
import { getChainSheet } from '@/lib/ecosystems/chain-sheet';
import { type ChainPosition, POSITION_LABELS } from '@/lib/ecosystems/labels';
import { getEcosystemChain } from '@/lib/ecosystems/queries';
import { districtNow } from '@/lib/periods/calendar';
import { editChain } from './actions';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: '编辑产业链' };

type Asked = { segment?: string | string[]; firm?: string | string[]; add?: string | string[] };
type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Asked> };

const one = (asked: string | string[] | undefined) => (typeof asked === 'string' ? asked : '');
const isPosition = (text: string): text is ChainPosition => Object.hasOwn(POSITION_LABELS, text);

export default async function Chain({ params, searchParams }: Props) {
  const actor = await requireActor();
  if (!mayDo(actor.roles, 'chain.edit')) return <NoPermission what="产业链编辑" />;
  const [{ slug }, asked] = await Promise.all([params, searchParams]);
  const sheet = await getChainSheet(actor, slug);
  const chain = await getEcosystemChain(slug); // after the sheet: what is drawn is never older than the version
  if (!sheet || !chain) notFound();
  const chosen = sheet.segments.find((segment) => segment.slug === one(asked.segment))?.slug ?? null;
  const band = one(asked.add);
  return (
    <>
      <OfficeHeader
        title={sheet.nameZh}
        note={sheet.editedAt ? `办公端改过，最近 ${districtNow(sheet.editedAt)}` : '内容同数据集'}
      >
        <Link className="button" prefetch={false} href={`/office/chains/${slug}` as Route} scroll={false}>
          新增环节
        </Link>
        <Link className="button" prefetch={false} href={`/ecosystems/${slug}` as Route}>
          看公开页
        </Link>
        <Link className="button" prefetch={false} href={'/office/chains' as Route}>
          全部产业链
        </Link>
      </OfficeHeader>
      <ChainEditor
        edit={editChain}
        sheet={sheet}
        geometry={geometryOf(chain.segments)}
        chosen={chosen}
        firm={one(asked.firm)}
        add={isPosition(band) ? band : null}
      />
      <section aria-labelledby="segments" className="py-6">
        <h2 id="segments" className="pb-2 text-lg">
          全部环节（{sheet.segments.length}）
        </h2>
        <SegmentTable sheet={sheet} chosen={chosen} />
      </section>
      <section aria-labelledby="changes" className="py-4">
        <h2 id="changes" className="pb-2 text-lg">
          最近的修改
        </h2>
        <ChangeList changes={sheet.changes} />
      </section>
    </>
  );
}
