import type { Field, Shape } from '@/lib/public-api/guide';
import { ShapeWords } from './shape-words';

/** The fields inside a value: of a list, those of its members. */
function inside(shape: Shape): Field[] {
  if (shape.kind === 'list') return inside(shape.of);
  return shape.kind === 'fields' ? shape.fields : [];
}

/** Fields with what they are and mean; fields inside fields are set in. */
export function FieldList({ fields }: { fields: readonly Field[] }) {
  return (
    <dl className="dense">
      {fields.map((field) => {
        const within = inside(field.shape);
        return (
          <div
            key={field.name}
            className="flex flex-wrap gap-x-4 gap-y-0.5 border-line border-b py-1.5 sm:grid sm:grid-cols-[12rem_minmax(0,1fr)] md:grid-cols-[12rem_14rem_minmax(0,1fr)]"
          >
            <dt className="break-words font-mono">{field.name}</dt>
            <dd className="text-soft">
              <ShapeWords shape={field.shape} optional={field.optional} />
            </dd>
            <dd className="max-sm:w-full sm:max-md:col-start-2">{field.meaning}</dd>
            {within.length > 0 ? (
              <dd className="col-span-full ps-5 max-sm:w-full">
                <FieldList fields={within} />
              </dd>
            ) : null}
          </div>
        );
      })}
    </dl>
  );
}
