import type { Route } from 'next';
import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import type { RegisterRow } from '@/lib/firms/register';
import { inYi } from '@/lib/money/print-amount';

type Props = { rows: readonly RegisterRow[]; more: boolean; q: string; mayMerge: boolean };

/** The office's firms: choose two to compare, one to stay. Works as a plain form. */
export function FirmRegister({ rows, more, q, mayMerge }: Props) {
  return (
    <section aria-labelledby="register">
      <h2 id="register" className="text-lg">
        全部企业
      </h2>
      <form className="flex flex-wrap gap-2 py-2" action="/office/firms">
        <input
          className="input max-w-80"
          type="search"
          name="q"
          aria-label="企业名称、别名或拼音"
          placeholder="企业名称、别名或拼音"
          defaultValue={q}
          maxLength={60}
        />
        <button type="submit" className="button">
          查找
        </button>
      </form>
      {rows.length === 0 ? (
        <EmptyState title="没有找到企业">换个说法，或用拼音首字母再试。</EmptyState>
      ) : null}
      {rows.length > 0 ? (
        <form action="/office/firms/merge">
          <div className="overflow-x-auto border-line border-y">
            <table className="dense w-full">
              <thead>
                <tr>
                  {mayMerge ? (
                    <>
                      <th scope="col">保留</th>
                      <th scope="col">并入</th>
                    </>
                  ) : null}
                  <th scope="col">企业</th>
                  <th scope="col" className="max-md:hidden">
                    信用代码
                  </th>
                  <th scope="col" className="max-md:hidden">
                    母公司
                  </th>
                  <th scope="col" className="num">
                    项目（个）
                  </th>
                  <th scope="col" className="num">
                    协议资金（亿元）
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.id} className="hover:bg-wash">
                    {mayMerge
                      ? ['kept', 'gone'].map((side) => (
                          <td key={side}>
                            <input
                              type="radio"
                              name={side}
                              value={row.id}
                              className="size-6"
                              aria-label={`${side === 'kept' ? '保留' : '并入'} ${row.nameZh}`}
                            />
                          </td>
                        ))
                      : null}
                    <th scope="row" className="font-normal! text-ink!">
                      <Link className="link" prefetch={false} href={`/firms/${row.slug}` as Route}>
                        {row.nameZh}
                      </Link>{' '}
                      {row.seat ? <Badge>金花 {row.seat} 号</Badge> : null}{' '}
                      {row.isDemo ? <Badge tone="alert">演示</Badge> : null}
                    </th>
                    <td className="max-md:hidden">{row.creditCode ?? '—'}</td>
                    <td className="max-md:hidden">{row.parentZh ?? '—'}</td>
                    <td className="num">
                      <Link
                        className="link"
                        prefetch={false}
                        href={`/office/ledger?q=${encodeURIComponent(row.nameZh)}` as Route}
                      >
                        {row.projects}
                      </Link>
                    </td>
                    <td className="num">{row.amountYuan === null ? '—' : inYi(row.amountYuan)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p className="flex flex-wrap items-center gap-4 py-3 text-sm">
            {mayMerge ? (
              <button type="submit" className="button">
                并排核对选中的两家
              </button>
            ) : null}
            {more ? <span className="text-soft">只列出前 100 家，其余请用查找。</span> : null}
          </p>
        </form>
      ) : null}
    </section>
  );
}
