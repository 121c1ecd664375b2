import type { OperatorRole } from '#shared/operators/operator.ts'
import type { Reader, Writer } from '../platform/database.ts'

/** Somebody who may work here, as the row lies in the database. */
export type OperatorRow = {
  readonly id: number
  readonly name: string
  readonly role: OperatorRole
  /** What a PIN is checked by, as JSON; none where no PIN is set. */
  readonly pin: string | null
  readonly wrong_tries: number
  /** In milliseconds since 1970. */
  readonly blocked_until: number
  readonly badges: number
}
type NewOperator = Pick<OperatorRow, 'name' | 'role' | 'pin'>

const active = `SELECT o.id, o.name, o.role, o.pin, o.wrong_tries, o.blocked_until,
  (SELECT count(*) FROM operator_badge b WHERE b.operator = o.id) AS badges FROM operator o WHERE o.removed = 0`

export const openOperatorStore = ({ prepare }: Reader) => {
  const selectActive = prepare<[], OperatorRow>(active)
  const selectOne = prepare<[number], OperatorRow>(`${active} AND o.id = CAST(? AS INT)`)
  const selectByBadge = prepare<[Uint8Array], OperatorRow>(
    `${active} AND o.id = (SELECT operator FROM operator_badge WHERE digest = ?)`,
  )
  const insert = prepare<[NewOperator], { readonly id: number }>(
    'INSERT INTO operator (name, role, pin) VALUES (@name, @role, @pin) RETURNING id',
  )
  const update = prepare<[NewOperator & Pick<OperatorRow, 'id'>], void>(
    'UPDATE operator SET name = @name, role = @role, pin = @pin WHERE id = CAST(@id AS INT)',
  )
  const updateTries = prepare<[Pick<OperatorRow, 'id' | 'wrong_tries' | 'blocked_until'>], void>(
    `UPDATE operator SET wrong_tries = CAST(@wrong_tries AS INT), blocked_until = CAST(@blocked_until AS INT)
     WHERE id = CAST(@id AS INT)`,
  )
  const markRemoved = prepare<[number], void>(
    'UPDATE operator SET removed = 1, pin = NULL WHERE id = CAST(? AS INT)',
  )
  const insertBadge = prepare<[Uint8Array, number], void>(
    'INSERT INTO operator_badge (digest, operator) VALUES (?, CAST(? AS INT))',
  )
  const deleteBadges = prepare<[number], void>('DELETE FROM operator_badge WHERE operator = CAST(? AS INT)')
  return {
    /** Those who may work here. */
    list: (): readonly OperatorRow[] => selectActive.all(),
    find: (id: number): OperatorRow | undefined => selectOne.get(id),
    findByBadge: (digest: Uint8Array): OperatorRow | undefined => selectByBadge.get(digest),
    add: (_writer: Writer, operator: NewOperator): number => insert.get(operator)?.id ?? 0,
    change: (_writer: Writer, operator: NewOperator & Pick<OperatorRow, 'id'>): void =>
      void update.run(operator),
    keepTries: (
      _writer: Writer,
      { id, wrong_tries, blocked_until }: Pick<OperatorRow, 'id' | 'wrong_tries' | 'blocked_until'>,
    ): void => void updateTries.run({ id, wrong_tries, blocked_until }),
    /** Whoever is removed stays in the history, and nothing signs them on any more. */
    remove: (_writer: Writer, id: number): void => {
      deleteBadges.run(id)
      markRemoved.run(id)
    },
    addBadge: (_writer: Writer, id: number, digest: Uint8Array): void => void insertBadge.run(digest, id),
    removeBadges: (_writer: Writer, id: number): void => void deleteBadges.run(id),
  }
}
export type OperatorStore = ReturnType<typeof openOperatorStore>
