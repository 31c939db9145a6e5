import { useTranslations } from 'next-intl';
import { Field } from '@/components/ui/field';

const WHO = [
  { name: 'company', type: 'text', fill: 'organization', most: 120, isRequired: true },
  { name: 'contactName', type: 'text', fill: 'name', most: 60, isRequired: true },
] as const;
const REACH = [
  { name: 'phone', type: 'tel', fill: 'tel', most: 40, hint: 'phoneHint' },
  { name: 'email', type: 'email', fill: 'email', most: 120 },
] as const;

type Values = { value: (name: string) => string; error: (name: string) => string | undefined };
type Props = Values & { fields: typeof WHO | typeof REACH };

function Fields({ fields, value, error }: Props) {
  const t = useTranslations('enquire');
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      {fields.map(({ name, type, fill, most, ...rest }) => (
        <Field
          key={name}
          name={name}
          label={t(name)}
          error={error(name)}
          {...('hint' in rest ? { hint: t(rest.hint) } : {})}
          {...('isRequired' in rest ? { required: true } : {})}
        >
          {(wired) => (
            <input
              className="input"
              type={type}
              {...wired}
              autoComplete={fill}
              defaultValue={value(name)}
              maxLength={most}
            />
          )}
        </Field>
      ))}
    </div>
  );
}

/** Who asks and how to reach them, one way at least; filled by the browser where it knows. */
export function ContactFields(values: Values) {
  const t = useTranslations('enquire');
  return (
    <>
      <Fields fields={WHO} {...values} />
      <fieldset>
        <legend className="pb-2 text-sm text-soft">{t('oneOf')}</legend>
        <Fields fields={REACH} {...values} />
      </fieldset>
    </>
  );
}
