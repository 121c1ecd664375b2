import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { openDesk } from '../desk.ts'

type Procedure = { readonly _def: { readonly type: string } }
// What tRPC keeps of a procedure is one flat table, whatever its type says.
const described = z.record(
  z.string(),
  z.custom<Procedure>((value) => typeof value === 'function' && '_def' in value),
)

/** Every procedure by its path, with its kind: query, mutation or subscription. */
export const listProcedures = (): readonly { readonly path: string; readonly kind: string }[] => {
  // The router stands over open services; a desk of a moment serves as well as the real one and touches nothing.
  const folder = mkdtempSync(join(tmpdir(), 'shipdesk-procedures-'))
  try {
    using desk = openDesk({ folder, reportBug: () => undefined })
    return Object.entries(described.parse(desk.router._def.procedures)).map(([path, procedure]) => ({
      path,
      kind: procedure._def.type,
    }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
