/* Photographs every screen of the built program, light and dark, into docs/pictures/. */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { makeDesk } from './make-desk.ts'
import { photographBench } from './photograph-bench.ts'
import { photographOperators } from './photograph-operators.ts'
import { photographRecovery } from './photograph-recovery.ts'
import { photographLook } from './photograph.ts'
import { printSome } from './print-some.ts'
import { looks } from './looks.ts'

const target = join(import.meta.dirname, '../../docs/pictures')

rmSync(target, { recursive: true, force: true })
mkdirSync(target, { recursive: true })

using filled = makeDesk({ rows: 3_000 })
using empty = makeDesk({ rows: 0 })

await printSome(filled)
for (const look of looks) {
  await photographLook({ look, filled, empty, target })
  await photographBench(look, target)
  await photographOperators(look, target)
  await photographRecovery(look, target)
}
