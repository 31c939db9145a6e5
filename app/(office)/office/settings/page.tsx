import type { Metadata, Route } from 'next';
import Link from 'next/link';
import { ClockForm } from '@/components/settings/clock-form';
import { DemoForm } from '@/components/settings/demo-form';
import { LetterheadForm } from '@/components/settings/letterhead-form';
import { TargetForm } from '@/components/settings/target-form';
import { WorkCalendarForm } from '@/components/settings/work-calendar-form';
import { NoPermission, OfficeHeader } from '@/components/ui/office-header';
import { Section } from '@/components/ui/section';
import { mayDo } from '@/lib/auth/permissions';
import { requireActor } from '@/lib/auth/session';
import { getLetterhead } from '@/lib/briefings/letterhead';
import { getWorkCalendar } from '@/lib/briefings/work-calendar';
import { countDemo } from '@/lib/demo/queries';
import { getDistrict } from '@/lib/district/queries';
import { getYearTargets, TARGETS } from '@/lib/figures/year-targets';
import { inYi } from '@/lib/money/print-amount';
import { today } from '@/lib/periods/calendar';
import { getClocks } from '@/lib/projects/clock-settings';
import { CLOCK_FIELDS, CLOCK_NAMES, clockNumber } from '@/lib/projects/commands/set-clocks';
import { clocks, demo, letterhead, workCalendar, yearTargets } from './actions';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: '设置' };

export default async function Settings() {
  const actor = await requireActor();
  if (!mayDo(actor.roles, 'settings.manage')) return <NoPermission what="系统设置" />;
  const [projects, district, held, calendar, targets, head] = await Promise.all([
    countDemo(actor),
    getDistrict(),
    getClocks(),
    getWorkCalendar(),
    getYearTargets(),
    getLetterhead(),
  ]);
  const fields = CLOCK_NAMES.map((name) => ({ name, ...CLOCK_FIELDS[name], value: clockNumber(held, name) }));
  const year = today().slice(0, 4);
  const goals = TARGETS.map(({ name, labelZh, unit }) => {
    const value = targets[year]?.[name];
    const shown = value === undefined ? '' : unit === '亿元' ? inYi(value).replaceAll(',', '') : value;
    return { name, label: labelZh, unit, value: shown };
  });
  return (
    <>
      <OfficeHeader title="设置" />
      <Section title="节点" note="决定黄灯、红灯，全办统一；每次修改都留痕">
        <ClockForm set={clocks} fields={fields} />
      </Section>
      <Section title="年度目标" note="与序时进度对照，进入简报；空着的不作比较；金额以亿元计，也可写明单位">
        <TargetForm set={yearTargets} year={year} fields={goals} />
      </Section>
      <Section title="红头与期号" note="草稿随设置变；已印发的保持印发时的样子">
        <LetterheadForm set={letterhead} held={head} office={district.office.nameZh} year={Number(year)} />
      </Section>
      <Section title="简报模板" note="本办自己的 Word 版式；没有启用的按公文格式印">
        <p>
          <Link className="link" href={'/office/settings/templates' as Route} prefetch={false}>
            查看、上传和启用简报模板
          </Link>
        </p>
      </Section>
      <Section
        title="工作日历"
        note="每月、每季、每年结束后的第一个工作日，系统备好简报草稿；没有填的按周一至周五上班算"
      >
        <WorkCalendarForm set={workCalendar} calendar={calendar} />
      </Section>
      <Section title="演示数据" note={`现有 ${projects} 个演示项目`}>
        <p className="prose">
          演示项目和企业均为虚构，名称以“示例”开头，在页面和导出文件中都标“演示”。清除只影响演示数据。
        </p>
        <DemoForm demo={demo} loaded={projects > 0} />
      </Section>
      <Section title="地区">
        <p>
          {district.nameZh}，简报编制单位：{district.office.nameZh}
          。更换地区请用命令行载入另一个数据集文件夹。
        </p>
      </Section>
    </>
  );
}
