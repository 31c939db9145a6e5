import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import type { GuideOperation, Parameter } from '@/lib/public-api/guide';
import { ShapeWords } from './shape-words';

/** Told once for all lists, under the conventions. */
const COMMON = ['demo', 'limit', 'after', 'format'];

const isCommon = ({ name }: Parameter) => COMMON.includes(name);
const isAsked = ({ place }: Parameter) => place !== 'header';

/** An address that is parted behind a slash only. */
function Address({ path }: { path: string }) {
  return path.split(/(?<=\/)/).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one address never change places
    <Fragment key={index}>
      {index > 0 ? <wbr /> : null}
      {part}
    </Fragment>
  ));
}

/** One question that can be asked: its address, parameters, answer, and links that ask it. */
export function OperationBlock({ operation, root }: { operation: GuideOperation; root: string }) {
  const t = useTranslations('developers');
  const { id, path, summary, parameters, isList, answer } = operation;
  const shown = parameters.filter((one) => isAsked(one) && !isCommon(one));
  const common = parameters.filter((one) => isAsked(one) && isCommon(one));
  return (
    <article id={id} className="flex scroll-mt-6 flex-col gap-3 py-5">
      <h3 className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-lg">
        <span className="min-w-0 font-mono font-normal text-base">
          <span className="text-river">GET</span> <Address path={`${root}${path}`} />
        </span>
        <span>{summary}</span>
      </h3>
      {shown.length > 0 ? (
        <dl className="api-fields dense">
          {shown.map((one) => (
            <div key={one.name}>
              <dt>{one.place === 'path' ? `{${one.name}}` : one.name}</dt>
              <dd>
                <ShapeWords shape={one.shape} optional={false} />
                {one.standard === null ? '' : t('standard', { value: one.standard })}
              </dd>
              <dd>{one.meaning}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      <p className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
        {common.length > 0 ? (
          <span>
            {t('also')}{' '}
            <a className="link font-mono" href="#conventions">
              {common.map(({ name }) => name).join(', ')}
            </a>
          </span>
        ) : null}
        <span>
          {isList ? t('answerList') : t('answerOne')}{' '}
          <a className="link font-mono" href={`#schema-${answer}`}>
            {answer}
          </a>
        </span>
        {isList ? (
          <>
            <a className="link" href={`${root}${path}?limit=5`}>
              {t('openJson')}
            </a>
            <a className="link" href={`${root}${path}?format=csv&limit=500`} download={`${id}.csv`}>
              {t('openCsv')}
            </a>
          </>
        ) : null}
      </p>
    </article>
  );
}
