import { z } from 'zod'
import { proceduresOf } from '#electron/trpc/router.ts'
import type { TestDesk } from './open-test-desk.ts'

// As tRPC keeps a procedure.
const procedures = z.record(
  z.string(),
  z
    .custom<{ readonly _def: { readonly inputs?: readonly unknown[] } }>(
      (value) => typeof value === 'function',
    )
    .transform(({ _def }) => _def.inputs ?? []),
)

/** The schemas that the input of each procedure has to keep, by its path; none where it takes nothing. */
export const inputsOf = async (desk: TestDesk) => procedures.parse(await proceduresOf(desk.inside().router))
