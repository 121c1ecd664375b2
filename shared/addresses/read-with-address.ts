import type { z } from 'zod'
import { valueAt } from '../contract/tree.ts'
import { normalizeRequest } from '../normalize.ts'
import { type ReadRequest, readByRules, under } from '../rule-findings.ts'
import { addressFindings } from '../shipments/rules/address-rules.ts'
import { addressView } from '../shipments/rules/request-view.ts'

/**
 * Reads a request that holds one address, which has to keep the rules that the addresses of shipments keep, and
 * reports every problem of it.
 * @param path where the address stands in the request
 */
export const readWithAddress = <Schema extends z.ZodType>(
  schema: Schema,
  path: readonly string[],
  input: unknown,
): ReadRequest<z.output<Schema>> =>
  readByRules(schema, normalizeRequest(input), (given) => {
    const view = addressView.safeParse(valueAt(given, path))
    return view.success ? under(path, addressFindings(view.data)) : []
  })
