import { useTranslations } from 'next-intl';

export type SubjectBox = { value: string; kind: string; name: string };
type Props = { boxes: readonly SubjectBox[]; isShortlist: boolean; isTicked: (index: number) => boolean };

/** What the enquiry is about, each thing with a box: unticked, it is not sent. */
export function SubjectBoxes({ boxes, isShortlist, isTicked }: Props) {
  const t = useTranslations('enquire');
  if (boxes.length === 0) return null;
  return (
    <fieldset className="border-gold border-s-4 bg-raised px-4 py-3">
      <legend className="sr-only">{t('about')}</legend>
      <p aria-hidden="true" className="text-sm font-semibold">
        {isShortlist ? t('aboutShortlist', { count: boxes.length }) : t('about')}
      </p>
      {isShortlist ? <input type="hidden" name="shortlist" value="yes" /> : null}
      {boxes.map(({ value, kind, name }, index) => (
        <label key={value} className="flex min-h-9 items-start gap-2.5 py-1.5">
          <input
            type="checkbox"
            name={`about-${index}`}
            value={value}
            defaultChecked={isTicked(index)}
            className="mt-1 size-5 shrink-0 accent-river"
          />
          <span className="min-w-0">
            <span className="me-2 text-soft text-sm">{kind}</span>
            <strong className="font-semibold">{name}</strong>
          </span>
        </label>
      ))}
      <p className="text-soft text-xs">{t('aboutHint')}</p>
    </fieldset>
  );
}
