import { getTranslations } from 'next-intl/server';
import { Section } from '@/components/ui/section';
import type { Fit, FitMatch } from '@/lib/fit/queries';
import { listSegmentPaths } from '@/lib/opportunities/queries';
import { FitAnswer } from './fit-answer';
import { Mentions } from './mentions';

const keyOf = ({ ecosystem, segment }: FitMatch) => `${ecosystem.slug}/${segment.slug}`;

/** The segments that answer in full; those that only mention the words a line each. */
export async function FitAnswers({ fit: { words, matches } }: { fit: Fit }) {
  const [t, paths] = await Promise.all([getTranslations('fit'), listSegmentPaths()]);
  const answers = matches.filter(({ why }) => why !== 'describes');
  const mentions = matches.filter(({ why }) => why === 'describes');
  const firsts = new Map(answers.toReversed().map((match) => [match.ecosystem.slug, match]));
  return (
    <>
      {answers.length > 0 ? (
        <Section title={t('answers', { words })}>
          <ol className="flex flex-col gap-12">
            {answers.map((match) => (
              <FitAnswer
                key={keyOf(match)}
                match={match}
                paths={paths}
                isFirstOfEcosystem={firsts.get(match.ecosystem.slug) === match}
              />
            ))}
          </ol>
        </Section>
      ) : null}
      {mentions.length > 0 ? (
        <Section title={t('mentions', { words })}>
          <Mentions matches={mentions} paths={paths} />
        </Section>
      ) : null}
    </>
  );
}
