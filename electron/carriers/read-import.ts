import { type Problem, Refusal } from '#shared/api-error.ts'
import {
  carrier,
  type Catalogue,
  type ImportCatalogueRequest,
  importCatalogueRequest,
  serviceGroup,
} from '#shared/carriers/catalogue.ts'
import { catalogueFindings, type PartOfCatalogue } from '#shared/carriers/check-catalogue.ts'
import { keptBeside } from '#shared/carriers/edit-catalogue.ts'
import { problemsOf } from '#shared/problems.ts'
import { problemsOfFindings, under } from '#shared/rule-findings.ts'
import { normalizeRequest } from '#shared/normalize.ts'
import { z } from 'zod'

const list = z.array(z.unknown()).catch([])
const partlyRead = z
  .object({
    mode: importCatalogueRequest.shape.mode.catch('merge'),
    catalogue: z.object({ carriers: list, service_groups: list }).catch({ carriers: [], service_groups: [] }),
  })
  .catch({ mode: 'merge', catalogue: { carriers: [], service_groups: [] } })

/** As much of an import as can be read, so that the rules report on it although something else is wrong. */
const readPart = (value: unknown): { readonly mode: string; readonly part: PartOfCatalogue } => {
  const { mode, catalogue } = partlyRead.parse(value)
  return {
    mode,
    part: {
      carriers: catalogue.carriers.map((one) => carrier.safeParse(one).data),
      service_groups: catalogue.service_groups.map((one) => serviceGroup.safeParse(one).data),
    },
  }
}

/**
 * Reads a catalogue that is to be taken in beside what the desk has.
 * @throws Refusal `validation_error` with every problem of it, each at its place
 */
export const readImport = (input: unknown, current: Catalogue): ImportCatalogueRequest => {
  const normalized = normalizeRequest(input)
  const parsed = importCatalogueRequest.safeParse(normalized.value)
  const { mode, part } = parsed.success
    ? { mode: parsed.data.mode, part: parsed.data.catalogue }
    : readPart(normalized.value)
  const kept = mode === 'replace' ? { carriers: [], service_groups: [] } : keptBeside(current, part)
  const problems: readonly Problem[] = [
    ...normalized.problems,
    ...(parsed.success ? [] : problemsOf(parsed.error.issues)),
    ...problemsOfFindings(under(['catalogue'], catalogueFindings(part, kept))),
  ]
  if (parsed.success && problems.length === 0) return parsed.data
  throw new Refusal('validation_error', problems)
}
