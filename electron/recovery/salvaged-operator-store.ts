import type { Reader, Writer } from '../platform/database.ts'

/** An entry of the trail that tells of an operator. */
export type OperatorTrace = {
  readonly operation: string
  readonly reference: string
  readonly changes: string | null
}
type LeftOperator = { readonly name: string; readonly role: string }

/** What a salvage asks and writes of operators. */
export const openSalvagedOperatorStore = ({ prepare }: Reader) => {
  const selectTraces = prepare<[], OperatorTrace>(
    `SELECT a.operation, a.reference, d.changes FROM audit a LEFT JOIN audit_detail d ON d.sequence = a.sequence
     WHERE a.entity = 'desk' AND a.operation IN ('save_operator', 'remove_operator', 'sign_on', 'salvage')
     ORDER BY a.sequence`,
  )
  const selectLeft = prepare<[], LeftOperator>('SELECT name, role FROM operator WHERE removed = 0')
  const makeLeads = prepare<[], void>("UPDATE operator SET role = 'lead' WHERE removed = 0")
  return {
    /** What the trail tells of operators, the oldest first. */
    operatorTraces: (): readonly OperatorTrace[] => selectTraces.all(),
    /** Those who can sign on. */
    operators: (): readonly LeftOperator[] => selectLeft.all(),
    makeLeads: (_writer: Writer): void => void makeLeads.run(),
  }
}
export type SalvagedOperatorStore = ReturnType<typeof openSalvagedOperatorStore>
