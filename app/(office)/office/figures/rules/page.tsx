import type { Metadata } from 'next';
import { NoPermission, OfficeHeader } from '@/components/ui/office-header';
import { Section } from '@/components/ui/section';
import { mayDo } from '@/lib/auth/permissions';
import { requireActor } from '@/lib/auth/session';
import { MEASURE_NAMES } from '@/lib/figures/describe';
import { MEASURES } from '@/lib/figures/figure';
import { COUNTING_RULES, CURRENT_RULES, rulesBehind } from '@/lib/figures/rules';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: '数字与口径说明' };

export default async function Rules() {
  const actor = await requireActor();
  if (!mayDo(actor.roles, 'ledger.read')) return <NoPermission what="数字与口径说明" />;
  const rules = COUNTING_RULES[CURRENT_RULES];
  return (
    <>
      <OfficeHeader title="数字与口径说明" note={`现行口径 ${rules.version}`} />
      <Section title="口径" note="简报注明编制时所用的版本；口径改变时另立新版，不改旧版">
        <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[12rem_minmax(0,1fr)] [&_dt]:font-semibold">
          {rules.explained.map((rule) => (
            <div key={rule.key} id={rule.key} className="contents">
              <dt>{rule.titleZh}</dt>
              <dd className="prose">{rule.zh}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title="每项数依据哪几条" note="同一项数处处由同一段程序算出">
        <div className="overflow-x-auto">
          <table className="dense w-full max-w-4xl">
            <thead>
              <tr>
                <th scope="col">数</th>
                <th scope="col">依据</th>
              </tr>
            </thead>
            <tbody>
              {MEASURES.map((measure) => (
                <tr key={measure}>
                  <th scope="row">{MEASURE_NAMES[measure]}</th>
                  <td>
                    {rulesBehind({ measure }, rules)
                      .map((rule) => rule.titleZh)
                      .join('、')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Section>
      <Section title="怎样查一个数">
        <p className="prose">
          简报、总览和兑现情况里带点线的数字都可以点开。打开后可见这项数的查法、算式、依据的口径，以及构成它的每一行；合计就是这项数。项目编码通向该项目在台账时点的那一版。已印发的简报打开的是印发时冻结的明细，不随台账变动。
        </p>
      </Section>
    </>
  );
}
