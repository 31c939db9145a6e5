'use client';

import { AmountField } from '@/components/ledger/amount-field';
import { Field } from '@/components/ui/field';
import type { FieldProblems } from '@/lib/errors';
import {
  AGREEMENT_LABELS,
  KIND_LABELS,
  ORIGIN_LABELS,
  SECTOR_LABELS,
  START_KIND_LABELS,
} from '@/lib/projects/labels';
import type { Places } from '@/lib/projects/places';

export type FormValues = Readonly<Record<string, string>>;
type Props = { values: FormValues; problems: FieldProblems; places: Places };
type Option = readonly [value: string, label: string];

const optionsOf = (labels: Record<string, { zh: string }>): Option[] =>
  Object.entries(labels).map(([value, label]) => [value, label.zh]);
const DATE_HINT = '日、月、季度或年：2023-03-15、2023年3月、2023Q1、2023';

type TextProps = Props & { name: string; label: string; hint?: string; required?: boolean; wide?: boolean };

function Text({ values, problems, name, label, hint, required, wide }: TextProps) {
  return (
    <div className={wide ? 'md:col-span-2' : ''}>
      <Field
        name={name}
        label={label}
        error={problems[name]}
        {...(hint ? { hint } : {})}
        {...(required ? { required } : {})}
      >
        {(wired) => (
          <input
            className="input"
            {...wired}
            defaultValue={values[name] ?? ''}
            autoComplete="off"
            maxLength={200}
          />
        )}
      </Field>
    </div>
  );
}

function Choice({
  values,
  problems,
  name,
  label,
  options,
  required,
}: Props & { name: string; label: string; options: Option[]; required?: boolean }) {
  return (
    <Field name={name} label={label} error={problems[name]} {...(required ? { required } : {})}>
      {(wired) => (
        <select className="input" {...wired} defaultValue={values[name] ?? ''}>
          <option value="">请选择</option>
          {options.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** The segments of all chains, grouped by ecosystem; picking one settles the ecosystem too. */
function SegmentChoice({ values, problems, places }: Props) {
  return (
    <Field name="segment" label="产业链环节" hint="选了环节，生态圈可以不选" error={problems.segment}>
      {(wired) => (
        <select className="input" {...wired} defaultValue={values.segment ?? ''}>
          <option value="">请选择</option>
          {places.ecosystems.map((ecosystem) => (
            <optgroup key={ecosystem.slug} label={ecosystem.nameZh}>
              {places.segments
                .filter((segment) => segment.slug.startsWith(`${ecosystem.slug}/`))
                .map((segment) => (
                  <option key={segment.slug} value={segment.slug}>
                    {segment.nameZh}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}

const GRID = 'grid gap-4 md:grid-cols-2 xl:grid-cols-4';
const LEGEND = 'mb-2 font-serif text-lg font-semibold';

/** What and who: the first things that an officer writes down. */
export function BasicFields(props: Props) {
  const places = (list: { slug: string; nameZh: string }[]): Option[] =>
    list.map((one) => [one.slug, one.nameZh]);
  return (
    <fieldset>
      <legend className={LEGEND}>项目与企业</legend>
      <div className={GRID}>
        <Text {...props} name="nameZh" label="项目名称" required wide />
        <Text {...props} name="firmName" label="企业名称" required />
        <Text {...props} name="phase" label="期次" hint="同一企业的二期、三期在此区分" />
        <Choice {...props} name="ecosystem" label="产业生态圈" options={places(props.places.ecosystems)} />
        <SegmentChoice {...props} />
        <Choice {...props} name="sector" label="产业分类" options={optionsOf(SECTOR_LABELS)} />
        <Choice {...props} name="park" label="园区" options={places(props.places.parks)} required />
        <Choice {...props} name="origin" label="资金来源地" options={optionsOf(ORIGIN_LABELS)} />
      </div>
    </fieldset>
  );
}

/** The signing: date, kind, money, and who signed. */
export function SigningFields(props: Props) {
  return (
    <fieldset>
      <legend className={LEGEND}>签约</legend>
      <div className={GRID}>
        <AmountField values={props.values} problems={props.problems} />
        <Text {...props} name="signed" label="签约时间" hint={DATE_HINT} required />
        <Choice
          {...props}
          name="agreementKind"
          label="协议类型"
          options={optionsOf(AGREEMENT_LABELS)}
          required
        />
        <Choice {...props} name="kind" label="建设性质" options={optionsOf(KIND_LABELS)} required />
        <Text {...props} name="signingEntity" label="签约主体" required />
        <Text
          {...props}
          name="signingEntityCreditCode"
          label="统一社会信用代码"
          hint="已注册的填 18 位代码"
        />
      </div>
    </fieldset>
  );
}

/** Everything that comes later. */
export function ProgressFields(props: Props) {
  return (
    <fieldset>
      <legend className={LEGEND}>进展与规模</legend>
      <div className={GRID}>
        <Text {...props} name="firstContact" label="首次接洽时间" />
        <Text {...props} name="started" label="开工时间" hint={DATE_HINT} />
        <Choice {...props} name="startKind" label="开工形式" options={optionsOf(START_KIND_LABELS)} />
        <Text {...props} name="startEvidence" label="开工佐证" hint="例如施工许可证号" />
        <Text {...props} name="building" label="实质建设时间" />
        <Text {...props} name="inStatisticsOn" label="入统时间" />
        <Text {...props} name="producing" label="投产时间" />
        <Text {...props} name="aboveScaleOn" label="进规时间" />
        <Text {...props} name="full" label="达产时间" />
        <Text {...props} name="expectedOutput" label="预计达产产值" hint="带单位，例如 260亿" />
        <Text {...props} name="actualOutput" label="实际产值" hint="带单位" />
        <Text {...props} name="buildMonths" label="建设周期（月）" />
        <Text {...props} name="capacityZh" label="产能" />
        <Text {...props} name="landMu" label="用地（亩）" />
        <Text {...props} name="internalNote" label="内部备注" wide />
      </div>
    </fieldset>
  );
}
