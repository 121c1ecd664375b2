import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { openDesk } from '../desk.ts'
import { proceduresOf } from '../trpc/router.ts'

type Procedure = {
  readonly _def: { readonly type: string; readonly meta?: { readonly needs?: string } | undefined }
}
// What tRPC keeps of a procedure is one flat table, whatever its type says.
const described = z.record(
  z.string(),
  z.custom<Procedure>((value) => typeof value === 'function' && '_def' in value),
)

/** A procedure by its path. */
type ListedProcedure = {
  readonly path: string
  /** Query, mutation or subscription. */
  readonly kind: string
  /** What a page has to have for it, if it says so. */
  readonly needs: string | undefined
}

/** Every procedure of the program. */
export const listProcedures = async (): Promise<readonly ListedProcedure[]> => {
  // The router stands over open services; a desk of a moment serves as well as the real one and touches nothing.
  const folder = mkdtempSync(join(tmpdir(), 'shipdesk-procedures-'))
  try {
    using desk = openDesk({ folder, reportBug: () => undefined })
    return Object.entries(described.parse(await proceduresOf(desk.router))).map(([path, procedure]) => ({
      path,
      kind: procedure._def.type,
      needs: procedure._def.meta?.needs,
    }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
