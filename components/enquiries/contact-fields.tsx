import { useTranslations } from 'next-intl';
import { Field } from '@/components/ui/field';

const FIELDS = [
  { name: 'company', type: 'text', fill: 'organization', most: 120, isRequired: true },
  { name: 'contactName', type: 'text', fill: 'name', most: 60, isRequired: true },
  { name: 'phone', type: 'tel', fill: 'tel', most: 40, hint: 'phoneHint' },
  { name: 'email', type: 'email', fill: 'email', most: 120, hint: 'oneOf' },
] as const;

type Props = { value: (name: string) => string; error: (name: string) => string | undefined };

/** Who asks and how to reach them; filled by the browser where it knows. */
export function ContactFields({ value, error }: Props) {
  const t = useTranslations('enquire');
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      {FIELDS.map(({ name, type, fill, most, ...rest }) => (
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
