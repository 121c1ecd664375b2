import { type Problem, Refusal, refuse } from '#shared/api-error.ts'
import {
  type Carrier,
  type Catalogue,
  type ImportedCatalogue,
  MOST_CARRIERS,
  type ServiceGroup,
} from '#shared/carriers/catalogue.ts'
import { carrierFindings, groupFindings, serviceReferences } from '#shared/carriers/check-catalogue.ts'
import {
  merged,
  withCarrier,
  withServiceGroup,
  withoutCarriers,
  withoutGroups,
} from '#shared/carriers/edit-catalogue.ts'
import { problemsOfFindings, under } from '#shared/rule-findings.ts'
import type { RecordDeskChange } from '../audit/desk-changes.ts'
import type { Database } from '../platform/database.ts'
import type { SaveFile } from '../platform/save-file.ts'
import type { Nothing } from '../platform/nothing.ts'
import { besideOwn } from './beside-own.ts'
import { createCatalogueCache } from './catalogue-cache.ts'
import { changesOf } from './catalogue-changes.ts'
import { createNumberDrawer } from './draw-number.ts'
import type { NumberStore } from './number-store.ts'
import { readImport } from './read-import.ts'
import type { CarrierStore } from './store.ts'

type Ports = {
  readonly database: Database
  readonly store: CarrierStore
  readonly numbers: NumberStore
  /** Carriers that do not exist, to try the program with. */
  readonly example: () => Catalogue
  readonly saveFile: SaveFile
  readonly recordChange: RecordDeskChange
}
/** The catalogue as it is to be, and what is answered of it. */
type Edit<Answer> = { readonly after: Catalogue; readonly answer: Answer }

/**
 * The carriers that the desk knows, their services, and groups of them. What is changed of it is part of the audit
 * trail, carrier by carrier; the booking with a carrier is kept with each shipment.
 */
export const createCatalogueService = (ports: Ports) => {
  const { database, store, numbers, example, saveFile, recordChange } = ports
  const cache = createCatalogueCache(database, store)

  const change = <Answer>(actor: string, edit: (before: Catalogue) => Edit<Answer>): Answer => {
    const answer = database.write((writer) => {
      const before = cache.get()
      const edited = edit(before)
      refuseTooMany(edited.after)
      store.write(writer, before, edited.after)
      for (const one of changesOf(before, edited.after)) recordChange(writer, { ...one, actor })
      return edited.answer
    })
    cache.forget()
    return answer
  }

  return {
    /** Everything, as it is exported and imported. Cheap to ask for: it is read again only when it has changed. */
    catalogue: (): Catalogue => cache.get(),

    /** What a carrier knows the sender by; empty where nobody entered it, or the carrier is not here any more. */
    accountNumberOf: (reference: string): string =>
      cache.get().carriers.find((one) => one.reference === reference)?.account_number ?? '',

    /** Writes everything, as it is imported, to a file of the person's choice; `saved` is false when they want none. */
    exportToFile: async (): Promise<{ readonly saved: boolean }> => {
      const text = `${JSON.stringify(cache.get(), undefined, 2)}\n`
      return { saved: await saveFile('carriers.json', new TextEncoder().encode(text)) }
    },

    /** Adds a carrier, or puts it in place of the one of the same reference. @throws Refusal with every problem */
    save: (saved: Carrier, actor: string): Carrier =>
      change(actor, (before) => {
        const others = before.carriers.filter((one) => one.reference !== saved.reference)
        refuseIfAny(problemsOfFindings(under(['carrier'], carrierFindings(saved, serviceReferences(others)))))
        return { after: withCarrier(before, saved), answer: saved }
      }),

    /** Removes a carrier, and its services from all groups. @throws Refusal `not_found` */
    remove: (reference: string, actor: string): Nothing =>
      change(actor, (before) => {
        refuseUnknown(before.carriers, reference, 'carrier')
        return { after: withoutCarriers(before, (one) => one.reference === reference), answer: {} }
      }),

    /** Adds a group of services, or puts it in place of the one of the same reference. @throws Refusal */
    saveGroup: (saved: ServiceGroup, actor: string): ServiceGroup =>
      change(actor, (before) => {
        const findings = groupFindings(saved, serviceReferences(before.carriers))
        refuseIfAny(problemsOfFindings(under(['service_group'], findings)))
        return { after: withServiceGroup(before, saved), answer: saved }
      }),

    /** @throws Refusal `not_found` */
    removeGroup: (reference: string, actor: string): Nothing =>
      change(actor, (before) => {
        refuseUnknown(before.service_groups, reference, 'group')
        return { after: withoutGroups(before, (one) => one.reference === reference), answer: {} }
      }),

    /** Takes in a whole catalogue, or, when anything of it is wrong, nothing. @throws Refusal with every problem */
    import: (input: unknown, actor: string): ImportedCatalogue =>
      change(actor, (before) => {
        const { catalogue, mode } = readImport(input, before)
        const after = mode === 'replace' ? catalogue : merged(before, catalogue)
        return { after, answer: { ...countsOf(catalogue), skipped: [] } }
      }),

    /** Adds carriers that are made up, to try the program with. What the desk has of its own stays as it is. */
    loadExample: (actor: string): ImportedCatalogue =>
      change(actor, (before) => {
        const { catalogue, skipped } = besideOwn(example(), before)
        return { after: merged(before, catalogue), answer: { ...countsOf(catalogue), skipped } }
      }),

    /** Removes what is made up, and nothing else. */
    removeExample: (actor: string): ImportedCatalogue =>
      change(actor, (before) => {
        const removed = countsOf({
          carriers: before.carriers.filter(isExample),
          service_groups: before.service_groups.filter(isExample),
        })
        const after = withoutCarriers(withoutGroups(before, isExample), isExample)
        return { after, answer: { ...removed, skipped: [] } }
      }),

    ...createNumberDrawer(numbers),
  }
}
export type CatalogueService = ReturnType<typeof createCatalogueService>

const isExample = (one: Carrier | ServiceGroup): boolean => one.is_example

const refuseIfAny = (problems: readonly Problem[]): void => {
  if (problems.length > 0) throw new Refusal('validation_error', problems)
}

const refuseTooMany = ({ carriers, service_groups }: Catalogue): void => {
  if (Math.max(carriers.length, service_groups.length) <= MOST_CARRIERS) return
  throw refuse('validation_error', {
    code: 'too_many_elements',
    sentence: { key: 'too_many_carriers', values: { limit: MOST_CARRIERS } },
  })
}

const refuseUnknown = (
  list: readonly { readonly reference: string }[],
  reference: string,
  kind: 'carrier' | 'group',
): void => {
  if (list.some((one) => one.reference === reference)) return
  throw refuse('not_found', {
    property: '$.reference',
    code: 'not_found',
    sentence: { key: `${kind}_unknown`, values: { reference } },
  })
}

const countsOf = ({ carriers, service_groups }: Catalogue) => ({
  carriers: carriers.length,
  services: carriers.reduce((sum, { services }) => sum + services.length, 0),
  service_groups: service_groups.length,
})
