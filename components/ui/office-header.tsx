import type { ReactNode } from 'react';

/** The head of an office page: one line, room for actions. */
export function OfficeHeader({
  title,
  note,
  children,
}: {
  title: ReactNode;
  note?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2 py-4">
      <h1 className="text-2xl">{title}</h1>
      {note ? <div className="text-sm text-soft">{note}</div> : null}
      {children ? <div className="no-print ms-auto flex flex-wrap items-end gap-2">{children}</div> : null}
    </div>
  );
}

/** What a person sees on a page that the role does not open. */
export function NoPermission({ what }: { what: string }) {
  return (
    <div className="flex flex-col gap-2 py-16">
      <h1 className="text-2xl">没有权限</h1>
      <p className="prose text-soft">你的角色不能查看{what}。如需办理，请联系有权限的同事或系统管理员。</p>
    </div>
  );
}
