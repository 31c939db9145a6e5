import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Conventions } from '@/components/developers/conventions';
import { FieldList } from '@/components/developers/field-list';
import { OperationBlock } from '@/components/developers/operation-block';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { asLocale } from '@/i18n/locales';
import { env } from '@/lib/env';
import { getExample } from '@/lib/public-api/example';
import { getGuide } from '@/lib/public-api/guide';
import '@/components/developers/fields.css';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('developers'))('title') };
}

export default async function Developers() {
  const [t, said, example] = await Promise.all([getTranslations('developers'), getLocale(), getExample()]);
  const locale = asLocale(said);
  const guide = getGuide(locale);
  const at = `${env().PUBLIC_URL}${example.path}`;
  return (
    <>
      <PageHeader title={t('title')} lead={guide.description}>
        <nav aria-label={t('contents')} className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
          {['start', 'use', 'conventions'].map((id) => (
            <a key={id} className="link py-1" href={`#${id}`}>
              {t(id)}
            </a>
          ))}
          {guide.groups.map(({ name, title }) => (
            <a key={name} className="link py-1" href={`#${name}`}>
              {title}
            </a>
          ))}
          <a className="link py-1" href="#schemas">
            {t('schemas')}
          </a>
        </nav>
      </PageHeader>
      <Section id="start" title={t('start')}>
        <p className="phrases prose">{t('startText', { root: guide.root })}</p>
        <p>
          <a className="button" href={`${guide.root}/openapi.json`}>
            {t('document')}
          </a>
        </p>
        <figure className="flex flex-col gap-2">
          <figcaption className="prose text-sm text-soft">{t('exampleText')}</figcaption>
          <pre className="whitespace-pre-wrap break-words border-line border-s-2 bg-raised p-4 font-mono text-sm leading-6">
            {`curl '${at}'\n\n${example.answer}`}
          </pre>
        </figure>
      </Section>
      <Section id="use" title={t('use')}>
        <p className="phrases prose">{t('useText')}</p>
      </Section>
      <Section id="conventions" title={t('conventions')}>
        <Conventions guide={guide} limit={env().API_REQUESTS_PER_MINUTE} english={locale === 'en'} />
      </Section>
      {guide.groups.map(({ name, title, operations }) => (
        <Section key={name} id={name} title={title}>
          <div className="-my-5 divide-y divide-line">
            {operations.map((operation) => (
              <OperationBlock key={operation.id} operation={operation} root={guide.root} />
            ))}
          </div>
        </Section>
      ))}
      <Section id="schemas" title={t('schemas')}>
        <p className="phrases prose">{t('schemasText')}</p>
        {guide.schemas.map(({ name, meaning, fields }) => (
          <details key={name}>
            <summary className="min-h-8 cursor-pointer">
              <h3 className="inline text-lg">
                <span className="font-mono font-normal text-base">{name}</span>{' '}
                <span className="ms-2">{meaning}</span>
              </h3>{' '}
              <span className="ms-2 whitespace-nowrap text-sm text-soft">
                {t('fieldCount', { count: fields.length })}
              </span>
            </summary>
            {/* the target is inside: a link to it opens what it stands in */}
            <div id={`schema-${name}`} className="api-fields dense scroll-mt-16 pt-2">
              <FieldList fields={fields} />
            </div>
          </details>
        ))}
      </Section>
    </>
  );
}
