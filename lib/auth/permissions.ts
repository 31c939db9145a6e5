export const ROLES = ['officer', 'reviewer', 'administrator', 'auditor'] as const;
export type Role = (typeof ROLES)[number];

/** Who may what: the one table. Commands, queries, pages, the help text and the tests read it. */
export const PERMISSIONS = {
  'ledger.read': ['officer', 'reviewer', 'auditor'],
  'project.log': ['officer', 'reviewer'],
  'project.edit': ['officer', 'reviewer'],
  'project.advance': ['officer', 'reviewer'],
  'project.sendBack': ['reviewer'],
  'project.terminate': ['reviewer'],
  'project.release': ['reviewer'],
  'receipt.record': ['officer', 'reviewer'],
  'import.run': ['officer', 'reviewer'],
  'import.undo': ['reviewer'],
  'firm.edit': ['officer', 'reviewer'],
  'firm.merge': ['reviewer'],
  'enquiry.handle': ['officer', 'reviewer'],
  'opportunity.release': ['reviewer'],
  'briefing.draft': ['officer', 'reviewer'],
  'briefing.issue': ['reviewer'],
  'template.read': ['officer', 'reviewer', 'administrator'],
  'person.manage': ['administrator'],
  'settings.manage': ['administrator'],
  'chain.edit': ['administrator'],
  'demo.manage': ['administrator'],
  'audit.read': ['auditor'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

/** True when one of the roles is granted the permission by the table. */
export function mayDo(roles: readonly Role[], permission: Permission): boolean {
  const granted: readonly Role[] = PERMISSIONS[permission];
  return roles.some((role) => granted.includes(role));
}

/** The combinations a person may hold: administrator and auditor stand alone. */
export function rolesFitTogether(roles: readonly Role[]): boolean {
  if (roles.length === 0) return false;
  const alone = roles.includes('administrator') || roles.includes('auditor');
  return alone ? roles.length === 1 : true;
}
