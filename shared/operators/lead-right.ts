/** What a desk can keep to its leads, each by itself. */
export const leadRights = [
  'delete',
  'settings',
  'catalogue',
  'deallocate',
  'withdraw_manifest',
  'change_state',
] as const
export type LeadRight = (typeof leadRights)[number]

/** What is theirs wherever there are operators: a backup brings back others, or a desk without any, where everybody may do everything. */
export const alwaysLeads = ['operators', 'restore'] as const
type AlwaysLeads = (typeof alwaysLeads)[number]

/** What a procedure needs: what a desk can keep to its leads, or what is theirs wherever there are operators. */
export type NeededRight = LeadRight | AlwaysLeads
