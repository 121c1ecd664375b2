import { GROUP_SEPARATOR } from './clean-scan.ts'
import { testCodes } from './test-codes.ts'

/** Which code of the test sheet has arrived, counted from 1, and whether what separates its parts is missing. */
export type FoundTestCode = { readonly number: number; readonly isWithoutSeparator: boolean }

/** Finds the code of the test sheet that a scan is; nothing where it is none, or did not arrive as it was printed. */
export const testCodeOf = (text: string): FoundTestCode | undefined => {
  for (const [index, { text: printed, arrives = printed }] of testCodes.entries()) {
    if (text === arrives) return { number: index + 1, isWithoutSeparator: false }
    if (text === arrives.replaceAll(GROUP_SEPARATOR, ''))
      return { number: index + 1, isWithoutSeparator: true }
  }
  return undefined
}
