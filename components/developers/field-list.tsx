import type { Field, Shape } from '@/lib/public-api/guide';
import { ShapeWords } from './shape-words';

/** The fields inside a value: of a list, those of its members. */
function inside(shape: Shape): Field[] {
  if (shape.kind === 'list') return inside(shape.of);
  return shape.kind === 'fields' ? shape.fields : [];
}

/** Fields with what they are and mean, inside `.api-fields`; fields inside fields are set in. */
export function FieldList({ fields }: { fields: readonly Field[] }) {
  return (
    <dl>
      {fields.map((field) => {
        const within = inside(field.shape);
        return (
          <div key={field.name}>
            <dt>{field.name}</dt>
            <dd>
              <ShapeWords shape={field.shape} optional={field.optional} />
            </dd>
            <dd>{field.meaning}</dd>
            {within.length > 0 ? (
              <dd>
                <FieldList fields={within} />
              </dd>
            ) : null}
          </div>
        );
      })}
    </dl>
  );
}
