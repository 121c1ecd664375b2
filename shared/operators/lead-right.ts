/** What a desk can keep to its leads, each by itself. */
export const leadRights = [
  'delete',
  'restore',
  'settings',
  'catalogue',
  'deallocate',
  'withdraw_manifest',
  'change_state',
] as const
export type LeadRight = (typeof leadRights)[number]

/** What a procedure needs: what a desk can keep to its leads, or what is theirs wherever there are operators. */
export type NeededRight = LeadRight | 'operators'
