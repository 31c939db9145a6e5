import { ROLES, type Role } from '@/lib/auth/permissions';

export const ROLE_LABELS: Record<Role, string> = {
  officer: '专员',
  reviewer: '复核',
  administrator: '管理员',
  auditor: '审计',
};

export function RoleBoxes({ chosen }: { chosen: readonly Role[] }) {
  return (
    <fieldset className="flex flex-wrap gap-x-4">
      <legend className="text-xs">角色（专员和复核可兼任）</legend>
      {ROLES.map((role) => (
        <label key={role} className="flex min-h-8 items-center gap-1.5 text-sm">
          <input
            type="checkbox"
            name="roles"
            value={role}
            defaultChecked={chosen.includes(role)}
            className="size-4.5"
          />
          {ROLE_LABELS[role]}
        </label>
      ))}
    </fieldset>
  );
}
