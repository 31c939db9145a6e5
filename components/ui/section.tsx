import type { ReactNode } from 'react';

type Props = {
  id?: string;
  title: string;
  note?: ReactNode;
  late?: boolean | 'tall'; // stands below the first sight on every window: laid out after it (.laid-late), `tall` where it may take more than 12rem
  children: ReactNode;
};

export function Section({ id, title, note, late, children }: Props) {
  return (
    <section
      {...(id ? { id } : {})}
      className={`${late ? `laid-late ${late === 'tall' ? '[--room:60rem] ' : ''}` : ''}rule flex flex-col gap-5 py-8 sm:py-10 print:gap-3 print:py-4`}
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 className="text-2xl">{title}</h2>
        {note ? <div className="text-sm text-soft">{note}</div> : null}
      </div>
      {children}
    </section>
  );
}
