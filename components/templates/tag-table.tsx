import type { HelpLoop, HelpRow } from '@/lib/briefings/templates/vocabulary';

type Props = { help: { texts: HelpRow[]; figures: HelpRow[]; loops: HelpLoop[] } };

const tag = (name: string) => `{${name}}`;

function Rows({ rows }: { rows: readonly HelpRow[] }) {
  return (
    <dl className="grid gap-x-8 sm:grid-cols-2">
      {rows.map(({ name, also, meaning }) => (
        <div key={name} className="flex flex-wrap gap-x-3 border-line border-t py-1.5">
          <dt>
            <code>{tag(name)}</code>
          </dt>
          <dd className="text-sm text-soft">
            {meaning}
            {also.length > 0 ? `；也可写 ${also.map(tag).join('、')}` : ''}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Loops({ loops }: { loops: readonly HelpLoop[] }) {
  return (
    <dl className="flex flex-col">
      {loops.map(({ name, meaning, columns, within }) => (
        <div key={name} className="border-line border-t py-1.5">
          <dt className="break-words">
            <code>{`{#${name}}`}</code> … <code>{`{/${name}}`}</code>
          </dt>
          <dd className="text-sm text-soft">
            {meaning}。可写 {columns.map(tag).join(' ')}
            {within.map(
              (inner) => `，里面再写 {#${inner.name}} ${inner.columns.map(tag).join(' ')} {/${inner.name}}`,
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Every name that a template can use, from the list that the check and the filling read too. */
export function TagTable({ help }: Props) {
  return (
    <div className="flex flex-col gap-3">
      <details open>
        <summary className="min-h-8 font-semibold">文字（{help.texts.length} 个）</summary>
        <Rows rows={help.texts} />
      </details>
      <details>
        <summary className="min-h-8 font-semibold">数字（{help.figures.length} 个）</summary>
        <p className="prose pb-2 text-sm">
          带单位印出，如 251.78亿元、增长72.69%；名字后加“.数值”只印数，如 {'{协议资金.数值}'} 印 251.78。
        </p>
        <Rows rows={help.figures} />
      </details>
      <details>
        <summary className="min-h-8 font-semibold">循环（{help.loops.length} 个）</summary>
        <p className="prose pb-2 text-sm">
          表格里：第一格写 {'{#重大项目}'}，最后一格写 {'{/重大项目}'}
          ，整行按项目重复。一行也没有时要印的话，写在 {'{^重大项目}'} 和 {'{/重大项目}'} 之间。
        </p>
        <Loops loops={help.loops} />
      </details>
    </div>
  );
}
