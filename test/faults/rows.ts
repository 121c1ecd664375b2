import { failCallsRow, killAtCallsRow } from './calls.ts'
import { damageRow } from './damage.ts'
import { killRow } from './kill.ts'
import { blindPowerRow, powerRow } from './power.ts'
import { stepsRow } from './steps.ts'
import { surroundingRows } from './surroundings.ts'
import { soakRow } from './soak.ts'
import { inputsRow } from './inputs.ts'
import type { Row } from './row.ts'

/** Every fault that a desk has to survive, in the order of the table. */
export const allRows: readonly Row[] = [
  killRow,
  killAtCallsRow,
  failCallsRow,
  powerRow,
  blindPowerRow,
  stepsRow,
  damageRow,
  inputsRow,
  ...surroundingRows,
  soakRow,
]
