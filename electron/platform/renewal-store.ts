import type { Reader, Writer } from './database.ts'

/** What an older program wrote down in another way. */
export type Renewed = 'search' | 'addresses'

/** Up to which number things still wait to be renewed. */
export const openRenewalStore = ({ prepare }: Reader) => {
  const select = prepare<[string], { readonly up_to: number }>('SELECT up_to FROM renewal WHERE name = ?')
  const update = prepare<[number, string], void>('UPDATE renewal SET up_to = ? WHERE name = ?')
  const remove = prepare<[string], void>('DELETE FROM renewal WHERE name = ?')
  return {
    /** Nothing when all of them are renewed. */
    upTo: (name: Renewed): number | undefined => select.get(name)?.up_to,
    /** Those from that number on are renewed; all of them without one. */
    renewedFrom: (_writer: Writer, name: Renewed, lowest: number | undefined): void =>
      void (lowest === undefined ? remove.run(name) : update.run(lowest - 1, name)),
  }
}
