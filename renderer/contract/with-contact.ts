import { isTree, type Tree } from '#shared/contract/tree.ts'

/**
 * An address with a contact, if a bare one, so that all that it lacks is refused at once and at its fields, not just the
 * contact as a whole.
 */
export const withContact = (address: Tree): Tree => {
  const { contact = {} } = address
  return isTree(contact) ? { ...address, contact: { contact_details: {}, ...contact } } : address
}
