import type { OutlineEntry } from '@/lib/briefings/templates/preview';

type Loop = Extract<OutlineEntry, { kind: 'loop' }>;

function LoopTable({ name, total, columns, rows }: Loop) {
  return (
    <figure className="flex flex-col gap-1">
      <figcaption>
        <code>{`{#${name}}`}</code>　共 {total} 行{total > rows.length ? `，列出前 ${rows.length} 行` : ''}
      </figcaption>
      {rows.length > 0 && columns.length > 0 ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys
        <section className="overflow-x-auto" tabIndex={0} aria-label={`${name}的前几行`}>
          <table className="dense w-full border-collapse">
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((cells, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows of a finished table never move
                <tr key={index}>
                  {cells.map((cell, column) => (
                    <td key={columns[column]} className="min-w-24">
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ) : null}
    </figure>
  );
}

/** Which tags a template uses, and what the briefing that it was tried on puts there. */
export function PreviewOutline({ outline }: { outline: readonly OutlineEntry[] }) {
  const texts = outline.filter((one) => one.kind === 'text');
  const loops = outline.filter((one) => one.kind === 'loop');
  return (
    <>
      {texts.length > 0 ? (
        <dl className="grid sm:grid-cols-[minmax(0,14rem)_minmax(0,1fr)]">
          {texts.map(({ name, value }) => (
            <div key={name} className="contents">
              <dt className="border-line border-t pt-2 sm:pe-6 sm:pb-2">
                <code>{`{${name}}`}</code>
              </dt>
              <dd className="min-w-0 break-words pb-2 sm:border-line sm:border-t sm:pt-2">{value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {loops.map((one) => (
        <LoopTable key={one.name} {...one} />
      ))}
    </>
  );
}
