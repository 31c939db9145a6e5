import type { Route } from 'next';
import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import type { ChainSheet } from '@/lib/ecosystems/chain-sheet';
import { POSITION_LABELS } from '@/lib/ecosystems/labels';

/** Every segment in its order: the same as the drawing, without it. */
export function SegmentTable({ sheet, chosen }: { sheet: ChainSheet; chosen: string | null }) {
  const names = new Map(sheet.segments.map((one) => [one.slug, one.nameZh]));
  const listed = (slugs: readonly string[]) => slugs.map((slug) => names.get(slug) ?? slug).join('、') || '—';
  return (
    <div className="overflow-x-auto">
      <table className="dense w-full">
        <thead>
          <tr>
            <th scope="col">段</th>
            <th scope="col">环节</th>
            <th scope="col" className="max-md:hidden">
              由谁供应
            </th>
            <th scope="col" className="max-md:hidden">
              供应给谁
            </th>
            <th scope="col">企业</th>
            <th scope="col" className="num">
              台账项目（个）
            </th>
          </tr>
        </thead>
        <tbody>
          {sheet.segments.map((one) => (
            <tr key={one.slug} className={one.slug === chosen ? 'bg-wash' : ''}>
              <td className="whitespace-nowrap text-soft">{POSITION_LABELS[one.position].zh}</td>
              <th scope="row" className="whitespace-normal!">
                <Link
                  className="link"
                  prefetch={false}
                  href={`/office/chains/${sheet.slug}?segment=${one.slug}` as Route}
                >
                  {one.nameZh}
                </Link>
                {one.suppliers.length + one.customers.length === 0 ? (
                  <>
                    {' '}
                    <Badge tone="alert">无供应关系</Badge>
                  </>
                ) : null}
              </th>
              <td className="max-md:hidden">{listed(one.suppliers)}</td>
              <td className="max-md:hidden">{listed(one.customers)}</td>
              <td>{one.places.map((place) => place.shortZh).join('、') || '—'}</td>
              <td className="num">{one.projects}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
