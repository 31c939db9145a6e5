import { useTranslations } from 'next-intl';
import type { Shape } from '@/lib/public-api/guide';

/** What a value is, in words; a named kind leads to its fields. */
export function ShapeWords({ shape, optional }: { shape: Shape; optional: boolean }) {
  const t = useTranslations('developers');
  return (
    <>
      <Kind shape={shape} />
      {optional ? t('orNone') : ''}
    </>
  );
}

function Kind({ shape }: { shape: Shape }) {
  const t = useTranslations('developers');
  switch (shape.kind) {
    case 'one':
      return <code>{shape.values.join(' | ')}</code>;
    case 'named':
      return <a href={`#schema-${shape.name}`}>{shape.name}</a>;
    case 'list':
      return shape.of.kind === 'fields' ? (
        t('listOfFields')
      ) : (
        <>
          {t('listOf')}
          <Kind shape={shape.of} />
        </>
      );
    case 'fields':
      return t('kinds.fields');
    default:
      return t(`kinds.${shape.kind}`);
  }
}
