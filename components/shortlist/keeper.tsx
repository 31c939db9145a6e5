import { getTranslations } from 'next-intl/server';
import { ListKeeper } from './list-keeper';

type Props = { base: string; asked: readonly string[]; shown: readonly string[] };

/** The words for what keeps the browser's list in step. */
export async function Keeper(props: Props) {
  const t = await getTranslations('shortlist');
  return (
    <ListKeeper
      {...props}
      words={{
        title: t('otherTitle'),
        text: t('otherText'),
        empty: t('otherEmpty'),
        save: t('saveAll'),
        merge: t('merge'),
        mine: t('openMine'),
        full: t('mergeFull'),
      }}
    />
  );
}
