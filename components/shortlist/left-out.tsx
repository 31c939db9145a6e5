import { getTranslations } from 'next-intl/server';
import { Notice } from '@/components/ui/notice';

type Props = { odd: number; over: number; unknown: number };

/** Says in a sentence each what of an address does not stand on the list. */
export async function LeftOut({ odd, over, unknown }: Props) {
  const t = await getTranslations('shortlist');
  const said = [
    odd > 0 ? t('odd', { count: odd }) : null,
    unknown > 0 ? t('unknown', { count: unknown }) : null,
    over > 0 ? t('over', { count: over }) : null,
  ].filter((one) => one !== null);
  if (said.length === 0) return null;
  return (
    // on paper the code stands at the end of these lines
    <div className="max-w-2xl print:me-36 print:text-xs">
      <Notice kind="warn" role="status">
        {said.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Notice>
    </div>
  );
}
