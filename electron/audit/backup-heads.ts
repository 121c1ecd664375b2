import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { auditHead } from '#shared/audit/audit-head.ts'
import { parseQuietly } from '../platform/json.ts'

/** What the description beside a backup says of where its trail ends. */
const described = z.object({ at: z.iso.datetime(), head: auditHead.omit({ at: true }) })

/** Where the trail of each backup in a folder ends; none where there are no backups, or nobody can read them. */
export const readBackupHeads = (folder: string): readonly z.output<typeof described>[] => {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .flatMap(
        (name) => described.safeParse(parseQuietly(readFileSync(join(folder, name), 'utf8'))).data ?? [],
      )
  } catch {
    return []
  }
}
